"""When two EDTF strings mean the same days, and when they can't both hold."""

from __future__ import annotations

import re
from datetime import date

from timeline_app.domain.edtf import parse_edtf

TOLERANCE_DAYS = 5
"""How far either end may lie off where the annotation itself is approximate (`~`)."""

Bounds = tuple[date, date]


def days_of(edtf: str) -> Bounds | None:
    """Return the first and last day, open ends as far as dates go; None where it is no date."""
    try:
        span = parse_edtf(re.sub("[~?%]", "", edtf.strip()))
    except ValueError:
        return None
    first = span.first.day if span.first else date.min
    last = span.last.day if span.last else date.max
    return (first, last) if span.is_dated else None


def is_same(told: str, annotated: str) -> bool:
    """Whether a told date is the annotated one; vagueness of the telling buys no tolerance."""
    ours, theirs = days_of(told), days_of(annotated)
    if ours is None or theirs is None:
        return False
    off = max(abs((mine - gold).days) for mine, gold in zip(ours, theirs, strict=True))
    return off == 0 or ("~" in annotated and off <= TOLERANCE_DAYS)


def is_possible(told: str, annotated: str) -> bool:
    """Whether both dates have a day in common."""
    ours, theirs = days_of(told), days_of(annotated)
    return bool(ours and theirs) and ours[0] <= theirs[1] and theirs[0] <= ours[1]
