"""Stemmed content words of a stretch of text, by which mentions are compared across articles."""

from __future__ import annotations

from functools import cache

from timeline_app.extract.lexicon import calendar_words, stop_words
from timeline_app.extract.morphology import morphology
from timeline_app.extract.tokens import Tokens
from timeline_app.extract.verbs import verb_words

_SHORTEST = 2


@cache
def _left_out(language: str) -> frozenset[str]:
    return stop_words(language) | calendar_words(language)


@cache
def _stems(language: str) -> dict[str, str]:
    """Return the stems made so far; news repeats its words."""
    del language
    return {}


def stem(word: str, language: str) -> str:
    """Return the stem of a lower-case word: of a verb's form that of the verb, of a numeral itself."""
    known = _stems(language)
    if word not in known:
        lemma = verb_words(language).forms.get(word, (word, None))[0]
        known[word] = word if word[0].isdigit() else morphology(language).stem(lemma)
    return known[word]


def find_terms(tokens: Tokens, indexes: range, language: str, skipped: frozenset[int] = frozenset()) -> tuple[str, ...]:
    """Return the stems of the content words of a range of tokens, each once, in order.

    `skipped` are indexes of tokens that are no content: first names, date words.
    """
    left_out = _left_out(language)
    found: dict[str, None] = {}
    for index in indexes:
        lower = tokens.lowers[index]
        if index in skipped or lower in left_out or len(lower) < _SHORTEST or not lower[0].isalnum():
            continue
        found[stem(lower, language)] = None
    return tuple(found)
