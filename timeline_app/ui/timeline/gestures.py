"""What a pressed mouse button can do: pan, zoom by rubber band, carry an event to another date."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from timeline_app.layout import Rect
from timeline_app.ui.timeline.date_drag import DateDrag
from timeline_app.ui.timeline.view_model import TimelineViewModel

_LEAST_BAND_PX = 6.0
"""A narrower rubber band is a slip of the hand."""


class Gesture(Protocol):
    """A button held down and moved; coordinates are those of the scene."""

    @property
    def band(self) -> Rect | None:
        """The rubber band to paint."""
        ...

    @property
    def drag(self) -> DateDrag | None:
        """The event that is being carried."""
        ...

    def move(self, x: float, y: float) -> None:
        """Follow the pointer."""
        ...

    def panned(self, dx_px: float) -> None:
        """Stay with the time it is about while the view moves so far to the right."""
        ...

    def end(self) -> DateDrag | None:
        """Do what the gesture was for; return the event that was dropped at another date."""
        ...

    def cancel(self) -> None:
        """Leave everything as it was."""
        ...


class PanGesture:
    """The background dragged: time follows the hand, and the lanes do."""

    band: Rect | None = None
    drag: DateDrag | None = None

    def __init__(self, model: TimelineViewModel, x: float, y: float) -> None:
        self._model = model
        self._start = (model.scale, model.scroll_px)
        self._from = (x, y)

    def move(self, x: float, y: float) -> None:
        """Follow the pointer."""
        scale, scroll_px = self._start
        self._model.look_at(scale.panned(x - self._from[0]))
        self._model.scroll_to(scroll_px - (y - self._from[1]))

    def panned(self, dx_px: float) -> None:
        """Do nothing: it is the hand that moves this view."""

    def end(self) -> DateDrag | None:
        """Stay where the hand let go."""
        return None

    def cancel(self) -> None:
        """Go back to where the hand took hold."""
        self.move(*self._from)


class BandGesture:
    """A rubber band over the time that is to fill the view."""

    drag: DateDrag | None = None

    def __init__(self, model: TimelineViewModel, x: float) -> None:
        self._model = model
        self._from_px = self._to_px = x
        self._start = model.place()

    @property
    def band(self) -> Rect | None:
        """The rubber band to paint: over the whole height."""
        left, right = sorted((self._from_px, self._to_px))
        return Rect(left, 0, right - left, self._model.height_px)

    def move(self, x: float, y: float) -> None:  # noqa: ARG002 # the band is as high as the view
        """Follow the pointer."""
        self._to_px = min(max(0.0, x), self._model.width_px)

    def panned(self, dx_px: float) -> None:
        """Begin where the band began, though that is out of view."""
        self._from_px += dx_px

    def end(self) -> DateDrag | None:
        """Show the time within the band."""
        if abs(self._to_px - self._from_px) >= _LEAST_BAND_PX:
            scale = self._model.scale
            self._model.leave()
            self._model.look_between(scale.time_at(self._from_px), scale.time_at(self._to_px))
        return None

    def cancel(self) -> None:
        """Show what was shown."""
        self._model.return_to(self._start)


class CarryGesture:
    """A card carried along the axis."""

    band: Rect | None = None

    def __init__(self, model: TimelineViewModel, drag: DateDrag) -> None:
        self._model = model
        self.drag: DateDrag | None = drag
        self._start = model.place()

    def move(self, x: float, y: float) -> None:
        """Follow the pointer; over the tray, what had no date has none."""
        scene = self._model.scene()
        if self.drag is None or scene is None:
            return
        if self.drag.origin.is_dated or y < scene.viewport.bottom:
            self.drag = self.drag.dragged(x, self._model.scale)
        else:
            self.drag = replace(self.drag, span=self.drag.origin, at_px=x)

    def panned(self, dx_px: float) -> None:
        """Keep hold of the event at the same place of it."""
        if self.drag is not None:
            self.drag = replace(self.drag, grabbed_px=self.drag.grabbed_px + dx_px)

    def end(self) -> DateDrag | None:
        """Return the event where its date is another one now."""
        dropped, self.drag = self.drag, None
        return dropped if dropped is not None and dropped.has_moved else None

    def cancel(self) -> None:
        """Put the event back, and the view where it was taken up."""
        self.drag = None
        self._model.return_to(self._start)
