"""Export: format, part, looks, and a preview of the picture before it is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from timeline_app.services.export_timeline import ExportRequest
from timeline_app.ui.dialogs.preview import Preview

SUFFIXES = (".png", ".html", ".json", ".svg", ".pdf")
PICTURES = (".png", ".svg", ".pdf")
PREVIEW_PX = (420, 300)

MakePreview = Callable[[ExportRequest, Callable[[bytes], None]], None]
"""Makes a small PNG for a request and hands it on."""


class ExportDialog(QDialog):
    """Asks how to export; starts the export when accepted."""

    def __init__(
        self,
        request: ExportRequest,
        export: Callable[[ExportRequest], None],
        preview: MakePreview,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("export")
        self.setWindowTitle(self.tr("Export"))
        self._start, self._export, self._preview = request, export, preview
        self.format = QComboBox()
        for suffix, words in zip(SUFFIXES, self._format_words(), strict=True):
            self.format.addItem(words, suffix)
        self.part = QComboBox()
        self.part.addItems([self.tr("The whole timeline"), self.tr("What the window shows")])
        self.part.setEnabled(bool(request.first or request.last))
        self.width_px = QSpinBox()
        self.width_px.setRange(400, 20_000)
        self.width_px.setSingleStep(100)
        self.width_px.setSuffix(" px")
        self.width_px.setValue(request.width)
        self.width_px.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.theme = QComboBox()
        for words, theme in ((self.tr("Light"), "light"), (self.tr("Dark"), "dark")):
            self.theme.addItem(words, theme)
        self.with_text = QCheckBox(self.tr("With the articles’ whole texts"))
        self.path = QLineEdit(str(request.out))
        self.browse = QPushButton(self.tr("Browse…"))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._on_browse)
        self.picture = Preview(self.tr("The preview is being made …"))
        self._lay_out()
        for box in (self.format, self.part, self.theme):
            box.currentIndexChanged.connect(self._on_changed)
        self.width_px.editingFinished.connect(self._on_changed)
        self._on_changed()

    def request(self) -> ExportRequest:
        """Return what is asked for at the moment."""
        start, whole = self._start, self.part.currentIndex() == 0
        return ExportRequest(
            start.case,
            Path(self.path.text().strip()),
            "" if whole else start.first,
            "" if whole else start.last,
            width=self.width_px.value(),
            theme=self.theme.currentData(),
            lane_by=start.lane_by,
            with_text=self.with_text.isChecked(),
        )

    def accept(self) -> None:
        """Close and export."""
        super().accept()
        self._export(self.request())

    def _format_words(self) -> tuple[str, ...]:
        return (
            self.tr("Picture (PNG)"),
            self.tr("Page to read and zoom (HTML)"),
            self.tr("Data (JSON)"),
            self.tr("Drawing (SVG)"),
            self.tr("Document (PDF)"),
        )

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.addWidget(self.path)
        place.addWidget(self.browse)
        form = QFormLayout()
        form.addRow(self.tr("&Format:"), self.format)
        form.addRow(self.tr("&Part:"), self.part)
        form.addRow(self.tr("&Width:"), self.width_px)
        form.addRow(self.tr("&Theme:"), self.theme)
        form.addRow("", self.with_text)
        place_name = QLabel(self.tr("F&ile:"))
        place_name.setBuddy(self.path)
        form.addRow(place_name, place)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        ok = buttons.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.picture, 1)
        layout.addWidget(buttons)
        ok.setDefault(True)
        self.resize(620, 620)

    def _on_changed(self) -> None:
        suffix = self.format.currentData()
        self.path.setText(str(Path(self.path.text()).with_suffix(suffix)))
        self.width_px.setEnabled(suffix in PICTURES)
        self.with_text.setEnabled(suffix == ".json")
        if suffix in (".json", ".html"):
            words = {".json": self.tr("JSON has no picture to show."), ".html": self.tr("The page opens in a browser.")}
            self.picture.show_words(words[suffix])
        else:
            self._preview(self.request(), self._show_preview)

    def _show_preview(self, png: bytes) -> None:
        pixmap = QPixmap()
        if pixmap.loadFromData(png) and self.format.currentData() in PICTURES:
            self.picture.show_picture(pixmap)

    def _on_browse(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export as"), self.path.text())
        if chosen:
            self.path.setText(chosen)
            suffix = Path(chosen).suffix.lower()
            if suffix in SUFFIXES:
                self.format.setCurrentIndex(SUFFIXES.index(suffix))
