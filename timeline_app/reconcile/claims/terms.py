"""What a stretch of text is about: stems of its content words, words of one notion as one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from timeline_app.reconcile.claims.lexicon import claim_lexicon
from timeline_app.reconcile.words import bare_stem as stem
from timeline_app.reconcile.words import stop_words

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?(?:[.,]\d+)*")
_KEPT_STOP_WORDS = frozenset({"statement", "report", "give", "own", "took", "taken", "take"})
"""Left out where events are compared, yet what claims are often about."""


@dataclass(frozen=True, slots=True)
class Term:
    """One content word, by stem or notion."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class WordSense:
    """What one word of a text can be."""

    stem: str
    term: str
    """Its notion, or else its stem; empty where it says nothing of what a text is about."""
    opens_phrase: bool
    """Whether an expression of several words may begin with it."""
    may_deny: bool


def read_terms(text: str) -> Iterator[Term]:
    """Yield the content terms of a text in lower case with plain marks; offsets count its characters."""
    phrases = claim_lexicon().notions.phrases
    words = [(match.start(), match.end(), _sense_of(match[0])) for match in _WORD.finditer(text)]
    at = 0
    while at < len(words):
        first, last, sense = words[at]
        step, word = 1, sense.term
        for phrase, notion in phrases.get(sense.stem, ()) if sense.opens_phrase else ():
            if tuple(one[2].stem for one in words[at : at + len(phrase)]) == phrase:
                step, word, last = len(phrase), notion, words[at + len(phrase) - 1][1]
                break
        if word:
            yield Term(word, first, last)
        at += step


def read_words(text: str) -> tuple[frozenset[str], bool]:
    """Return the terms of a text in lower case, each once, and whether any of its words may deny."""
    senses = [_sense_of(word) for word in _WORD.findall(text)]
    may_deny = any(sense.may_deny for sense in senses)
    if any(sense.opens_phrase for sense in senses):
        return frozenset(term.word for term in read_terms(text)), may_deny
    return frozenset(sense.term for sense in senses if sense.term), may_deny


@lru_cache(maxsize=1 << 18)
def _sense_of(told: str) -> WordSense:
    words = claim_lexicon()
    bare = told.removesuffix("'s")
    stemmed = stem(bare)
    is_content = len(stemmed) > 1 and (bare not in stop_words() or bare in _KEPT_STOP_WORDS)
    return WordSense(
        stemmed,
        words.notions.single.get(stemmed, stemmed) if is_content else "",
        stemmed in words.notions.phrases,
        told.endswith("n't") or told in words.denying_words,
    )
