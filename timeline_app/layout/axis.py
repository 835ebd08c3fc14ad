"""The axis of a scene: tick labels that do not touch, tick lines, breaks."""

from __future__ import annotations

from typing import NamedTuple

from timeline_app.layout.elision import TextMeasurer
from timeline_app.layout.geometry import Rect
from timeline_app.layout.metrics import TextRole
from timeline_app.layout.scene import Align, Axis, BreakBand, Text, TickLine
from timeline_app.layout.ticks import Tick, compute_ticks
from timeline_app.layout.time_scale import Stretch, TimeScale
from timeline_app.layout.view import View

_LABEL_GAP_PX = 8.0
_TICK_GAP_PX = 4.0
"""A label stands right of its tick, at the beginning of the time that it names."""
_DAY_S = 86_400
_MONTH_S = 30.44 * _DAY_S
_YEAR_S = 365.25 * _DAY_S


def lay_out_axis(view: View, rect: Rect, lanes_bottom: float, measurer: TextMeasurer) -> Axis:
    """Return the axis in `rect`, its breaks running down to `lanes_bottom`."""
    scale = view.scale
    ticks = compute_ticks(scale, rect.width, day_is_finest=view.day_is_finest)
    breaks = tuple(
        _break_band(scale, stretch, rect, lanes_bottom, measurer)
        for stretch in scale.stretches
        if stretch.is_break and scale.x_of(stretch.end_s) > 0 and scale.x_of(stretch.start_s) < rect.width
    )
    row = _Row(rect, measurer)
    majors = row.major_labels(ticks.major)
    minors = row.minor_labels(ticks.minor, [band.label.rect for band in breaks])
    starts = {tick.time_s for tick in ticks.major}
    lines = tuple(TickLine(round(tick.x_px), tick.time_s in starts) for tick in ticks.minor)
    return Axis(rect, (*majors, *minors), lines, breaks)


def quiet_words(seconds: float) -> str:
    """Return how long a quiet stretch is: "30 days", "8 months", "12 years"."""
    if seconds < 2 * _DAY_S:
        return f"{round(seconds / 3600)} hours"
    if seconds < 2 * _MONTH_S:
        return f"{round(seconds / _DAY_S)} days"
    if seconds < 2 * _YEAR_S:
        return f"{round(seconds / _MONTH_S)} months"
    return f"{round(seconds / _YEAR_S)} years"


class _Row(NamedTuple):
    rect: Rect
    measurer: TextMeasurer

    def major_labels(self, ticks: tuple[Tick, ...]) -> list[Text]:
        """Label each period where it is first seen, as long as it fits before the next."""
        labels: list[Text] = []
        height = self.measurer.metrics.axis_row_px
        said = ""
        for tick, following in zip(ticks, (*ticks[1:], None), strict=True):
            if tick.label == said:
                continue
            end = following.x_px - _LABEL_GAP_PX if following else self.rect.right
            x = max(
                round(tick.x_px) + _TICK_GAP_PX,
                self.measurer.metrics.margin_px,
                labels[-1].rect.right + _LABEL_GAP_PX if labels else 0,
            )
            for label in (tick.label, tick.short):
                width = self.measurer.width_px(label, TextRole.AXIS_MAJOR) + 2
                if label and x + width <= end:
                    labels.append(Text(Rect(x, self.rect.y, width, height), label, TextRole.AXIS_MAJOR))
                    said = tick.label
                    break
        return labels

    def minor_labels(self, ticks: tuple[Tick, ...], taken: list[Rect]) -> list[Text]:
        """Label the ticks, from each to the right, leaving out what would touch another label or stick out."""
        metrics = self.measurer.metrics
        labels: list[Text] = []
        right = self.rect.x
        for tick in ticks:
            width = self.measurer.width_px(tick.label, TextRole.AXIS_MINOR) + 2
            x = round(tick.x_px) + _TICK_GAP_PX
            rect = Rect(x, self.rect.y + metrics.axis_row_px, width, metrics.axis_row_px)
            if x < right or rect.right > self.rect.right or any(rect.overlaps(other) for other in taken):
                continue
            labels.append(Text(rect, tick.label, TextRole.AXIS_MINOR))
            right = rect.right + _LABEL_GAP_PX / 2
        return labels


def _break_band(
    scale: TimeScale, stretch: Stretch, rect: Rect, lanes_bottom: float, measurer: TextMeasurer
) -> BreakBand:
    metrics = measurer.metrics
    x, right = round(scale.x_of(stretch.start_s)), round(scale.x_of(stretch.end_s))
    words = quiet_words(stretch.end_s - stretch.start_s)
    texts = (f"··· {words} ···", f"· {words} ·", words, "···")
    widths = [measurer.width_px(text, TextRole.AXIS_MINOR) + 2 for text in texts]
    text, width = next(((t, w) for t, w in zip(texts, widths, strict=True) if w <= right - x), (texts[-1], widths[-1]))
    label = Rect((x + right - width) / 2, rect.y + metrics.axis_row_px, width, metrics.axis_row_px)
    top = rect.y + metrics.axis_row_px
    return BreakBand(
        Rect(x, top, right - x, lanes_bottom - top),
        Text(label, text, TextRole.AXIS_MINOR, Align.CENTRE),
        stretch.start_s,
        stretch.end_s,
    )
