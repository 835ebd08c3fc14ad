"""Outlet, badge and publication date of one or many articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QColorDialog,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from timeline_app.domain.edtf import format_edtf
from timeline_app.domain.timeline import Source
from timeline_app.services.case_snapshot import ArticleRow
from timeline_app.services.edit_articles import LONGEST_BADGE, ArticleFacts
from timeline_app.ui.dialogs.date_field import DateField
from timeline_app.ui.panels.badge import BadgePaint


class ArticleDialog(QDialog):
    """Asks what an editor knows of articles; fields that differ among them start empty."""

    def __init__(
        self, rows: Sequence[ArticleRow], answer: Callable[[ArticleFacts], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("article")
        self.setWindowTitle(self.tr("Outlet, badge and date"))
        self._answer = answer
        self._before = ArticleFacts(
            _common([row.standing.outlet if row.standing.outlet_known else "" for row in rows]),
            _common([row.standing.short for row in rows]),
            _common([row.standing.colour for row in rows]),
            _common([format_edtf(row.standing.published) for row in rows]),
        )
        self.outlet = QLineEdit(self._before.outlet)
        self.short = QLineEdit(self._before.short)
        self.short.setMaxLength(LONGEST_BADGE)
        self.colour = self._before.colour or ""
        self.published = DateField(self._before.published or "", may_be_empty=True)
        self._colour_button = QPushButton()
        self._colour_button.clicked.connect(self._on_colour_clicked)
        self._default_colour = QPushButton(self.tr("Default"))
        self._default_colour.clicked.connect(lambda: self._set_colour(""))
        self._badges, self._badge_index = BadgePaint(), rows[0].source or 0
        for field in (self.outlet, self.short):
            field.textChanged.connect(self._show_badge)
        self._set_colour(self.colour)
        self._lay_out(rows)

    def accept(self) -> None:
        """Close and hand on what was changed, unless the date can't be read."""
        published = self.published.edtf()
        if published is None:
            return
        super().accept()
        now = ArticleFacts(self.outlet.text().strip(), self.short.text().strip(), self.colour, published)
        self._answer(
            ArticleFacts(
                now.outlet if now.outlet != self._before.outlet and now.outlet else None,
                now.short if (now.short, now.colour) != (self._before.short, self._before.colour) else None,
                now.colour if (now.short, now.colour) != (self._before.short, self._before.colour) else None,
                now.published if now.published != self._before.published else None,
            )
        )

    def _lay_out(self, rows: Sequence[ArticleRow]) -> None:
        names = QLabel(rows[0].file_name if len(rows) == 1 else self.tr("{} articles").format(len(rows)))
        names.setProperty("muted", True)
        colours = QHBoxLayout()
        colours.addWidget(self._colour_button)
        colours.addWidget(self._default_colour)
        form = QFormLayout()
        form.addRow(self.tr("&Outlet:"), self.outlet)
        form.addRow(self.tr("&Badge:"), self.short)
        colour_name = QLabel(self.tr("&Colour:"))
        colour_name.setBuddy(self._colour_button)
        form.addRow(colour_name, colours)
        form.addRow(self.tr("&Published:"), self.published)
        note = QLabel(self.tr("Dates counted from the publication day move with it."))
        note.setWordWrap(True)
        note.setProperty("muted", True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(names)
        layout.addLayout(form)
        layout.addWidget(note)
        layout.addWidget(buttons)
        self.setMinimumWidth(440)

    def _on_colour_clicked(self) -> None:
        chosen = QColorDialog.getColor(QColor(self.colour or "#0072b2"), self, self.tr("Badge colour"))
        if chosen.isValid():
            self._set_colour(chosen.name())

    def _set_colour(self, colour: str) -> None:
        self.colour = colour
        self._colour_button.setText(f" {colour or self.tr('From the palette')}")
        self._default_colour.setEnabled(bool(colour))
        self._show_badge()

    def _show_badge(self) -> None:
        """Show the badge as it will look."""
        source = Source(self.outlet.text(), self.short.text().strip() or "?", self.colour)
        self._colour_button.setIcon(self._badges.icon(source, self._badge_index))
        self._colour_button.setIconSize(self._badges.size(source.short))


def _common(values: Sequence[str]) -> str:
    return values[0] if len(set(values)) == 1 else ""
