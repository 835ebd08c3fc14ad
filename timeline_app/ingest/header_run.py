"""A run of header words: label, date, clock, byline, outlet, in any order.

`PUBLISHED: THURSDAY, MAY 2, 2013, 1:32 PM`, ` date 2021-11-02 3 hours ago`,
`08.05.2019(updated 0915 09.05.2019) Get short URL 112`, `Wed Nov 3, 2021 | Reuters`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache

from timeline_app.ingest.header_dates import HeaderDate, match_date
from timeline_app.ingest.lexicon import alternatives, load_lexicon
from timeline_app.ingest.outlets import outlet_names

_NAME = r"[A-Z][\w.'’-]*"
_PATTERNS = {
    "iso_clock": r"T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?",
    "clock": (
        r"(?i:\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\b\.?|[ap]\b)?|\d{1,2}\s?[ap]\.?m\b\.?"
        r"|\d{3,4}(?=\s+(?:hrs|GMT|\d{1,2}[./]\d)))"
    ),
    "ago": r"(?i:(?:an?|\d+)\s+(?:sec|min|hour|day|week)\w*\s+(?:ago|read)\b|just now\b)",
    "short_url": r"(?i:get short url(?:\s+\d+)?)",
    "byline": rf"(?i:by)\s+(?P<byline>{_NAME}(?:\s+(?:and\s+|de\s+|van\s+|von\s+|al-)?{_NAME}){{0,5}})",
    "separator": r"(?i:[\s|•·,;:/()\[\]–—_@-]+|(?:on|at|hrs?\.?)\b)",
}
_COUNTING = frozenset({"date", "iso_clock", "clock", "ago", "short_url", "zone", "byline", "outlet"})
_AFTER_A_MOMENT = frozenset({"zone", "short_url"})
_MOMENTS = frozenset({"date", "iso_clock", "clock", "ago"})


class DateRole(IntEnum):
    """What a header date is, the strongest evidence for the day of publication first."""

    PUBLISHED = 0
    BARE = 1
    UPDATED = 2


@dataclass(frozen=True, slots=True)
class HeaderRun:
    """Header words up to `end`; empty where nothing but labels and separators was met."""

    start: int
    end: int
    dates: tuple[tuple[DateRole, HeaderDate], ...] = ()
    byline: str = ""
    outlet: str = ""
    month_first: bool | None = None
    """How the clock's zone writes dates; None where no zone decides."""
    has_moment: bool = False
    """Whether a date or clock was met; without one it is no header."""
    role: DateRole = DateRole.BARE


@dataclass(frozen=True, slots=True)
class _Piece:
    kind: str
    words: str
    end: int
    date: HeaderDate | None = None


def scan_header_run(text: str, start: int, limit: int) -> HeaderRun:
    """Read header words from `start`, at most to `limit`, until something else comes."""
    run = HeaderRun(start, start)
    for piece in _pieces(text[:limit], start):
        run = _with(run, piece)
    return run


def is_separator(text: str) -> bool:
    """Whether there is nothing but white space, separators and a full stop in `text`."""
    return not text.strip(" .") or re.fullmatch(_PATTERNS["separator"], text) is not None


def _pieces(text: str, position: int) -> Iterator[_Piece]:
    while position < len(text):
        piece = _next_piece(text, position)
        if piece is None:
            return
        yield piece
        position = piece.end


def _next_piece(text: str, position: int) -> _Piece | None:
    found = match_date(text, position)
    if found:
        return _Piece("date", found.words, found.end, found)
    for kind, pattern in _patterns():
        match = pattern.match(text, position)
        if match and match.end() > position:
            return _Piece(kind, match[kind] if kind in match.groupdict() else match.group(), match.end())
    return None


def _with(run: HeaderRun, piece: _Piece) -> HeaderRun:
    if piece.kind in _COUNTING and (run.has_moment or piece.kind not in _AFTER_A_MOMENT):
        run = replace(run, end=piece.end)
    if piece.kind in _MOMENTS:
        run = replace(run, has_moment=True)
    if piece.date:
        run = replace(run, dates=(*run.dates, (run.role, piece.date)))
    changes = {
        "published": {"role": DateRole.PUBLISHED},
        "updated": {"role": DateRole.UPDATED},
        "byline": {"byline": run.byline or piece.words},
        "outlet": {"outlet": run.outlet or piece.words},
        "zone": {"month_first": _zone_writes_month_first(piece.words)},
    }
    return replace(run, **changes.get(piece.kind, {}))  # type: ignore[arg-type]


def _zone_writes_month_first(zone: str) -> bool | None:
    lexicon = load_lexicon("en", "headers.toml")
    if zone in lexicon["zones_month_first"]:
        return True
    return False if zone in lexicon["zones_day_first"] else None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    lexicon = load_lexicon("en", "headers.toml")
    zones = lexicon["zones_month_first"] + lexicon["zones_day_first"] + lexicon["zones_other"]
    sources = {
        "updated": rf"(?i:{alternatives(lexicon['updated_labels'])})\b",
        "published": rf"(?i:{alternatives(lexicon['published_labels'])})\b",
        "iso_clock": _PATTERNS["iso_clock"],
        "clock": _PATTERNS["clock"],
        "ago": _PATTERNS["ago"],
        "short_url": _PATTERNS["short_url"],
        "zone": rf"{alternatives(zones)}\b(?:[+-]\d\d?(?::?\d\d?)?)?",
        "outlet": rf"(?:(?i:by)\s+)?(?P<outlet>{outlet_names()})(?![\w’'-])",
        "byline": _PATTERNS["byline"],
        "separator": _PATTERNS["separator"],
    }
    return tuple((kind, re.compile(source)) for kind, source in sources.items())
