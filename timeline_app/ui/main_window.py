"""The main window: puts the panels around the timeline and wires them to one open case."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCloseEvent, QCursor, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

from timeline_app.services.case_snapshot import CaseSnapshot
from timeline_app.ui import dialogs
from timeline_app.ui.availability import Chosen, met_needs
from timeline_app.ui.dropped import is_case, paths_in
from timeline_app.ui.open_case import OpenCase
from timeline_app.ui.panels.filter_bar import FilterBar
from timeline_app.ui.selection import SelectionModel
from timeline_app.ui.top_bar import TopBar
from timeline_app.ui.window_actions import WindowActions
from timeline_app.ui.window_flows import WindowFlows
from timeline_app.ui.window_layout import WindowLayout
from timeline_app.ui.window_memory import WindowMemory
from timeline_app.ui.window_theme import WindowTheme

if TYPE_CHECKING:
    from timeline_app.domain.conflict import Conflict
    from timeline_app.services.case_session import CaseSession
    from timeline_app.services.case_views import EventView, ReaderPage
    from timeline_app.services.changes import Change
    from timeline_app.services.composed import Services
    from timeline_app.services.import_articles import ImportSummary
    from timeline_app.ui.jobs import Job

SIZE_PX = (1440, 900)
LEAST_PX = (960, 600)
STATUS_MS = 15_000
EVENT_MENU = (
    *("correct_date", "restore_date", "rename_event", "note_event", "star_event", "hide_event", ""),
    *("merge_events", "split_event", "mark_conflict"),
)
ARTICLE_MENU = ("read_article", "edit_article", "", "replace_article", "remove_article")


class MainWindow(QMainWindow):
    """One window with one case."""

    def __init__(self, services: Services, state_folder: Path | None = None) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setAcceptDrops(True)
        self.setMinimumSize(*LEAST_PX)
        self.resize(*SIZE_PX)
        self.case = OpenCase(self)
        self.actions_ = WindowActions(self)
        self.filters = FilterBar()
        self.panels = WindowLayout()
        self.setCentralWidget(self.panels)
        self.top_bar = TopBar(self.actions_, self.filters)
        self.addToolBar(self.top_bar)
        self.setContextMenuPolicy(self.contextMenuPolicy().NoContextMenu)
        self.selection = SelectionModel(self.case, self.panels.selected_words, self)
        self.flows = WindowFlows(self, services)
        self._wire_case()
        self._wire_panels()
        self.memory = WindowMemory(self, state_folder)
        self.theme = WindowTheme(self)
        self.flows.views.theme_chosen.connect(self.theme.choose)
        self._on_loaded(None)

    def on_quit(self) -> None:
        """Close the window."""
        self.close()

    def on_find_in_article(self) -> None:
        """Put the cursor where one types what to find in the article."""
        self.panels.reader.focus_find()

    def open(self, path: Path) -> None:
        """Show a case; its columns stand there at once, to be filled."""
        self.panels.show_case(is_open=True)
        self.case.open(path)

    # Wiring

    def _wire_case(self) -> None:
        self.case.loaded.connect(self._on_loaded)
        self.case.changed.connect(self._on_changed)
        self.case.failed.connect(self._on_failed)
        self.case.imported.connect(self._on_imported)
        self.actions_.triggered.connect(self._do)
        self.selection.event_loaded.connect(self._on_event_loaded)
        self.selection.conflict_loaded.connect(self._on_conflict_loaded)
        self.selection.cleared.connect(self._on_cleared)
        self.selection.events_changed.connect(self._on_events_selected)

    def _wire_panels(self) -> None:
        panels = self.panels
        panels.panel_made.connect(self._wire_panel)
        panels.timeline.selection_changed.connect(self.selection.select)
        panels.timeline.conflict_activated.connect(self.open_conflict)
        panels.timeline.event_activated.connect(self._go_to_sentence)
        panels.timeline.date_dragged.connect(self._on_date_dragged)
        panels.timeline.context_requested.connect(self._show_event_menu)
        panels.articles.article_activated.connect(self.read)
        panels.articles.selection_changed.connect(self.update_actions)
        panels.articles.context_requested.connect(self._show_article_menu)
        panels.articles.review_requested.connect(self._begin_review)
        panels.inspector.sentence_requested.connect(self.read)
        panels.inspector.conflict_activated.connect(self.open_conflict)
        panels.inspector.event_requested.connect(self._select_event)
        panels.inspector.action_requested.connect(self._trigger)
        panels.inspector.account_action.connect(self._on_account_action)
        panels.side.currentChanged.connect(self.update_actions)
        self.filters.passage_requested.connect(lambda hit: self.read(hit.article, hit.start, hit.end))

    def _wire_panel(self, name: str) -> None:
        """Connect to a panel that was just made."""
        panels = self.panels
        if name == "reader":
            panels.reader.words_selected.connect(self.update_actions)
            panels.reader.event_requested.connect(self._select_event)
            panels.reader.closed.connect(panels.show_inspector)
            panels.reader.add_button.clicked.connect(self.actions_["add_event"].trigger)
            panels.reader.attach_button.clicked.connect(self.actions_["attach_words"].trigger)
        elif name == "welcome":
            panels.welcome.action_requested.connect(self._trigger)
            panels.welcome.recent_requested.connect(lambda path: self.open(Path(path)))
            panels.welcome.dropped.connect(self.take_paths)
        elif name == "notice":
            panels.notice.copy_requested.connect(self.actions_["save_copy"].trigger)
        elif name == "review_bar":
            panels.review_bar.action_requested.connect(self._trigger)

    def _trigger(self, action: str) -> None:
        self.actions_[action].trigger()

    def _do(self, name: str) -> None:
        """Do an action; one that can be on is told whether it is."""
        slot, action = self.flows.find_slot(name), self.actions_[name]
        if action.isCheckable():
            slot(action.isChecked())
        else:
            slot()

    # The case

    def _on_loaded(self, snapshot: CaseSnapshot | None) -> None:
        self.memory.leave(snapshot)
        self.setWindowTitle(f"{snapshot.title} — timeline-app" if snapshot else "timeline-app")
        self.panels.show_case(is_open=snapshot is not None)
        self.top_bar.show_case(snapshot)
        self.filters.show_case(snapshot)
        self.panels.show_notice(snapshot)
        self.panels.articles.show_case(snapshot)
        self.panels.timeline.is_editable = snapshot is not None and not snapshot.read_only
        self.panels.timeline.show_timeline(snapshot.timeline if snapshot else None)
        self.memory.case_loaded(snapshot)
        self.flows.views.apply_filter()
        self.selection.reload()
        if self.flows.review is not None:
            self.flows.review.refresh()
        self.update_actions()

    def _on_changed(self, change: Change) -> None:
        others = [one for one in change.moved if f"“{one.label}”" not in change.words]
        moved = [f"“{one.label}”: {one.before} → {one.after}" for one in others]
        self.say(change.words, *moved)

    def _on_imported(self, summary: ImportSummary) -> None:
        self.panels.banner.show_summary(summary)

    def _on_failed(self, error: BaseException) -> None:
        self.panels.show_case(is_open=self.case.snapshot is not None)
        dialogs.show_failure(self, error)

    # Looking

    def _on_events_selected(self, events: tuple[str, ...]) -> None:
        if events != self.panels.timeline.selected():
            self.panels.timeline.select(events)
        if len(events) > 1:
            self.panels.inspector.show_selection(len(events))
            self.panels.show_inspector()
        self.update_actions()

    def _on_event_loaded(self, view: EventView) -> None:
        if self.case.snapshot is not None:
            self.panels.inspector.show_event(view, self.case.snapshot)
            self.update_actions()

    def _on_conflict_loaded(self, conflict: Conflict) -> None:
        if self.case.snapshot is not None:
            self.panels.inspector.show_conflict(conflict, self.case.snapshot)
            self.panels.show_inspector()
            self.update_actions()

    def _on_cleared(self) -> None:
        self.panels.inspector.clear()
        self.update_actions()

    def open_conflict(self, conflict_id: str) -> None:
        """Look at one conflict, in inspector and timeline."""
        self.selection.open_conflict(conflict_id)
        self.panels.timeline.look_at_conflict(conflict_id)
        self.update_actions()

    def _select_event(self, event_id: str) -> None:
        self.selection.select((event_id,))
        self.panels.timeline.reveal(event_id)

    def show_event(self, event_id: str) -> None:
        """Select an event and bring it into view."""
        self.panels.show_inspector()
        self._select_event(event_id)

    def _go_to_sentence(self, event_id: str) -> None:
        def show(event: object) -> None:
            accounts = getattr(event, "accounts", ())
            if accounts:
                self.read(accounts[0].article, accounts[0].start, accounts[0].end)

        self.case.look_up(lambda session: session.event(event_id), show)

    def read(self, article: str, start: int = -1, end: int = -1) -> None:
        """Show an article to be read, opened at the characters given; -1 for its beginning."""
        rows = self.case.snapshot.articles if self.case.snapshot else ()
        standing = next((row.standing for row in rows if row.key == article), None)
        if standing is None:
            return

        def ask(session: CaseSession) -> ReaderPage | None:
            from timeline_app.services.case_views import load_reader_page

            return load_reader_page(session, standing)

        def show(page: ReaderPage | None) -> None:
            if page is not None:
                self.panels.reader.show_page(page, (start, end) if start >= 0 else None)
                self.panels.show_reader()

        self.case.look_up(ask, show)

    # Editing

    def _on_date_dragged(self, event_id: str, edtf: str) -> None:
        self.flows.edits.correct_date(event_id, edtf)

    def _on_account_action(self, what: str, mention: str) -> None:
        view = self.selection.event_view()
        if view is not None:
            dialogs.ask_about_account(what, view, mention, self.case.edit, self)

    def _begin_review(self, kind: str) -> None:
        self.flows.reviews.begin(kind)

    def _show_event_menu(self, at: QPoint) -> None:
        self.actions_.context_menu(EVENT_MENU, self).popup(at or QCursor.pos())

    def _show_article_menu(self, at: QPoint) -> None:
        self.actions_.context_menu(ARTICLE_MENU, self).popup(at or QCursor.pos())

    def update_actions(self, *_: object) -> None:
        """Enable the actions that make sense at the moment."""
        review = self.flows.review
        chosen = Chosen(
            events=len(self.selection.events()),
            articles=len(self.panels.articles.selected()),
            has_conflict=self.selection.conflict() is not None,
            has_words=self.panels.selected_words() is not None,
            is_reading=self.panels.is_reading,
            in_review=review is not None and review.is_under_way,
            has_doubt=review is not None and review.current is not None,
        )
        self.actions_.lend_keys("dismiss_conflict", lent=chosen.has_doubt)
        self.actions_.update(met_needs(self.case.snapshot, chosen))
        snapshot = self.case.snapshot
        self.actions_["undo"].setToolTip(snapshot.undo_words if snapshot and snapshot.undo_words else self.tr("Undo"))
        self.actions_["redo"].setToolTip(snapshot.redo_words if snapshot and snapshot.redo_words else self.tr("Redo"))

    # Qt

    def take_paths(self, paths: tuple[Path, ...]) -> Job[object] | None:
        """Take dropped files: a single case is opened, anything else is imported."""
        if is_case(paths):
            self.open(paths[0])
            return None
        return self.flows.imports.import_paths(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files and folders."""
        if paths_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what is dropped, or open it where it is a case."""
        event.acceptProposedAction()
        self.take_paths(paths_in(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window and let go of the case, out of sight: a job that writes is waited for."""
        self.memory.save()
        self.hide()
        self.case.close()
        event.accept()

    def say(self, *lines: str) -> None:
        """Say something in the status line, as far as it fits; all of it when pointed at."""
        bar = self.statusBar()
        room_px = self.width() - 2 * bar.fontMetrics().height()
        words = bar.fontMetrics().elidedText(" · ".join(lines), Qt.TextElideMode.ElideRight, room_px)
        bar.showMessage(words, STATUS_MS)
        bar.setToolTip("\n".join(lines))
