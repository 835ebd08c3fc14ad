"""What is under the mouse: found in the scene alone."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from timeline_app.layout.geometry import Rect
from timeline_app.layout.scene import DENSITY_FOOT_PX, Card, Density, Marker, Scene

_DOT_REACH_PX = 2.0
_BAR_REACH_PX = 4.0
"""Date bars are thin; this much beside them still counts."""


class HitKind(StrEnum):
    """What can be hit, in the order in which it is tried where things lie above one another."""

    MARKER = "marker"
    BADGE = "badge"
    CARD = "card"
    BAR = "bar"
    GHOST = "ghost"
    DOT = "dot"
    """An event without room for a label."""
    DENSITY = "density"
    """Events too many to be shown each; the tooltip says how many."""
    BREAK = "break"
    LANE = "lane"
    MORE = "more"
    """What has no room in the tray."""
    TRAY = "tray"
    AXIS = "axis"


class Hit(NamedTuple):
    """What lies at a point."""

    kind: HitKind
    rect: Rect
    row: int | None = None
    """Of the event in EventColumns."""
    conflicts: tuple[int, ...] = ()
    """Indexes into Timeline.conflicts."""
    source: int | None = None
    lane: str = ""
    tooltip: str = ""
    """The whole of a text that was cut, or what a bar counts; else empty."""


def hit_test(scene: Scene, x: float, y: float) -> Hit | None:
    """Return the topmost thing at a point, or None."""
    return next((hit for hit in _hits(scene, x, y)), None)


def _hits(scene: Scene, x: float, y: float) -> Iterator[Hit]:
    if scene.tray and scene.tray.rect.contains(x, y):
        yield from _card_hits(scene.tray.cards, x, y)
        if scene.tray.more and scene.tray.more.rect.contains(x, y):
            yield Hit(HitKind.MORE, scene.tray.more.rect)
        yield Hit(HitKind.TRAY, scene.tray.rect)
    elif scene.viewport.contains(x, y):
        yield from _lane_hits(scene, x, y)
    elif scene.axis.rect.contains(x, y):
        yield from _break_hits(scene, x, y)
        yield Hit(HitKind.AXIS, scene.axis.rect)


def _lane_hits(scene: Scene, x: float, y: float) -> Iterator[Hit]:
    for link in reversed(scene.links):
        if link.marker and link.marker.rect.contains(x, y):
            yield _marker_hit(link.marker, None)
    yield from _card_hits(scene.cards, x, y)
    for bar in reversed(scene.bars):
        if bar.rect.grown(_BAR_REACH_PX).contains(x, y):
            yield Hit(HitKind.BAR, bar.rect, bar.row)
    for ghost in scene.ghosts:
        if ghost.rect.grown(_BAR_REACH_PX).contains(x, y):
            yield Hit(HitKind.GHOST, ghost.rect, ghost.row)
    yield from _crowd_hits(scene, x, y)
    yield from _break_hits(scene, x, y)
    for lane in scene.lanes:
        if lane.rect.contains(x, y):
            yield Hit(HitKind.LANE, lane.rect, lane=lane.name.full or lane.name.text, tooltip=lane.name.full)


def _crowd_hits(scene: Scene, x: float, y: float) -> Iterator[Hit]:
    for dots in scene.dots:
        reach = dots.radius_px + _DOT_REACH_PX
        for row, dot_x, dot_y, events in reversed(dots.at):
            if abs(dot_x - x) <= reach and abs(dot_y - y) <= reach:
                rect = Rect(dot_x - reach, dot_y - reach, 2 * reach, 2 * reach)
                tooltip = _count_words(events, 0) if events > 1 else ""
                yield Hit(HitKind.DOT, rect, row, lane=dots.lane, tooltip=tooltip)
    for density in scene.densities:
        if density.rect.contains(x, y):
            yield from _density_hits(density, x)


def _density_hits(density: Density, x: float) -> Iterator[Hit]:
    for block in density.blocks:
        at = (x - block.x) // block.bucket_px
        for number, events, conflicts in block.buckets:
            if number == at:
                height = density.bar_px(events)
                bottom = density.rect.bottom - DENSITY_FOOT_PX
                rect = Rect(block.x + number * block.bucket_px, bottom - height, block.bucket_px, height)
                yield Hit(HitKind.DENSITY, rect, lane=density.lane, tooltip=_count_words(events, conflicts))


def _count_words(events: int, conflicts: int) -> str:
    words = f"{events:,} event" + ("" if events == 1 else "s")
    if conflicts:
        words += f", {conflicts:,} open conflict" + ("" if conflicts == 1 else "s")
    return words


def _card_hits(cards: tuple[Card, ...], x: float, y: float) -> Iterator[Hit]:
    for card in reversed(cards):
        if not card.rect.contains(x, y):
            continue
        if card.marker and card.marker.rect.contains(x, y):
            yield _marker_hit(card.marker, card.row)
        for badge in card.badges:
            if badge.rect.contains(x, y):
                yield Hit(HitKind.BADGE, badge.rect, card.row, source=badge.source)
        yield Hit(HitKind.CARD, card.rect, card.row, tooltip=card.full_label)


def _marker_hit(marker: Marker, row: int | None) -> Hit:
    return Hit(HitKind.MARKER, marker.rect, row, marker.conflicts)


def _break_hits(scene: Scene, x: float, y: float) -> Iterator[Hit]:
    for band in scene.axis.breaks:
        if band.rect.contains(x, y):
            yield Hit(HitKind.BREAK, band.rect)
