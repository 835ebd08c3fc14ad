"""Times of day as told in prose, in minutes: "6.50 pm", "a quarter past six", "shortly after noon"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

MINUTES_PER_HOUR = 60
HALF_DAY = 12 * MINUTES_PER_HOUR
_HOURS = dict(
    zip(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        range(1, 13),
        strict=True,
    )
)
_HOUR = rf"(?P<hour>\d{{1,2}}|{'|'.join(_HOURS)})"
_PART = r"(?:[^.;,]{0,30}\b(?P<part>morning|afternoon|evening|night|dawn)\b)?"
_PARTS_TOLD = ("morning", "afternoon", "evening", "night", "dawn")
_CLOCKS = (
    (("am", "pm", ".m"), re.compile(r"\b(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?\s?(?P<half>a\.?m\b|p\.?m\b)")),
    (
        (".", ":"),
        re.compile(
            r"\b(?:at|from|by|around|about|until) (?:about |around )?(?P<hour>\d{1,2})[.:](?P<minute>\d{2})\b" + _PART
        ),
    ),
    (("hours", "hrs"), re.compile(r"\b(?P<hour>\d{1,2})[.:](?P<minute>\d{2}) (?:hours|hrs)\b")),
    (("quarter", "half"), re.compile(rf"\b(?P<shift>quarter past|quarter to|half past) {_HOUR}\b" + _PART)),
    (
        ("five", "ten", "twenty"),
        re.compile(
            rf"\b(?P<past>five|ten|twenty|twenty-five) (?P<way>past|to) (?:{_HOUR}|(?P<at_midnight>midnight))\b" + _PART
        ),
    ),
    (_PARTS_TOLD, re.compile(rf"\b{_HOUR} (?:o'clock )?(?:in the|at) (?P<part>morning|afternoon|evening|night)\b")),
    (  # without a part of the day the hour alone is too little
        _PARTS_TOLD,
        re.compile(rf"\b(?:at|around|from) (?:about |around |nearly )?{_HOUR}(?: o'clock)?\b" + _PART),
    ),
    (("noon", "midday", "midnight"), re.compile(r"\b(?P<word>noon|midday|midnight)\b")),
)
"""Letters without one of which a text tells no time in a way, and the pattern of that way."""
_SHIFTS = {"quarter past": 15, "quarter to": -15, "half past": 30}
_PAST = {"five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_LATER = {"afternoon", "evening", "night"}


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day told at `start` of a text in lower case."""

    start: int
    end: int
    minute: int
    """Since midnight."""
    is_half_known: bool
    """Whether it was told before or after noon."""

    def minutes_from(self, other: ClockTime) -> int:
        """Return how far two times are apart at least."""
        apart = abs(self.minute - other.minute)
        if self.is_half_known and other.is_half_known:
            return apart
        rest = apart % HALF_DAY
        return min(rest, HALF_DAY - rest)


def find_clock_times(text: str) -> list[ClockTime]:
    """Return the times of day that a text in lower case tells, in its order, none inside another."""
    return list(_find(text))


@lru_cache(maxsize=1 << 12)
def _find(text: str) -> tuple[ClockTime, ...]:
    found: list[ClockTime] = []
    for triggers, pattern in _CLOCKS:
        for match in pattern.finditer(text) if any(letters in text for letters in triggers) else ():
            time = _read(match)
            if time and not any(time.start < one.end and one.start < time.end for one in found):
                found.append(time)
    return tuple(sorted(found, key=lambda one: one.start))


def _read(match: re.Match[str]) -> ClockTime | None:
    told = match.groupdict()
    if told.get("at_midnight"):
        minute = _PAST[told["past"]] if told["way"] == "past" else 2 * HALF_DAY - _PAST[told["past"]]
        return ClockTime(match.start(), match.end(), minute, is_half_known=True)
    if told.get("word"):
        return ClockTime(match.start(), match.end(), 0 if told["word"] == "midnight" else HALF_DAY, is_half_known=True)
    hour = _HOURS.get(told["hour"]) or int(told["hour"])
    minute = int(told.get("minute") or 0) + _SHIFTS.get(told.get("shift") or "", 0)
    past = _PAST.get(told.get("past") or "", 0)
    minute += past if told.get("way") == "past" else -past
    half, part = (told.get("half") or "")[:1], told.get("part") or ""
    is_plain = not half and not part and not told.get("shift") and not past and not told.get("minute")
    if hour > 23 or minute > 59 or is_plain:  # noqa: PLR2004 - the last hour and minute of a day
        return None
    is_later = half == "p" or part in _LATER
    is_known = bool(half or part) or hour > 12 or told["hour"].startswith("0")  # noqa: PLR2004
    if hour <= 12 and is_known:  # noqa: PLR2004
        hour = hour % 12 + (12 if is_later else 0)
    return ClockTime(match.start(), match.end(), hour * MINUTES_PER_HOUR + minute, is_known)
