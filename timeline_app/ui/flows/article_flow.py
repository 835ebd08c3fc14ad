"""What an editor does to articles: outlet, badge, date, remove, replace, and who is who in them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from timeline_app.domain.case import Derived
from timeline_app.services import edit_articles
from timeline_app.services.case_session import CaseSession
from timeline_app.services.case_snapshot import ArticleRow
from timeline_app.services.edit_articles import ArticleFacts
from timeline_app.services.import_articles import ImportRequest
from timeline_app.ui import dialogs
from timeline_app.ui.open_case import OpenCase


class ArticleFlow(QObject):
    """Leads from the selected articles to decisions about them."""

    read_requested = Signal(str)
    """The key of an article to read."""

    def __init__(self, case: OpenCase, selected: Callable[[], tuple[str, ...]], window: QWidget) -> None:
        super().__init__(window)
        self._case = case
        self._selected = selected
        self._window = window

    def on_read_article(self) -> None:
        keys = self._selected()
        if keys:
            self.read_requested.emit(keys[0])

    def on_edit_article(self) -> None:
        self.edit_articles(self._selected())

    def edit_articles(self, keys: tuple[str, ...]) -> None:
        """Ask what is known of these articles."""
        rows = self._rows(keys)
        if rows:
            dialogs.ArticleDialog(rows, lambda facts: self._apply(keys, facts), self._window).open()

    def on_remove_article(self) -> None:
        rows = self._rows(self._selected())
        if not rows:
            return
        keys = tuple(row.key for row in rows)
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Remove"), "", parent=self._window)
        box.setObjectName("remove")
        box.setText(self.tr("Remove {} from the case?").format(", ".join(row.file_name for row in rows)))
        box.setInformativeText(self.tr("What it told no longer counts. Undo brings it back."))
        box.setStandardButtons(QMessageBox.StandardButton.Cancel)
        remove = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.AcceptRole)
        remove.clicked.connect(lambda: self._case.edit(lambda session: edit_articles.remove_articles(session, keys)))
        box.open()

    def on_replace_article(self) -> None:
        rows, snapshot = self._rows(self._selected()), self._case.snapshot
        if len(rows) != 1 or snapshot is None:
            return
        chosen, _ = QFileDialog.getOpenFileName(self._window, self.tr("Replace {} by").format(rows[0].file_name))
        if chosen:
            self._case.import_into(ImportRequest(snapshot.path, (Path(chosen),), replaces=rows[0].key))

    def on_edit_actors(self) -> None:
        self._case.look_up(CaseSession.derived, self._show_actors)

    def _show_actors(self, derived: object) -> None:
        assert isinstance(derived, Derived)
        dialogs.ActorsDialog(derived.actors, self._case.edit, self._window).open()

    def _apply(self, keys: tuple[str, ...], facts: ArticleFacts) -> None:
        if facts != ArticleFacts():
            self._case.edit(lambda session: edit_articles.set_facts(session, keys, facts))

    def _rows(self, keys: tuple[str, ...]) -> list[ArticleRow]:
        snapshot = self._case.snapshot
        return [row for row in snapshot.articles if row.key in keys] if snapshot else []
