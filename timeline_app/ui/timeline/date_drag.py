"""One event on its way to another date, by mouse or by keys; nothing is decided before it is dropped."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline_app.domain.date_words import describe
from timeline_app.domain.dates import UNDATED, Precision, Span
from timeline_app.domain.edtf import format_edtf, parse_edtf
from timeline_app.domain.timeline import Timeline
from timeline_app.layout import Hit, HitKind, TimeScale
from timeline_app.ui.timeline.date_steps import span_at, step_of
from timeline_app.ui.timeline.span_edges import Held, days_to, edge_s, has_edges, with_edge_moved

_EDGE_PX = 6.0
"""So near to its end, one takes hold of the end of a bar."""
_LEAST_BAR_PX = 24.0
"""A shorter bar is moved as a whole."""


@dataclass(frozen=True, slots=True)
class DateDrag:
    """Where an event came from and where it is now."""

    event_id: str
    row: int
    origin: Span
    """The date before; undated for an event from the tray."""
    span: Span
    """The date it would get."""
    grabbed_px: float
    """Where the pointer took hold of it."""
    at_px: float
    """Where the pointer is."""
    held: Held = Held.WHOLE

    @classmethod
    def begin(cls, timeline: Timeline, row: int, at_px: float, held: Held = Held.WHOLE) -> DateDrag:
        """Take hold of an event, or of one end of its date."""
        origin = span_of(timeline, row)
        return cls(timeline.events.ids[row], row, origin, origin, at_px, at_px, held)

    @property
    def has_moved(self) -> bool:
        """Whether dropping it would change its date."""
        return self.span != self.origin

    @property
    def edtf(self) -> str:
        """The date it would get."""
        return format_edtf(self.span)

    @property
    def words(self) -> str:
        """The date it would get, in words."""
        return describe(self.span)

    @property
    def bounds_s(self) -> tuple[int, int] | None:
        """From the first to the last second of the date it would get, None where it has none yet."""
        first, last = self.span.earliest or self.span.latest, self.span.latest or self.span.earliest
        return (first.ordinal_s, last.ordinal_s) if first and last else None

    def dragged(self, x_px: float, scale: TimeScale) -> DateDrag:
        """Return it with the pointer elsewhere; its date follows in steps."""
        return replace(self, at_px=x_px, span=self._span_at(x_px, scale))

    def stepped(self, count: int, scale: TimeScale, held: Held = Held.WHOLE) -> DateDrag:
        """Return it, or one of its ends, so many steps later; what has no date or no ends stays as it is."""
        start = self.span.first or self.span.last
        if start is None or (held is not Held.WHOLE and not has_edges(self.span)):
            return self
        try:
            if held is not Held.WHOLE:
                span = with_edge_moved(self.span, held, count)
                return replace(self, span=span, at_px=scale.x_of(edge_s(span, held)))
            span = step_of(self.origin, scale.px_per_s_at(start.ordinal_s)).moved(self.span, count)
        except (ValueError, OverflowError):
            return self
        return replace(self, span=span, at_px=scale.x_of((span.first or span.last or start).ordinal_s))

    def _span_at(self, x_px: float, scale: TimeScale) -> Span:
        target_s = scale.time_at(x_px)
        start = self.origin.first or self.origin.last
        try:
            if self.held is not Held.WHOLE:
                target_s = scale.time_at(scale.x_of(edge_s(self.origin, self.held)) + x_px - self.grabbed_px)
                return with_edge_moved(self.origin, self.held, days_to(self.origin, self.held, target_s))
            if start is None:
                return span_at(target_s, scale.px_per_s_at(target_s)) if target_s >= 0 else UNDATED
            target_s = scale.time_at(scale.x_of(start.ordinal_s) + x_px - self.grabbed_px)
            step = step_of(self.origin, scale.px_per_s_at(target_s))
            return step.moved(self.origin, step.count_to(self.origin, target_s))
        except (ValueError, OverflowError):
            return self.span


def span_of(timeline: Timeline, row: int) -> Span:
    """Return the date of an event; EDTF writes a week as an interval, but it is to move as a week."""
    precision = Precision(timeline.events.precisions[row])
    return replace(parse_edtf(timeline.events.dates[row]), precision=precision)


def held_at(timeline: Timeline, hit: Hit, x: float) -> Held:
    """Return what a press at `x` on a date's bar takes hold of."""
    if hit.kind is not HitKind.BAR or hit.row is None or hit.rect.width < _LEAST_BAR_PX:
        return Held.WHOLE
    if not has_edges(span_of(timeline, hit.row)):
        return Held.WHOLE
    if x <= hit.rect.x + _EDGE_PX:
        return Held.START
    return Held.END if x >= hit.rect.right - _EDGE_PX else Held.WHOLE
