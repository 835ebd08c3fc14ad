"""The composition root: builds the services, hands the painters in, starts Qt when first needed."""

from __future__ import annotations

import os
import sys
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline_app.services.composed import Pictures, Services

QT_PACKAGES_NEXT_STEP = (
    "On Debian or Ubuntu install what Qt needs: apt-get install libegl1 libgl1 libxkbcommon0 libdbus-1-3 "
    "libfontconfig1 libglib2.0-0. The README lists the packages for a window."
)


def run() -> int:
    """Run the command line; return the exit status."""
    from timeline_app.cli import run_command_line

    return run_command_line(sys.argv[1:], compose_services())


def compose_services() -> Services:
    """Return the services with everything they need from the layers they may not import."""
    from timeline_app.services.composed import Services

    return Services(pictures=load_pictures)


@cache
def load_pictures() -> Pictures:
    """Start Qt without a window, unless it runs already, and return the painters.

    Raises UserError, naming what to install, where a system library that Qt needs is missing.
    """
    from timeline_app.domain.errors import UserError

    try:
        from PySide6.QtGui import QGuiApplication

        from timeline_app.render import QtTextMeasurer, painters
    except ImportError as error:
        raise UserError("Qt", f"It can't be started: {error}.", QT_PACKAGES_NEXT_STEP) from error
    from timeline_app.services.composed import Pictures

    if QGuiApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _keep_alive.append(QGuiApplication(sys.argv[:1]))
    return Pictures(painters(), QtTextMeasurer())


_keep_alive: list[object] = []
"""Qt's application object ends when Python forgets it."""
