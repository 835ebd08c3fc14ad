"""The command palette: every action of the window, and every event, article and actor of the case, by words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from timeline_app.services.case_snapshot import ArticleRow, CaseSnapshot
from timeline_app.ui.actions import ACTIONS, ActionSpec
from timeline_app.ui.command_index import Command, CommandKind, Shelf
from timeline_app.ui.open_case import OpenCase
from timeline_app.ui.panels.command_palette import CommandPalette
from timeline_app.ui.window_actions import WindowActions

OWN_NAME = "command_palette"


class CommandFlow(QObject):
    """Leads from typed words to what they name."""

    event_requested = Signal(str)
    article_requested = Signal(str)
    actor_requested = Signal(str)

    def __init__(self, case: OpenCase, actions: WindowActions, window: QWidget) -> None:
        super().__init__(window)
        self._case = case
        self._actions = actions
        self._events: tuple[CaseSnapshot, Shelf] | None = None
        """Made once for a snapshot: there may be a hundred thousand."""
        keys = next(spec.shortcuts for spec in ACTIONS if spec.name == OWN_NAME)
        self.palette = CommandPalette(window, [QKeySequence(one) for one in keys])
        self.palette.picked.connect(self._on_picked)
        self._leads_to: dict[CommandKind, Callable[[str], None]] = {
            CommandKind.ACTION: lambda name: self._actions[name].trigger(),
            CommandKind.EVENT: self.event_requested.emit,
            CommandKind.ARTICLE: self.article_requested.emit,
            CommandKind.ACTOR: self.actor_requested.emit,
        }

    def on_command_palette(self) -> None:
        if self.palette.isVisible():
            self.palette.close_palette()
            return
        shelves = [Shelf.of(CommandKind.ACTION, [self._action(spec) for spec in ACTIONS if spec.name != OWN_NAME])]
        if self._case.snapshot is not None:
            shelves += self._shelves_of(self._case.snapshot)
        self.palette.open(shelves)

    def _on_picked(self, command: Command) -> None:
        self._leads_to[command.kind](command.key)

    def _action(self, spec: ActionSpec) -> Command:
        action = self._actions[spec.name]
        menu = QCoreApplication.translate("Menu", str(spec.menu.value)).replace("&", "")
        keys = action.shortcuts()
        words = keys[0].toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
        title = action.text().replace("&", "")
        detail = self.tr("{} · on").format(menu) if action.isCheckable() and action.isChecked() else menu
        return Command(CommandKind.ACTION, spec.name, title, detail, words, action.isEnabled())

    def _shelves_of(self, snapshot: CaseSnapshot) -> list[Shelf]:
        if self._events is None or self._events[0] is not snapshot:
            self._events = (snapshot, _events_of(snapshot))
        articles = Shelf.of(CommandKind.ARTICLE, [_article(row) for row in snapshot.articles])
        counts: dict[str, int] = {}
        for name in snapshot.timeline.events.actors:
            if name:
                counts[name] = counts.get(name, 0) + 1
        return [self._events[1], articles, Shelf.of(CommandKind.ACTOR, [self._actor(*one) for one in counts.items()])]

    def _actor(self, name: str, count: int) -> Command:
        events = self.tr("1 event") if count == 1 else self.tr("{} events").format(count)
        return Command(CommandKind.ACTOR, name, name, events)


def _article(row: ArticleRow) -> Command:
    return Command(CommandKind.ARTICLE, row.key, row.title or row.file_name, row.standing.outlet)


def _events_of(snapshot: CaseSnapshot) -> Shelf:
    events = snapshot.timeline.events

    def command(row: int) -> Command:
        return Command(CommandKind.EVENT, events.ids[row], events.labels[row], events.date_words[row])

    texts = [f"{label} {words}".casefold() for label, words in zip(events.labels, events.date_words, strict=True)]
    return Shelf(CommandKind.EVENT, texts, command)
