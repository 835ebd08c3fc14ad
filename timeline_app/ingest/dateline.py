"""Agency datelines: `NAIROBI, Kenya (AP) _`, `(Reuters) -`, `MOSCOW, Nov 2 (Interfax) -`, `TOKYO —`.

A dateline is place, day and agency in front of a dash, each of which may be missing; what may be
missing depends on how sure the rest is. A place in small letters alone, or an agency that is not
known without its dash, could be the beginning of a sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from timeline_app.ingest.header_dates import HeaderDate, match_date
from timeline_app.ingest.header_names import NAME
from timeline_app.ingest.outlets import outlet_names

_CAPITAL_WORD = r"[A-Z][A-Z'’.-]+"
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_WEEKDAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY"
_REGION = rf"(?:,\s+(?!(?i:{_MONTHS})[a-z]{{0,6}}\.?\s+\d|{_WEEKDAYS})[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){{0,2}})??"
_CAPITALS = rf"(?P<place>{_CAPITAL_WORD}(?:\s?[ /]\s?{_CAPITAL_WORD}){{0,4}}{_REGION})"
_MIXED = r"(?P<place>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2})"
_DASH = r"(?:[–—_]+|--+|-)"
_WIDE_DASH = r"\s*(?:[–—_]+|--+|-(?=\s))\s*"
_MONTH = rf"(?:{_MONTHS})[a-z]{{0,6}}\b\.?"
_DATE = (
    rf"(?:,?\s+(?:(?:{_WEEKDAYS}),?(?:\s+|(?=\s*[(–—_-])))?"
    rf"(?P<date>(?i:{_MONTH})\s+\d{{1,2}}(?:,?\s+\d{{4}})?|\d{{1,2}}\s+(?i:{_MONTH})(?:,?\s+\d{{4}})?)"
    rf"|,\s+(?:{_WEEKDAYS}))"
)
_SEARCH_CHARS = 600
"""How far into a text without line breaks a dateline may follow a lead of its own."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """`text[start:end]`, the dash and the white space after it included."""

    start: int
    end: int
    place: str = ""
    agency: str = ""
    date: HeaderDate | None = None


def find_dateline(text: str, start: int, limit: int) -> Dateline | None:
    """Return the dateline at `start`, or after a sentence soon after it; None where there is none."""
    found = _match(text, start, limit)
    if found:
        return found
    for sentence_end in re.finditer(r"[.!?][\"”’']?\s+(?=[A-Z(])", text[start : min(limit, start + _SEARCH_CHARS)]):
        position = start + sentence_end.end()
        match = _with_known_agency().match(text, position, limit)
        if match and match["place"]:
            return _read(text, match)
    return None


def _match(text: str, start: int, limit: int) -> Dateline | None:
    for pattern in _patterns():
        match = pattern.match(text, start, limit)
        if match and not _explains_itself(match):
            return _read(text, match)
    return None


def _explains_itself(match: re.Match[str]) -> bool:
    """Whether the brackets tell what the capitals before them are short for, as in a sentence."""
    parts = match.groupdict()
    initials = "".join(word[0] for word in (parts.get("who") or "").split() if word[0].isupper())
    return len(initials) > 1 and initials == parts.get("place")


def _read(text: str, match: re.Match[str]) -> Dateline:
    parts = match.groupdict()
    told = match_date(text, match.start("date")) if parts.get("date") else None
    return Dateline(match.start(), match.end(), parts.get("place") or "", parts.get("who") or "", told)


@cache
def _with_known_agency() -> re.Pattern[str]:
    return re.compile(rf"(?:{_CAPITALS}{_DATE}?\s*)?{_known()}\s*(?:{_DASH}\s*)?")


def _known() -> str:
    return rf"\((?P<who>{outlet_names()})(?:[/,][^()]{{1,40}})?\)"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    any_agency = rf"\((?P<who>(?!\d){NAME})(?:[/,][^()]{{1,40}})?\)"
    bare = rf"(?P<who>{outlet_names()})"
    return (
        _with_known_agency(),
        re.compile(rf"{_MIXED}{_DATE}?,?\s*{_known()}{_WIDE_DASH}"),
        re.compile(rf"(?:{_CAPITALS}{_DATE}?,?\s*)?{any_agency}{_WIDE_DASH}"),
        re.compile(rf"{_MIXED}{_DATE},?\s*{any_agency}{_WIDE_DASH}"),
        re.compile(rf"{_CAPITALS}{_DATE}?,\s+{bare}{_WIDE_DASH}"),
        re.compile(rf"{bare}(?:,\s+|\s*/\s*){_CAPITALS}{_DATE}?{_WIDE_DASH}"),
        re.compile(rf"{_CAPITALS}{_DATE}?{_WIDE_DASH}"),
        re.compile(rf"{_CAPITALS}-(?P<date>[A-Z][a-z]{{2,8}}\.?\s+\d{{1,2}})\s*{_DASH}\s*"),
        re.compile(rf"{_MIXED}{_DATE}{_WIDE_DASH}"),
    )
