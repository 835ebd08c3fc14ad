"""What words of a clause stand for: concepts, words of one meaning as one, with the opposites they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from timeline_app.reconcile.claims.disputing import Pole, dispute_lexicon
from timeline_app.reconcile.words import stem, stop_words

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Concept:
    """One content word or expression of a clause."""

    word: str
    start: int
    end: int
    poles: tuple[Pole, ...]


@lru_cache(maxsize=1 << 13)
def read_concepts(text: str, names: tuple[tuple[int, int], ...] = ()) -> tuple[Concept, ...]:
    """Return the concepts of a text in lower case, names left out; offsets count its characters."""
    return tuple(_concepts(text, names))


def _concepts(text: str, names: Sequence[tuple[int, int]]) -> Iterator[Concept]:
    known = dispute_lexicon().expressions
    words = [(match.start(), match.end(), match[0]) for match in _WORD.finditer(text)]
    for start, end in names:
        words = [word for word in words if not start <= word[0] < end]
    at = 0
    while at < len(words):
        start, end, told = words[at]
        step = 1
        concept, poles = _concept(told)
        for count in range(min(known.longest.get(told, 1), len(words) - at), 1, -1):
            several = tuple(one[2] for one in words[at : at + count])
            if several in known.meanings or several in known.poles:
                concept = known.meanings.get(several, "_".join(several))
                poles, step, end = known.poles.get(several, ()), count, words[at + count - 1][1]
                break
        if concept:
            yield Concept(concept, start, end, poles)
        at += step


@lru_cache(maxsize=1 << 16)
def _concept(told: str) -> tuple[str, tuple[Pole, ...]]:
    known = dispute_lexicon().expressions
    poles = known.poles.get((told,), ())
    meaning = known.meanings.get((told,), "")
    is_light = told in dispute_lexicon().light or told in stop_words()
    if len(told) == 1 or (is_light and not meaning and not poles):
        return "", ()
    return meaning or stem(told), poles
