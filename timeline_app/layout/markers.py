"""The ≠ of accounts that conflict: its text and size."""

from __future__ import annotations

from timeline_app.layout.badges import text_px
from timeline_app.layout.elision import TextMeasurer
from timeline_app.layout.geometry import Point, Rect
from timeline_app.layout.metrics import TextRole
from timeline_app.layout.scene import Marker

UNEQUAL = "≠"
_PILL_PAD_PX = 5.0


def marker_px(measurer: TextMeasurer, count: int) -> float:
    """Return the width of a marker of so many conflicts: round for one, a pill for more, 0 for none."""
    if not count:
        return 0.0
    round_px = measurer.metrics.marker_px
    if count == 1:
        return round_px
    return max(round_px, text_px(measurer, _words(count), TextRole.MARKER) + 2 * _PILL_PAD_PX)


def marker_at(measurer: TextMeasurer, middle: Point, conflicts: tuple[int, ...]) -> Marker:
    """Return the marker of some conflicts around a point."""
    width, height = marker_px(measurer, len(conflicts)), measurer.metrics.marker_px
    rect = Rect(round(middle.x - width / 2), round(middle.y - height / 2), width, height)
    return Marker(rect, _words(len(conflicts)), conflicts)


def _words(count: int) -> str:
    return UNEQUAL if count == 1 else f"{UNEQUAL} {count}"
