"""Events painted: the mark of each date, and the card beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QPainter

from timeline_app.domain.timeline import Source
from timeline_app.layout.geometry import Rect
from timeline_app.layout.scene import BarStyle, Card, DateBar, Detail, LaneBand, Scene
from timeline_app.render.bar_painter import paint_bar, qrect
from timeline_app.render.brushes import Brushes
from timeline_app.render.card_painter import CardPainter
from timeline_app.render.ground_painter import ground_of
from timeline_app.render.pictures import STRETCHED_PX, Pictures

_NO_ROW = -1
_REACH_PX = 8.0
"""No mark or frame reaches farther beyond its rectangle."""
_OUT_OF_SIGHT_PX = 64.0
"""So far beyond the edge, nothing of a mark's end is seen."""
_SHADED = frozenset({BarStyle.FUZZY, BarStyle.SINCE, BarStyle.UNTIL})
"""Styles that show by their shade where they end; others look the same all along."""
_LINE = Detail.LINE


class EventPainter:
    """Paints marks and cards in the colours of one theme."""

    def __init__(self, brushes: Brushes, cards: CardPainter, pictures: Pictures | None = None) -> None:
        """Take `pictures` to keep marks and cards for the next frame; None paints each anew."""
        self._brushes = brushes
        self._cards = cards
        self._pictures = pictures

    def paint(self, painter: QPainter, scene: Scene, part: Rect) -> None:
        """Paint what lies in `part` of the events in the lanes."""
        left, right = part.x - _REACH_PX, part.right + _REACH_PX
        for bar in scene.bars:
            if bar.rect.x < right and bar.rect.right > left:
                self._paint_bar(painter, bar, scene.viewport)
        for card, ground in _with_grounds(scene.cards, scene.lanes):
            if card.rect.x < right and card.rect.right > left:
                self.paint_card(painter, card, scene.sources, ground)

    def paint_card(self, painter: QPainter, card: Card, sources: tuple[Source, ...], ground: str) -> None:
        """Paint a card that stands on the colour `ground`."""
        if self._pictures is None:
            self._paint_card_anew(painter, card, sources, ground)
            return
        face, rect = card.face, card.rect
        key = (id(face), ground)
        if self._pictures.lay_down(painter, rect.x, rect.y, key) or not self._pictures.may_make():
            return
        alike = Card(card.row, Rect(0, 0, rect.width, rect.height), face)

        def draw(on: QPainter) -> None:
            self._paint_card_anew(on, alike, sources, ground)

        is_plain = face.detail is _LINE and not face.selected
        self._pictures.make(rect, key, draw, self._brushes.colour(ground) if is_plain else None)
        self._pictures.lay_down(painter, rect.x, rect.y, key)

    def _paint_bar(self, painter: QPainter, bar: DateBar, view: Rect) -> None:
        rect = bar.rect if bar.style in _SHADED else _cut(bar.rect, view)
        is_long = rect.width > STRETCHED_PX
        if self._pictures is None or (is_long and (bar.style in _SHADED or bar.uncertain)):
            paint_bar(painter, DateBar(bar.row, rect, bar.style, bar.uncertain), self._brushes)
            return
        below = rect.y % 1.0  # marks may stand between pixels
        width = STRETCHED_PX if is_long else rect.width
        key = (bar.style, bar.uncertain, is_long, width, rect.height, below)
        if not is_long and self._pictures.lay_down(painter, rect.x, rect.y - below, key):
            return
        alike = DateBar(_NO_ROW, Rect(0, below, width, rect.height), bar.style, bar.uncertain)
        paint = self._pictures.paint_stretched if is_long else self._pictures.paint
        at = Rect(rect.x, rect.y - below, rect.width, rect.height + 1)
        paint(painter, at, key, lambda on: paint_bar(on, alike, self._brushes))

    def _paint_card_anew(self, painter: QPainter, card: Card, sources: tuple[Source, ...], ground: str) -> None:
        if card.detail is _LINE:  # keeps links and grid from running through text without a frame
            painter.fillRect(qrect(card.rect), self._brushes.colour(ground))
        self._cards.paint_card(painter, card, sources)


def _cut(rect: Rect, view: Rect) -> Rect:
    """Return the part of a mark that matters: a year is as wide as a hundred screens when a day fills one."""
    if rect.width <= view.width:
        return rect
    left, right = max(rect.x, view.x - _OUT_OF_SIGHT_PX), min(rect.right, view.right + _OUT_OF_SIGHT_PX)
    return Rect(left, rect.y, right - left, rect.height) if left < right else rect


def _with_grounds(cards: Sequence[Card], lanes: Sequence[LaneBand]) -> Iterator[tuple[Card, str]]:
    """Yield the cards, which stand lane by lane, each with the colour of its lane."""
    rest = iter(lanes)
    bottom, ground = float("-inf"), ""
    for card in cards:
        while card.rect.y >= bottom:
            lane = next(rest)
            bottom, ground = lane.rect.bottom, ground_of(lane)
        yield card, ground
