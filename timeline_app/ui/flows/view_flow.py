"""What the View menu and the search do: zoom, fit, filter, step from hit to hit, theme."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from timeline_app.domain.conflict import ConflictStatus
from timeline_app.layout import LaneBy
from timeline_app.services.case_session import CaseSession
from timeline_app.services.find_events import EventFilter, visible_events
from timeline_app.ui import dialogs
from timeline_app.ui.open_case import OpenCase
from timeline_app.ui.panels.filter_bar import FilterBar
from timeline_app.ui.theme import ThemeChoice
from timeline_app.ui.timeline.widget import TimelineWidget

if TYPE_CHECKING:
    from timeline_app.domain.decision import Edit
    from timeline_app.services.case_session import ArticleHit


class ViewFlow(QObject):
    """Changes what is shown, never the case."""

    conflict_requested = Signal(str)
    event_requested = Signal(str)
    theme_chosen = Signal(str)
    """A value of `ThemeChoice`."""

    def __init__(self, case: OpenCase, timeline: TimelineWidget, filters: FilterBar, window: QWidget) -> None:
        super().__init__(window)
        self._case = case
        self._timeline = timeline
        self._filters = filters
        self._window = window
        self._query = EventFilter()
        self.with_hidden = self.only_conflicts = False
        """What the View menu narrows or widens."""
        self._quoted: tuple[str, ...] = ()
        self._articles: tuple[ArticleHit, ...] = ()
        self._hits: tuple[str, ...] = ()
        filters.filter_changed.connect(self._on_filter_changed)
        filters.lanes_changed.connect(lambda lanes: timeline.set_lane_by(LaneBy(lanes)))
        filters.step_requested.connect(self._on_step_requested)

    def apply_filter(self) -> None:
        """Show what the filter lets through, after the case or the filter changed."""
        snapshot = self._case.snapshot
        if snapshot is None:
            return
        wanted = self._wanted()
        visible = visible_events(snapshot.timeline, wanted)
        self._timeline.set_visible(visible)
        ids = snapshot.timeline.events.ids
        is_searching = self._filters.is_searching
        self._hits = tuple(ids[row] for row, shown in enumerate(visible) if shown) if is_searching else ()
        self._timeline.highlight(frozenset(self._hits if wanted.words else ()))
        self._filters.set_hits(sum(visible), self._articles)

    def restore(self, *, only_conflicts: bool, with_hidden: bool) -> None:
        """Take up a filter that was set before; `apply_filter` shows it."""
        self.only_conflicts, self.with_hidden = only_conflicts, with_hidden

    def _wanted(self) -> EventFilter:
        query, quoted = self._query, frozenset(self._quoted)
        only_conflicts = query.only_conflicts or self.only_conflicts
        return replace(query, quoted=quoted, only_conflicts=only_conflicts, with_hidden=self.with_hidden)

    def on_zoom_in(self) -> None:
        self._timeline.on_zoom_in()

    def on_zoom_out(self) -> None:
        self._timeline.on_zoom_out()

    def on_fit(self) -> None:
        self._timeline.on_fit()

    def on_first_event(self) -> None:
        self._timeline.on_first_event()

    def on_last_event(self) -> None:
        self._timeline.on_last_event()

    def on_view_back(self) -> None:
        self._timeline.on_view_back()

    def on_view_forward(self) -> None:
        self._timeline.on_view_forward()

    def on_theme_system(self, _checked: bool) -> None:
        self.theme_chosen.emit(ThemeChoice.SYSTEM)

    def on_theme_light(self, _checked: bool) -> None:
        self.theme_chosen.emit(ThemeChoice.LIGHT)

    def on_theme_dark(self, _checked: bool) -> None:
        self.theme_chosen.emit(ThemeChoice.DARK)

    def show_actor(self, name: str) -> None:
        """Sort the lanes by actor and go to the first event of one."""
        snapshot = self._case.snapshot
        events = snapshot.timeline.events if snapshot else None
        if events is not None and name in events.actors:
            self._filters.set_lanes(LaneBy.ACTOR)
            self.event_requested.emit(events.ids[events.actors.index(name)])

    def on_find(self) -> None:
        self._filters.focus_search()

    def on_show_hidden(self, checked: bool) -> None:
        self.with_hidden = checked
        self.apply_filter()

    def on_only_conflicts(self, checked: bool) -> None:
        self.only_conflicts = checked
        self.apply_filter()

    def on_clear_filter(self) -> None:
        self._filters.clear()

    def on_next_conflict(self) -> None:
        snapshot = self._case.snapshot
        if snapshot is None:
            return
        open_ones = [one for one in snapshot.timeline.conflicts if one.status is ConflictStatus.OPEN]
        if not open_ones:
            return
        ids = [one.id for one in open_ones]
        last = self.property("last_conflict")
        at = (ids.index(last) + 1) % len(ids) if last in ids else 0
        self.setProperty("last_conflict", ids[at])
        self.conflict_requested.emit(ids[at])

    def on_history(self) -> None:
        self._case.look_up(CaseSession.edits, self._show_history)

    def on_shortcuts(self) -> None:
        dialogs.ShortcutsDialog(self._window).open()

    def on_about(self) -> None:
        dialogs.show_about(self._window)

    def _show_history(self, edits: object) -> None:
        assert isinstance(edits, tuple)
        found: tuple[Edit, ...] = edits
        dialogs.HistoryDialog(found, self._window).open()

    def _on_filter_changed(self, wanted: EventFilter) -> None:
        has_new_words = wanted.words != self._query.words
        self._query = wanted
        if has_new_words:
            self._quoted, self._articles = (), ()
            if wanted.words:
                self._case.look_up(lambda session: (wanted.words, session.search(wanted.words)), self._on_found)
        self.apply_filter()

    def _on_found(self, answer: object) -> None:
        """Take the events and articles whose text has the words, unless others were typed meanwhile."""
        assert isinstance(answer, tuple)
        words, hits = answer
        if words == self._query.words:
            self._quoted = tuple(event.id for event in hits.events)
            self._articles = hits.articles
            self.apply_filter()

    def _on_step_requested(self, step: int) -> None:
        if not self._hits:
            return
        selected = self._timeline.selected()
        at = self._hits.index(selected[0]) + step if selected and selected[0] in self._hits else 0
        at %= len(self._hits)
        self._filters.show_place(at + 1, len(self._hits))
        self.event_requested.emit(self._hits[at])
