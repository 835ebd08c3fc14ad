"""Paints a scene: the same code for screen, PNG, SVG and PDF."""

from __future__ import annotations

import math
from collections.abc import Iterator

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from timeline_app.layout.geometry import Rect
from timeline_app.layout.painter import Theme
from timeline_app.layout.scene import (
    Axis,
    BarStyle,
    Card,
    DateBar,
    Density,
    DensityBlock,
    Detail,
    Ghost,
    LaneBand,
    Legend,
    LegendEntry,
    LegendSample,
    Link,
    Marker,
    Scene,
    Text,
    Tray,
)
from timeline_app.render.bar_painter import paint_bar, paint_ghost, qpoint, qrect
from timeline_app.render.brushes import Brushes
from timeline_app.render.card_painter import CardPainter
from timeline_app.render.crowd_painter import CrowdPainter
from timeline_app.render.palette import Palette
from timeline_app.render.pictures import STRETCHED_PX, Pictures
from timeline_app.render.text import load_fonts

_NO_ROW = -1
_REACH_PX = 8.0
"""No mark or frame reaches farther beyond its rectangle."""
_OUT_OF_SIGHT_PX = 64.0
"""So far beyond the edge, nothing of a mark's end is seen."""
_SHADED = frozenset({BarStyle.FUZZY, BarStyle.SINCE, BarStyle.UNTIL})
"""Styles that show by their shade where they end; others look the same all along."""


class ScenePainter:
    """Paints scenes in one theme onto any QPainter."""

    def __init__(self, palette: Palette, theme: Theme, pictures: Pictures | None = None) -> None:
        """Take `pictures` to keep cards and marks for the next frame; None paints each anew, as files want it."""
        self._palette = palette
        self._pictures = pictures
        self._brushes = Brushes(palette, theme)
        self._crowds = CrowdPainter(self._brushes, pictures)
        self._cards = CardPainter(palette, self._brushes, load_fonts(palette))

    def paint(self, painter: QPainter, scene: Scene, part: Rect | None = None) -> None:
        """Paint a scene, its top left at the painter's origin; of the cards only those in `part`, None for all."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        if self._pictures:
            self._pictures.begin_frame(painter)
        self._paint_ground(painter, scene)
        self._paint_axis(painter, scene.axis)
        painter.save()
        painter.setClipRect(qrect(scene.viewport))
        self._paint_lanes(painter, scene, part or Rect(0, 0, scene.width_px, scene.height_px))
        painter.restore()
        for heading in scene.headings:
            self._cards.paint_text(painter, heading)
        if scene.tray:
            self._paint_tray(painter, scene.tray, scene)
        if scene.legend:
            self._paint_legend(painter, scene.legend, scene)

    def _paint_ground(self, painter: QPainter, scene: Scene) -> None:
        """Fill what no lane covers: filling all of it twice is what costs most on a sharp screen."""
        view, colour = scene.viewport, self._brushes.colour("background")
        below = min(view.bottom, scene.lanes[-1].rect.bottom) if scene.lanes else view.y
        painter.fillRect(QRectF(0, 0, scene.width_px, view.y), colour)
        painter.fillRect(QRectF(0, below, scene.width_px, scene.height_px - below), colour)

    def _paint_axis(self, painter: QPainter, axis: Axis) -> None:
        for label in (*axis.labels, *(band.label for band in axis.breaks)):
            self._paint_text(painter, label, "background")
        bottom, tick = axis.rect.bottom, self._palette.metrics.tick_px
        long = self._palette.metrics.axis_row_px + tick
        heights = [(line.x, long if line.is_major else tick) for line in axis.ticks]
        self._fill(painter, "text_muted", [QRectF(x, bottom - height, 1, height) for x, height in heights])

    def _paint_text(self, painter: QPainter, text: Text, ground: str) -> None:
        """Paint a text on a plain ground."""
        if self._pictures is None:
            self._cards.paint_text(painter, text)
            return
        rect, x = text.rect, math.floor(text.rect.x)
        key = (text.text, text.role, rect.x - x, rect.width, rect.height, text.align, ground)
        if self._pictures.lay_down(painter, x, rect.y, key):
            return
        whole = Rect(x, rect.y, math.ceil(rect.width) + 1, rect.height)

        def draw(on: QPainter) -> None:
            on.fillRect(QRectF(0, 0, whole.width, whole.height), self._brushes.colour(ground))
            self._cards.paint_text(on, text.moved(-whole.x, -whole.y))

        self._pictures.paint(painter, whole, key, draw)

    def _fill(self, painter: QPainter, colour: str, rects: list[QRectF]) -> None:
        """Fill upright rectangles, such as straight lines, without the cost of smoothing their edges."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self._brushes.no_pen)
        painter.setBrush(self._brushes.brush(colour))
        painter.drawRects(rects)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_lanes(self, painter: QPainter, scene: Scene, part: Rect) -> None:
        for lane in scene.lanes:
            self._paint_band(painter, lane)
        self._paint_grid(painter, scene)
        for link in scene.links:
            self._paint_link(painter, link)
        for lane in scene.lanes:
            self._paint_lane_name(painter, lane)
        self._paint_crowds(painter, scene)
        for ghost in scene.ghosts:
            paint_ghost(painter, ghost, self._brushes)
        self._paint_events(painter, scene, part)
        for link in scene.links:
            if link.marker:
                self._cards.paint_marker(painter, link.marker)
        self._fill(painter, "lane_line", [QRectF(0, scene.viewport.y, scene.width_px, 1)])

    def _paint_events(self, painter: QPainter, scene: Scene, part: Rect) -> None:
        left, right = part.x - _REACH_PX, part.right + _REACH_PX
        for bar in scene.bars:
            if bar.rect.x < right and bar.rect.right > left:
                self._paint_bar(painter, bar, scene.viewport)
        for card, lane in _with_lanes(scene):
            if card.rect.x < right and card.rect.right > left:
                self._paint_card(painter, card, scene, self._ground_of(lane))

    def _paint_band(self, painter: QPainter, lane: LaneBand) -> None:
        painter.fillRect(qrect(lane.rect), self._brushes.colour(self._ground_of(lane)))
        self._fill(painter, "lane_line", [QRectF(lane.rect.x, lane.rect.bottom - 1, lane.rect.width, 1)])

    def _paint_crowds(self, painter: QPainter, scene: Scene) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for density in scene.densities:
            self._crowds.paint_density(painter, density)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for dots in scene.dots:
            self._crowds.paint_dots(painter, dots)

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

    def _paint_card(self, painter: QPainter, card: Card, scene: Scene, ground: str) -> None:
        if self._pictures is None:
            self._paint_card_anew(painter, card, scene, ground)
            return
        face, rect = card.face, card.rect
        key = (id(face), ground)
        if not self._pictures.lay_down(painter, rect.x, rect.y, key):
            alike = Card(card.row, Rect(0, 0, rect.width, rect.height), face)
            self._pictures.paint(painter, rect, key, lambda on: self._paint_card_anew(on, alike, scene, ground), face)

    def _paint_card_anew(self, painter: QPainter, card: Card, scene: Scene, ground: str) -> None:
        if card.detail is Detail.LINE:  # keeps links and grid from running through text without a frame
            painter.fillRect(qrect(card.rect), self._brushes.colour(ground))
        self._cards.paint_card(painter, card, scene.sources)

    def _ground_of(self, lane: LaneBand) -> str:
        return "lane_alternate" if lane.alternate else "lane"

    def _paint_lane_name(self, painter: QPainter, lane: LaneBand) -> None:
        if lane.name.text:
            plate = lane.name.rect.joined(lane.count.rect)
            painter.fillRect(qrect(plate), self._brushes.colour(self._ground_of(lane)))
            self._paint_text(painter, lane.name, self._ground_of(lane))
            self._paint_text(painter, lane.count, self._ground_of(lane))

    def _paint_grid(self, painter: QPainter, scene: Scene) -> None:
        top, bottom = scene.viewport.y, scene.viewport.bottom
        for is_major, colour in ((False, "grid"), (True, "lane_line")):
            lines = [line.x for line in scene.axis.ticks if line.is_major is is_major]
            self._fill(painter, colour, [QRectF(x, top, 1, bottom - top) for x in lines])
        for band in scene.axis.breaks:
            self._paint_break(painter, Rect(band.rect.x, top, band.rect.width, bottom - top))

    def _paint_break(self, painter: QPainter, rect: Rect) -> None:
        painter.fillRect(qrect(rect), self._brushes.colour("break"))
        painter.setPen(self._brushes.pen("break_line", 1.0, Qt.PenStyle.DashLine))
        for x in (rect.x + 0.5, rect.right - 0.5):
            painter.drawLine(QLineF(x, rect.y, x, rect.bottom))

    def _paint_link(self, painter: QPainter, link: Link) -> None:
        path = QPainterPath(qpoint(link.curve[0]))
        path.cubicTo(*(qpoint(point) for point in link.curve[1:]))
        style = Qt.PenStyle.DashLine if link.settled else Qt.PenStyle.SolidLine
        painter.setPen(self._brushes.pen("conflict", link.width_px, style))
        painter.setBrush(self._brushes.no_brush)
        painter.drawPath(path)

    def _paint_tray(self, painter: QPainter, tray: Tray, scene: Scene) -> None:
        painter.fillRect(qrect(tray.rect), self._brushes.colour("lane_alternate"))
        self._fill(painter, "lane_line", [QRectF(tray.rect.x, tray.rect.y, tray.rect.width, 1)])
        self._cards.paint_text(painter, tray.name)
        self._cards.paint_text(painter, tray.count)
        for card in tray.cards:
            self._paint_card(painter, card, scene, "lane_alternate")
        if tray.more:
            self._cards.paint_text(painter, tray.more, "accent")

    def _paint_legend(self, painter: QPainter, legend: Legend, scene: Scene) -> None:
        for entry in legend.entries:
            if entry.badge:
                self._cards.paint_badge(painter, entry.badge, scene.sources)
            else:
                self._paint_sample(painter, entry)
            self._cards.paint_text(painter, entry.text)

    def _paint_sample(self, painter: QPainter, entry: LegendEntry) -> None:
        m, rect = self._palette.metrics, entry.rect
        size = m.dot_px if entry.sample is LegendSample.EXACT else m.bar_px
        width = m.dot_px if entry.sample is LegendSample.EXACT else rect.width
        mark = Rect(rect.centre.x - width / 2, rect.centre.y - size / 2, width, size)
        sign = Rect(rect.x, rect.centre.y - m.marker_px / 2, m.marker_px, m.marker_px)
        if entry.sample is LegendSample.CONFLICT:
            self._cards.paint_marker(painter, Marker(sign, "≠", ()))
        elif entry.sample is LegendSample.STAR:
            self._cards.paint_star(painter, qrect(sign))
        elif entry.sample is LegendSample.DENSITY:
            self._crowds.paint_density(painter, _density_sample(rect))
        elif entry.sample is LegendSample.GHOST:
            paint_ghost(painter, Ghost(_NO_ROW, mark, None), self._brushes)
        elif entry.sample is LegendSample.UNCERTAIN:
            paint_bar(painter, DateBar(_NO_ROW, mark.grown(-2), BarStyle.UNIT, uncertain=True), self._brushes)
        else:
            paint_bar(painter, DateBar(_NO_ROW, mark, BarStyle(entry.sample.value)), self._brushes)


def _cut(rect: Rect, view: Rect) -> Rect:
    """Return the part of a mark that matters: a year is as wide as a hundred screens when a day fills one."""
    left, right = max(rect.x, view.x - _OUT_OF_SIGHT_PX), min(rect.right, view.right + _OUT_OF_SIGHT_PX)
    is_seen_cut = rect.width > view.width and left < right
    return Rect(left, rect.y, right - left, rect.height) if is_seen_cut else rect


def _with_lanes(scene: Scene) -> Iterator[tuple[Card, LaneBand]]:
    """Yield the cards, which stand lane by lane, each with its lane."""
    lanes = iter(scene.lanes)
    lane = next(lanes, None)
    for card in scene.cards:
        while lane is not None and card.rect.y >= lane.rect.bottom:
            lane = next(lanes, None)
        assert lane is not None
        yield card, lane


def _density_sample(rect: Rect) -> Density:
    """Return three bars, one with a conflict, as the legend shows them."""
    block = DensityBlock(rect.x, rect.width / 3, ((0, 2, 0), (1, 4, 1), (2, 3, 0)))
    return Density("", Rect(rect.x, rect.centre.y - 8, rect.width, 16), 4, (block,))
