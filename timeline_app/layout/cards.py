"""Cards: how large an event's card is, and everything on it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from timeline_app.domain.timeline import EventFlag, Timeline
from timeline_app.layout.elision import TextMeasurer, elide, wrap
from timeline_app.layout.geometry import Rect
from timeline_app.layout.metrics import Metrics, TextRole
from timeline_app.layout.scene import Align, Badge, Card, Marker, Text

UNEQUAL = "≠"
_TEXT_SLACK_PX = 1.0
"""Room for what a font draws beyond its advance width."""


class Detail(StrEnum):
    """How much a card shows."""

    FULL = "full"
    """Title, date, badges, count of independent sources."""
    COMPACT = "compact"
    """One line: title, badges, marker."""


@dataclass(frozen=True, slots=True)
class CardSize:
    """A card measured but not placed."""

    width: float
    height: float
    lines: tuple[str, ...]
    is_cut: bool


@dataclass(frozen=True, slots=True)
class CardMaker:
    """Measures and fills the cards of one timeline."""

    timeline: Timeline
    measurer: TextMeasurer
    conflicts_of: dict[int, tuple[int, ...]]
    """Row of an event to the indexes of its conflicts."""
    selected: frozenset[int]
    title_lines: int

    @property
    def metrics(self) -> Metrics:
        """The sizes in use."""
        return self.measurer.metrics

    def measure(self, row: int, detail: Detail) -> CardSize:
        """Return the size of an event's card and its title in lines."""
        return self._measure_full(row) if detail is Detail.FULL else self.measure_line(row, self.metrics.card_max_px)

    def measure_line(self, row: int, max_px: float) -> CardSize:
        """Return the size of a card of one line, at most `max_px` wide."""
        m = self.metrics
        label = self.timeline.events.labels[row]
        beside = self._badges_px(row) + (m.card_pad_px if self.timeline.events.sources[row] else 0)
        beside += self._signs_px(row)
        room = max(m.card_min_px / 2, max_px - 2 * m.card_pad_px - beside)
        line = elide(self.measurer, label, TextRole.CHIP, room)
        width = self._width(line, TextRole.CHIP) + beside + 2 * m.card_pad_px
        return CardSize(width, m.compact_px, (line,), line != label)

    def make(self, row: int, rect: Rect, size: CardSize, detail: Detail) -> Card:
        """Return the card of an event at its place."""
        return self._make_full(row, rect, size) if detail is Detail.FULL else self._make_line(row, rect, size)

    def _measure_full(self, row: int) -> CardSize:
        m, events = self.metrics, self.timeline.events
        room = m.card_max_px - 2 * m.card_pad_px
        signs = self._signs_px(row)
        label = events.labels[row]
        lines = wrap(self.measurer, label, TextRole.CARD_TITLE, room - signs, self.title_lines) or ("",)
        sources_px = self._badges_px(row) + m.card_pad_px + self._width(self._note(row), TextRole.CARD_NOTE)
        widest = max(
            max(self._width(line, TextRole.CARD_TITLE) for line in lines) + signs,
            self._width(events.date_words[row], TextRole.CARD_DATE),
            sources_px,
        )
        width = min(m.card_max_px, max(m.card_min_px, math.ceil(widest) + 2 * m.card_pad_px))
        height = 2 * m.card_pad_px + len(lines) * m.title_line_px + m.date_line_px + m.badge_px
        return CardSize(width, height, lines, " ".join(lines) != " ".join(label.split()))

    def _make_full(self, row: int, rect: Rect, size: CardSize) -> Card:
        m, events = self.metrics, self.timeline.events
        x, y, inner = rect.x + m.card_pad_px, rect.y + m.card_pad_px - 2, rect.width - 2 * m.card_pad_px
        signs = self._signs_px(row)
        titles = tuple(
            Text(Rect(x, y + number * m.title_line_px, inner - signs, m.title_line_px), line, TextRole.CARD_TITLE)
            for number, line in enumerate(size.lines)
        )
        y += len(size.lines) * m.title_line_px
        date = self._fitted(events.date_words[row], TextRole.CARD_DATE, Rect(x, y, inner, m.date_line_px))
        y += m.date_line_px + 3
        note = self._note(row)
        note_px = self._width(note, TextRole.CARD_NOTE)
        note_rect = Rect(x + inner - note_px, y, note_px, m.badge_px)
        badges, more = self._badges(row, x, y, inner - note_px - m.badge_gap_px)
        return Card(
            row,
            rect,
            titles,
            date,
            badges,
            more,
            Text(note_rect, note, TextRole.CARD_NOTE, Align.RIGHT),
            self._marker(row, rect),
            self._star(row, rect),
            row in self.selected,
            full_label=events.labels[row] if size.is_cut else "",
        )

    def _make_line(self, row: int, rect: Rect, size: CardSize) -> Card:
        m, events = self.metrics, self.timeline.events
        signs = self._signs_px(row)
        badges_px = self._badges_px(row)
        left, right = rect.x + m.card_pad_px, rect.right - m.card_pad_px - signs
        y = rect.y + (rect.height - m.badge_px) / 2
        badges, more = self._badges(row, right - badges_px, y, badges_px)
        title = Rect(left, rect.y, right - badges_px - left, rect.height)
        return Card(
            row,
            rect,
            (Text(title, size.lines[0], TextRole.CHIP),),
            badges=badges,
            more=more,
            marker=self._marker(row, rect),
            star=self._star(row, rect),
            selected=row in self.selected,
            dated=not events.flags[row] & EventFlag.UNDATED,
            full_label=events.labels[row] if size.is_cut else "",
        )

    def _note(self, row: int) -> str:
        count = self.timeline.events.independent[row]
        return "1 origin" if count == 1 and len(self.timeline.events.sources[row]) > 1 else f"{count} indep."

    def _marker(self, row: int, rect: Rect) -> Marker | None:
        conflicts = self.conflicts_of.get(row, ())
        if not conflicts:
            return None
        m = self.metrics
        text = marker_text(len(conflicts))
        width = marker_px(self.measurer, text)
        inset = (m.compact_px - m.marker_px) / 2
        return Marker(Rect(rect.right - inset - width, rect.y + inset, width, m.marker_px), text, conflicts)

    def _star(self, row: int, rect: Rect) -> Rect | None:
        if not self.timeline.events.flags[row] & EventFlag.STARRED:
            return None
        m = self.metrics
        inset = (m.compact_px - m.marker_px) / 2
        return Rect(rect.right - inset - self._signs_px(row), rect.y + inset, m.marker_px, m.marker_px)

    def _signs_px(self, row: int) -> float:
        """Return the room that marker and star take off the first line."""
        m = self.metrics
        conflicts = self.conflicts_of.get(row, ())
        width = marker_px(self.measurer, marker_text(len(conflicts))) if conflicts else 0.0
        if self.timeline.events.flags[row] & EventFlag.STARRED:
            width += m.marker_px
        return width

    def _badges_px(self, row: int) -> float:
        m, sources = self.metrics, self.timeline.events.sources[row]
        shown = [self._badge_px(source) + m.badge_gap_px for source in sources[:MAX_BADGES]]
        more = self._width(_more(len(sources)), TextRole.CARD_NOTE) + m.badge_gap_px if len(sources) > MAX_BADGES else 0
        return sum(shown) + more

    def _badge_px(self, source: int) -> float:
        m = self.metrics
        text_px = self._width(self.timeline.sources[source].short, TextRole.BADGE)
        return min(m.badge_max_px, text_px + 2 * m.badge_pad_px)

    def _badges(self, row: int, x: float, y: float, room: float) -> tuple[tuple[Badge, ...], Text | None]:
        """Place as many badges as fit, then the count of those left out."""
        m, sources = self.metrics, self.timeline.events.sources[row]
        badges: list[Badge] = []
        end = x + room
        for number, source in enumerate(sources):
            width = self._badge_px(source)
            left = len(sources) - number - 1
            reserve = self._width(_more(1), TextRole.CARD_NOTE) + m.badge_gap_px if left else 0
            if number == MAX_BADGES or x + width + reserve > end + _TEXT_SLACK_PX:
                text = _more(left + 1)
                rect = Rect(x, y, self._width(text, TextRole.CARD_NOTE), m.badge_px)
                return tuple(badges), Text(rect, text, TextRole.CARD_NOTE)
            badges.append(self.badge(source, x, y))
            x += width + m.badge_gap_px
        return tuple(badges), None

    def badge(self, source: int, x: float, y: float) -> Badge:
        """Return the badge of a source with its top left at (x, y)."""
        m = self.metrics
        short = self.timeline.sources[source].short
        text = elide(self.measurer, short, TextRole.BADGE, m.badge_max_px - 2 * m.badge_pad_px)
        return Badge(Rect(x, y, self._badge_px(source), m.badge_px), text, source)

    def _fitted(self, text: str, role: TextRole, rect: Rect) -> Text:
        shown = elide(self.measurer, text, role, rect.width)
        return Text(rect, shown, role, full=text if shown != text else "")

    def _width(self, text: str, role: TextRole) -> float:
        return math.ceil(self.measurer.width_px(text, role) + _TEXT_SLACK_PX) if text else 0.0


MAX_BADGES = 5
"""More are counted."""


def marker_text(count: int) -> str:
    """Return what a marker of so many conflicts says."""
    return UNEQUAL if count == 1 else f"{UNEQUAL} {count}"


def marker_px(measurer: TextMeasurer, text: str) -> float:
    """Return the width of a marker: round for one sign, a pill for more."""
    m = measurer.metrics
    return max(m.marker_px, math.ceil(measurer.width_px(text, TextRole.MARKER)) + 10 if len(text) > 1 else 0)


def _more(count: int) -> str:
    return f"+{count}"
