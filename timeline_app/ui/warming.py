"""What is made while a window waits for its first click, so that no click waits for it.

Parts that are not seen at first are imported and made when they are first needed; here they
are made one after another, each in an idle turn of the event loop.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from timeline_app.services.case_session import CaseSession

if TYPE_CHECKING:
    from timeline_app.ui.main_window import MainWindow


class Warming(QObject):
    """Makes the rest of a window, a part a turn, until all is there or the window closes."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._steps = iter(_steps_of(window))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self._timer.start(0)

    @property
    def is_under_way(self) -> bool:
        """Whether something is still to be made."""
        return self._timer.isActive()

    def _step(self) -> None:
        step = next(self._steps, None)
        if step is None:
            self._timer.stop()
        else:
            step()


def _steps_of(window: MainWindow) -> Iterator[Callable[[], object]]:
    flows, panels = window.flows, window.panels
    yield lambda: window.case.look_up(CaseSession.undoable, _forget)  # in a job, what opens a case for every question
    yield lambda: panels.timeline.hands
    yield _load_looking
    yield lambda: flows.edits
    yield lambda: panels.reader
    yield lambda: panels.banner
    yield lambda: flows.imports
    yield lambda: flows.articles
    yield lambda: flows.exports
    yield lambda: flows.reviews
    yield lambda: flows.commands


def _forget(_answer: object) -> None:
    """Make nothing of an answer: it was asked for what it brings in."""


def _load_looking() -> None:
    """Import what the first click on an event asks for."""
    import timeline_app.services.case_views
    import timeline_app.ui.panels.event_page  # noqa: F401
