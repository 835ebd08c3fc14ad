"""The program as its own process on a real X display: import, zoom, correct, undo and export by mouse and keys."""

import json
import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.ui.x_screen import XScreen, missing
from timeline_app.paths import resource
from timeline_app.services.import_articles import ImportSummary
from timeline_app.storage import CaseFile

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"not installed: {missing()}")


@pytest.fixture
def screen(tmp_path):
    folder = tmp_path / "screen"
    folder.mkdir()
    with XScreen(folder) as shown:
        yield shown


@pytest.fixture
def home(tmp_path):
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def program(screen, home):
    """Start the program as from a shell, with folders of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_")) and name != "CI"}
    environment = {**kept, "DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb", "HOME": str(home)}
    with (home / "told.txt").open("w") as told:
        process = subprocess.Popen(
            [sys.executable, "-m", "timeline_app", "open"], env=environment, stdout=told, stderr=told
        )
        yield process
    sys.stdout.write((home / "told.txt").read_text())
    if process.poll() is None:
        process.terminate()
        process.wait(20)


def log_of(case):
    """Return what was done to a case, nothing while it is being made."""
    if not case.exists() or not case.stat().st_size:
        return []
    with CaseFile.open(case, read_only=True) as opened:
        return [edit.what for edit in opened.edits()]


def test_import_zoom_correct_undo_and_export_by_mouse_and_keyboard(screen, program, home, make_window):
    case, picture = home / "dispute.timeline", home / "dispute.png"
    main = screen.window("timeline-app")

    screen.keys("ctrl+shift+i")
    screen.answer("Import a folder", str(resource("samples")))
    screen.answer("Where to keep the case", str(case))
    screen.wait_for(lambda: "import" in log_of(case), "nothing was imported")
    screen.window("dispute")
    screen.wait_for(lambda: not is_stale(case), "the accounts were not compared")

    left, top, width, height = screen.place_of(main)
    twin = make_window()
    twin.window.resize(width, height)
    twin.window.open(case)
    twin.settle()
    twin.window.panels.banner.show_summary(ImportSummary((), (), (), False, 13, 2))
    close = place_in(twin.window, twin.window.panels.banner.button)
    screen.click((left + close.x(), top + close.y()))
    twin.window.panels.banner.button.click()
    QApplication.processEvents()
    at = card_of_one_day(twin)
    screen.wheel((left + at.x(), top + at.y()), 2)

    screen.drag((left + at.x(), top + at.y()), 160)
    screen.answer("Correct the date", "The minutes say so")
    screen.wait_for(lambda: "correct_date" in log_of(case), "no date was corrected")
    screen.window("dispute")
    screen.keys("ctrl+z")
    screen.wait_for(lambda: log_of(case)[-1] == "undo", "nothing was undone")

    screen.keys("ctrl+k")
    screen.type("dark colours")
    screen.keys("Return", "ctrl+k")
    screen.type("export")
    screen.keys("Return")
    screen.answer("Export", str(picture), "alt+i")
    screen.wait_for(picture.exists, "nothing was exported")
    screen.window("dispute")
    screen.keys("ctrl+q")
    assert program.wait(30) == 0, (home / "told.txt").read_text()

    with CaseFile.open(case, read_only=True) as opened:
        assert opened.verify() == ()
        corrected = next(edit for edit in opened.edits() if edit.what == "correct_date")
    assert corrected.reason == "The minutes say so"
    assert corrected.before != corrected.after
    drawn = QImage(str(picture))
    assert drawn.width() == 3200
    assert len({drawn.pixel(x, y) for x in range(0, drawn.width(), 40) for y in range(0, drawn.height(), 20)}) > 10
    state = json.loads((home / ".local/state/timeline-app/window.json").read_text())
    assert state["theme"] == "dark"
    (view,) = state["views"].values()
    assert view["scale"][0] < view["scale"][1], "the wheel did not zoom"


def is_stale(case):
    with CaseFile.open(case, read_only=True) as opened:
        return opened.is_stale


def card_of_one_day(twin):
    """Return where in the window the title of an event told to the day stands: a window of this size stands alike."""
    timeline = twin.window.panels.timeline
    scene = timeline.model.scene()
    events = timeline.model.timeline.events
    card = next(
        card
        for card in scene.cards
        if events.precisions[card.row] == "day" and scene.viewport.contains(card.rect.x, card.title[0].rect.centre.y)
    )
    rect = card.title[0].rect
    return timeline.mapTo(twin.window, QPoint(round(rect.x + 20), round(rect.centre.y)))


def place_in(window, widget):
    """Return the middle of a widget within its window."""
    return widget.mapTo(window, widget.rect().center())
