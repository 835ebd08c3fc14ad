"""Years and quarters in business reports, which count from the period reported on.

"Net rose to $3 million from $2 million a year ago" is about the same quarter of the year before.
"""

from __future__ import annotations

import re
from dataclasses import replace

from timeline_app.domain.timex import Timex, TimexType
from timeline_app.extract.timex.earlier_times import Place

_QUARTER = re.compile(r"\AXXXX-(Q[1-4])[<~>]+\Z")
_REPORTED = re.compile(r"\A(?:XXXX-Q[1-4]~?[<>]|[-+][01]Q)\Z")
_MONTH = re.compile(r"\A(?:XXXX-\d\d~?[<>]*|\d{4}-\d\d|-1M)\Z")
_LONGER = ("P9M", "P6M", "P1Y")
"""Lengths that figures are reported of; "a year ago" after these is the year."""
_NEAR_CHARS = 1500
_FAR_CHARS = 4000
"""A business report names its quarter once and counts from it for some paragraphs."""


def anchor_year_ago(place: Place) -> Timex:
    """Anchor "a year ago" to the quarter or month reported on; else "a year earlier" to an earlier time."""
    month = _month_compared(place)
    if month is not None:
        return place.anchored(month, "-1Y@A")
    index = _near_quarter(place, _NEAR_CHARS)
    if index is None and _tells_longer(place):
        return place.timex
    # In its own sentence the nearest quarter counts, further on the one that the report is about.
    if index is None or place.found[index].start < place.sentence_start:
        index = _main_quarter(place)
    if index is not None:
        return place.anchored(index, "-1Y@A")
    return place.anchored(place.find_earlier()) if "year_earlier" in place.candidate.traits else place.timex


def anchor_last_year(place: Place) -> Timex:
    """Anchor "last year" like "a year ago" where one sentence compares a quarter with it."""
    if place.candidate.expression != "-1Y":
        return place.timex
    index = _near_quarter(place, place.start - place.sentence_start)
    return place.anchored(index, "-1Y@A") if index is not None and _compares(place) else place.timex


def anchor_latest_quarter(place: Place) -> Timex:
    """Anchor "the latest quarter" to the one that the report is about."""
    return place.anchored(_main_quarter(place), "+0Q")


def write_quarter_of_year(place: Place) -> Timex:
    """Return "the 1988 quarter" as that quarter of 1988 which the report is about."""
    index = _main_quarter(place)
    if index is None:
        return place.timex
    return replace(place.timex, expression=f"{place.candidate.values['year']}-{_code(place.found[index])}")


def _month_compared(place: Place) -> int | None:
    """Return the month told last in the sentence, whose figure is compared; None where another time is nearer."""
    last = len(place.found) - 1
    if last < 0 or place.found[last].start < place.sentence_start or not _compares(place):
        return None
    return last if _MONTH.match(place.found[last].expression) else None


def _compares(place: Place) -> bool:
    words = place.around.words["compare"]["words"]
    first = place.around.sentence_start(place.candidate.first)
    return any(place.around.lower(at) in words for at in range(first, place.candidate.first))


def _main_quarter(place: Place) -> int | None:
    """Return the index of the quarter that is told most often, of these the first; None where none is told."""
    told: dict[str, int] = {}
    counts: dict[str, int] = {}
    for index in range(len(place.found) - 1, -1, -1):
        if place.start - place.found[index].end > _FAR_CHARS:
            break
        code = _code(place.found[index])
        if code:
            told[code] = index
            counts[code] = counts.get(code, 0) + 1
    return min(told.values(), key=lambda index: (-counts[_code(place.found[index])], index), default=None)


def _code(timex: Timex) -> str:
    """Return Q1 to Q4 of a told quarter; the empty string where it is none."""
    match = _QUARTER.search(timex.expression) if timex.type is TimexType.DATE else None
    return match[1] if match else ""


def _near_quarter(place: Place, reach: int) -> int | None:
    """Return the nearest quarter told before; None where a longer period was reported on since."""
    for index in range(len(place.found) - 1, -1, -1):
        earlier = place.found[index]
        if place.start - earlier.end > reach or _is_longer(earlier):
            return None
        if earlier.type is TimexType.DATE and _REPORTED.search(earlier.expression):
            return index
    return None


def _tells_longer(place: Place) -> bool:
    """Whether nine months or a year were reported on shortly before."""
    for timex in reversed(place.found):
        if place.start - timex.end > _NEAR_CHARS:
            return False
        if _is_longer(timex):
            return True
    return False


def _is_longer(timex: Timex) -> bool:
    return timex.type is TimexType.DURATION and timex.expression in _LONGER
