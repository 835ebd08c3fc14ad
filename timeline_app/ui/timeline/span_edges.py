"""The ends of a told interval: each moves by days, and never so far that the interval becomes an exact day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from enum import Enum

from timeline_app.domain.dates import LAST_SECOND_OF_DAY, SECONDS_PER_DAY, Precision, Span, WallTime

_LEAST_DAYS = 2


class Held(Enum):
    """What of a date is taken hold of."""

    WHOLE = "whole"
    START = "start"
    END = "end"


def has_edges(span: Span) -> bool:
    """Whether both ends of a date can be moved on their own: told as an interval of whole days."""
    if span.first is None or span.last is None or span.approximate:
        return False
    is_of_days = span.first.second == 0 and span.last.second == LAST_SECOND_OF_DAY
    return is_of_days and span.precision in (Precision.INTERVAL, Precision.WEEK)


def with_edge_moved(span: Span, held: Held, days: int) -> Span:
    """Return the interval with one end so many days later, as far as two days are left of it.

    Raises OverflowError beyond the years 1 to 9999.
    """
    assert span.first is not None
    assert span.last is not None
    least = timedelta(days=_LEAST_DAYS - 1)
    if held is Held.START:
        day = min(span.first.day + timedelta(days=days), max(span.first.day, span.last.day - least))
        return replace(span, first=replace(span.first, day=day), precision=Precision.INTERVAL)
    day = max(span.last.day + timedelta(days=days), min(span.last.day, span.first.day + least))
    return replace(span, last=replace(span.last, day=day), precision=Precision.INTERVAL)


def days_to(span: Span, held: Held, target_s: float) -> int:
    """Return by how many days an end has to move to be nearest to a moment."""
    return round((target_s - edge_s(span, held)) / SECONDS_PER_DAY)


def edge_s(span: Span, held: Held) -> int:
    """Return the moment of an end; the end of the last day is the beginning of the next."""
    bound: WallTime | None = span.last if held is Held.END else span.first
    assert bound is not None
    return bound.ordinal_s + (held is Held.END)
