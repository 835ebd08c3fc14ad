"""Starting the window: the application object, the hooks for bugs, the event loop."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from timeline_app.layout import TextRole
from timeline_app.paths import APP_NAME, resource
from timeline_app.render import load_fonts, load_palette
from timeline_app.services.composed import Services
from timeline_app.ui import dialogs
from timeline_app.ui.first_paint import FirstPaint
from timeline_app.ui.garbage import GarbageCollector
from timeline_app.ui.main_window import MainWindow
from timeline_app.ui.opening import Opening
from timeline_app.ui.theme import STYLE

log = logging.getLogger(__name__)


def run_window(path: Path | None, services: Services) -> int:
    """Open the window, on a case where one is given; return the exit status when it is closed."""
    app = _start_application()
    app.setApplicationName(APP_NAME)
    app.setApplicationDisplayName(APP_NAME)
    app.setDesktopFileName(APP_NAME)
    load_fonts(load_palette())
    window = MainWindow(services)
    sys.excepthook = _make_hook(window)
    FirstPaint(window).passed.connect(lambda: settle_in(window))
    if path is None:
        window.show()
    else:
        Opening(window, path)
    return app.exec()


def _start_application() -> QApplication:
    """Return the application, in our style; one made here is told of it at once, for to ask needs all of QStyle."""
    app = QApplication.instance()
    if app is None:
        return QApplication([*sys.argv[:1], "-style", STYLE])
    assert isinstance(app, QApplication)
    app.setStyle(STYLE)
    return app


def settle_in(window: MainWindow) -> GarbageCollector:
    """Do what can wait until a window is seen, and should be done before it is used."""
    from timeline_app.ui.warming import Warming

    QApplication.setWindowIcon(QIcon(str(resource("icons", "timeline-app.svg"))))
    measurer = window.panels.timeline.model.measurer
    for role in TextRole:
        measurer.width_px("Aa", role)  # the first measurement with a font loads it
    Warming(window)
    return GarbageCollector(lambda: window.case.is_busy, window)


def _make_hook(window: MainWindow) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.error("a fault in the window", exc_info=(kind, error, trace))
        dialogs.show_failure(window, error)

    return hook
