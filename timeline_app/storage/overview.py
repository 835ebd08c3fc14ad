"""A case as it is seen at once: nothing of it grows with the length of what was told."""

from __future__ import annotations

from typing import NamedTuple

from timeline_app.domain.standing import ReviewItem, Standing
from timeline_app.domain.timeline import Timeline
from timeline_app.storage.codec import decode_field
from timeline_app.storage.connection import Readable
from timeline_app.storage.drawn import REVIEW, STANDING, load_conclusions, make_timeline
from timeline_app.storage.replay import REDO, UNDO, find_next


class ArticleHead(NamedTuple):
    """What a list shows of an article: all but its text."""

    key: str
    file_name: str
    title: str
    warnings: tuple[str, ...]


class DoneAction(NamedTuple):
    """What undo or redo would concern, in the words of its first log entry."""

    what: str
    target: str


class CaseOverview(NamedTuple):
    """A case as it is seen at once, in one state; single events are asked for one by one."""

    title: str
    timeline: Timeline
    articles: tuple[ArticleHead, ...]
    """Those not set aside, in the order of import."""
    standings: tuple[Standing, ...]
    reviews: tuple[ReviewItem, ...]
    undoable: DoneAction | None
    redoable: DoneAction | None


def load_overview(db: Readable, title: str) -> CaseOverview:
    """Return what a window shows at once."""
    standings = load_conclusions(db, STANDING, Standing)
    return CaseOverview(
        title,
        make_timeline(db, title, standings),
        load_article_heads(db),
        standings,
        load_conclusions(db, REVIEW, ReviewItem),
        _find_action(db, UNDO),
        _find_action(db, REDO),
    )


def load_article_heads(db: Readable) -> tuple[ArticleHead, ...]:
    """Return what lists show of the articles that are not set aside, in the order of import, without their texts."""
    rows = db.execute("SELECT key, file_name, title, rest FROM article WHERE NOT set_aside ORDER BY id").fetchall()
    return tuple([ArticleHead(key, name, title, _warnings_in(rest)) for key, name, title, rest in rows])


def _warnings_in(rest: str) -> tuple[str, ...]:
    """Return an article's warnings; most have none, and then nothing is decoded."""
    return decode_field(rest, "warnings") if '"warnings"' in rest else ()


def _find_action(db: Readable, what: str) -> DoneAction | None:
    action = find_next(db, what)
    if action is None:
        return None
    return DoneAction(*db.execute("SELECT what, target FROM edit WHERE seq = ?", [action]).fetchone())
