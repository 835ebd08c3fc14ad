"""What is drawn of a case, out of its derived layer: read as columns, without the events themselves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from timeline_app.domain.conflict import Conflict
from timeline_app.domain.standing import Standing
from timeline_app.domain.timeline import EventColumns, Timeline
from timeline_app.storage.codec import decode_all
from timeline_app.storage.connection import Readable
from timeline_app.storage.outlets import Shown, list_sources, make_conflict
from timeline_app.storage.packing import unpack_columns

T = TypeVar("T")

STANDING, CONFLICT, REVIEW = "standing", "conflict", "review"


def is_stale(db: Readable) -> bool:
    """Whether something told or decided has changed since the derived layer was computed."""
    return bool(db.execute("SELECT revision IS NOT derived_revision FROM about").fetchone()[0])


def load_conclusions(db: Readable, kind: str, value: type[T]) -> tuple[T, ...]:
    """Return all derived values of one kind, in order."""
    rows = db.execute("SELECT body FROM conclusion WHERE kind = ? ORDER BY position", [kind]).fetchall()
    return decode_all(value, [body for (body,) in rows])


def load_timeline(db: Readable, title: str) -> Timeline:
    """Return what is drawn, as columns; empty before anything was derived."""
    return make_timeline(db, title, load_conclusions(db, STANDING, Standing))


def make_timeline(db: Readable, title: str, standings: Iterable[Standing]) -> Timeline:
    """Return what is drawn; `standings` are those of the case."""
    packed = dict(db.execute("SELECT name, data FROM timeline_column").fetchall())
    columns = unpack_columns(packed) if packed else EventColumns.empty()
    sources = list_sources(standings)
    conflicts = load_conclusions(db, CONFLICT, Conflict)
    shown = Shown(sources.of_article, dict(db.execute("SELECT key, file_name FROM article").fetchall()))
    row_of = _rows_of(columns, conflicts)
    return Timeline(
        title, columns, sources.sources, tuple([make_conflict(conflict, row_of, shown) for conflict in conflicts])
    )


def _rows_of(columns: EventColumns, conflicts: Iterable[Conflict]) -> dict[str, int]:
    """Return the row of each event that is part of a conflict."""
    wanted = {event for conflict in conflicts for event in conflict.events}
    return {event: row for row, event in enumerate(columns.ids) if event in wanted} if wanted else {}
