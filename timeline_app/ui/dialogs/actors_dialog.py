"""Who is who: every actor with its spellings; some can be joined, some taken apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from timeline_app.domain.actor import Actor
from timeline_app.services.edit_articles import join_actors, separate_actors
from timeline_app.ui.value_words import name_kind_words

if TYPE_CHECKING:
    from timeline_app.ui.open_case import Edit

_NUMBER = Qt.ItemDataRole.UserRole


class ActorsDialog(QDialog):
    """Lists the actors; joins the selected ones, or takes selected spellings out of one."""

    def __init__(self, actors: Sequence[Actor], edit: Callable[[Edit], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("actors")
        self.setWindowTitle(self.tr("People and bodies"))
        self._actors = sorted(actors, key=lambda actor: (-len(actor.occurrences), actor.name))
        self._edit = edit
        words = QLabel(self.tr("Select two or more to join them, or spellings below one to make them somebody else’s."))
        words.setWordWrap(True)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a name"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_search_changed)
        self.tree = QTreeWidget()
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([self.tr("Name"), self.tr("Kind")])
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.itemSelectionChanged.connect(self._on_selection_changed)
        self._fill()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.join = buttons.addButton(self.tr("Join"), QDialogButtonBox.ButtonRole.ActionRole)
        self.split = buttons.addButton(self.tr("Take apart"), QDialogButtonBox.ButtonRole.ActionRole)
        for button in (self.join, self.split):
            button.setAutoDefault(False)  # Return in the search field is not to join anybody
        self.join.clicked.connect(self._on_join)
        self.split.clicked.connect(self._on_split)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (words, self.search, self.tree, buttons):
            layout.addWidget(widget)
        self.resize(560, 480)
        self._on_selection_changed()

    def _fill(self) -> None:
        for number, actor in enumerate(self._actors):
            kind = self.tr("unclear") if actor.unclear else name_kind_words(actor.kind)
            item = QTreeWidgetItem(self.tree, [actor.name, kind])
            item.setData(0, _NUMBER, number)
            for variant in actor.variants:
                if variant != actor.name or len(actor.variants) > 1:
                    QTreeWidgetItem(item, [variant, ""]).setData(0, _NUMBER, number)
        self.tree.setColumnWidth(0, 380)

    def _on_search_changed(self, words: str) -> None:
        for row, actor in enumerate(self._actors):
            hidden = not any(words.casefold() in name.casefold() for name in (actor.name, *actor.variants))
            item = self.tree.topLevelItem(row)
            if item is not None:
                item.setHidden(hidden)

    def _on_selection_changed(self) -> None:
        self.join.setEnabled(len(self._selected_actors()) > 1)
        self.split.setEnabled(bool(self._selected_variants()))

    def _on_join(self) -> None:
        actors = self._selected_actors()
        self.accept()
        self._edit(lambda session: join_actors(session, actors, actors[0].name))

    def _on_split(self) -> None:
        variants = self._selected_variants()
        actor = self._actors[self.tree.selectedItems()[0].data(0, _NUMBER)]
        self.accept()
        self._edit(lambda session: separate_actors(session, actor, variants))

    def _selected_actors(self) -> list[Actor]:
        items = [item for item in self.tree.selectedItems() if item.parent() is None]
        return [self._actors[item.data(0, _NUMBER)] for item in items]

    def _selected_variants(self) -> list[str]:
        items = [item for item in self.tree.selectedItems() if item.parent() is not None]
        owners = {item.data(0, _NUMBER) for item in items}
        return [item.text(0) for item in items] if len(owners) == 1 else []
