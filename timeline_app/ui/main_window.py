"""The main window: puts the panels around the timeline and wires them to one open case."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCloseEvent, QCursor, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

from timeline_app.domain.conflict import Conflict
from timeline_app.services.case_session import CaseSession, Change
from timeline_app.services.case_snapshot import CaseSnapshot
from timeline_app.services.case_views import EventView, ReaderPage, load_reader_page
from timeline_app.services.composed import Services
from timeline_app.ui import dialogs
from timeline_app.ui.availability import Chosen, met_needs
from timeline_app.ui.flows.article_flow import ArticleFlow
from timeline_app.ui.flows.case_flow import SUFFIX, CaseFlow
from timeline_app.ui.flows.command_flow import CommandFlow
from timeline_app.ui.flows.edit_flow import EditFlow
from timeline_app.ui.flows.export_flow import ExportFlow
from timeline_app.ui.flows.import_flow import ImportFlow, paths_in
from timeline_app.ui.flows.review_flow import ReviewFlow
from timeline_app.ui.flows.view_flow import ViewFlow
from timeline_app.ui.jobs import Job
from timeline_app.ui.open_case import OpenCase
from timeline_app.ui.panels.filter_bar import FilterBar
from timeline_app.ui.selection import SelectionModel
from timeline_app.ui.top_bar import TopBar
from timeline_app.ui.window_actions import WindowActions
from timeline_app.ui.window_layout import WindowLayout
from timeline_app.ui.window_memory import WindowMemory
from timeline_app.ui.window_theme import WindowTheme

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
        self.selection = SelectionModel(self.case, self.panels.reader.selection, self)
        self.cases = CaseFlow(self.case, self)
        self.imports = ImportFlow(self.case, self.cases, self)
        self.edits = EditFlow(self.case, self.selection, self)
        self.articles = ArticleFlow(self.case, self.panels.articles.selected, self)
        self.exports = ExportFlow(self.case, services, self.panels.timeline, self)
        self.views = ViewFlow(self.case, self.panels.timeline, self.filters, self)
        self.reviews = ReviewFlow(self.case, self.panels.review_bar, self.edits, self.articles, self)
        self.commands = CommandFlow(self.case, self.actions_, self)
        flows = (
            self.commands,
            self.cases,
            self.imports,
            self.edits,
            self.articles,
            self.exports,
            self.views,
            self.reviews,
        )
        self.actions_.connect_to(self, *flows)
        self._wire_case()
        self._wire_panels()
        self.memory = WindowMemory(self, state_folder)
        self.theme = WindowTheme(self)
        self.views.theme_chosen.connect(self.theme.choose)
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
        self.case.imported.connect(self.panels.banner.show_summary)
        self.imports.started.connect(self.panels.banner.watch)
        for flow in (self.cases, self.exports):
            flow.said.connect(self._say)
        self.selection.event_loaded.connect(self._on_event_loaded)
        self.selection.conflict_loaded.connect(self._on_conflict_loaded)
        self.selection.cleared.connect(self._on_cleared)
        self.selection.events_changed.connect(self._on_events_selected)

    def _wire_panels(self) -> None:
        panels = self.panels
        panels.timeline.selection_changed.connect(self.selection.select)
        panels.timeline.conflict_activated.connect(self._open_conflict)
        panels.timeline.event_activated.connect(self._go_to_sentence)
        panels.timeline.date_dragged.connect(self._on_date_dragged)
        panels.timeline.context_requested.connect(self._show_event_menu)
        panels.articles.article_activated.connect(self._read)
        panels.articles.selection_changed.connect(self._update_actions)
        panels.articles.context_requested.connect(self._show_article_menu)
        panels.articles.review_requested.connect(self.reviews.begin)
        panels.inspector.sentence_requested.connect(self._read)
        panels.inspector.conflict_activated.connect(self._open_conflict)
        panels.inspector.event_requested.connect(self._select_event)
        panels.inspector.action_requested.connect(lambda name: self.actions_[name].trigger())
        panels.inspector.account_action.connect(self._on_account_action)
        panels.reader.words_selected.connect(self._update_actions)
        panels.reader.event_requested.connect(self._select_event)
        panels.reader.closed.connect(panels.show_inspector)
        panels.side.currentChanged.connect(self._update_actions)
        panels.reader.add_button.clicked.connect(self.actions_["add_event"].trigger)
        panels.reader.attach_button.clicked.connect(self.actions_["attach_words"].trigger)
        panels.welcome.action_requested.connect(lambda name: self.actions_[name].trigger())
        panels.welcome.recent_requested.connect(lambda path: self.open(Path(path)))
        panels.notice.copy_requested.connect(self.actions_["save_copy"].trigger)
        panels.welcome.dropped.connect(self.take_paths)
        panels.review_bar.action_requested.connect(lambda name: self.actions_[name].trigger())
        self.reviews.event_requested.connect(self._show_event)
        self.reviews.conflict_requested.connect(self._open_conflict)
        self.reviews.place_requested.connect(self._read)
        self.reviews.changed.connect(self._update_actions)
        self.articles.read_requested.connect(self._read)
        self.filters.passage_requested.connect(lambda hit: self._read(hit.article, hit.start, hit.end))
        self.views.conflict_requested.connect(self._open_conflict)
        self.views.event_requested.connect(self._show_event)
        self.commands.event_requested.connect(self._show_event)
        self.commands.article_requested.connect(self._read)
        self.commands.actor_requested.connect(self.views.show_actor)

    # The case

    def _on_loaded(self, snapshot: CaseSnapshot | None) -> None:
        self.memory.leave(snapshot)
        self.setWindowTitle(f"{snapshot.title} — timeline-app" if snapshot else "timeline-app")
        self.panels.show_case(is_open=snapshot is not None)
        self.top_bar.show_case(snapshot)
        self.filters.show_case(snapshot)
        self.panels.notice.show_case(snapshot)
        self.panels.articles.show_case(snapshot)
        self.panels.timeline.is_editable = snapshot is not None and not snapshot.read_only
        self.panels.timeline.show_timeline(snapshot.timeline if snapshot else None)
        self.memory.case_loaded(snapshot)
        self.views.apply_filter()
        self.selection.reload()
        self.reviews.refresh()
        self._update_actions()

    def _on_changed(self, change: Change) -> None:
        others = [one for one in change.moved if f"“{one.label}”" not in change.words]
        moved = [f"“{one.label}”: {one.before} → {one.after}" for one in others]
        self._say(change.words, *moved)

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
        self._update_actions()

    def _on_event_loaded(self, view: EventView) -> None:
        if self.case.snapshot is not None:
            self.panels.inspector.show_event(view, self.case.snapshot)
            self._update_actions()

    def _on_conflict_loaded(self, conflict: Conflict) -> None:
        if self.case.snapshot is not None:
            self.panels.inspector.show_conflict(conflict, self.case.snapshot)
            self.panels.show_inspector()
            self._update_actions()

    def _on_cleared(self) -> None:
        self.panels.inspector.clear()
        self._update_actions()

    def _open_conflict(self, conflict_id: str) -> None:
        self.selection.open_conflict(conflict_id)
        self.panels.timeline.look_at_conflict(conflict_id)
        self._update_actions()

    def _select_event(self, event_id: str) -> None:
        self.selection.select((event_id,))
        self.panels.timeline.reveal(event_id)

    def _show_event(self, event_id: str) -> None:
        self.panels.show_inspector()
        self._select_event(event_id)

    def _go_to_sentence(self, event_id: str) -> None:
        def show(event: object) -> None:
            accounts = getattr(event, "accounts", ())
            if accounts:
                self._read(accounts[0].article, accounts[0].start, accounts[0].end)

        self.case.look_up(lambda session: session.event(event_id), show)

    def _read(self, article: str, start: int = -1, end: int = -1) -> None:
        rows = self.case.snapshot.articles if self.case.snapshot else ()
        standing = next((row.standing for row in rows if row.key == article), None)
        if standing is None:
            return

        def ask(session: CaseSession) -> ReaderPage | None:
            return load_reader_page(session, standing)

        def show(page: object) -> None:
            if isinstance(page, ReaderPage):
                self.panels.reader.show_page(page, (start, end) if start >= 0 else None)
                self.panels.show_reader()

        self.case.look_up(ask, show)

    # Editing

    def _on_date_dragged(self, event_id: str, edtf: str) -> None:
        self.edits.correct_date(event_id, edtf)

    def _on_account_action(self, what: str, mention: str) -> None:
        view = self.selection.event_view()
        if view is not None:
            dialogs.ask_about_account(what, view, mention, self.case.edit, self)

    def _show_event_menu(self, at: QPoint) -> None:
        self.actions_.context_menu(EVENT_MENU, self).popup(at or QCursor.pos())

    def _show_article_menu(self, at: QPoint) -> None:
        self.actions_.context_menu(ARTICLE_MENU, self).popup(at or QCursor.pos())

    def _update_actions(self, *_: object) -> None:
        chosen = Chosen(
            events=len(self.selection.events()),
            articles=len(self.panels.articles.selected()),
            has_conflict=self.selection.conflict() is not None,
            has_words=self.panels.reader.selection() is not None,
            is_reading=self.panels.is_reading,
            in_review=self.reviews.is_under_way,
            has_doubt=self.reviews.current is not None,
        )
        self.actions_.lend_keys("dismiss_conflict", lent=chosen.has_doubt)
        self.actions_.update(met_needs(self.case.snapshot, chosen))
        snapshot = self.case.snapshot
        self.actions_["undo"].setToolTip(snapshot.undo_words if snapshot and snapshot.undo_words else self.tr("Undo"))
        self.actions_["redo"].setToolTip(snapshot.redo_words if snapshot and snapshot.redo_words else self.tr("Redo"))

    # Qt

    def take_paths(self, paths: tuple[Path, ...]) -> Job[object] | None:
        """Take dropped files: a single case is opened, anything else is imported."""
        if len(paths) == 1 and paths[0].suffix == SUFFIX and paths[0].is_file():
            self.open(paths[0])
            return None
        return self.imports.import_paths(paths)

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

    def _say(self, *lines: str) -> None:
        bar = self.statusBar()
        room_px = self.width() - 2 * bar.fontMetrics().height()
        words = bar.fontMetrics().elidedText(" · ".join(lines), Qt.TextElideMode.ElideRight, room_px)
        bar.showMessage(words, STATUS_MS)
        bar.setToolTip("\n".join(lines))
