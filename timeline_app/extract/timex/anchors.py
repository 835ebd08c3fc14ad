"""What an expression counts from: the publication, an earlier expression, or the narrative."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from timeline_app.domain.calendar_periods import Unit
from timeline_app.domain.chained_steps import told_unit
from timeline_app.domain.timex import Anchor, Timex, TimexType
from timeline_app.extract.timex.bounds import OPEN_START, without_open_ends
from timeline_app.extract.timex.earlier_times import CLOCK_ALONE, Place, is_day
from timeline_app.extract.timex.matching import Candidate
from timeline_app.extract.timex.reports import (
    anchor_last_year,
    anchor_latest_quarter,
    anchor_year_ago,
    write_quarter_of_year,
)
from timeline_app.extract.timex.surroundings import Surroundings
from timeline_app.extract.timex.tense import opens_past_clause
from timeline_app.extract.timex.tense_words import tense_words


def anchor_in_text(place: Place) -> Timex:
    """Return the expression with its anchor."""
    if place.candidate.anchor == "text":
        return _anchor_narrative(place)
    for trait, anchor in _BY_TRAIT.items():
        if trait in place.candidate.traits:
            return anchor(place)
    return place.timex


def count_from_next(candidates: list[Candidate], found: list[Timex], around: Surroundings) -> list[Timex]:
    """Anchor distances that stand right before a day to it: "three days after 3 May"."""
    counted = list(found)
    words = around.words["distances"]
    links = {"", *words["through"], *words["signals"]}
    for index, (candidate, following) in enumerate(pairwise(candidates)):
        gap = around.gap(candidate.behind, following.first).split(" ") if "distance" in candidate.traits else ["no"]
        if is_day(found[index + 1]) and links.issuperset(gap):
            counted[index] = replace(found[index], anchor=Anchor.TIMEX, anchor_index=index + 1)
            counted[index + 1] = without_open_ends(found[index + 1])
    return counted


def _anchor_narrative(place: Place) -> Timex:
    """Count from an expression near before, else from the event told before; "some days later" is a length."""
    candidate = place.candidate
    unit = candidate.values["unit"]
    if "X" in candidate.values["num"]:
        length = f"P{unit[:-1]}X{unit[-1]}"  # PXD, PTXH
        return replace(place.timex, type=TimexType.DURATION, expression=length, anchor=Anchor.NONE)
    is_denied = place.around.lower(candidate.first - 1) in place.around.words["distances"]["denials"]
    if "distance" in candidate.traits and (is_denied or _counts_from_clause(candidate, place.around)):
        return replace(place.timex, anchor=Anchor.NARRATIVE)
    index = _find_told(place)
    if index is not None or _counts_from_publication(place):
        return place.anchored(index)
    return replace(place.timex, anchor=Anchor.NARRATIVE)


def _find_told(place: Place) -> int | None:
    """Return the index of what the words point back to: a part of that day, the day reported on, else the nearest."""
    if "of_telling" in place.candidate.traits:
        return place.find_day_reported()
    if "day_told" in place.candidate.traits:
        return place.find_day_of_clock()
    if place.is_part_of_that_day:
        index = place.find_same_part()
        return place.find_day_of_clock() if index is None else index
    return place.find_earlier()


def _counts_from_publication(place: Place) -> bool:
    """Whether words that count from an event count from the publication where none is told.

    So do "the previous month" and what a figure is compared with ("up from a month earlier"),
    but no days: markets tell of the day before the paper's.
    """
    candidate = place.candidate
    if told_unit(candidate.expression) is Unit.DAY:
        return False
    compared = place.around.words["compare"]["right_before"]
    is_compared = candidate.expression.startswith("-") and place.around.lower(candidate.first - 1) in compared
    return is_compared or "else_publication" in candidate.traits


def _counts_from_clause(candidate: Candidate, around: Surroundings) -> bool:
    """Whether what follows tells the event counted from: "a day after the truce collapsed"."""
    at = candidate.behind
    if candidate.type is TimexType.DURATION:
        at += 1  # its extent leaves "after" out
    following = around.lower(at)
    if following.isspace() or following in around.words["distances"]["ends"]:
        return False
    if _is_verb_of_subject(at, around):
        return False
    return opens_past_clause(at, around, tense_words(around.lexicon.language))


def _is_verb_of_subject(at: int, around: Surroundings) -> bool:
    """Whether the verb of a subject before stands there: "which the day before reported that …"."""
    words = tense_words(around.lexicon.language)
    is_past = around.lower(at) in words.past or around.lower(at).endswith(words.ending)
    return is_past and around.lower(at + 1) in around.words["distances"]["behind_verbs"]


def _anchor_clock(place: Place) -> Timex:
    """Put a clock time on the day told shortly before it, else on that of publication."""
    is_alone = place.candidate.expression.removeprefix(OPEN_START).startswith(CLOCK_ALONE)
    return place.anchored(place.find_day_of_clock()) if is_alone else place.timex


_BY_TRAIT: dict[str, Callable[[Place], Timex]] = {
    "clock": _anchor_clock,
    "year_ago": anchor_year_ago,
    "last": anchor_last_year,
    "year_quarter": write_quarter_of_year,
    "latest_quarter": anchor_latest_quarter,
}
