"""The headings of a picture: its title, what it shows, and what it says where there is nothing."""

from __future__ import annotations

from timeline_app.layout.elision import TextMeasurer, elide
from timeline_app.layout.geometry import Rect
from timeline_app.layout.metrics import Metrics, TextRole
from timeline_app.layout.scene import Text
from timeline_app.layout.view import View

NOTHING = "No events to show"


def lay_out_headings(view: View, measurer: TextMeasurer) -> tuple[tuple[Text, ...], float]:
    """Return title and subtitle, as far as the view has them, and where what follows them begins."""
    m, y = measurer.metrics, 0.0
    texts: list[Text] = []
    for words, role, height in (
        (view.title, TextRole.TITLE, m.title_px),
        (view.subtitle, TextRole.SUBTITLE, m.subtitle_px),
    ):
        if words:
            y = y or m.margin_px / 2
            rect = Rect(m.margin_px, y, view.width_px - 2 * m.margin_px, height)
            shown = elide(measurer, words, role, rect.width)
            texts.append(Text(rect, shown, role, full=words if shown != words else ""))
            y += height
    return tuple(texts), y + (m.margin_px / 2 if texts else 0)


def nothing_to_show(viewport: Rect, m: Metrics) -> Text:
    """Return the words that stand where the lanes would."""
    rect = Rect(m.margin_px, viewport.y + m.lane_pad_px, viewport.width - 2 * m.margin_px, m.lane_header_px)
    return Text(rect, NOTHING, TextRole.SUBTITLE)
