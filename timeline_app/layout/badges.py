"""Source badges in a row: as many as fit, then the count of those left out."""

from __future__ import annotations

import math
from typing import NamedTuple

from timeline_app.domain.timeline import Timeline
from timeline_app.layout.elision import TextMeasurer, elide
from timeline_app.layout.geometry import Rect
from timeline_app.layout.metrics import TextRole
from timeline_app.layout.scene import Badge, Text

TEXT_SLACK_PX = 1.0
"""Room for what a font draws beyond its advance width."""


def text_px(measurer: TextMeasurer, text: str, role: TextRole) -> float:
    """Return the whole pixels that a text needs, 0 for none."""
    return math.ceil(measurer.width_px(text, role) + TEXT_SLACK_PX) if text else 0.0


class BadgeMaker(NamedTuple):
    """Measures and places the badges of a timeline's sources."""

    timeline: Timeline
    measurer: TextMeasurer

    def row_px(self, row: int, most: int) -> float:
        """Return the width of an event's badges, at most so many and the count of the rest, 0 for none."""
        sources = self.timeline.events.sources[row]
        gap = self.measurer.metrics.badge_gap_px
        widths = [self._badge_px(source) for source in sources[:most]]
        if len(sources) > most:
            widths.append(text_px(self.measurer, _more(len(sources) - most), TextRole.CARD_NOTE))
        return sum(widths) + gap * (len(widths) - 1) if widths else 0.0

    def place_row(self, row: int, at: Rect, most: int) -> tuple[tuple[Badge, ...], Text | None]:
        """Return the badges that fit in `at`, from its left, and the count of those left out."""
        sources, gap = self.timeline.events.sources[row], self.measurer.metrics.badge_gap_px
        badges: list[Badge] = []
        x = at.x
        for number, source in enumerate(sources):
            rest = len(sources) - number - 1
            reserve = text_px(self.measurer, _more(rest), TextRole.CARD_NOTE) + gap if rest else 0
            if number == most or x + self._badge_px(source) + reserve > at.right + TEXT_SLACK_PX:
                text = _more(rest + 1)
                return tuple(badges), Text(
                    Rect(x, at.y, text_px(self.measurer, text, TextRole.CARD_NOTE), at.height), text, TextRole.CARD_NOTE
                )
            badges.append(self.place(source, x, at.y))
            x = badges[-1].rect.right + gap
        return tuple(badges), None

    def place(self, source: int, x: float, y: float) -> Badge:
        """Return the badge of a source with its top left at (x, y)."""
        m = self.measurer.metrics
        short = self.timeline.sources[source].short
        text = elide(self.measurer, short, TextRole.BADGE, m.badge_max_px - 2 * m.badge_pad_px)
        return Badge(Rect(x, y, self._badge_px(source), m.badge_px), text, source)

    def _badge_px(self, source: int) -> float:
        m = self.measurer.metrics
        short_px = text_px(self.measurer, self.timeline.sources[source].short, TextRole.BADGE)
        return min(m.badge_max_px, short_px + 2 * m.badge_pad_px)


def _more(count: int) -> str:
    return f"+{count}"
