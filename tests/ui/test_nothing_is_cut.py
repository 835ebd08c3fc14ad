"""No words in the window are cut without saying so, whatever it shows and however small it is."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QLabel, QWidget

from tests.ui.scenes import SCENES, settle
from timeline_app.ui.panels.elided import ElidedButton, ElidedLabel

SIZES_PX = ((960, 600), (1440, 900))
SHOWN = ("sample", "event", "events", "conflict", "reader-small", "imported", "search", "corrected")
ASKED = ("date", "rename", "note", "split", "export", "actors", "article", "log")


def play(name, window):
    next(scene for scene in SCENES if scene.name == name).play(window)
    settle(window)
    QApplication.processEvents()


def cut_in(top: QWidget) -> list[str]:
    """Return what has less room than its words need, with no ellipsis and tooltip to say so."""
    return [
        f"{type(widget).__name__} “{words_of(widget)[:40]}” has {widget.width()}×{widget.height()} px"
        for widget in top.findChildren(QWidget)
        if widget.isVisible() and words_of(widget) and is_cut(widget) and not says_so(widget)
    ]


def words_of(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""


def is_cut(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if parent is not None and not -1 <= widget.x() <= parent.width() - widget.width() + 1:
        return True
    if isinstance(widget, QLabel) and widget.wordWrap():
        words = widget.text().replace("\u200b", " ").split()
        longest = max(widget.fontMetrics().horizontalAdvance(word) for word in words)
        return widget.heightForWidth(widget.width()) > widget.height() + 1 or longest > widget.width()
    return widget.sizeHint().width() > widget.width() + 1 or widget.fontMetrics().height() > widget.height()


def says_so(widget: QWidget) -> bool:
    if isinstance(widget, (ElidedLabel, ElidedButton)):
        row = widget.parentWidget()
        return bool(widget.toolTip() or (row and row.toolTip()))
    return False


@pytest.mark.parametrize("size_px", SIZES_PX, ids=str)
@pytest.mark.parametrize("name", SHOWN)
def test_no_words_of_the_window_are_cut(hand, name, size_px):
    hand.window.resize(*size_px)
    play(name, hand.window)
    assert cut_in(hand.window) == []


@pytest.mark.parametrize("name", ASKED)
def test_no_words_of_a_dialog_are_cut(hand, name):
    play(f"dialog-{name}", hand.window)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert cut_in(dialog) == []


def test_what_is_cut_is_found(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    QLabel("a label with far too little room", holder).setFixedWidth(30)
    QCheckBox("fits", holder).move(0, 60)
    holder.show()
    assert len(cut_in(holder)) == 1
