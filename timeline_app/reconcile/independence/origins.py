"""Passages that have one origin: they name the same agency as receiver, or are nearly the same sentence."""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from math import ceil

from timeline_app.domain.conflict import Passage
from timeline_app.paths import resource
from timeline_app.reconcile.words import content_words

SAME_SENTENCE = 0.7
"""Least part of the smaller passage's content words that two near-identical sentences share."""
FEWEST_WORDS = 6
SENTENCE_REACH = 200
"""Characters to either side in which the rest of a passage's sentence is looked for."""

_RECEIVED = re.compile(
    r"\b(?:told|tells|telling|to|by|with|citing|according to|for)\s+(?:the\s+)?(?:news agency\s+)?\Z", re.IGNORECASE
)
_REPORTED = re.compile(r"\s+(?:news agency\s+)?(?:quoted|reported|cited|was told|has learned)\b", re.IGNORECASE)
_SENTENCE_BREAK = re.compile(r"[.!?][\"”’]?\s+(?=[A-Z“\"])|\n")


@lru_cache(maxsize=1 << 14)
def find_origins(passage: Passage, text: str) -> frozenset[str]:
    """Return the agencies to which the passage's sentence says it was told; `text` is its article's."""
    if not _names_agency(text):
        return frozenset()
    sentence = _sentence_around(passage, text)
    spellings = _spellings()
    return frozenset(
        spellings[found.group()]
        for found in _agency_names().finditer(sentence)
        if _RECEIVED.search(sentence, 0, found.start()) or _REPORTED.match(sentence, found.end())
    )


@lru_cache(maxsize=1 << 12)
def _names_agency(text: str) -> bool:
    return _agency_names().search(text) is not None


def find_agency(outlet: str) -> str | None:
    """Return the name that an agency's spellings are kept under, None where `outlet` is no agency."""
    return _spellings().get(outlet.strip())


def near_identical(told: Mapping[str, Sequence[Passage]]) -> Iterator[tuple[str, str]]:
    """Yield pairs of groups that share a sentence nearly word for word.

    Of two such sentences the same words are rarest: each is looked up by so many of its rarest
    words that the rest alone would not do (prefix filtering).
    """
    words = {group: {_content(passage.quote) for passage in passages} for group, passages in told.items()}
    frequency = Counter(word for sets in words.values() for own in sets for word in own)
    holders: defaultdict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for group in sorted(words):
        found: set[str] = set()
        for own in words[group]:
            for word in _rarest(own, frequency):
                found.update(other for other, their in holders[word] if other not in found and _is_same(own, their))
        yield from ((other, group) for other in sorted(found))
        for own in words[group]:
            for word in _rarest(own, frequency):
                holders[word].append((group, own))


def _rarest(words: frozenset[str], frequency: Mapping[str, int]) -> list[str]:
    """Return the words of a sentence of which every near-identical one has at least one; none of a short sentence."""
    if len(words) < FEWEST_WORDS:
        return []
    count = len(words) - ceil(SAME_SENTENCE * len(words)) + 1
    return sorted(words, key=lambda word: (frequency[word], word))[:count]


@lru_cache(maxsize=1 << 14)
def _content(quote: str) -> frozenset[str]:
    return frozenset(content_words(quote))


def _is_same(a: frozenset[str], b: frozenset[str]) -> bool:
    return min(len(a), len(b)) >= FEWEST_WORDS and len(a & b) >= SAME_SENTENCE * max(len(a), len(b))


def _sentence_around(passage: Passage, text: str) -> str:
    before = text[max(0, passage.start - SENTENCE_REACH) : passage.start]
    after = text[passage.end : passage.end + SENTENCE_REACH]
    breaks = [gap.end() for gap in _SENTENCE_BREAK.finditer(before)]
    end = _SENTENCE_BREAK.search(after)
    closed = passage.quote.rstrip().endswith((".", "!", "?"))
    tail = "" if closed else after[: end.start() if end else 0]
    return before[breaks[-1] if breaks else 0 :] + passage.quote + tail


@cache
def _spellings() -> dict[str, str]:
    """Return the name that each spelling of an agency, or of an outlet retold like one, is kept under."""
    outlets = tomllib.loads(resource("lexicons", "outlets.toml").read_text(encoding="utf-8"))["outlets"]
    retold = [outlet for outlet in outlets if outlet.get("agency") or outlet.get("retold")]
    return {name: outlet["name"].casefold() for outlet in retold for name in (outlet["name"], *outlet["aliases"])}


@cache
def _agency_names() -> re.Pattern[str]:
    names = "|".join(re.escape(spelling) for spelling in sorted(_spellings(), key=len, reverse=True))
    return re.compile(rf"\b(?:{names})\b")
