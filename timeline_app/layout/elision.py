"""Text that fits: measured by whoever draws it, cut with an ellipsis where it must be."""

from __future__ import annotations

import unicodedata
from typing import Protocol

from timeline_app.layout.metrics import Metrics, TextRole

ELLIPSIS = "…"
_ZERO_WIDTH_JOINER = "\u200d"


class TextMeasurer(Protocol):
    """Knows how wide a text is in the font that it will be drawn with."""

    @property
    def metrics(self) -> Metrics:
        """The sizes that go with its fonts."""
        ...

    def width_px(self, text: str, role: TextRole) -> float:
        """Return the width of `text` on one line, in logical pixels."""
        ...


def elide(measurer: TextMeasurer, text: str, role: TextRole, max_px: float) -> str:
    """Return `text`, or as much of its beginning as fits with an ellipsis in `max_px`."""
    whole_px = measurer.width_px(text, role)
    if whole_px <= max_px:
        return text
    low, high = 0, len(text)
    guess, step = int(len(text) * max_px / whole_px), 2
    while low < high:
        # Measuring is what costs: begin near the answer and go away from there, then halve what is left.
        middle = min(max(low + 1, guess), high)
        if measurer.width_px(text[:middle].rstrip() + ELLIPSIS, role) <= max_px:
            low, guess = middle, middle + step
        else:
            high, guess = middle - 1, middle - step
        step *= 2
        if low and high < len(text):
            guess = (low + high + 1) // 2
    return text[: _whole_character(text, low)].rstrip() + ELLIPSIS


def wrap(measurer: TextMeasurer, text: str, role: TextRole, max_px: float, max_lines: int) -> tuple[str, ...]:
    """Break `text` into at most `max_lines` lines of `max_px`; the last is elided where more is left."""
    lines: list[str] = []
    rest = " ".join(text.split())
    while rest and len(lines) < max_lines - 1:
        line, rest = _take_line(measurer, rest, role, max_px)
        lines.append(line)
    if rest:
        lines.append(elide(measurer, rest, role, max_px))
    return tuple(lines)


def _take_line(measurer: TextMeasurer, text: str, role: TextRole, max_px: float) -> tuple[str, str]:
    """Split off the longest beginning that fits, between words where possible."""
    if measurer.width_px(text, role) <= max_px:
        return text, ""
    fits = _fitting_length(measurer, text, role, max_px)
    space = text.rfind(" ", 0, fits + 1)
    cut = space if space > 0 else max(1, _whole_character(text, fits))
    return text[:cut].rstrip(), text[cut:].lstrip()


def _fitting_length(measurer: TextMeasurer, text: str, role: TextRole, max_px: float) -> int:
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measurer.width_px(text[:middle].rstrip(), role) <= max_px:
            low = middle
        else:
            high = middle - 1
    return low


def _whole_character(text: str, cut: int) -> int:
    """Move a cut back so that no accent or joined emoji is torn from its base."""
    while 0 < cut < len(text) and (_joins(text[cut]) or text[cut - 1] == _ZERO_WIDTH_JOINER):
        cut -= 1
    return cut


def _joins(character: str) -> bool:
    return unicodedata.category(character) in ("Mn", "Me", "Mc", "Sk") or character == _ZERO_WIDTH_JOINER
