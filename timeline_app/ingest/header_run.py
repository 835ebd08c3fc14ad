"""A run of header words: label, date, clock, byline, outlet, in any order.

`PUBLISHED: THURSDAY, MAY 2, 2013, 1:32 PM`, ` date 2021-11-02 3 hours ago`,
`08.05.2019(updated 0915 09.05.2019) Get short URL 112`, `Wed Nov 3, 2021 | Reuters`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

from timeline_app.ingest.header_dates import HeaderDate
from timeline_app.ingest.header_pieces import Piece, next_piece
from timeline_app.ingest.lexicon import load_lexicon

_COUNTING = frozenset(
    {"date", "iso_clock", "clock", "ago", "short_url", "reading", "edition", "zone", "byline", "desk", "outlet"}
)
_AFTER_A_MOMENT = frozenset({"zone", "short_url", "reading", "edition"})
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


def scan_header_run(text: str, start: int, limit: int) -> HeaderRun:
    """Read header words from `start`, at most to `limit`, until something else comes."""
    run = HeaderRun(start, start)
    for piece in _pieces(text[:limit], start):
        run = with_piece(run, piece)
    return run


def _pieces(text: str, position: int) -> Iterator[Piece]:
    while position < len(text):
        piece = next_piece(text, position)
        if piece is None:
            return
        yield piece
        position = piece.end


def with_piece(run: HeaderRun, piece: Piece) -> HeaderRun:
    """Return the run with what one more piece says."""
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
