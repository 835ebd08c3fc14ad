"""The composition root: builds the services, hands the painters in, starts Qt when first needed."""

from __future__ import annotations

import builtins
import gc
import os
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from timeline_app.services.composed import Pictures, Services

QT_NEXT_STEP = (
    "On Debian or Ubuntu install what Qt needs: apt-get install libegl1 libgl1 libxkbcommon0 libdbus-1-3 "
    "libfontconfig1 libglib2.0-0. The README lists the packages for a window."
)

CASE_SUFFIX = ".timeline"

P = ParamSpec("P")
T = TypeVar("T")


def run() -> int:
    """Run the program on the command line's arguments; return the exit status."""
    if has_display() and names_only_a_case(sys.argv[1:]):
        return _run_window(sys.argv[1:])
    from timeline_app.cli import run_command_line

    return run_command_line(sys.argv[1:], compose_services())


def names_only_a_case(arguments: Sequence[str]) -> bool:
    """Whether a window is all that is asked for: it opens sooner without the command line around it."""
    if not arguments:
        return True
    path = Path(arguments[0])
    return len(arguments) == 1 and path.suffix == CASE_SUFFIX and path.is_file()


def _run_window(arguments: Sequence[str]) -> int:
    from timeline_app.domain.errors import UserError

    try:
        return open_window(Path(arguments[0]) if arguments else None)
    except UserError as error:
        sys.stderr.write(f"timeline-app: {error}\n")
        return 1


def compose_services() -> Services:
    """Return the services with everything they need from the layers they may not import."""
    from timeline_app.services.composed import Services

    return Services(pictures=load_pictures, open_window=open_window, has_display=has_display)


def has_display() -> bool:
    """Whether a window can be shown to a person: a display, and no continuous integration."""
    if os.environ.get("CI"):
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _in_words(start: Callable[P, T]) -> Callable[P, T]:
    """Turn a library that Qt misses into words; raises UserError then."""

    def started(*args: P.args, **kwargs: P.kwargs) -> T:
        from timeline_app.domain.errors import UserError

        try:
            return start(*args, **kwargs)
        except ImportError as error:
            raise UserError("Qt", f"It can't be started: {error}.", QT_NEXT_STEP) from error

    return started


@_in_words
def open_window(path: Path | None) -> int:
    """Show the window until it is closed; UserError where a library that Qt needs is missing."""
    gc.disable()  # what is imported stays: looking through it for waste is a tenth of the way to the first paint
    _load_qt()
    from timeline_app.ui.start import run_window

    _load_display_plugin()
    return run_window(path, compose_services())


def _load_qt() -> None:
    """Load Qt, and go on importing as Python does.

    PySide6 puts an import of its own in place, which reads the source of every module that is
    imported from then on, to see whether it asks for snake_case names; none here does.
    """
    own_import = builtins.__import__
    import PySide6.QtWidgets  # noqa: F401 # its import is in place with the first of its modules

    builtins.__import__ = own_import


def _load_display_plugin() -> None:
    """Load the plugin for X11 ahead of Qt, which ends the whole process where it can't.

    Raises ImportError, naming the library that is missing.
    """
    if not sys.platform.startswith("linux") or not os.environ.get("DISPLAY") or os.environ.get("QT_QPA_PLATFORM"):
        return
    import ctypes

    import PySide6

    plugin = Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        raise ImportError(str(error)) from error


@cache
@_in_words
def load_pictures() -> Pictures:
    """Start Qt without a window, unless it runs already, and return the painters.

    Raises UserError, naming what to install, where a system library that Qt needs is missing.
    """
    from PySide6.QtGui import QGuiApplication

    from timeline_app.render import QtTextMeasurer, painters
    from timeline_app.services.composed import Pictures

    if QGuiApplication.instance() is None:
        if not has_display():
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _keep_alive.append(_start_qt())
    return Pictures(painters(), QtTextMeasurer())


def _start_qt() -> object:
    """Return the application object: one that may show windows where there is a display."""
    if has_display():
        from PySide6.QtWidgets import QApplication

        return QApplication(sys.argv[:1])
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication(sys.argv[:1])


_keep_alive: list[object] = []
"""Qt's application object ends when Python forgets it."""
