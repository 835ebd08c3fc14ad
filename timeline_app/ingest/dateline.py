"""Agency datelines: `NAIROBI, Kenya (AP) _`, `(Reuters) -`, `MOSCOW, Nov 2 (Interfax) -`, `TOKYO —`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from timeline_app.ingest.header_dates import HeaderDate, match_date
from timeline_app.ingest.outlets import outlet_names

_CAPITALS = r"(?P<place>[A-Z][A-Z'’.-]+(?:[ /][A-Z][A-Z'’.-]+){0,4}(?:,\s+[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,2})??)"
_MIXED = r"(?P<place>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2})"
_DASH = r"(?:[–—_]+|--+|-)"
_DATE = r"(?:,?\s+(?P<date>[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,\s+\d{4})?|\d{1,2}\s+[A-Z][a-z]{2,8}\.?(?:\s+\d{4})?))"
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
        match = _with_agency().match(text, position, limit)
        if match and match["place"]:
            return _read(text, match)
    return None


def _match(text: str, start: int, limit: int) -> Dateline | None:
    for pattern in _patterns():
        match = pattern.match(text, start, limit)
        if match:
            return _read(text, match)
    return None


def _read(text: str, match: re.Match[str]) -> Dateline:
    parts = match.groupdict()
    told = match_date(text, match.start("date")) if parts.get("date") else None
    return Dateline(match.start(), match.end(), parts.get("place") or "", parts.get("who") or "", told)


@cache
def _with_agency() -> re.Pattern[str]:
    return re.compile(rf"(?:{_CAPITALS}{_DATE}?\s*)?{_who()}\s*(?:{_DASH}\s*)?")


@cache
def _who() -> str:
    return rf"\((?P<who>{outlet_names()})(?:[/,][^()]{{1,40}})?\)"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    wide_dash = r"\s*(?:[–—_]+|--+|-(?=\s))\s*"
    return (
        _with_agency(),
        re.compile(rf"{_MIXED}{_DATE}?\s*{_who()}{wide_dash}"),
        re.compile(rf"{_CAPITALS}{_DATE}?{wide_dash}"),
        re.compile(rf"{_CAPITALS}-(?P<date>[A-Z][a-z]{{2,8}}\.?\s+\d{{1,2}})\s*{_DASH}\s*"),
        re.compile(rf"{_MIXED}{_DATE}{wide_dash}"),
    )
