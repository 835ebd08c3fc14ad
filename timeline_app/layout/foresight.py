"""Laying out ahead what will be seen when a gesture goes on, a little in each frame.

A crowded lane is laid out anew at each half octave of a zoom, and block by block as it is panned.
Done when it is needed, that is one slow frame among quick ones; done ahead, all are the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from timeline_app.domain.timeline import Timeline
from timeline_app.layout.cards import CardMaker
from timeline_app.layout.crowded_lane import CrowdedLane, CrowdedPlan, Window, windows_of
from timeline_app.layout.elision import TextMeasurer
from timeline_app.layout.lanes import Arrangement
from timeline_app.layout.scene_builder import card_maker, plans_of
from timeline_app.layout.view import View


class Going(Enum):
    """Which way a gesture goes; the value is half octaves from the present grid to the next."""

    IN = -1
    ASIDE = 0
    OUT = 1


_WIDER = {Going.IN: 0.0, Going.ASIDE: 0.6, Going.OUT: 0.25}
"""How much farther than now, in widths of the view, it will be looked to either side."""


def lay_out_ahead(
    timeline: Timeline, view: View, measurer: TextMeasurer, arrangement: Arrangement, going: Going
) -> Iterator[None]:
    """Lay out what the crowded lanes of a view show next, step by step; stop whenever there is no more time.

    Yields after each step.  What is laid out is kept with the arrangement: it changes no scene, only
    what the next ones cost.
    """
    maker = card_maker(timeline, view, measurer, arrangement.memo)
    windows = [_widened(window, _WIDER[going]) for window in windows_of(view.scale, view.width_px)]
    for plan in _next_to_change(view, maker, arrangement, going):
        lane = CrowdedLane(plan, view.scale, maker)
        for window in windows:
            yield from lane.lay_out_ahead(window, going.value)


def _next_to_change(view: View, maker: CardMaker, arrangement: Arrangement, going: Going) -> list[CrowdedPlan]:
    """Return the crowded lanes in view, the one that changes its grid next first."""
    top, height = -view.scroll_px, view.height_px or 0.0
    seen: list[tuple[float, int, CrowdedPlan]] = []
    finest = max((stretch for stretch in view.scale.stretches if not stretch.is_break), key=lambda s: s.px_per_s)
    for number, plan in enumerate(plans_of(view, maker, arrangement)):
        if isinstance(plan, CrowdedPlan) and top < height and top + plan.height > 0:
            seen.append((going.value * plan.grid(finest).block_s * finest.px_per_s, number, plan))
        top += plan.height
    return [plan for _, _, plan in sorted(seen, key=lambda one: one[:2])]


def _widened(window: Window, share: float) -> Window:
    more_s = (window.end_s - window.first_s) * share
    low_s, high_s = window.bounds_s
    return window._replace(first_s=max(low_s, window.first_s - more_s), end_s=min(high_s, window.end_s + more_s))
