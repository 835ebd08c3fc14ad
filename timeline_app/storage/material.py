"""What reconcile works from: loaded whole, or only what has changed since it was loaded before."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.domain.article import Article
from timeline_app.domain.decision import Decision
from timeline_app.domain.mention import Extraction
from timeline_app.storage import decided, derived, told
from timeline_app.storage.connection import Readable
from timeline_app.storage.values import ExtractionMark, Material

MOST_CHANGED = 500
"""Articles from which loading all of them is faster than one by one."""


@dataclass(frozen=True, slots=True)
class MaterialRows:
    """Material as stored: fetched fast, so that the file is free again, and decoded at leisure."""

    articles: tuple[Article, ...]
    extractions: told.ExtractionRows
    decisions: tuple[Decision, ...]
    revision: int
    marks: tuple[ExtractionMark, ...]

    def decode(self) -> Material:
        """Return the values; raises CodecError where they are damaged."""
        return Material(self.articles, self.extractions.decode(), self.decisions, self.revision, self.marks)


def fetch(db: Readable) -> MaterialRows:
    """Fetch everything."""
    return MaterialRows(
        told.load_articles(db),
        told.fetch_extractions(db),
        decided.load_decisions(db),
        derived.load_revision(db),
        tuple(told.load_marks(db).values()),
    )


def load_changed(db: Readable, known: Material) -> Material | None:
    """Return the material with what is known of it left as it is; None where too much has changed."""
    kept = {
        article.key: (mark, article, extraction)
        for article, extraction, mark in zip(known.articles, known.extractions, known.marks, strict=True)
    }
    marks = told.load_marks(db)
    changed = [key for key, mark in marks.items() if key not in kept or kept[key][0] != mark]
    if len(changed) > MOST_CHANGED:
        return None
    for key in changed:
        article, extraction = told.find_article(db, key), told.find_extraction(db, key)
        if article is None or extraction is None:
            return None
        kept[key] = marks[key], article, extraction
    articles: list[Article] = [kept[key][1] for key in marks]
    extractions: list[Extraction] = [kept[key][2] for key in marks]
    decisions, revision = decided.load_decisions(db), derived.load_revision(db)
    return Material(tuple(articles), tuple(extractions), decisions, revision, tuple(marks.values()))
