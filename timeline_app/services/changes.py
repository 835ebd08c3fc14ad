"""What one user action did to a case: in words, and which dates moved with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline_app import storage


@dataclass(frozen=True, slots=True)
class MovedDate:
    """An event whose date is another one now, in words."""

    event: str
    """Its id."""
    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """What one user action did: for the status line and for views that must ask anew."""

    words: str
    """One sentence: “Date of “Ministry publishes statement” corrected to 2 Nov 2021”."""
    moved: tuple[MovedDate, ...] = ()
    can_undo: bool = True


def describe_change(words: str, before: storage.EventDates, case: storage.CaseFile) -> Change:
    """Return the change that an action made, as the case is now; `before` are the dates ahead of it."""
    return Change(words, _moved(before, case.load_dates()), case.undoable() is not None)


def _moved(before: storage.EventDates, after: storage.EventDates) -> tuple[MovedDate, ...]:
    if (before.ids, before.date_words) == (after.ids, after.date_words):
        return ()
    words_before = dict(zip(before.ids, before.date_words, strict=True))
    events = zip(after.ids, after.labels, after.date_words, strict=True)
    return tuple(
        MovedDate(event, label, words_before[event], words)
        for event, label, words in events
        if words_before.get(event, words) != words
    )
