"""Dates as news tells them: spans of wall-clock time with a precision, never bare points.

`September`, `mid-September` and `1 November` are different kinds of thing.  A `Span`
keeps which kind it is, so that nothing downstream can store or draw one as another.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

SECONDS_PER_DAY = 86_400
LAST_SECOND_OF_DAY = SECONDS_PER_DAY - 1

APPROXIMATE_MARGIN_DAYS = 4
"""How far "mid-September" or "around 3 May" reaches to either side of its nominal day.

Four days make early, mid and late (nominal days 5, 15 and 25) three spans that stay in
their month and do not overlap."""


class Precision(StrEnum):
    """How finely a date was told; the names are those of the JSON export."""

    TIME = "time"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    INTERVAL = "interval"
    NONE = "none"


@dataclass(frozen=True, slots=True, order=True)
class WallTime:
    """A moment as a clock on the wall shows it; the zone is kept where it was told."""

    day: date
    second: int = 0
    """Seconds since midnight, 0 to 86 399."""
    zone: str = field(default="", compare=False)
    """`Z`, `+06:00` or empty where the text names none."""

    @property
    def ordinal_s(self) -> int:
        """Seconds since 0001-01-01T00:00 on the wall clock; the timeline's coordinate."""
        return (self.day.toordinal() - 1) * SECONDS_PER_DAY + self.second

    @classmethod
    def from_ordinal_s(cls, seconds: int) -> WallTime:
        """Return the moment `seconds` after 0001-01-01T00:00."""
        days, second = divmod(seconds, SECONDS_PER_DAY)
        return cls(date.fromordinal(days + 1), second)

    def iso(self) -> str:
        """Return ISO 8601 with seconds, `2021-11-01T14:30:00`."""
        hour, rest = divmod(self.second, 3600)
        minute, second = divmod(rest, 60)
        return f"{self.day.isoformat()}T{hour:02}:{minute:02}:{second:02}{self.zone}"


@dataclass(frozen=True, slots=True)
class Span:
    """When something happened, as far as it was told.

    `first` and `last` are the nominal bounds, both inclusive, None where open or unknown.
    What is approximate reaches further: see `earliest` and `latest`.
    """

    first: WallTime | None
    last: WallTime | None
    precision: Precision
    approximate: bool = False
    """EDTF `~`: "about", "mid-", "early", "late"."""
    uncertain: bool = False
    """EDTF `?`: the source itself is not sure."""
    words: str = ""
    """The date words this span was read from."""

    @property
    def earliest(self) -> WallTime | None:
        """The first second at which it may have happened; None where open."""
        return self._widened(self.first, -1) if self.approximate else self.first

    @property
    def latest(self) -> WallTime | None:
        """The last second at which it may have happened; None where open."""
        return self._widened(self.last, +1) if self.approximate else self.last

    @property
    def is_dated(self) -> bool:
        """Whether at least one bound is known."""
        return self.first is not None or self.last is not None

    @property
    def is_open(self) -> bool:
        """Whether exactly one bound is known ("since May", "by Friday")."""
        return (self.first is None) != (self.last is None)

    def with_words(self, words: str) -> Span:
        """Return the same span with the words it was read from."""
        return replace(self, words=words)

    def overlaps(self, other: Span) -> bool:
        """Whether some moment lies in both spans; undated spans overlap everything."""
        return _is_before(self.earliest, other.latest) and _is_before(other.earliest, self.latest)

    def contains(self, other: Span) -> bool:
        """Whether every moment of `other` lies in this span."""
        low_ok = self.earliest is None or (other.earliest is not None and self.earliest <= other.earliest)
        high_ok = self.latest is None or (other.latest is not None and other.latest <= self.latest)
        return low_ok and high_ok

    def _widened(self, bound: WallTime | None, direction: int) -> WallTime | None:
        if bound is None:
            return bound
        if self.precision in (Precision.DAY, Precision.TIME):
            days = APPROXIMATE_MARGIN_DAYS
        else:
            days = self._nominal_days() // 4
        try:
            return replace(bound, day=bound.day + timedelta(days=direction * days))
        except OverflowError:
            return bound

    def _nominal_days(self) -> int:
        if self.first is None or self.last is None:
            return 0
        return (self.last.day - self.first.day).days + 1


def _is_before(start: WallTime | None, end: WallTime | None) -> bool:
    """Whether an end does not come before a start; an open one never does."""
    return start is None or end is None or start is end or start <= end


UNDATED = Span(None, None, Precision.NONE)


def days(first: date, last: date, precision: Precision, *, approximate: bool = False) -> Span:
    """Return the span of whole days from `first` to `last`, both inclusive."""
    return Span(WallTime(first), WallTime(last, LAST_SECOND_OF_DAY), precision, approximate)


def day(value: date, *, approximate: bool = False) -> Span:
    """Return the span of one day."""
    return days(value, value, Precision.DAY, approximate=approximate)


def month(year: int, number: int) -> Span:
    """Return the span of a calendar month; `number` is 1 to 12."""
    from calendar import monthrange  # brings the locales in, which nothing needs that only shows dates

    last = monthrange(year, number)[1]
    return days(date(year, number, 1), date(year, number, last), Precision.MONTH)


def year(number: int) -> Span:
    """Return the span of a calendar year."""
    return days(date(number, 1, 1), date(number, 12, 31), Precision.YEAR)
