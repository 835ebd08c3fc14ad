"""What of a timeline is looked at, and everything that can change it; knows nothing of Qt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from timeline_app.domain.dates import SECONDS_PER_DAY
from timeline_app.domain.timeline import Timeline
from timeline_app.layout import LaneBy, Scene, TextMeasurer, TimeScale, View, compute_scene, find_top_px
from timeline_app.ui.timeline.event_selection import EventSelection
from timeline_app.ui.timeline.fitting import shown_between, whole_scale, with_break_opened
from timeline_app.ui.timeline.shown_events import ShownEvents
from timeline_app.ui.timeline.view_history import Place, ViewHistory

ZOOM_STEP = 1.4
"""Of one press of a key or button."""
_EDGE_SHARE = 0.1
"""The events never leave more than this share of the view."""
_LEAST_SHARE = 0.25
"""Zoomed out furthest, the events take this share of the view."""
_EMPTY_S = 365 * 86_400
_TRAY_LINES = 2
"""Undated events take no more lines of the view."""
_HOURS_FROM_DAY_PX = 600.0
"""Where nothing is told to the hour, hours are marked only when a day is so wide."""


class TimelineViewModel:
    """The state of one timeline view: scale, scroll, lanes, filter, selection.

    Methods change the state; `revision` counts the changes that can be seen.  `scene` computes
    what follows from the state, once for each state.
    """

    def __init__(self, measurer: TextMeasurer) -> None:
        self.measurer = measurer
        self.revision = 0
        self.shown: ShownEvents | None = None
        self.selection = EventSelection()
        self.width_px = 640.0
        self.height_px = 480.0
        self.lane_by = LaneBy.ACTOR
        self.is_fitted = True
        """Everything is shown, and will be after a change of size or filter."""
        self.scroll_px = 0.0
        self.tray_first = 0
        """How many undated events are paged over."""
        self.conflict: int | None = None
        """Index of the conflict that is looked at."""
        self.scale = TimeScale.uniform(0, _EMPTY_S, self.width_px)
        self._history = ViewHistory()
        self._wanted: tuple[float, float] | None = None
        self._scene: Scene | None = None

    @property
    def timeline(self) -> Timeline | None:
        """What is shown."""
        return self.shown.timeline if self.shown else None

    @property
    def view(self) -> View:
        """The state as the layout takes it."""
        return View(
            self.scale,
            self.width_px,
            self.height_px,
            self.scroll_px,
            self.lane_by,
            self.shown.visible if self.shown else None,
            self.selection.rows(self.shown) if self.shown else frozenset(),
            day_is_finest=not self._hours_matter(),
            tray_lines=_TRAY_LINES,
            tray_first=self.tray_first,
            conflict=self.conflict,
        )

    def view_at(self, scale: TimeScale) -> View:
        """Return the state with another axis."""
        return replace(self.view, scale=scale)

    def scene(self) -> Scene | None:
        """Return what is to be painted; None without a timeline."""
        if self.shown is None:
            return None
        if self._scene is None:
            self._scene = self.scene_at(self.scroll_px)
            most = max(0.0, self._scene.content_px - self._scene.viewport.height)
            if self.scroll_px > most:
                self.scroll_px = most
                self._scene = self.scene_at(most)
        return self._scene

    def scene_at(self, scroll_px: float, scale: TimeScale | None = None) -> Scene:
        """Return the scene of another place; there has to be a timeline."""
        assert self.shown is not None
        view = replace(self.view_at(scale or self.scale), scroll_px=scroll_px)
        return compute_scene(self.shown.timeline, view, self.measurer, self.shown.arrangement)

    def top_px_of(self, row: int) -> float | None:
        """Return how far below the top of the lanes an event stands; None where no lane has it."""
        if self.shown is None:
            return None
        return find_top_px(self.shown.timeline, self.view, self.measurer, self.shown.arrangement, row)

    # What is shown

    def show(self, timeline: Timeline | None) -> None:
        """Show another timeline, or another state of the same: scale and selection stay as far as they can."""
        before = self.shown
        visible = before.visible if before else None
        if timeline is None or visible is None or len(visible) != len(timeline.events):
            visible = None
        shown = ShownEvents.of(timeline, self.lane_by, visible) if timeline else None
        self.conflict = None
        if shown is None or (before and not before.has_some_of(shown)):
            self._history.clear()
            self.is_fitted, self.scroll_px = True, 0.0
        self.selection.keep(shown)
        self._show(shown)

    def set_visible(self, visible: bytes | None) -> None:
        """Show only the events whose byte is not 0; None for all that are not hidden.

        Raises ValueError where there is not one byte for each event.
        """
        if self.shown is not None and not self.shown.has_same_rows(visible):
            self._show(self.shown.filtered(visible))

    def set_lane_by(self, lane_by: LaneBy) -> None:
        """Sort the events into other lanes."""
        if lane_by is not self.lane_by:
            self.lane_by = lane_by
            self.scroll_px = 0.0
            self._show(self.shown.sorted_by(lane_by) if self.shown else None)

    def resize(self, width_px: float, height_px: float) -> None:
        """Give the picture another size; what is fitted is fitted again, else the left end stays."""
        if (width_px, height_px) != (self.width_px, self.height_px):
            is_as_wide = width_px == self.width_px
            self.width_px, self.height_px = max(1.0, width_px), max(1.0, height_px)
            if not is_as_wide:
                self._refit()
            self._touch()

    def select(self, events: Iterable[str]) -> bool:
        """Select events that are in the timeline; return whether that changed something."""
        changed = self.selection.choose(events, self.shown)
        if changed:
            self._touch()
        return changed

    def look_at_conflict(self, number: int | None) -> None:
        """Draw all links of a conflict; None for no particular one."""
        if number != self.conflict:
            self.conflict = number
            self._touch()

    def page_tray(self, first: int) -> None:
        """Show the undated events from one on; from the first again after the last."""
        count = len(self.shown.arrangement.undated) if self.shown else 0
        self.tray_first = first if 0 < first < count else 0
        self._touch()

    # Where one looks

    def zoom(self, factor: float, at_px: float | None = None) -> None:
        """Make time `factor` times as wide, with the moment at `at_px` (the middle by default) kept in place."""
        extent = self.shown.extent if self.shown else None
        if factor < 1 and extent is not None:
            whole_px = self.scale.x_of(extent.last_s + 1) - self.scale.x_of(extent.first_s)
            factor = max(factor, min(1.0, _LEAST_SHARE * self.width_px / max(whole_px, 1.0)))
        self.look_at(self.scale.zoomed(factor, self.width_px / 2 if at_px is None else at_px))

    def pan(self, dx_px: float) -> None:
        """Move the picture so far to the right."""
        self.look_at(self.scale.panned(dx_px))

    def scroll_to(self, scroll_px: float) -> None:
        """Scroll the lanes to a place, held within what there is."""
        scene = self.scene()
        most = max(0.0, scene.content_px - scene.viewport.height) if scene else 0.0
        held = min(max(0.0, scroll_px), most)
        if held != self.scroll_px:
            self.scroll_px = held
            self._touch()

    def fit(self) -> None:
        """Show everything."""
        self.is_fitted = True
        self._wanted = None
        self._refit()
        self._touch()

    def look_between(self, first_s: float, last_s: float) -> None:
        """Show the time between two moments, breaks kept."""
        self.look_at(shown_between(self.scale, first_s, last_s, self.width_px))

    def look_at(self, scale: TimeScale) -> None:
        """Show this part of the axis, or the nearest at which some of the events are in view."""
        held = self._held(scale)
        if held != self.scale:
            self.scale = held
            self.is_fitted = False
            self._touch()

    def open_break(self, start_s: float, at_px: float) -> None:
        """Draw the quiet time that begins at `start_s` at the scale of the time beside it."""
        self.look_at(with_break_opened(self.scale, start_s, at_px))

    def shown_s(self) -> tuple[float, float]:
        """Return the first and last second that is seen."""
        return self.scale.time_at(0), self.scale.time_at(self.width_px)

    def scale_state(self) -> tuple[float, float]:
        """Return what `restore` takes: the seconds shown, equal where everything is."""
        return (0.0, 0.0) if self.is_fitted else self.shown_s()

    def restore(self, shown_s: tuple[float, float]) -> None:
        """Show what `scale_state` told, now or as soon as there is a timeline."""
        if shown_s[0] >= shown_s[1]:
            self.fit()
            return
        self._wanted = shown_s
        self._refit()
        self._touch()

    def place(self) -> Place:
        """Return where one looks."""
        return Place(self.scale, self.scroll_px, self.is_fitted)

    def leave(self) -> None:
        """Keep the present place, to come back to it."""
        self._history.leave(self.place())

    def go_back(self) -> None:
        """Return to the place before, if there is one."""
        self._go_to(self._history.back(self.place()))

    def go_forward(self) -> None:
        """Return to the place that `go_back` came from, if there is one."""
        self._go_to(self._history.forward(self.place()))

    def return_to(self, place: Place) -> None:
        """Show a place again, as it was when it was told."""
        if place != self.place():
            self._go_to(place)

    # Inner workings

    def _hours_matter(self) -> bool:
        if self.shown is None or self.shown.has_times:
            return True
        finest = max(stretch.px_per_s for stretch in self.scale.stretches if not stretch.is_break)
        return finest * SECONDS_PER_DAY >= _HOURS_FROM_DAY_PX

    def _touch(self) -> None:
        self.revision += 1
        self._scene = None

    def _show(self, shown: ShownEvents | None) -> None:
        self.shown = shown
        self.tray_first = 0
        self._refit()
        self.scale = self._held(self.scale)
        self._touch()

    def _refit(self) -> None:
        """Lay the whole axis out anew where it is shown whole, or where a kept place waits for it."""
        if self.shown is None or not (self.is_fitted or self._wanted):
            return
        if self.shown.extent is None:
            return  # nothing to fit: the axis stays where it was
        self.scale = whole_scale(self.shown, self.width_px, self.measurer)
        if self._wanted and self.shown.extent:
            self.scale = self._held(shown_between(self.scale, *self._wanted, self.width_px))
            self._wanted, self.is_fitted = None, False

    def _held(self, scale: TimeScale) -> TimeScale:
        """Keep some of the events in view."""
        extent = self.shown.extent if self.shown else None
        if extent is None:
            return scale
        edge = _EDGE_SHARE * self.width_px
        over = scale.x_of(extent.first_s) - (self.width_px - edge)
        under = edge - scale.x_of(extent.last_s)
        return scale.panned(-over if over > 0 else max(0.0, under))

    def _go_to(self, place: Place | None) -> None:
        if place is not None:
            self.scale, self.scroll_px, self.is_fitted = place.scale, place.scroll_px, place.is_fitted
            self._refit()
            self._touch()
