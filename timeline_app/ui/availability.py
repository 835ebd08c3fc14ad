"""Which actions make sense at the moment; pure."""

from __future__ import annotations

from typing import NamedTuple

from timeline_app.services.case_snapshot import CaseSnapshot
from timeline_app.ui.actions import Needs

SEVERAL = 2


class Chosen(NamedTuple):
    """How much is selected where."""

    events: int = 0
    articles: int = 0
    has_conflict: bool = False
    has_words: bool = False
    is_reading: bool = False
    """Whether an article is being read."""
    in_review: bool = False
    has_doubt: bool = False
    """Whether a point of the review waits for an answer."""


def met_needs(snapshot: CaseSnapshot | None, chosen: Chosen) -> frozenset[Needs]:
    """Return the needs that are met; edits need a case that can be written."""
    met = {Needs.NOTHING}
    if snapshot is None:
        return frozenset(met)
    met.add(Needs.CASE)
    if chosen.in_review:
        met.add(Needs.REVIEW)
    if chosen.is_reading:
        met.add(Needs.READER)
    if snapshot.read_only:
        return frozenset(met)
    wishes = {
        Needs.WRITABLE: True,
        Needs.EVENT: chosen.events >= 1,
        Needs.EVENTS: chosen.events >= SEVERAL,
        Needs.CONFLICT: chosen.has_conflict,
        Needs.ARTICLE: chosen.articles >= 1,
        Needs.WORDS: chosen.has_words,
        Needs.DOUBT: chosen.has_doubt,
        Needs.UNDO: bool(snapshot.undo_words),
        Needs.REDO: bool(snapshot.redo_words),
    }
    return frozenset(met | {need for need, is_met in wishes.items() if is_met})
