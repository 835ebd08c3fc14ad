"""The timeline as the window uses it: what it shows, what it looks at, what is selected."""

from __future__ import annotations

from timeline_app.domain.dates import WallTime
from timeline_app.domain.timeline import Timeline
from timeline_app.layout import LaneBy
from timeline_app.layout.calendar_steps import END_OF_TIME_S
from timeline_app.ui.timeline.revealing import reveal
from timeline_app.ui.timeline.surface import TimelineSurface
from timeline_app.ui.timeline.view_model import ZOOM_STEP


class TimelineWidget(TimelineSurface):
    """Shows a timeline and says what a person does to it."""

    def show_timeline(self, timeline: Timeline | None) -> None:
        """Show a timeline; the scale, and the selection by id, stay as they are."""
        before = self.selected()
        self.give_up()
        self.model.show(timeline)
        self.refresh()
        if self.selected() != before:
            self.selection_changed.emit(self.selected())

    def set_visible(self, visible: bytes | None) -> None:
        """Show the events whose byte is not 0; None for all that are not hidden."""
        self.model.set_visible(visible)
        self.refresh()

    def set_lane_by(self, lane_by: LaneBy) -> None:
        """Sort the events into lanes by actor, source or kind, or into one."""
        self.model.set_lane_by(LaneBy(lane_by))
        self.refresh()

    def lane_by(self) -> str:
        """Return what the lanes are made by."""
        return self.model.lane_by.value

    def select(self, events: tuple[str, ...]) -> None:
        """Select events without saying so."""
        self.model.select(events)
        self.refresh()

    def reveal(self, event_id: str) -> None:
        """Bring an event into view; nothing moves where it is seen already."""
        reveal(self.model, event_id)
        self.glide()

    def look_at_conflict(self, conflict_id: str | None) -> None:
        """Draw all links of a conflict, which is opened elsewhere; None for no particular one."""
        conflicts = self.model.timeline.conflicts if self.model.timeline else ()
        self.model.look_at_conflict(next((n for n, one in enumerate(conflicts) if one.id == conflict_id), None))
        self.refresh()

    def highlight(self, events: frozenset[str]) -> None:
        """Mark what a search found."""
        self.marks.highlight(events)

    @property
    def hits(self) -> frozenset[str]:
        """What is marked as found by a search."""
        return self.marks.hits

    def on_zoom_in(self) -> None:
        """Zoom in around the middle."""
        self.model.leave()
        self.model.zoom(ZOOM_STEP)
        self.glide()

    def on_zoom_out(self) -> None:
        """Zoom out around the middle."""
        self.model.leave()
        self.model.zoom(1 / ZOOM_STEP)
        self.glide()

    def on_fit(self) -> None:
        """Show everything."""
        self.model.leave()
        self.model.fit()
        self.glide()

    def on_first_event(self) -> None:
        """Go to the first event."""
        self.hands.keyboard.go_to_end(last=False)
        self.glide()

    def on_last_event(self) -> None:
        """Go to the last event."""
        self.hands.keyboard.go_to_end(last=True)
        self.glide()

    def on_view_back(self) -> None:
        """Return to what was looked at before."""
        self.model.go_back()
        self.glide()

    def on_view_forward(self) -> None:
        """Return to where `on_view_back` came from."""
        self.model.go_forward()
        self.glide()

    def shown_dates(self) -> tuple[str, str]:
        """Return the first and the last day shown as EDTF, empty where everything is shown."""
        if self.model.is_fitted or self.model.timeline is None:
            return "", ""
        first, last = (min(max(0, int(time_s)), END_OF_TIME_S - 1) for time_s in self.model.shown_s())
        return WallTime.from_ordinal_s(first).day.isoformat(), WallTime.from_ordinal_s(last).day.isoformat()

    def scale_state(self) -> tuple[float, float]:
        """Return what part of the time is shown, for `restore_scale`."""
        return self.model.scale_state()

    def restore_scale(self, shown_s: tuple[float, float]) -> None:
        """Show the part of the time that `scale_state` told."""
        self.model.restore(shown_s)
        self.refresh()
