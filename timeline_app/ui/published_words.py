"""How an article's publication date is known, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from timeline_app.domain.published_basis import PublishedBasis


def published_words(basis: PublishedBasis) -> str:
    """Return how a publication date is known."""
    return {
        PublishedBasis.STATED: _tr("stated"),
        PublishedBasis.INFERRED: _tr("inferred"),
        PublishedBasis.UNKNOWN: _tr("no date"),
        PublishedBasis.EDITED: _tr("edited"),
    }[basis]


def _tr(words: str) -> str:
    return QCoreApplication.translate("Values", words)
