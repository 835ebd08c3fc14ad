"""What the composition root hands to window and command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from timeline_app.layout.elision import TextMeasurer
from timeline_app.layout.painter import Painter


class Pictures(NamedTuple):
    """What it takes to make pictures of a timeline."""

    painters: Mapping[str, Painter]
    """By file suffix: `.png`, `.svg`, `.pdf`."""
    measurer: TextMeasurer


class Services(NamedTuple):
    """The parts that services need but may not import."""

    pictures: Callable[[], Pictures]
    """Starts the graphics toolkit at its first call; raises UserError where that fails."""
    open_window: Callable[[Path | None], int]
    """Shows the window, on a case where one is given, until it is closed; returns the exit status."""
    has_display: Callable[[], bool]
    """Whether a window can be shown to a person."""
