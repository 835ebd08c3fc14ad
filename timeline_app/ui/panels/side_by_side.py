"""Cards next to each other where there is room to read them, else below one another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

LEAST_PX = 146
"""Of a card: some twenty letters a line; less can't be read."""
GAP_PX = 7
PER_ROW = 2


class SideBySide(QWidget):
    """Two cards in a row, or one where two would be too narrow."""

    def __init__(self, cards: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = list(cards)
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP_PX)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._arrange(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the number of columns for the width."""
        super().resizeEvent(event)
        self._arrange(columns_for(self.width(), len(self._cards)))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // columns, number % columns)
        for column in range(PER_ROW):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


def columns_for(width_px: int, cards: int) -> int:
    """Return how many cards stand in a row."""
    fitting = (width_px + GAP_PX) // (LEAST_PX + GAP_PX)
    return max(1, min(PER_ROW, cards, fitting))
