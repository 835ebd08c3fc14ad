"""Cards: how large an event's card is, and everything on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from timeline_app.domain.timeline import EventFlag, Timeline
from timeline_app.layout.badges import BadgeMaker, text_px
from timeline_app.layout.card import Align, Card, CardFace, Detail, Marker, Text
from timeline_app.layout.elision import TextMeasurer, elide, wrap
from timeline_app.layout.geometry import Point, Rect
from timeline_app.layout.markers import marker_at, marker_px
from timeline_app.layout.memo import LayoutMemo
from timeline_app.layout.metrics import Metrics, TextRole

MAX_BADGES = 5
"""On a whole card; more are counted."""
LINE_BADGES = 2
"""On a card of one line."""
_STARRED = int(EventFlag.STARRED)
LINE_SHARE = 1.3
"""A line may be so much wider than the widest card."""


class CardSize(NamedTuple):
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
    max_px: float
    """Widest card."""
    memo: LayoutMemo = field(default_factory=LayoutMemo, compare=False, repr=False)

    @property
    def metrics(self) -> Metrics:
        """The sizes in use."""
        return self.measurer.metrics

    @property
    def badges(self) -> BadgeMaker:
        """What places the sources' badges."""
        return BadgeMaker(self.timeline, self.measurer)

    def measure(self, row: int, detail: Detail) -> CardSize:
        """Return the size of an event's card and its title in lines."""
        key = (row, detail, self.max_px, self.title_lines)
        return self.memo.cards.get(key, lambda: self._measure(row, detail))

    def most_line_px(self, row: int) -> float:
        """Return how wide an event's line is at most; that is how wide it is, unless its label has to be cut."""
        return self.memo.cards.get(("line", row, self.max_px), lambda: self._most_line_px(row))

    def _most_line_px(self, row: int) -> float:
        m, label = self.metrics, " ".join(self.timeline.events.labels[row].split())
        beside = self._beside_px(row) + 2 * self._line_pad_px(m.line_px)
        return min(self._px(label, TextRole.CHIP), self._title_room_px(self._line_max_px, beside)) + beside

    def make(self, row: int, rect: Rect, size: CardSize, detail: Detail) -> Card:
        """Return the card of an event at its place."""
        key = (row, detail, rect.width, rect.height, row in self.selected, self.title_lines, self.max_px)
        return Card(row, rect, self.memo.cards.get(key, lambda: self._make_face(row, rect, size, detail)))

    def make_line(self, row: int) -> Card:
        """Return the card of one line of an event, its top left at (0, 0)."""
        size = self.measure(row, Detail.LINE)
        return self.make(row, Rect(0, 0, size.width, size.height), size, Detail.LINE)

    def make_chip(self, row: int, rect: Rect) -> Card:
        """Return the card of an undated event, filling `rect`."""
        size = self.memo.cards.get(
            (row, Detail.CHIP, rect.width, rect.height), lambda: self._measure_line(row, rect.height, rect.width)
        )
        return self.make(row, rect, size, Detail.CHIP)

    def _make_face(self, row: int, rect: Rect, size: CardSize, detail: Detail) -> CardFace:
        place = Rect(0, 0, rect.width, rect.height)
        return self._make_full(row, place, size) if detail is Detail.FULL else self._make_line(row, place, size, detail)

    def _measure(self, row: int, detail: Detail) -> CardSize:
        m = self.metrics
        if detail is Detail.FULL:
            return self._measure_full(row)
        return self._measure_line(row, m.line_px, self._line_max_px)

    def _measure_full(self, row: int) -> CardSize:
        m, events = self.metrics, self.timeline.events
        signs = self._signs_px(row)
        label = events.labels[row]
        room = self.max_px - 2 * m.card_pad_px - signs
        lines = wrap(self.measurer, label, TextRole.CARD_TITLE, room, self.title_lines) or ("",)
        widest = max(
            max(self._px(line, TextRole.CARD_TITLE) for line in lines) + signs,
            self._px(events.date_words[row], TextRole.CARD_DATE),
            self.badges.row_px(row, MAX_BADGES) + m.card_pad_px + self._px(self._note(row), TextRole.CARD_NOTE),
        )
        width = min(self.max_px, max(m.card_min_px, widest + 2 * m.card_pad_px))
        height = 2 * m.card_pad_px + len(lines) * m.title_line_px + m.date_line_px + m.badge_px
        return CardSize(width, height, lines, " ".join(lines) != " ".join(label.split()))

    def _measure_line(self, row: int, height: float, max_px: float) -> CardSize:
        label = " ".join(self.timeline.events.labels[row].split())
        beside = self._beside_px(row) + 2 * self._line_pad_px(height)
        line = elide(self.measurer, label, TextRole.CHIP, self._title_room_px(max_px, beside))
        return CardSize(self._px(line, TextRole.CHIP) + beside, height, (line,), line != label)

    def _make_full(self, row: int, rect: Rect, size: CardSize) -> CardFace:
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
        note_px = self._px(note, TextRole.CARD_NOTE)
        badges, more = self.badges.place_row(row, Rect(x, y, inner - note_px - m.card_pad_px, m.badge_px), MAX_BADGES)
        note_rect = Rect(x + inner - note_px, y, note_px, m.badge_px)
        middle_y = rect.y + m.card_pad_px / 2 + m.marker_px / 2
        return CardFace(
            titles,
            Detail.FULL,
            date,
            badges,
            more,
            Text(note_rect, note, TextRole.CARD_NOTE, Align.RIGHT) if note else None,
            self._marker(row, rect.right - m.card_pad_px / 2, middle_y),
            self._star(row, rect.right - m.card_pad_px / 2, middle_y),
            row in self.selected,
            full_label=events.labels[row] if size.is_cut else "",
        )

    def _make_line(self, row: int, rect: Rect, size: CardSize, detail: Detail) -> CardFace:
        m, events = self.metrics, self.timeline.events
        pad = self._line_pad_px(rect.height)
        right = rect.right - pad - self._signs_px(row)
        badges_px = self.badges.row_px(row, LINE_BADGES)
        at = Rect(right - badges_px, rect.y + (rect.height - m.badge_px) / 2, badges_px, m.badge_px)
        badges, more = self.badges.place_row(row, at, LINE_BADGES)
        title_right = at.x - m.badge_gap_px * 2 if badges_px else right
        title = Text(Rect(rect.x + pad, rect.y, title_right - rect.x - pad, rect.height), size.lines[0], TextRole.CHIP)
        sign_right = rect.right - pad + m.badge_gap_px
        return CardFace(
            (title,),
            detail,
            badges=badges,
            more=more,
            marker=self._marker(row, sign_right, rect.centre.y),
            star=self._star(row, sign_right, rect.centre.y),
            selected=row in self.selected,
            full_label=events.labels[row] if size.is_cut else "",
        )

    def _beside_px(self, row: int) -> float:
        """Return the room that badges and signs take beside the title of a card of one line."""
        badges_px = self._line_badges_px(row)
        return (badges_px + 2 * self.metrics.badge_gap_px if badges_px else 0.0) + self._signs_px(row)

    @property
    def _line_max_px(self) -> float:
        return min(self.metrics.line_max_px, self.max_px * LINE_SHARE)

    def _title_room_px(self, max_px: float, beside_px: float) -> float:
        """Return the room for the title of a card of one line."""
        return max(self.metrics.card_min_px / 2, max_px - beside_px)

    def _line_badges_px(self, row: int) -> float:
        """Return the room that the badges of a line take: the same for all that the same sources tell."""
        key = ("badges", self.timeline.events.sources[row])
        return self.memo.cards.get(key, lambda: self.badges.row_px(row, LINE_BADGES))

    def _line_pad_px(self, height: float) -> float:
        """Return the room left and right within a card of one line; one without a frame needs less."""
        return self.metrics.card_pad_px if height == self.metrics.chip_px else self.metrics.badge_gap_px

    def _note(self, row: int) -> str:
        count = self.timeline.events.independent[row]
        if not count:
            return ""
        return "1 origin" if count == 1 and len(self.timeline.events.sources[row]) > 1 else f"{count} indep."

    def _marker(self, row: int, right: float, middle_y: float) -> Marker | None:
        conflicts = self.conflicts_of.get(row, ())
        if not conflicts:
            return None
        width = marker_px(self.measurer, len(conflicts))
        return marker_at(self.measurer, Point(right - width / 2, middle_y), conflicts)

    def _star(self, row: int, right: float, middle_y: float) -> Rect | None:
        if not self.timeline.events.flags[row] & _STARRED:
            return None
        size = self.metrics.marker_px
        x = right - marker_px(self.measurer, len(self.conflicts_of.get(row, ()))) - size
        return Rect(x, middle_y - size / 2, size, size)

    def _signs_px(self, row: int) -> float:
        """Return the room that marker and star take off the first line."""
        starred = bool(self.timeline.events.flags[row] & _STARRED)
        signs = marker_px(self.measurer, len(self.conflicts_of.get(row, ()))) + starred * self.metrics.marker_px
        return signs + (self.metrics.badge_gap_px if signs else 0)

    def _fitted(self, text: str, role: TextRole, rect: Rect) -> Text:
        shown = elide(self.measurer, text, role, rect.width)
        return Text(rect, shown, role, full=text if shown != text else "")

    def _px(self, text: str, role: TextRole) -> float:
        return text_px(self.measurer, text, role)
