"""Movements that take a moment: gliding to another place, and going on after the hand let go."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import NamedTuple, Protocol

from timeline_app.layout import TimeScale
from timeline_app.layout.time_scale import Stretch
from timeline_app.ui.timeline.view_history import Place
from timeline_app.ui.timeline.view_model import TimelineViewModel

GLIDE_MS = 160.0
_SAMPLED_MS = 80.0
"""The speed of a hand is that of its last moment."""
_RESTED_MS = 60.0
"""A hand that rests so long before it lets go throws nothing."""
_SLOWING_MS = 325.0
"""After so long a thrown view has 1/e of its speed."""
_THROWN_PX_PER_MS = 0.25
_STOPPED_PX_PER_MS = 0.02


class Movement(Protocol):
    """Something that moves by itself."""

    def advance(self, elapsed_ms: float) -> bool:
        """Be where it is so long after the start; return whether it goes on."""
        ...


class Glide:
    """From one place to another, fast at first; only what is painted is on the way, the view model is there."""

    def __init__(self, start: Place, end: Place, width_px: float) -> None:
        self._start = start
        self._end = end
        self._width_px = width_px
        self.place = start

    def advance(self, elapsed_ms: float) -> bool:
        """Be so far on the way."""
        share = 1 - (1 - min(1.0, elapsed_ms / GLIDE_MS)) ** 3
        scale = scale_between(self._start.scale, self._end.scale, share, self._width_px)
        scroll_px = self._start.scroll_px + share * (self._end.scroll_px - self._start.scroll_px)
        self.place = self._end._replace(scale=scale, scroll_px=scroll_px)
        return share < 1


class KineticPan:
    """The view goes on as it was thrown, slower and slower."""

    def __init__(self, model: TimelineViewModel, px_per_ms: float) -> None:
        self._model = model
        self._px_per_ms = px_per_ms
        self._gone_px = 0.0

    def advance(self, elapsed_ms: float) -> bool:
        """Pan to where the throw leads after so long; the ends of the timeline stop it."""
        slowed = math.exp(-elapsed_ms / _SLOWING_MS)
        gone_px = self._px_per_ms * _SLOWING_MS * (1 - slowed)
        before, step_px = self._model.scale, gone_px - self._gone_px
        self._model.pan(step_px)
        is_at_end = bool(step_px) and self._model.scale == before
        self._gone_px = gone_px
        return not is_at_end and abs(self._px_per_ms) * slowed > _STOPPED_PX_PER_MS


class _Sample(NamedTuple):
    time_ms: float
    x: float


class Throw:
    """Measures how fast a hand moves."""

    def __init__(self) -> None:
        self._samples: list[_Sample] = []

    def add(self, x: float, time_ms: float) -> None:
        """Take note of where the hand is."""
        recent = [sample for sample in self._samples if time_ms - sample.time_ms <= _SAMPLED_MS]
        self._samples = [*recent, _Sample(time_ms, x)]

    def px_per_ms(self, now_ms: float) -> float:
        """Return the speed of a hand that lets go now; 0 where it rested, or is too slow for a throw."""
        if not self._samples or now_ms - self._samples[-1].time_ms > _RESTED_MS:
            return 0.0
        first, last = self._samples[0], self._samples[-1]
        if last.time_ms <= first.time_ms:
            return 0.0
        speed = (last.x - first.x) / (last.time_ms - first.time_ms)
        return speed if abs(speed) >= _THROWN_PX_PER_MS else 0.0


def can_glide(start: TimeScale, end: TimeScale) -> bool:
    """Whether both axes are divided at the same moments, so that what lies between them is an axis, too."""
    return [(s.start_s, s.end_s) for s in start.stretches] == [(s.start_s, s.end_s) for s in end.stretches]


def scale_between(start: TimeScale, end: TimeScale, share: float, width_px: float) -> TimeScale:
    """Return the axis on the way from one to another, `share` from 0 to 1.

    Widths grow by the same factor in the same time; a moment that has the same place at both
    ends keeps it all the way.
    """
    if share >= 1:
        return end
    stretches: list[Stretch] = []
    x_px = 0.0
    for a, b in zip(start.stretches, end.stretches, strict=True):
        width = a.width_px ** (1 - share) * b.width_px**share
        stretches.append(replace(b, x_px=x_px, width_px=width))
        x_px += width
    middle_s = end.time_at(width_px / 2)
    factor = end.px_per_s_at(middle_s) / start.px_per_s_at(middle_s)
    gone = share if abs(factor - 1) < 1e-9 else (factor**share - 1) / (factor - 1)  # noqa: PLR2004 # no zoom at all
    # The place of the middle moment as a zoom around one fixed point would have it.
    x = start.x_of(middle_s) + gone * (end.x_of(middle_s) - start.x_of(middle_s))
    scale = TimeScale(tuple(stretches))
    return replace(scale, offset_px=scale.local_px(middle_s) - x)
