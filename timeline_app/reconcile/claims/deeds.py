"""What happened at the time that a clause tells: the part of the clause that its date words belong to."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from timeline_app.domain.mention import Extraction, Mention
from timeline_app.paths import resource
from timeline_app.reconcile.claims.concepts import read_concepts
from timeline_app.reconcile.claims.dispute_patterns import dispute_patterns
from timeline_app.reconcile.claims.sayings import Saying

_PART_END = re.compile(
    r"[,;:()]|\s-\s|\b(?:after|before)\b(?! (?:midnight|midday|noon|dawn|dusk|sun\w+|daybreak|nightfall|first light|\d"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|a quarter)\b)"
    r"|\b(?:following|when|while|as|who|whom|which|that|where|whose|because|since|until|amid|despite|during)\b"
)
_CLEFT = re.compile(r"it (?:was|happened|is)\b")
"""Begins a clause that tells a time first, what happened then behind its "when" or "that"."""
_WHEN = re.compile(r"\b(?:when|that)\b")
_NO_DEEDS = frozenset({"statement", "announcement", "report", "sport"})
"""Kinds of happenings of which one story has many alike."""
_LOOKED_BACK = 12
"""Mentions before a part's end of which one may tell it."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What is told of a moment."""

    words: frozenset[str]
    """Concepts of the part of the clause that tells when."""
    core: frozenset[str]
    """Of these, those behind no preposition."""
    verbs: frozenset[str]
    """Of these, what the program takes for that which happened."""
    is_known: bool
    """Whether it takes anything for it, a saying or a score taken in."""

    def is_of(self, other: Deed) -> bool:
        """Return whether what one says happened is in the other."""
        if not self.verbs.isdisjoint(other.core) or not other.verbs.isdisjoint(self.core):
            return True
        return not (self.core & other.core).isdisjoint(_happenings())


@cache
def _happenings() -> frozenset[str]:
    """Return the concepts of nouns that tell of a happening: "order", "quarrel"."""
    kinds = tomllib.loads(resource("lexicons", "en", "triggers.toml").read_text(encoding="utf-8"))["kinds"]
    told = {kind: (found.get("nouns", ()), found.get("verbs", ())) for kind, found in kinds.items()}
    nouns = [noun for kind, found in told.items() if kind not in _NO_DEEDS for noun in found[0]]
    others = [word for kind in _NO_DEEDS for found in told.get(kind, ()) for word in found]
    return _concepts(nouns) - _concepts(others)


def _concepts(words: Sequence[str]) -> frozenset[str]:
    return frozenset(concept.word for word in words for concept in read_concepts(word))


class DeedReader:
    """Reads deeds with the help of what was told to happen."""

    def __init__(self, extractions: Sequence[Extraction]) -> None:
        self._mentions: Mapping[str, Sequence[Mention]] = {one.article: one.mentions for one in extractions}

    def read(self, saying: Saying, place: int) -> Deed:
        """Return what is told of the moment at a place of a clause."""
        first, last = _part(saying, place)
        time_words = dispute_patterns().time_words
        told = [one for one in saying.concepts if first <= one.start < last and not one.word[:1].isdigit()]
        words = frozenset(one.word for one in told) - time_words
        clause = saying.clause
        inside = [
            (one, clause.text.find(one.trigger.lower(), one.gist.core[0][0] - clause.start))
            for one in self._near(clause.article, clause.start + last)
            if one.gist and first <= one.gist.core[0][0] - clause.start < last
        ]
        places = [at for one, at in inside if one.kind not in _NO_DEEDS]
        verbs = {one.word for one in told if any(one.start <= at < one.end for at in places)}
        return Deed(words, words & saying.core, frozenset(verbs) & words, is_known=bool(inside))

    def _near(self, article: str, end: int) -> Sequence[Mention]:
        told = self._mentions.get(article, ())
        stop = bisect_left(told, end, key=lambda one: one.start)
        return told[max(0, stop - _LOOKED_BACK) : stop]


def _part(saying: Saying, place: int) -> tuple[int, int]:
    """Return the part of a clause around a place, with its neighbours until something is told in it."""
    text, time_words = saying.clause.text, dispute_patterns().time_words
    told = _WHEN.search(text, place) if _CLEFT.match(text) else None
    if told:
        return told.start(), len(text)
    ends = [0, *(match.start() for match in _PART_END.finditer(text) if match.start() > 0), len(text)]
    at = next(i for i in range(len(ends) - 1, -1, -1) if ends[i] <= place or i == 0)
    low, high = at, min(at + 1, len(ends) - 1)

    def tells() -> bool:
        return any(
            ends[low] <= one.start < ends[high] and one.word not in time_words and not one.word[0].isdigit()
            for one in saying.concepts
        )

    while not tells() and (low > 0 or high < len(ends) - 1):
        if (low > 0 and text[ends[low]] in ",;:()- ") or high == len(ends) - 1:
            low -= 1
        else:
            high += 1
    return ends[low], ends[high]
