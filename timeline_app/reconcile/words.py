"""Content words of English text, stemmed, so that sentences can be compared across articles."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache

from timeline_app.paths import resource

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_SHORTEST_STEM = 3
_SUFFIXES = (
    ("ization", ""),
    ("isation", ""),
    ("ational", ""),
    ("ation", ""),
    ("ments", ""),
    ("ment", ""),
    ("ings", ""),
    ("ing", ""),
    ("ies", "y"),
    ("ied", "y"),
    ("edly", ""),
    ("ions", ""),
    ("ion", ""),
    ("ed", ""),
    ("es", ""),
    ("ly", ""),
    ("s", ""),
    ("e", ""),
)


@cache
def stop_words() -> frozenset[str]:
    """Return the words that say nothing of what a sentence is about: function words, saying, calendar words."""
    table = tomllib.loads(resource("lexicons", "en", "stop_words.toml").read_text(encoding="utf-8"))
    return frozenset(word for group in ("words", "light", "calendar") for word in table[group].split())


@cache
def _alike() -> dict[str, str]:
    """Return, for words that news uses for one thing and for their stems, the stem of the first of them."""
    lines = resource("lexicons", "en", "alike.txt").read_text(encoding="utf-8").splitlines()
    found: dict[str, str] = {}
    for first, *others in (line.split() for line in lines if not line.startswith("#")):
        for word in (first, *others):
            found.setdefault(_without_ending(word), _without_ending(first))
            found[word] = _without_ending(first)
    return found


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return what a lower-case word is compared by: its stem, or that of the word that stands for its like."""
    alike = _alike()
    return alike.get(word) or alike.get(bare := _without_ending(word), bare)


def bare_stem(word: str) -> str:
    """Return a lower-case word without its ending, and nothing else in its stead."""
    return _without_ending(word)


@lru_cache(maxsize=1 << 16)
def _without_ending(word: str) -> str:
    """Return a word without its ending; rough, made for comparing and not for reading."""
    for suffix, put in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM:
            return _undouble(word[: -len(suffix)] + put)
    return word


@lru_cache(maxsize=1 << 14)
def content_words(text: str) -> tuple[str, ...]:
    """Return the stems of the words of `text` that carry content, in their order; numbers are kept as told."""
    stops = stop_words()
    return tuple([stem(word) for word in _WORD.findall(text.lower()) if len(word) > 1 and word not in stops])


def _undouble(word: str) -> str:
    is_doubled = len(word) > _SHORTEST_STEM and word[-1] == word[-2] and word[-1] not in "aeiouls"
    return word[:-1] if is_doubled else word
