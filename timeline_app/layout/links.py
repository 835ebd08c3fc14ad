"""Curves between the sides of a conflict, led where they cross little, below the cards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from timeline_app.domain.conflict import ConflictStatus
from timeline_app.domain.timeline import TimelineConflict
from timeline_app.layout.elision import TextMeasurer
from timeline_app.layout.geometry import Point, Rect
from timeline_app.layout.markers import marker_at
from timeline_app.layout.scene import Link, Marker

Curve: TypeAlias = tuple[Point, Point, Point, Point]
_Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom of a card."""

_BULGES_PX = (36.0, 80.0, 150.0)
"""How far a curve may swing out beside the cards it links."""
_MOST_LINKS = 2
"""Of one conflict; its other events have their markers."""
_SAMPLES = 24
_HIDDEN_COST = 40.0
"""One hidden sample counts as much as this many pixels of detour."""
_MARKER_PLACES = (0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78)
_MOST_HIDDEN = 0.35
"""A link of which more than this share is hidden is left out: its fragments lead nobody; its markers stay."""


def lay_out_links(
    conflicts: Mapping[int, TimelineConflict],
    cards: Mapping[int, Rect],
    texts: Sequence[Rect],
    measurer: TextMeasurer,
    looked_at: int | None = None,
) -> tuple[Link, ...]:
    """Link the first event of each conflict with its other events, as far as both have a card.

    Of a conflict of many events only the nearest are linked, unless it is the one `looked_at`.
    Links of several conflicts between the same two events are one, with their count.
    Links between neighbours, too short to be seen, are left out.  `conflicts` are by their index
    into the timeline's, at least all of which two events have cards.
    `texts` are further rectangles that no marker may cover.
    """
    pairs = _pairs(conflicts, cards, looked_at)
    if not pairs:
        return ()
    taken = [*cards.values(), *texts]
    obstacles = [(card.x, card.y, card.right, card.bottom) for card in cards.values()]
    links: list[Link] = []
    for (first, second), numbers in pairs.items():
        curve = _route(cards[first], cards[second], obstacles)
        if curve is None:
            continue
        marker = _place_marker(curve, numbers, taken, measurer)
        if marker is None and looked_at not in numbers:
            continue
        if marker:
            taken.append(marker.rect)
        settled = all(conflicts[number].status is ConflictStatus.RESOLVED for number in numbers)
        links.append(Link((first, second), curve, numbers, marker, settled, min(3.0, 1.0 + 0.5 * len(numbers))))
    return tuple(links)


def _weights(t: float) -> tuple[float, float, float, float]:
    """Return how much each of a cubic Bézier curve's four points counts at `t` in [0, 1]."""
    s = 1 - t
    return s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t


_WEIGHTS = tuple(_weights(number / _SAMPLES) for number in range(1, _SAMPLES))


def point_on(curve: Curve, t: float) -> Point:
    """Return the point of a cubic Bézier curve at `t` in [0, 1]."""
    a, b, c, d = curve
    w = _weights(t)
    return Point(
        w[0] * a.x + w[1] * b.x + w[2] * c.x + w[3] * d.x,
        w[0] * a.y + w[1] * b.y + w[2] * c.y + w[3] * d.y,
    )


def _pairs(
    conflicts: Mapping[int, TimelineConflict], cards: Mapping[int, Rect], looked_at: int | None
) -> dict[tuple[int, int], tuple[int, ...]]:
    pairs: dict[tuple[int, int], tuple[int, ...]] = {}
    for number, conflict in conflicts.items():
        if conflict.status is ConflictStatus.DISMISSED:
            continue
        present = list(dict.fromkeys(row for row in conflict.events if row in cards))
        others = sorted(present[1:], key=lambda row: _distance(cards[present[0]], cards[row]))
        for other in others if number == looked_at else others[:_MOST_LINKS]:
            pair = (min(present[0], other), max(present[0], other))
            pairs[pair] = (*pairs.get(pair, ()), number)
    return pairs


def _distance(first: Rect, second: Rect) -> float:
    a, b = first.centre, second.centre
    return abs(a.x - b.x) + abs(a.y - b.y)


def _route(first: Rect, second: Rect, cards: Sequence[_Box]) -> Curve | None:
    """Return the way that costs least; None where most of every way would be hidden."""
    costed = [(_cost(curve, cards), number, curve) for number, curve in enumerate(_ways(first, second))]
    (_, hidden), _, curve = min(costed)
    return curve if hidden <= _MOST_HIDDEN * _SAMPLES else None


def _ways(first: Rect, second: Rect) -> Iterator[Curve]:
    upper, lower = (first, second) if first.y <= second.y else (second, first)
    outer_left = min(upper.x, lower.x)
    outer_right = max(upper.right, lower.right)
    for bulge in _BULGES_PX:
        yield _round_the_side(Point(upper.x, upper.centre.y), Point(lower.x, lower.centre.y), outer_left - bulge)
        yield _round_the_side(
            Point(upper.right, upper.centre.y), Point(lower.right, lower.centre.y), outer_right + bulge
        )
    if upper.bottom < lower.y:
        start, end = Point(upper.centre.x, upper.bottom), Point(lower.centre.x, lower.y)
        middle = (start.y + end.y) / 2
        yield start, Point(start.x, middle), Point(end.x, middle), end
    left, right = (first, second) if first.x <= second.x else (second, first)
    if left.right < right.x:
        start, end = Point(left.right, left.centre.y), Point(right.x, right.centre.y)
        middle = (start.x + end.x) / 2
        yield start, Point(middle, start.y), Point(middle, end.y), end
        if upper.bottom < lower.y:
            down = Point(upper.centre.x, upper.bottom)
            side_x = lower.x if lower.x > upper.centre.x else lower.right
            yield down, Point(down.x, lower.centre.y), Point(down.x, lower.centre.y), Point(side_x, lower.centre.y)


def _round_the_side(start: Point, end: Point, out: float) -> Curve:
    return start, Point(out, start.y), Point(out, end.y), end


def _cost(curve: Curve, cards: Sequence[_Box]) -> tuple[float, int]:
    """Return what a way costs, and how many of its samples are hidden."""
    a, b, c, d = curve
    xs = [p * a.x + q * b.x + r * c.x + s * d.x for p, q, r, s in _WEIGHTS]
    ys = [p * a.y + q * b.y + r * c.y + s * d.y for p, q, r, s in _WEIGHTS]
    left, top, right, bottom = min(xs), min(ys), max(xs), max(ys)
    near = [card for card in cards if card[0] <= right and card[2] > left and card[1] <= bottom and card[3] > top]
    hidden = sum(_is_hidden(x, y, near) for x, y in zip(xs, ys, strict=True))
    outside = sum(x < 0 for x in xs)
    length = sum(abs(m - n) for m, n in pairwise(xs)) + sum(abs(m - n) for m, n in pairwise(ys))
    return length + _HIDDEN_COST * (hidden + 2 * outside), hidden


def _is_hidden(x: float, y: float, cards: Sequence[_Box]) -> bool:
    for left, top, right, bottom in cards:  # noqa: SIM110 - a loop is faster, and this runs thousands of times a frame
        if left <= x < right and top <= y < bottom:
            return True
    return False


def _place_marker(
    curve: Curve, conflicts: tuple[int, ...], taken: Sequence[Rect], measurer: TextMeasurer
) -> Marker | None:
    for t in _MARKER_PLACES:
        marker = marker_at(measurer, point_on(curve, t), conflicts)
        if marker.rect.x >= 0 and not any(marker.rect.grown(2).overlaps(other) for other in taken):
            return marker
    return None
