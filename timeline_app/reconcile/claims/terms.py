"""What a stretch of text is about: stems of its content words, words of one notion as one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline_app.reconcile.claims.lexicon import claim_lexicon
from timeline_app.reconcile.words import bare_stem as stem
from timeline_app.reconcile.words import stop_words

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?(?:[.,]\d+)*")
_KEPT_STOP_WORDS = frozenset({"statement", "report", "give", "own", "took", "taken", "take"})
"""Left out where events are compared, yet what claims are often about."""


@dataclass(frozen=True, slots=True)
class Term:
    """One content word, by stem or notion."""

    word: str
    start: int
    end: int


def read_terms(text: str, start: int, end: int, names: Sequence[tuple[int, int]] = ()) -> Iterator[Term]:
    """Yield the content terms of `text[start:end]`; words inside `names` (offsets) are left out, they are actors."""
    notions = claim_lexicon().notions
    raw = [
        (match.start(), match.end(), match[0].lower().removesuffix("'s").removesuffix("’s"))
        for match in _WORD.finditer(text, start, end)
    ]
    words = [(first, last, stem(word)) for first, last, word in raw]
    stops = stop_words() - _KEPT_STOP_WORDS
    inside = {at for first, last in names for at in range(first, last)} if names else set()
    at = 0
    while at < len(words):
        first, last, word = words[at]
        is_content = raw[at][2] not in stops
        step = 1
        for phrase, notion in notions.phrases.get(word, ()):
            if tuple(one[2] for one in words[at : at + len(phrase)]) == phrase:
                step, word, last = len(phrase), notion, words[at + len(phrase) - 1][1]
                break
        else:
            word = notions.single.get(word, word)
        if first not in inside and (is_content or step > 1) and len(word) > 1:
            yield Term(word, first, last)
        at += step
