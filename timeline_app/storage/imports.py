"""One batch of an import: its articles and its entry in the log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.storage import history, log, told
from timeline_app.storage.codec import encode
from timeline_app.storage.detail import ImportDetail
from timeline_app.storage.values import ImportedArticle, ImportReport, Stamp

if TYPE_CHECKING:
    from sqlite_utils import Database


def add_batch(db: Database, batch: Sequence[ImportedArticle], stamp: Stamp, action: int | None) -> ImportReport:
    """Store what the case does not have yet; a batch that adds nothing makes no entry.

    It goes on with `action` where that is done at present, else it is an action of its own.
    """
    report = told.add_articles(db, batch, stamp.at)
    if not report.added:
        return replace(report, action=action)
    added = set(report.added)
    names = dict.fromkeys(item.article.file_name for item in batch if item.article.key in added)
    entry = log.Entry(
        what=log.IMPORT,
        target=", ".join(names),
        after="1 article" if len(added) == 1 else f"{len(added)} articles",
        detail=encode(ImportDetail(report.added)),
        action=history.find_done(db, action),
    )
    return replace(report, action=log.append_edit(db, stamp, entry).action)
