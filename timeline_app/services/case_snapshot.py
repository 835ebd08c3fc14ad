"""What a window shows of a case beside the timeline, loaded at once after every change."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from timeline_app import storage
from timeline_app.domain.standing import ReviewItem, Standing
from timeline_app.domain.timeline import Timeline
from timeline_app.storage.overview import CaseOverview, DoneAction


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


class CaseSnapshot(NamedTuple):
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
    is_stale: bool = False
    """Whether something was told or decided since the accounts were compared: a case that can't be written stays so."""


def load_snapshot(case: storage.ShownCase) -> CaseSnapshot:
    """Return what a window shows of `case`; what it costs does not depend on the length of what was told."""
    overview = case.load_overview()
    rows = tuple(_rows(overview))
    return CaseSnapshot(
        case.path,
        overview.title,
        not storage.is_writable(case.path),
        overview.timeline,
        rows,
        len({row.standing.group or row.key for row in rows}),
        overview.reviews,
        _words(overview.undoable),
        _words(overview.redoable),
        case.is_stale,
    )


def _rows(overview: CaseOverview) -> list[ArticleRow]:
    standings = {standing.article: standing for standing in overview.standings}
    numbers = {source.name: number for number, source in enumerate(overview.timeline.sources)}
    rows = []
    for head in overview.articles:
        standing = standings.get(head.key) or Standing(head.key, head.file_name, False, "")
        if not standing.removed:
            number = numbers.get(standing.outlet)
            rows.append(ArticleRow(head.key, head.file_name, head.title, standing, head.warnings, number))
    return rows


def _words(action: DoneAction | None) -> str:
    return "" if action is None else f"{action.what.replace('_', ' ')}: {action.target}".removesuffix(": ")
