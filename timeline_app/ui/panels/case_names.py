"""Badges and dates of articles by their keys, for panels that show accounts."""

from __future__ import annotations

from collections.abc import Iterable

from timeline_app.domain.timeline import Source
from timeline_app.services.case_snapshot import ArticleRow, CaseSnapshot


class CaseNames:
    """Looks up how an article is shown."""

    def __init__(self, snapshot: CaseSnapshot) -> None:
        self._sources = snapshot.timeline.sources
        self._rows = {row.key: row for row in snapshot.articles}

    def row(self, article: str) -> ArticleRow | None:
        """Return an article's row, None where it is not shown."""
        return self._rows.get(article)

    def badge(self, article: str) -> tuple[Source, int]:
        """Return the source of an article and its index, for its badge."""
        row = self._rows.get(article)
        if row is None:
            return Source("", "?", ""), len(self._sources)
        if row.source is not None:
            return self._sources[row.source], row.source
        return Source(row.standing.outlet, row.standing.short, row.standing.colour), len(self._sources)

    def badges(self, articles: Iterable[str]) -> list[tuple[Source, int]]:
        """Return the sources of several articles, each once."""
        found = {self.badge(article)[0].name: self.badge(article) for article in articles}
        return list(found.values())
