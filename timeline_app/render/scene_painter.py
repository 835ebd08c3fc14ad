"""Paints a scene: the same code for screen, PNG, SVG and PDF."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from timeline_app.domain.timeline import Source
from timeline_app.layout.geometry import Rect
from timeline_app.layout.painter import Theme
from timeline_app.layout.scene import Axis, LaneBand, Link, Scene, Text, Tray
from timeline_app.render.bar_painter import qpoint, qrect
from timeline_app.render.brushes import Brushes
from timeline_app.render.card_painter import CardPainter
from timeline_app.render.crowd_painter import CrowdPainter
from timeline_app.render.event_painter import EventPainter
from timeline_app.render.ghost_painter import GhostPainter
from timeline_app.render.ground_painter import GroundPainter, ground_of
from timeline_app.render.legend_painter import LegendPainter
from timeline_app.render.palette import Palette
from timeline_app.render.pictures import Pictures
from timeline_app.render.text import load_fonts

_SMOOTH, _SMOOTH_TEXT = QPainter.RenderHint.Antialiasing, QPainter.RenderHint.TextAntialiasing
_TRAY_GROUND = "lane_alternate"


class ScenePainter:
    """Paints scenes in one theme onto any QPainter."""

    def __init__(self, palette: Palette, theme: Theme, pictures: Pictures | None = None) -> None:
        """Take `pictures` to keep cards and marks for the next frame; None paints each anew, as files want it."""
        self._palette = palette
        self._pictures = pictures
        self._brushes = Brushes(palette, theme)
        self._ground = GroundPainter(self._brushes)
        self._crowds = CrowdPainter(self._brushes, pictures)
        self._ghosts = GhostPainter(self._brushes, pictures)
        self._cards = CardPainter(palette, self._brushes, load_fonts(palette), pictures)
        self._events = EventPainter(self._brushes, self._cards, pictures)
        self._legend = LegendPainter(palette, self._brushes, self._cards)

    def paint(
        self, painter: QPainter, scene: Scene, part: Rect | None = None, most_new_cards: int | None = None
    ) -> bool:
        """Paint a scene, its top left at the painter's origin; of the cards only those in `part`, None for all.

        With `most_new_cards`, no more cards are painted for which there is no picture yet: of the others
        only the dates are seen, until another frame.  Returns whether nothing was left out.
        """
        painter.setRenderHint(_SMOOTH)
        painter.setRenderHint(_SMOOTH_TEXT)
        if self._pictures:
            self._pictures.begin_frame(painter, most_new_cards)
        self._ground.paint_background(painter, scene)
        self._paint_axis(painter, scene.axis)
        painter.save()
        painter.setClipRect(qrect(scene.viewport))
        self._paint_lanes(painter, scene, part or Rect(0, 0, scene.width_px, scene.height_px))
        painter.restore()
        for heading in scene.headings:
            self._cards.paint_text(painter, heading)
        if scene.tray:
            self._lay_tray(painter, scene.tray, scene.sources)
        if scene.legend:
            self._legend.paint(painter, scene.legend, scene.sources)
        return self._pictures is None or self._pictures.is_complete

    def _paint_axis(self, painter: QPainter, axis: Axis) -> None:
        for label in (*axis.labels, *(band.label for band in axis.breaks)):
            self._paint_text(painter, label, "background")
        bottom, tick = axis.rect.bottom, self._palette.metrics.tick_px
        long = self._palette.metrics.axis_row_px + tick
        heights = [(line.x, long if line.is_major else tick) for line in axis.ticks]
        self._ground.fill(painter, "text_muted", [QRectF(x, bottom - height, 1, height) for x, height in heights])

    def _paint_text(self, painter: QPainter, text: Text, ground: str) -> None:
        """Paint a text on a plain ground."""
        if self._pictures is None:
            self._cards.paint_text(painter, text)
            return
        rect, x = text.rect, math.floor(text.rect.x)
        key = (text.text, text.role, rect.x - x, rect.width, rect.height, text.align, ground)
        if not self._pictures.lay_down(painter, x, rect.y, key):
            whole = Rect(x, rect.y, math.ceil(rect.width) + 1, rect.height)
            at_origin = text.moved(-x, -rect.y)
            colour = self._brushes.colour(ground)
            self._pictures.make(whole, key, lambda on: self._cards.paint_text(on, at_origin), colour)
            self._pictures.lay_down(painter, x, rect.y, key)

    def _paint_lanes(self, painter: QPainter, scene: Scene, part: Rect) -> None:
        self._ground.paint_bands(painter, scene.lanes)
        self._ground.paint_grid(painter, scene)
        for link in scene.links:
            self._paint_link(painter, link)
        for lane in scene.lanes:
            self._paint_lane_name(painter, lane)
        self._paint_crowds(painter, scene)
        for ghost in scene.ghosts:
            self._ghosts.paint(painter, ghost)
        self._events.paint(painter, scene, part)
        for link in scene.links:
            if link.marker:
                self._cards.paint_marker(painter, link.marker)
        self._ground.fill(painter, "lane_line", [QRectF(0, scene.viewport.y, scene.width_px, 1)])

    def _paint_crowds(self, painter: QPainter, scene: Scene) -> None:
        painter.setRenderHint(_SMOOTH, False)
        for density in scene.densities:
            self._crowds.paint_density(painter, density)
        painter.setRenderHint(_SMOOTH)
        for dots in scene.dots:
            self._crowds.paint_dots(painter, dots)

    def _paint_lane_name(self, painter: QPainter, lane: LaneBand) -> None:
        if lane.name.text:
            plate = lane.name.rect.joined(lane.count.rect)
            painter.fillRect(qrect(plate), self._brushes.colour(ground_of(lane)))
            self._paint_text(painter, lane.name, ground_of(lane))
            self._paint_text(painter, lane.count, ground_of(lane))

    def _paint_link(self, painter: QPainter, link: Link) -> None:
        path = QPainterPath(qpoint(link.curve[0]))
        path.cubicTo(*(qpoint(point) for point in link.curve[1:]))
        style = Qt.PenStyle.DashLine if link.settled else Qt.PenStyle.SolidLine
        painter.setPen(self._brushes.pen("conflict", link.width_px, style))
        painter.setBrush(self._brushes.no_brush)
        painter.drawPath(path)

    def _lay_tray(self, painter: QPainter, tray: Tray, sources: tuple[Source, ...]) -> None:
        """Paint the tray, all of it as one picture where there are some: it stays as it is while the view moves."""
        if self._pictures is None:
            self._paint_tray(painter, tray, sources)
            return
        rect = tray.rect

        def draw(on: QPainter) -> None:
            on.translate(-rect.x, -rect.y)
            self._paint_tray(on, tray, sources)

        key = ("tray", id(tray))
        if not self._pictures.lay_down(painter, rect.x, rect.y, key):
            self._pictures.make(rect, key, draw, self._brushes.colour(_TRAY_GROUND))
            self._pictures.lay_down(painter, rect.x, rect.y, key)

    def _paint_tray(self, painter: QPainter, tray: Tray, sources: tuple[Source, ...]) -> None:
        painter.fillRect(qrect(tray.rect), self._brushes.colour(_TRAY_GROUND))
        self._ground.fill(painter, "lane_line", [QRectF(tray.rect.x, tray.rect.y, tray.rect.width, 1)])
        self._cards.paint_text(painter, tray.name)
        self._cards.paint_text(painter, tray.count)
        for card in tray.cards:
            self._events.paint_card(painter, card, sources, _TRAY_GROUND)
        if tray.more:
            self._cards.paint_text(painter, tray.more, "accent")
