"""What a window shows of a case beside the timeline, loaded at once after every change."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from timeline_app import storage
from timeline_app.domain.article import Article
from timeline_app.domain.case import Derived, ReviewItem, Standing
from timeline_app.domain.timeline import Timeline
from timeline_app.storage import Undoable


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One article as the list shows it."""

    key: str
    file_name: str
    title: str
    standing: Standing
    warnings: tuple[str, ...]
    source: int | None
    """Index into the timeline's sources, None where no event tells of it."""


@dataclass(frozen=True, slots=True)
class CaseSnapshot:
    """A case as a window shows it; everything else is asked for one by one."""

    path: Path
    title: str
    read_only: bool
    timeline: Timeline
    articles: tuple[ArticleRow, ...]
    independent: int
    """Independence groups among the articles."""
    reviews: tuple[ReviewItem, ...]
    undo_words: str
    """What undo would take back, empty where nothing."""
    redo_words: str


def load_snapshot(case: storage.CaseFile) -> CaseSnapshot:
    """Return what a window shows of `case`."""
    derived, timeline = case.derived(), case.load_timeline()
    rows = tuple(_rows(case.articles(), derived, timeline))
    return CaseSnapshot(
        case.path,
        case.title,
        not storage.is_writable(case.path),
        timeline,
        rows,
        len({row.standing.group or row.key for row in rows}),
        derived.reviews,
        _words(case.undoable()),
        _words(case.redoable()),
    )


def _rows(articles: tuple[Article, ...], derived: Derived, timeline: Timeline) -> list[ArticleRow]:
    standings = {standing.article: standing for standing in derived.standings}
    numbers = {source.name: number for number, source in enumerate(timeline.sources)}
    rows = []
    for article in articles:
        standing = standings.get(article.key) or Standing(article.key, article.file_name, False, "")
        if not standing.removed:
            number = numbers.get(standing.outlet)
            rows.append(ArticleRow(article.key, article.file_name, article.title, standing, article.warnings, number))
    return rows


def _words(action: Undoable | None) -> str:
    if action is None:
        return ""
    first = action.entries[0]
    return f"{first.what.replace('_', ' ')}: {first.target}".removesuffix(": ")
