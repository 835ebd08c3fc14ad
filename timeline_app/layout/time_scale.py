"""Seconds to pixels and back: uniform, or in stretches with quiet time drawn narrow.

Times are seconds since 0001-01-01T00:00 on the wall clock (`WallTime.ordinal_s`).
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace

MIN_PX_PER_S = 1e-9
"""Ten thousand years on 300 px."""
MAX_PX_PER_S = 4.0
"""A minute on 240 px."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the axis with one scale."""

    start_s: float
    end_s: float
    """Exclusive; the next stretch starts there."""
    x_px: float
    """Where it starts, counted from the start of the first stretch."""
    width_px: float
    is_break: bool = False
    """Quiet time, drawn narrow and marked as such."""

    @property
    def px_per_s(self) -> float:
        """Its scale."""
        return self.width_px / (self.end_s - self.start_s)


@dataclass(frozen=True, slots=True)
class TimeScale:
    """The whole axis; the first and last stretch go on beyond their ends.

    Panning changes the offset only, so that distances between events keep their exact
    values and nothing laid out by them jumps.
    """

    stretches: tuple[Stretch, ...]
    """At least one, without holes, in time order."""
    offset_px: float = 0.0
    """What is at x = 0, counted from the start of the first stretch."""

    @classmethod
    def uniform(cls, start_s: float, end_s: float, width_px: float) -> TimeScale:
        """Return the scale with `start_s` at x = 0 and `end_s` at `width_px`.

        Raises ValueError where the time or the width is not positive.
        """
        if end_s <= start_s or width_px <= 0:
            message = f"a time scale needs a positive time and width, not {end_s - start_s} s on {width_px} px"
            raise ValueError(message)
        return cls((Stretch(start_s, end_s, 0.0, width_px),))

    def local_px(self, time_s: float) -> float:
        """Return the distance of a moment from the start of the first stretch; unchanged by panning."""
        stretches = self.stretches
        stretch = stretches[0] if len(stretches) == 1 else self._stretch_at_time(time_s)
        return stretch.x_px + (time_s - stretch.start_s) * (stretch.width_px / (stretch.end_s - stretch.start_s))

    def x_of(self, time_s: float) -> float:
        """Return where a moment is drawn."""
        return self.local_px(time_s) - self.offset_px

    def time_at(self, x_px: float) -> float:
        """Return the moment drawn at `x_px`."""
        local = x_px + self.offset_px
        stretches = self.stretches
        index = max(0, bisect_right(stretches, local, key=lambda stretch: stretch.x_px) - 1)
        stretch = stretches[index]
        return stretch.start_s + (local - stretch.x_px) / stretch.px_per_s

    def px_per_s_at(self, time_s: float) -> float:
        """Return the scale around a moment."""
        return self._stretch_at_time(time_s).px_per_s

    def panned(self, dx_px: float) -> TimeScale:
        """Return the scale with everything `dx_px` further right."""
        return replace(self, offset_px=self.offset_px - dx_px)

    def zoomed(self, factor: float, at_px: float) -> TimeScale:
        """Return the scale `factor` times as wide, with the moment at `at_px` kept in place.

        Breaks keep their width.  The factor is held within what the axis can show.
        """
        kept_s = self.time_at(at_px)
        factor = self._held(factor)
        stretches: list[Stretch] = []
        x_px = 0.0
        for stretch in self.stretches:
            width = stretch.width_px if stretch.is_break else stretch.width_px * factor
            stretches.append(replace(stretch, x_px=x_px, width_px=width))
            x_px += width
        scaled = TimeScale(tuple(stretches))
        return replace(scaled, offset_px=scaled.local_px(kept_s) - at_px)

    def _held(self, factor: float) -> float:
        finest = max(stretch.px_per_s for stretch in self.stretches if not stretch.is_break)
        return min(max(factor, MIN_PX_PER_S / finest), MAX_PX_PER_S / finest)

    def _stretch_at_time(self, time_s: float) -> Stretch:
        stretches = self.stretches
        if len(stretches) == 1:
            return stretches[0]
        return stretches[max(0, bisect_right(stretches, time_s, key=lambda stretch: stretch.start_s) - 1)]
