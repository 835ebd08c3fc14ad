"""Inside a quotation "today" is the speaker's day: "We leave tomorrow," she said on Sunday."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.domain.timex import Anchor, Timex
from timeline_app.extract.timex.earlier_times import is_day
from timeline_app.extract.timex.matching import Candidate
from timeline_app.extract.timex.surroundings import Surroundings

_REACH_CHARS = 250
"""How far from the quoted word the day of speaking may stand."""
_VERB_REACH = 5
"""Tokens between the verb of saying and its day: "the minister told reporters in Rome on Sunday"."""


def count_from_speaker(candidates: list[Candidate], found: list[Timex], around: Surroundings) -> list[Timex]:
    """Return the expressions with quoted "today", "tomorrow" … anchored to the day of speaking, where it is told."""
    counted = list(found)
    for index, candidate in enumerate(candidates):
        if "spoken" not in candidate.traits or not around.in_quotation(found[index].start):
            continue
        speaking = next(
            (at for at in (index + 1, index - 1) if _is_day_of_speaking(at, index, candidates, found, around)), None
        )
        if speaking is not None:
            counted[index] = replace(found[index], anchor=Anchor.TIMEX, anchor_index=speaking)
    return counted


def _is_day_of_speaking(
    at: int, quoted: int, candidates: list[Candidate], found: list[Timex], around: Surroundings
) -> bool:
    if not 0 <= at < len(found) or "spoken" in candidates[at].traits:
        return False
    day, word = found[at], found[quoted]
    distance = day.start - word.end if at > quoted else word.start - day.end
    if distance > _REACH_CHARS or not is_day(day) or around.in_quotation(day.start):
        return False
    return _is_beside_speech(candidates[at], around)


def _is_beside_speech(candidate: Candidate, around: Surroundings) -> bool:
    verbs = around.words["speech"]["verbs"]
    near = [*range(candidate.first - _VERB_REACH, candidate.first), candidate.behind, candidate.behind + 1]
    return any(around.lower(index) in verbs for index in near)
