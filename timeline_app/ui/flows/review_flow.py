"""The review: one doubtful point after another, each confirmed, corrected, dismissed or skipped."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from timeline_app.domain.case import ReviewItem
from timeline_app.services import review
from timeline_app.services.review import Place
from timeline_app.ui.flows.article_flow import ArticleFlow
from timeline_app.ui.flows.edit_flow import EditFlow
from timeline_app.ui.flows.review_corrections import ReviewCorrections
from timeline_app.ui.open_case import OpenCase
from timeline_app.ui.panels.review_bar import ReviewBar
from timeline_app.ui.review_queue import ReviewQueue

if TYPE_CHECKING:
    from timeline_app.ui.open_case import Edit


class ReviewFlow(QObject):
    """Leads through the points that wait; the window shows each of them."""

    changed = Signal()
    """Another point is looked at, or the review began or ended."""
    event_requested = Signal(str)
    conflict_requested = Signal(str)
    place_requested = Signal(str, int, int)
    """Article key and characters; -1 for the whole article."""

    def __init__(self, case: OpenCase, bar: ReviewBar, edits: EditFlow, articles: ArticleFlow, window: QWidget) -> None:
        super().__init__(window)
        self._case = case
        self._bar = bar
        self._edits = edits
        self._queue: ReviewQueue | None = None
        self._path: Path | None = None
        """Of the case reviewed."""
        self._answered: ReviewItem | None = None
        """What is being answered: a key pressed twice answers once."""
        self._corrections = ReviewCorrections(case, articles, window)
        bar.stepped.connect(self._step)
        case.failed.connect(self._on_failed)
        window.installEventFilter(self)

    @property
    def is_under_way(self) -> bool:
        """Whether a review is under way."""
        return self._queue is not None

    @property
    def current(self) -> ReviewItem | None:
        """The point looked at, None without a review or after its last point."""
        return self._queue.current if self._queue else None

    def begin(self, kind: str = "") -> None:
        """Begin with the first point of a kind, or of all kinds."""
        snapshot = self._case.snapshot
        if snapshot is not None:
            self._path = snapshot.path
            self._show(ReviewQueue.begin(snapshot.reviews, kind))
            self._bar.setFocus()

    def refresh(self) -> None:
        """Go on after the case changed: at the same point, or at the next where it is done with."""
        snapshot = self._case.snapshot
        if self._queue is None:
            return
        if snapshot is None or snapshot.path != self._path:
            self.on_review_end()
            return
        self._answered = None
        self._show(self._queue.refreshed(snapshot.reviews))

    def on_review(self) -> None:
        self.begin()

    def on_review_next(self) -> None:
        self._step(1)

    def on_review_previous(self) -> None:
        self._step(-1)

    def on_review_end(self) -> None:
        self._queue = self._answered = None
        self._bar.hide()
        self.changed.emit()

    def on_review_confirm(self) -> None:
        item = self.current
        if item is not None:
            self._answer(item, lambda session: review.confirm(session, item))

    def on_review_dismiss(self) -> None:
        item = self.current
        if item is None:
            return
        if item.kind == "conflict":
            self.conflict_requested.emit(item.target)
            self._edits.on_dismiss_conflict()
        else:
            self._answer(item, lambda session: review.dismiss(session, item))

    def on_review_correct(self) -> None:
        item = self.current
        if item is None:
            return
        if item.kind == "conflict":
            self.conflict_requested.emit(item.target)
            self._edits.on_resolve_conflict()
        else:
            self._corrections.ask(item)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """End the review with Escape, where nothing else had a use for it."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if not is_escape or event.type() != QEvent.Type.KeyPress or not self.is_under_way:
            return False
        self.on_review_end()
        return True

    def _step(self, steps: int) -> None:
        if self._queue is not None:
            self._show(self._queue.moved(steps))

    def _show(self, queue: ReviewQueue) -> None:
        before, self._queue = self.current, queue
        snapshot = self._case.snapshot
        self._bar.show_queue(queue, writable=snapshot is not None and not snapshot.read_only)
        item = queue.current
        if item is not None and (before is None or item.key != before.key):
            self._follow(item)
        self.changed.emit()

    def _follow(self, item: ReviewItem) -> None:
        if item.kind == "conflict":
            self._follow_conflict(item.target)
        elif item.kind in ("published", "decision"):
            self._case.look_up(lambda session: review.find_place(session, item), self._on_place_found)
        else:
            self.event_requested.emit(item.target)

    def _follow_conflict(self, conflict_id: str) -> None:
        timeline = self._case.snapshot.timeline if self._case.snapshot else None
        conflict = next((one for one in timeline.conflicts if one.id == conflict_id), None) if timeline else None
        if timeline and conflict and conflict.events:
            self.event_requested.emit(timeline.events.ids[conflict.events[0]])
        self.conflict_requested.emit(conflict_id)

    def _on_place_found(self, place: object) -> None:
        if isinstance(place, Place):
            self.place_requested.emit(place.article, place.start, place.end)

    def _on_failed(self, _error: BaseException) -> None:
        self._answered = None

    def _answer(self, item: ReviewItem, edit: Edit) -> None:
        if self._answered is None or self._answered.key != item.key:
            self._answered = item
            self._case.edit(edit)
