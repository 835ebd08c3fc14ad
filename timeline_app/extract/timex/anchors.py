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
_SENTENCES_BETWEEN = 2


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
    """Return the index of the quarter a business report is about: the one told most often, of these the nearest."""
    start = around.tokens.starts[candidate.first]
    told: dict[str, list[int]] = {}
    for index in range(len(found) - 1, -1, -1):
        if start - found[index].end > _QUARTER_CHARS:
            break
        match = _QUARTER_STEP.search(found[index].expression)
        if match and found[index].type is TimexType.DATE:
            told.setdefault(match[1], []).append(index)
    most = max(told.values(), key=len, default=[])
    return most[0] if most else None


def of_year(timex: Timex, year: str, quarter: int | None, found: list[Timex]) -> Timex:
    """Return "the 1988 quarter" as that quarter of 1988 which the text reports on."""
    match = _QUARTER_STEP.search(found[quarter].expression) if quarter is not None else None
    return replace(timex, expression=f"{year}-{match[1]}") if match else timex


def anchor_year_ago(candidate: Candidate, timex: Timex, found: list[Timex], around: Surroundings) -> Timex:
    """Anchor "a year ago": to the quarter or month reported on where the text compares figures, else to publication."""
    start = around.tokens.starts[candidate.first]
    for index in range(len(found) - 1, -1, -1):
        earlier = found[index]
        if start - earlier.end > _QUARTER_CHARS:
            break
        unit = told_unit(earlier.expression) if earlier.type is TimexType.DATE else None
        if earlier.type is TimexType.DURATION and earlier.expression in ("P9M", "P6M", "P1Y"):
            break
        if unit is Unit.QUARTER:
            return replace(timex, expression="-1Y@A", anchor=Anchor.TIMEX, anchor_index=index)
    return timex
