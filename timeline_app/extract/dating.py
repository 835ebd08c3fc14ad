"""Which date expressions of a sentence can say when something happened, and which of several does."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from timeline_app.domain.timex import Anchor, Timex, TimexType
from timeline_app.extract.clauses import ClauseWords

_REFERENCES = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
_APART = 2
"""Characters between two expressions of one date: "Wednesday, July 25", "Tuesday (2 November)"."""
_RANGE = re.compile(r" to\+\d")
_FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BARE_CLOCK = re.compile(r"(?:\+0D )?T")
_CLOCK = re.compile(r"T\d\d")
_DISTANCE = re.compile(r"[+-]\d+[DWMY]")
_DAY = re.compile(r"\d\d-\d\d(?!\d)|WXX-\d|[+-]\d+D|T\w")
_MONTH = re.compile(r"(?:\d{4}|XXXX)-\d\d|[+-]\d+[WM]|WE|-W\d")


@dataclass(frozen=True, slots=True)
class DateWords:
    """One date of a sentence: an expression, or several that tell one date."""

    timex: int
    """Index of the expression that says most, among all of the article's."""
    start: int
    end: int
    """Offsets of all its words."""
    fineness: int
    """4 for a day with its year, 3 for a day or time, 2 for a week or month, 1 for a year and more."""
    opens_clause: bool = False
    """Whether it is a distance before the clause that it dates: "Tuesday, |two days after he left"."""


def find_date_words(timexes: Sequence[tuple[int, Timex]], words: ClauseWords) -> list[DateWords]:
    """Return the dates of a sentence in order; `timexes` are its expressions with their index in the article.

    Of `words` those such as "after" matter, at whose end an expression counts from what follows.
    """
    found: list[DateWords] = []
    for index, timex in timexes:
        if not _can_date(timex, words) or _counts_from_bare_time(timex, dict(timexes), words):
            continue
        opens_clause = _leads_to_day(timex) and timex.anchor_index is not None and timex.anchor_index < index
        one = DateWords(index, timex.start, timex.end, _fineness(timex), opens_clause)
        previous = found[-1] if found else None
        if previous is not None and _is_time_of(timex, previous, words):
            continue
        before = dict(timexes)[previous.timex] if previous is not None else None
        if previous is not None and before is not None and _tell_one_date(before, timex, previous):
            leads_from = _leads_to_day(before) and before.anchor_index == index
            best = previous if leads_from else max(previous, one, key=lambda words: words.fineness)
            found[-1] = replace(best, start=previous.start, end=one.end)
        else:
            found.append(one)
    return found


def _can_date(timex: Timex, words: ClauseWords) -> bool:
    if timex.type not in (TimexType.DATE, TimexType.TIME) and not _leads_to_day(timex):
        return False
    if timex.anchor is Anchor.PUBLICATION and _BARE_CLOCK.match(timex.expression) and not _names_day(timex, words):
        return False
    counts_from_what_follows = (
        timex.anchor is Anchor.NARRATIVE and timex.counts_from is None and timex.text.split()[-1] in words.counting
    )
    return not counts_from_what_follows and not any(reference in timex.expression for reference in _REFERENCES)


def _is_time_of(timex: Timex, day: DateWords, words: ClauseWords) -> bool:
    """Whether a time only says when on the day told before it: "on Saturday, shortly before eleven at night"."""
    is_alone = _BARE_CLOCK.match(timex.expression) and not _names_day(timex, words)
    return bool(is_alone) and timex.anchor is Anchor.TIMEX and timex.anchor_index == day.timex


def _counts_from_bare_time(timex: Timex, told: Mapping[int, Timex], words: ClauseWords) -> bool:
    """Whether it counts from a time of no known day: "at 7.40 pm …, two hours later"."""
    anchor = told.get(timex.anchor_index) if timex.anchor_index is not None else None
    return anchor is not None and timex.anchor is Anchor.TIMEX and not _can_date(anchor, words)


def _leads_to_day(timex: Timex) -> bool:
    """Whether a length told as a distance leads to a day: "two days after 3 May", "two days after the blaze"."""
    is_told = timex.anchor is Anchor.TIMEX or timex.counts_from is not None
    return is_told and bool(_DISTANCE.match(timex.expression))


def _names_day(timex: Timex, words: ClauseWords) -> bool:
    """Whether a time of day says of which day it is: "this morning", "noon today", not "a midnight visit"."""
    if not words.days.isdisjoint(timex.text.lower().split()):
        return True
    opening = timex.text.split()[0].lower()
    return opening not in words.bare_times and opening != words.article and not _CLOCK.search(timex.expression)


def _tell_one_date(first: Timex, second: Timex, words: DateWords) -> bool:
    if _leads_to_day(second):  # "Tuesday, a day after the lights went out": two happenings
        return False
    is_elliptic = first.text.isdigit() and len(first.text) <= len("12")  # "on 12 and 13 March"
    return second.start - words.end <= _APART or is_elliptic or bool(_RANGE.search(first.expression))


def _fineness(timex: Timex) -> int:
    if _FULL_DAY.match(timex.expression):
        return 4
    if _DAY.search(timex.expression):
        return 3
    return 2 if _MONTH.search(timex.expression) else 1
