"""Clock times as they are spoken: "half past nine", "a quarter to eleven", "ten past midnight"."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline_app.extract.timex.matching import Candidate

_MINUTES = {"half_past": 30, "quarter_past": 15, "quarter_to": -15}
"""What a rule's trait adds to the hour that the rule names."""
_SIGNS = {"minutes_past": 1, "minutes_to": -1}
_CLOCK = re.compile(r"T(?P<hour>\d\d):(?P<minute>\d\d)")
_PER_HOUR, _PER_DAY = 60, 24 * 60


def spell_out(candidate: Candidate) -> Candidate:
    """Return the candidate with the minutes that its words add to the hour or take off it."""
    minutes = _minutes(candidate)
    clock = _CLOCK.match(candidate.expression) if minutes else None
    if clock is None:
        return candidate
    total = (int(clock["hour"]) * _PER_HOUR + int(clock["minute"]) + minutes) % _PER_DAY
    hour, minute = divmod(total, _PER_HOUR)
    return replace(candidate, expression=f"T{hour:02}:{minute:02}")


def _minutes(candidate: Candidate) -> int:
    for trait in candidate.traits:
        if trait in _MINUTES:
            return _MINUTES[trait]
        if trait in _SIGNS:
            return _SIGNS[trait] * int(candidate.values["minutes"])
    return 0
