"""Anchoring: from the words' own meaning and an anchor to a date.

`Timex.expression` is written in a small notation, steps separated by blanks and taken from
left to right, each starting from what the one before it gave, the first from the anchor:

    2021-11-01  2021-11  2021-Q4  2021-SU  2021-W44  2021  199X  19XX     given in full
    2021-03-04|2021-04-03     03/04/2021 read month first | day first
    XXXX-11-01<  XXXX-WXX-1>  XXXX-SU=  XXXX-11-4#4<   recurring, with a direction
                              (see `domain.recurring_dates`)
    -1D  +2M  +0Y  -2W@D      so many periods away; `@` the kind of period meant, where it is not
                              the unit's own ("two weeks ago" is a day), `@A` the anchor's own kind
    -3TH  +20TM               so many hours or minutes away
    -0M                       this month so far; the one before where it has hardly begun
    TMO  T22:00  T17:00-05:00 part of day or clock time; TNI~ the night into the next day
    #2                        the weekday told beside a date (1 is Monday): checked, not used
    ..  after or before all   open end ("since May") or open start ("by May")
    to+1                      told as a range with the expression that many places further on
    PRESENT_REF  PAST_REF  FUTURE_REF          no date
    P3D  PXW  P2M<  P2M>      durations, `<` up to the anchor ("the past two months"), `>` from it;
                              a duration told as a distance ("two months after the raid") is written
                              +2M: its value is P2M, its span where it leads to
    other                     sets: their TIMEX3 value

Where the anchor is not known (publication UNDATED) or too coarse, what needs it stays
unresolved: an undated span and a value with X for what is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from timeline_app.domain.calendar_periods import Unit
from timeline_app.domain.chained_steps import Landing, follow_steps, length_value, unresolved_value
from timeline_app.domain.dates import UNDATED, Precision, Span, days
from timeline_app.domain.timex import Anchor, Basis, ResolvedTimex, Timex, TimexType
from timeline_app.domain.timex_spans import landing_span

_WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_REFERENCES = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
_RANGE = re.compile(r" to([+-]\d+)\Z")
_TOLD_DAY = re.compile(r"(?:\d{4}|XXXX)-(?P<month>\d\d)-(?P<day>\d\d)(?![\d#])")
_TOLD_WEEKDAY = re.compile(r"#(?P<weekday>[1-7])(?: |\Z)")
_BARE_WEEKDAY = re.compile(r"XXXX-WXX-(?P<weekday>[1-7])")
_YEARLESS = re.compile(r"\AXXXX-(?!WXX|XX)")
_FULL_YEAR = re.compile(r"\d{4}(?:[ -]|\Z)")
_RUNNING = re.compile(r"P(?P<count>\d+)(?P<unit>[DWMYQ])(?P<direction>[<>])\Z")
_DAY_STEP = re.compile(r"(?:XXXX|\d{4})-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class WeekdayAndDay:
    """A weekday told together with a day of the year: "Tuesday (2 November)"."""

    weekday: int
    """ISO: Monday is 1."""
    month: int
    day: int

    def fits(self, year: int) -> bool:
        """Whether that day of that year is that weekday."""
        try:
            return date(year, self.month, self.day).isoweekday() == self.weekday
        except ValueError:
            return False


def resolve_timexes(timexes: Sequence[Timex], published: Span, *, date_order: str = "") -> tuple[ResolvedTimex, ...]:
    """Resolve all expressions of one text, in order; `published` UNDATED where not known.

    `date_order` ("mdy" or "dmy") decides how 03/04/2021 is read; empty leaves it flagged.
    What counts from the narrative stays unresolved here (see `resolve_timex`).
    """
    return _resolve_all(tuple(timexes), published, date_order)


@lru_cache(maxsize=1 << 14)
def _resolve_all(timexes: tuple[Timex, ...], published: Span, date_order: str) -> tuple[ResolvedTimex, ...]:
    """Resolve a text's expressions once, however many ask: who compares articles, who dates and who disputes."""
    resolver = _Resolver(timexes, published, date_order)
    resolved = [resolver.resolve(index) for index in range(len(timexes))]
    return tuple(_with_range(found, index, resolved) for index, found in enumerate(resolved))


def resolve_timex(timex: Timex, anchor: Span, published: Span) -> ResolvedTimex:
    """Resolve one expression whose anchor was found elsewhere (the event told just before).

    What counts from the publication date does so still.
    """
    uses_anchor = timex.anchor in (Anchor.NARRATIVE, Anchor.TIMEX)
    return _resolve(timex, anchor if uses_anchor else published, "")


def weekday_and_day(timex: Timex) -> WeekdayAndDay | None:
    """Return the weekday and day of the year an expression tells together, None where it doesn't."""
    weekday, told = _TOLD_WEEKDAY.search(timex.expression), _TOLD_DAY.search(timex.expression)
    if not weekday or not told:
        return None
    return WeekdayAndDay(int(weekday["weekday"]), int(told["month"]), int(told["day"]))


def bare_weekday(timex: Timex) -> int | None:
    """Return the weekday (ISO, Monday is 1) of "on Tuesday", None where it is none."""
    match = _BARE_WEEKDAY.match(timex.expression)
    return int(match["weekday"]) if match else None


def lacks_year(timex: Timex) -> bool:
    """Whether an expression names a month, day, season or feast without its year."""
    return timex.type in (TimexType.DATE, TimexType.TIME) and bool(_YEARLESS.match(timex.expression.lstrip(". ")))


def told_years(timexes: Sequence[Timex]) -> tuple[int, ...]:
    """Return the years told in full, each once, latest first: the least that a text's own year can be."""
    years = {int(timex.expression[:4]) for timex in timexes if _FULL_YEAR.match(timex.expression)}
    return tuple(sorted(years, reverse=True))


def needs_publication(timex: Timex) -> bool:
    """Whether an expression means nothing without the publication date."""
    return timex.anchor is Anchor.PUBLICATION


@dataclass(slots=True)
class _Resolver:
    """Resolves the expressions of one text, each once, its anchor first."""

    timexes: Sequence[Timex]
    published: Span
    date_order: str
    _resolved: dict[int, ResolvedTimex] = field(default_factory=dict)

    def resolve(self, index: int) -> ResolvedTimex:
        chain = self._chain(index)
        for at in reversed(chain):
            if at not in self._resolved:
                self._resolved[at] = _resolve(self.timexes[at], self._anchor_span(at), self.date_order)
        return self._resolved[index]

    def _chain(self, index: int) -> list[int]:
        """Return an expression and those it counts from, up to one that counts from none or was met before."""
        chain = [index]
        while (anchor := self._anchor_index(chain[-1])) is not None and anchor not in chain:
            chain.append(anchor)
        return chain

    def _anchor_index(self, index: int) -> int | None:
        timex = self.timexes[index]
        anchor = timex.anchor_index if timex.anchor is Anchor.TIMEX else None
        return (
            anchor if anchor is not None and 0 <= anchor < len(self.timexes) and index not in self._resolved else None
        )

    def _anchor_span(self, index: int) -> Span:
        timex = self.timexes[index]
        if timex.anchor is Anchor.TIMEX:
            anchor = self._resolved.get(timex.anchor_index if timex.anchor_index is not None else -1)
            return _with_start(anchor.span) if anchor else UNDATED
        return self.published if timex.anchor is Anchor.PUBLICATION else UNDATED


def _with_start(span: Span) -> Span:
    """Return a span with an open start closed: what counts from "by Tuesday" counts from Tuesday."""
    return replace(span, first=span.last) if span.first is None and span.last is not None else span


def _resolve(timex: Timex, anchor: Span, date_order: str) -> ResolvedTimex:
    expression = _RANGE.sub("", timex.expression)
    if timex.type is TimexType.SET or expression in _REFERENCES:
        return ResolvedTimex(timex, expression, UNDATED, Basis.NONE)
    if timex.type is TimexType.DURATION and expression.startswith("P"):
        return _resolve_duration(timex, expression, anchor)
    steps, open_start, open_end = _split(expression)
    reading, alternative = _choose_reading(steps, date_order)
    landing = _land(reading, anchor)
    length = length_value(expression) if timex.type is TimexType.DURATION else ""
    if landing is None:
        return ResolvedTimex(timex, length or unresolved_value(reading), UNDATED, Basis.NONE)
    # "By the end of March" reaches to the last day of March, not to about its 25th.
    span = landing_span(landing, "" if open_start and timex.mod == "END" else timex.mod, timex.text)
    span = replace(
        span,
        first=None if open_start else span.first,
        last=None if open_end else span.last,
        uncertain=bool(alternative),
    )
    return ResolvedTimex(timex, length or landing.value, span, _basis(steps), _note(landing, alternative))


def _split(expression: str) -> tuple[list[str], bool, bool]:
    steps = expression.split(" ")
    open_start, open_end = steps[0] == "..", steps[-1] == ".."
    return [step for step in steps if step != ".."], open_start, open_end


def _choose_reading(steps: list[str], date_order: str) -> tuple[list[str], str]:
    """Return the steps with one reading of an ambiguous date, and the other one where undecided."""
    if "|" not in steps[0]:
        return steps, ""
    month_first, day_first = steps[0].split("|")
    told = [int(step[1:]) for step in steps if step.startswith("#")]
    fitting = [day for day in (month_first, day_first) if date.fromisoformat(day).isoweekday() in told]
    if len(fitting) == 1:
        return [fitting[0], *steps[1:]], ""
    if date_order == "dmy":
        return [day_first, *steps[1:]], ""
    return [month_first, *steps[1:]], "" if date_order == "mdy" else day_first


def _land(steps: list[str], anchor: Span) -> Landing | None:
    """Follow the steps from the anchor; from both its ends where it is longer than a day."""
    first = follow_steps(steps, anchor, at_end=False)
    if first is None or anchor.first is None or anchor.last is None:
        return first
    if anchor.first.day == anchor.last.day:
        return first
    last = follow_steps(steps, anchor, at_end=True)
    return first if last is not None and last.value == first.value else None


def _basis(steps: list[str]) -> Basis:
    head = steps[0]
    if head[0].isdigit() or _DAY_STEP.match(head):
        return Basis.EXPLICIT
    return Basis.WEEKDAY if any(_BARE_WEEKDAY.match(step) for step in steps) else Basis.RELATIVE


def _note(landing: Landing, alternative: str) -> str:
    day = landing.period.first
    if alternative:
        return f"{_in_words(day)} or {_in_words(date.fromisoformat(alternative))}: the order of day and month is open"
    if landing.told_weekday and landing.period.unit is Unit.DAY and day.isoweekday() != landing.told_weekday:
        told = _WEEKDAY_NAMES[landing.told_weekday - 1]
        return f"{_in_words(day)} was a {_WEEKDAY_NAMES[day.weekday()]}, not a {told}"
    return ""


def _in_words(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def _resolve_duration(timex: Timex, expression: str, anchor: Span) -> ResolvedTimex:
    value = expression.rstrip("<>")
    match = _RUNNING.match(expression)
    if not match or anchor.first is None or anchor.last is None:
        return ResolvedTimex(timex, value, UNDATED, Basis.NONE)
    sign = -1 if match["direction"] == "<" else 1
    steps = [f"{sign * int(match['count']):+}{match['unit']}@D"]
    landing = _land(steps, anchor)
    if landing is None:
        return ResolvedTimex(timex, value, UNDATED, Basis.NONE)
    bounds = sorted((landing.period.first, anchor.first.day))
    span = days(bounds[0], bounds[1], Precision.INTERVAL).with_words(timex.text)
    return ResolvedTimex(timex, value, span, Basis.RELATIVE)


def _with_range(found: ResolvedTimex, index: int, resolved: Sequence[ResolvedTimex]) -> ResolvedTimex:
    """Give both ends of a told range ("between May and June") the span of the whole."""
    match = _RANGE.search(found.timex.expression)
    other = index + int(match[1]) if match else -1
    if not 0 <= other < len(resolved):
        return found
    first, last = (found.span, resolved[other].span) if other > index else (resolved[other].span, found.span)
    if first.first is None or last.last is None or first.first > last.last:
        return found
    approximate = first.approximate or last.approximate
    joined = Span(first.first, last.last, Precision.INTERVAL, approximate, words=found.text)
    return replace(found, span=joined)
