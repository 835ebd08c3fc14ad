"""What an expression counts from: the publication, an earlier expression, or the narrative."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline_app.domain.calendar_periods import Unit
from timeline_app.domain.chained_steps import told_unit
from timeline_app.domain.timex import Anchor, Timex, TimexType
from timeline_app.extract.timex.matching import Candidate
from timeline_app.extract.timex.surroundings import Surroundings

_QUARTER_STEP = re.compile(r"\AXXXX-(Q[1-4])[<~>]+\Z")
_REPORTED_STEP = re.compile(r"\A(?:XXXX-Q[1-4]~?[<>]|[-+][01]Q)\Z")
_LONGER = ("P9M", "P6M", "P1Y")
_NEAR_CHARS = 350
"""How far back the day may stand that "the next day" follows: a sentence or two."""
_YEAR_CHARS = 600
_QUARTER_CHARS = 1500
"""A business report names its quarter once and counts from it for some paragraphs."""
_FINE = (Unit.DAY,)
_FITTING = {
    Unit.DAY: _FINE,
    Unit.WEEK: (Unit.DAY, Unit.WEEK, Unit.WEEKEND),
    Unit.MONTH: (Unit.DAY, Unit.MONTH),
    Unit.QUARTER: (Unit.QUARTER,),
}
_REPORT_CHARS = 4000


def anchor_in_text(candidate: Candidate, timex: Timex, found: list[Timex], around: Surroundings) -> Timex:
    """Return the expression with its anchor; `found` are those before it in the text."""
    traits = candidate.traits
    if candidate.anchor == "text":
        return _to_narrative(candidate, timex, found, around)
    if "year_ago" in traits:
        return anchor_year_ago(candidate, timex, found, around)
    if "last" in traits and candidate.expression == "-1Y":
        return anchor_last_year(candidate, timex, found, around)
    if "year_quarter" in traits:
        return of_year(timex, candidate.values["year"], find_quarter(candidate, found, around), found)
    if "latest_quarter" in traits:
        index = find_quarter(candidate, found, around)
        return timex if index is None else _anchored(replace(timex, expression="+0Q"), index)
    return timex


def _to_narrative(candidate: Candidate, timex: Timex, found: list[Timex], around: Surroundings) -> Timex:
    """Count from an expression near before, else from the event told before; "some days later" is a length."""
    unit = candidate.values["unit"]
    if "X" in candidate.values["num"]:
        length = f"P{unit[:-1]}X{unit[-1]}"
        return replace(timex, type=TimexType.DURATION, expression=length, anchor=Anchor.NONE)
    index = find_earlier(candidate, found, around)
    return replace(timex, anchor=Anchor.NARRATIVE) if index is None else _anchored(timex, index)


def _anchored(timex: Timex, index: int) -> Timex:
    return replace(timex, anchor=Anchor.TIMEX, anchor_index=index)


def find_earlier(candidate: Candidate, found: list[Timex], around: Surroundings) -> int | None:
    """Return the index of the expression that a text-anchored one counts from, None for the narrative."""
    unit = told_unit(candidate.expression)
    start = around.tokens.starts[candidate.first]
    reach = _NEAR_CHARS if unit is Unit.DAY else _YEAR_CHARS
    for index in range(len(found) - 1, -1, -1):
        timex = found[index]
        if start - timex.end > reach:
            return None
        if _fits(timex, unit):
            return index
    return None


def _fits(timex: Timex, unit: Unit | None) -> bool:
    if timex.type not in (TimexType.DATE, TimexType.TIME):
        return False
    told = told_unit(timex.expression)
    return told is not None and (unit not in _FITTING or told in _FITTING[unit])


def find_quarter(candidate: Candidate, found: list[Timex], around: Surroundings) -> int | None:
    """Return the index of the quarter a business report is about: the one told most often, else first."""
    start = around.tokens.starts[candidate.first]
    told: dict[str, int] = {}
    counts: dict[str, int] = {}
    for index in range(len(found) - 1, -1, -1):
        if start - found[index].end > _REPORT_CHARS:
            break
        match = _QUARTER_STEP.search(found[index].expression)
        if match and found[index].type is TimexType.DATE:
            told[match[1]] = index
            counts[match[1]] = counts.get(match[1], 0) + 1
    return min(told.values(), key=lambda index: (-counts[_quarter(found[index])], index), default=None)


def _quarter(timex: Timex) -> str:
    match = _QUARTER_STEP.search(timex.expression)
    return match[1] if match else ""


def of_year(timex: Timex, year: str, quarter: int | None, found: list[Timex]) -> Timex:
    """Return "the 1988 quarter" as that quarter of 1988 which the text reports on."""
    match = _QUARTER_STEP.search(found[quarter].expression) if quarter is not None else None
    return replace(timex, expression=f"{year}-{match[1]}") if match else timex


def anchor_year_ago(candidate: Candidate, timex: Timex, found: list[Timex], around: Surroundings) -> Timex:
    """Anchor "a year ago" to the quarter that figures are reported of, where the text does so, else to publication."""
    index = _reported_quarter(around.tokens.starts[candidate.first], found, _QUARTER_CHARS)
    if index is None:
        return timex
    return _anchored(replace(timex, expression="-1Y@A"), index)


def anchor_last_year(candidate: Candidate, timex: Timex, found: list[Timex], around: Surroundings) -> Timex:
    """Anchor "last year" like "a year ago" where one sentence compares a quarter with it."""
    first = around.sentence_start(candidate.first)
    start = around.tokens.starts[candidate.first]
    index = _reported_quarter(start, found, start - around.tokens.starts[first])
    compared = around.words["compare"]["words"]
    if index is None or not any(around.lower(at) in compared for at in range(first, candidate.first)):
        return timex
    return _anchored(replace(timex, expression="-1Y@A"), index)


def _reported_quarter(start: int, found: list[Timex], reach: int) -> int | None:
    """Return the nearest quarter told before a place; None where a longer period was reported on since."""
    for index in range(len(found) - 1, -1, -1):
        earlier = found[index]
        if start - earlier.end > reach or (earlier.type is TimexType.DURATION and earlier.expression in _LONGER):
            return None
        if earlier.type is TimexType.DATE and _REPORTED_STEP.search(earlier.expression):
            return index
    return None
