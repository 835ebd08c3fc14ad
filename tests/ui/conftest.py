"""The real window on a real case; state goes to a folder of the test's own."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from timeline_app.app import compose_services
from timeline_app.paths import resource
from timeline_app.services.import_articles import ImportRequest, import_articles
from timeline_app.ui.main_window import MainWindow

LONGEST_MS = 60_000
"""A job with its child process on a busy machine; what takes longer hangs."""


class Hand:
    """Drives a window as a person would and waits for what follows."""

    def __init__(self, window: MainWindow, qtbot) -> None:
        self.window = window
        self.qtbot = qtbot

    @property
    def events(self):
        return self.window.case.snapshot.timeline.events

    def settle(self) -> None:
        """Wait until the window has done what it was asked for, look-ups and all."""
        self.qtbot.waitUntil(lambda: not self.window.case.is_busy, timeout=LONGEST_MS)
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.window.case.is_busy, timeout=LONGEST_MS)

    def do(self, action: str) -> None:
        """Trigger an action, which has to be enabled."""
        assert self.window.actions_[action].isEnabled(), f"“{action}” is not enabled"
        self.window.actions_[action].trigger()
        self.settle()

    def event_with(self, words: str) -> str:
        """Return the id of the event one of whose accounts has these words."""
        derived = self.window.case.session.derived()
        found = [event.id for event in derived.events if any(words in account.quote for account in event.accounts)]
        assert found, f"no event tells “{words}”"
        return found[0]

    def select(self, *words: str) -> tuple[str, ...]:
        """Select the events with these words and wait for the inspector."""
        events = tuple(dict.fromkeys(self.event_with(one) for one in words))
        self.window.selection.select(events)
        self.settle()
        return events

    def dialog(self, name: str):
        """Return the open dialog of this name."""
        found = [one for one in QApplication.topLevelWidgets() if one.objectName() == name and one.isVisible()]
        assert found, f"no dialog “{name}” is open"
        return found[-1]


@pytest.fixture
def state_folder(tmp_path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def make_window(qtbot, state_folder):
    windows = []

    def make() -> Hand:
        window = MainWindow(compose_services(), state_folder)
        windows.append(window)
        window.show()
        qtbot.waitExposed(window)
        return Hand(window, qtbot)

    yield make
    for window in windows:
        window.close()
        for widget in QApplication.topLevelWidgets():
            if widget is not window and widget.isVisible():
                widget.close()
        window.deleteLater()
    QApplication.processEvents()


@pytest.fixture(scope="session")
def sample_case(tmp_path_factory) -> Path:
    """Return a case with the sample articles; copy it before changing it."""
    path = tmp_path_factory.mktemp("sample") / "sample.timeline"
    import_articles(ImportRequest(path, (resource("samples"),)))
    return path


@pytest.fixture
def case_path(sample_case, tmp_path) -> Path:
    path = tmp_path / "case.timeline"
    path.write_bytes(sample_case.read_bytes())
    return path


@pytest.fixture
def hand(make_window, case_path) -> Hand:
    """Return a window with the sample case open."""
    hand = make_window()
    hand.window.open(case_path)
    hand.settle()
    return hand
