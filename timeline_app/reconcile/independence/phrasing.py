"""How two articles word what both tell: particulars told next to one another.

Two reports of one event tell the same facts; that the same ones stand beside one another time and
again is seen of rewrites, however much these cut and reorder.  What the whole case tells weighs nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import fsum

REACH = 2
"""Particulars of one sentence that stand so near one another make a phrase: a rewrite drops a word between them."""
NO_WORDS = "~=@"
"""What the particulars of names, quantities and times begin with; two of them beside one another are told by all."""

Phrase = tuple[str, str]
"""Two particulars in the order of telling."""
Weigh = Callable[[str], float]
"""Gives a particular's weight."""


@dataclass(frozen=True, slots=True)
class Phrasing:
    """The wording of one article's own telling."""

    phrases: frozenset[Phrase]
    weight: float
    """Of all of them."""

    @classmethod
    def of(cls, sentences: Iterable[Sequence[str]], weigh: Weigh) -> Phrasing:
        """Return the wording of sentences, whose particulars are given in their order."""
        phrases = frozenset(pair for told in sentences for pair in _phrases(told))
        return cls(phrases, weigh_phrases(phrases, weigh))


def weigh_phrases(phrases: Iterable[Phrase], weigh: Weigh) -> float:
    """Return the summed weight of phrases; that of one is that of the lighter of its two particulars.

    The sum is exact, so that it does not depend on the order of a set.
    """
    return fsum(min(weigh(one), weigh(other)) for one, other in phrases)


def _phrases(told: Sequence[str]) -> Iterator[Phrase]:
    for at, one in enumerate(told):
        for other in told[at + 1 : at + 1 + REACH]:
            if one != other and not (one[0] in NO_WORDS and other[0] in NO_WORDS):
                yield one, other
