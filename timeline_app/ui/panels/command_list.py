"""How the palette's entries are listed: title and where it leads to the left, shortcut to the right."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from timeline_app.ui.command_index import Command, CommandKind

LINE_PX = 30
PAD_PX = 12
GAP_PX = 10
_GROUND_SHARE = 0.14


class CommandRole(IntEnum):
    """What the delegate asks of a row."""

    COMMAND = Qt.ItemDataRole.UserRole
    """The `Command`."""
    ASIDE = Qt.ItemDataRole.UserRole + 1
    """What stands at the right: the keys of an action, what else the entry is."""


class CommandModel(QAbstractListModel):
    """What was found, the best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands: tuple[Command, ...] = ()

    def show(self, commands: Sequence[Command]) -> None:
        """Take what was found."""
        self.beginResetModel()
        self._commands = tuple(commands)
        self.endResetModel()

    def command_at(self, index: QModelIndex) -> Command | None:
        """Return an entry, None where the index is none."""
        return self._commands[index.row()] if index.isValid() else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return the number of entries."""
        return 0 if parent is not None and parent.isValid() else len(self._commands)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what is shown or spoken of one entry."""
        if not index.isValid():
            return None
        command = self._commands[index.row()]
        if role == CommandRole.COMMAND:
            return command
        if role == CommandRole.ASIDE:
            return command.keys or self._kind_words(command.kind)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.words(command)
        return None

    def words(self, command: Command) -> str:
        """Return an entry as it is spoken."""
        kind = self._kind_words(command.kind)
        is_off = "" if command.enabled else self.tr("not possible now")
        return ", ".join(part for part in (command.title, kind, command.detail, command.keys, is_off) if part)

    def _kind_words(self, kind: CommandKind) -> str:
        return {
            CommandKind.ACTION: "",
            CommandKind.EVENT: self.tr("event"),
            CommandKind.ARTICLE: self.tr("article"),
            CommandKind.ACTOR: self.tr("actor"),
        }[kind]


class CommandDelegate(QStyledItemDelegate):
    """Paints one entry in one line."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a line."""
        return QSize(0, LINE_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the entry; what is not possible now is paler."""
        command: Command = index.data(CommandRole.COMMAND)
        group = QPalette.ColorGroup.Normal if command.enabled else QPalette.ColorGroup.Disabled
        text = option.palette.color(group, QPalette.ColorRole.Text)
        muted = option.palette.color(QPalette.ColorRole.PlaceholderText) if command.enabled else text
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            ground = QColor(option.palette.color(QPalette.ColorRole.Highlight))
            ground.setAlphaF(_GROUND_SHARE)
            painter.fillRect(option.rect, ground)
        line = _Line(painter, option.rect.adjusted(PAD_PX, 0, -PAD_PX, 0), QFont(option.font))
        line.add_right(index.data(CommandRole.ASIDE), muted)
        room = line.room_px - (GAP_PX + line.width_of(command.detail) if command.detail else 0)
        line.add_left(command.title, text, max(room, line.room_px / 2))
        line.add_left(command.detail, muted, line.room_px)
        painter.restore()


class _Line:
    """One line of text that is filled from both ends."""

    def __init__(self, painter: QPainter, rect: QRect, font: QFont) -> None:
        self._painter, self._rect = painter, rect
        self._metrics = QFontMetricsF(font)
        painter.setFont(font)

    @property
    def room_px(self) -> float:
        return float(self._rect.width())

    def width_of(self, words: str) -> float:
        return self._metrics.horizontalAdvance(words) + 1

    def add_right(self, words: str, colour: QColor) -> None:
        if words:
            self._draw(words, colour, Qt.AlignmentFlag.AlignRight)
            self._rect = self._rect.adjusted(0, 0, -round(self.width_of(words)) - GAP_PX, 0)

    def add_left(self, words: str, colour: QColor, most_px: float) -> None:
        shown = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, most_px)
        if shown:
            self._draw(shown, colour, Qt.AlignmentFlag.AlignLeft)
            self._rect = self._rect.adjusted(round(self.width_of(shown)) + GAP_PX, 0, 0, 0)

    def _draw(self, words: str, colour: QColor, side: Qt.AlignmentFlag) -> None:
        self._painter.setPen(colour)
        self._painter.drawText(self._rect, Qt.AlignmentFlag.AlignVCenter | side, words)
