"""Join a clock time or part of day with the day it stands beside: "10 p.m. on Tuesday", "Friday night"."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline_app.domain.timex import TimexType
from timeline_app.extract.timex.matching import Candidate
from timeline_app.extract.timex.surroundings import Surroundings

_TIME_STEP = re.compile(r" T[\w:+~-]+\Z")
_TIME_TRAITS = frozenset(("clock", "needs_day", "overnight"))
_DAY_PART = re.compile(r"T[A-Z]{2}")
_OF_DAY_TOLD = frozenset(("day_told",))
_HOUR = re.compile(r"T(\d\d)")
_HOURS_AFTER_NOON = {"TAF": range(1, 7), "TEV": range(4, 12), "TNI": range(7, 12)}
"""Hours of a twelve-hour clock that belong to the part of day."""
_WIDEST_GAP = 2


def join_times(candidates: list[Candidate], around: Surroundings) -> list[Candidate]:
    """Return the candidates with times joined to their days; parts of day without a day are left out."""
    joined: list[Candidate] = []
    for candidate in candidates:
        merged = _joined(joined[-1], candidate, around) if joined else None
        if merged:
            joined[-1] = merged
        else:
            joined.append(candidate)
    own = [_of_day_told(candidate, around) for candidate in joined]
    return [candidate for candidate in own if _stands_alone(candidate, around)]


def _of_day_told(candidate: Candidate, around: Surroundings) -> Candidate:
    """Let "in the evening" count from the day told before it; no day beside it is needed then."""
    if "needs_day" not in candidate.traits or not _DAY_PART.fullmatch(candidate.expression):
        return candidate
    opener = around.gap(candidate.first - 1, candidate.first + 1)
    if opener not in around.words["joins"]["of_day_told"]:
        return candidate
    return replace(candidate, expression=f"+0D {candidate.expression}", anchor="text", traits=_OF_DAY_TOLD)


def _stands_alone(candidate: Candidate, around: Surroundings) -> bool:
    """Whether a candidate tells a time without a day: not "morning", "midnight" only in "at midnight"."""
    if "needs_day" in candidate.traits:
        return False
    if "clock" not in candidate.traits or "noon" not in around.values(candidate.first):
        return True
    return "day" in candidate.traits or around.lower(candidate.first - 1) in around.words["joins"]["clock_openers"]


def _joined(left: Candidate, right: Candidate, around: Surroundings) -> Candidate | None:
    if right.first - left.behind > _WIDEST_GAP:
        return None
    joins = around.words["joins"]
    gap = around.gap(left.behind, right.first)
    if left.traits & _TIME_TRAITS and "day" in right.traits and gap in joins["time_first"]:
        return _merge(right, left, left.first, right.behind)
    if "day" in left.traits and right.traits & _TIME_TRAITS and gap in joins["day_first"]:
        if _is_of_next_day(left, right, around):
            return None
        return _merge(left, right, left.first, right.behind)
    if left.traits & _TIME_TRAITS and right.traits & _TIME_TRAITS and gap in ("", ",", "in the"):
        clock = left if "clock" in left.traits else right
        return replace(clock, first=left.first, behind=right.behind)
    return None


def _is_of_next_day(day: Candidate, time: Candidate, around: Surroundings) -> bool:
    """Whether a second clock time belongs to the day behind it: "9 a.m. Tuesday, at midnight Friday"."""
    return _has_clock(day) and "clock" in time.traits and "weekday" in around.values(time.behind)


def _has_clock(day: Candidate) -> bool:
    return ":" in day.expression or "T24" in day.expression


def _merge(day: Candidate, time: Candidate, first: int, behind: int) -> Candidate:
    if _has_clock(day):
        base, _, clock = day.expression.rpartition(" ")
        expression = f"{base} {_after_noon(clock, time.expression)}"
    else:
        step = _after_noon(time.expression.rpartition(" ")[2], day.expression.rpartition(" ")[2])
        expression = f"{_TIME_STEP.sub('', day.expression)} {step}"
    return replace(day, first=first, behind=behind, expression=expression, type=TimexType.TIME)


def _after_noon(clock: str, part: str) -> str:
    """Return a clock time as the part of day beside it means it: "a quarter to eleven on Wednesday evening"."""
    hour = _HOUR.match(clock)
    is_later = hour is not None and int(hour[1]) in _HOURS_AFTER_NOON.get(part, ())
    return f"T{int(hour[1]) + 12}{clock[hour.end() :]}" if hour and is_later else clock
