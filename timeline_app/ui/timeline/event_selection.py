"""Which events are selected, and at which one the keyboard is: by id, so that both outlive a reload."""

from __future__ import annotations

from collections.abc import Iterable

from timeline_app.ui.timeline.shown_events import ShownEvents


class EventSelection:
    """The selected events of one view."""

    def __init__(self) -> None:
        self.ids: tuple[str, ...] = ()
        """In the order of selecting."""
        self.current: str | None = None
        """Where the keyboard is."""

    def rows(self, shown: ShownEvents) -> frozenset[int]:
        """Return the rows of the selected events."""
        return frozenset(shown.row_of[event] for event in self.ids)

    def keep(self, shown: ShownEvents | None) -> None:
        """Let go of events that are no longer in the timeline."""
        known = shown.row_of if shown else {}
        self.ids = tuple(event for event in self.ids if event in known)
        if self.current not in known:
            self.current = self.ids[-1] if self.ids else None

    def choose(self, events: Iterable[str], shown: ShownEvents | None) -> bool:
        """Select events, as far as the timeline has them; return whether that changed something."""
        known = shown.row_of if shown else {}
        chosen = tuple(dict.fromkeys(event for event in events if event in known))
        self.current = chosen[-1] if chosen else self.current
        changed = chosen != self.ids
        self.ids = chosen
        return changed

    def toggled(self, event_id: str) -> tuple[str, ...]:
        """Return the selection with an event in it, or out of it where it was in."""
        others = tuple(event for event in self.ids if event != event_id)
        return others if event_id in self.ids else (*others, event_id)

    def neighbour(self, shown: ShownEvents, steps: int) -> str | None:
        """Return the event so many steps later in time than the current one; None without a current one."""
        row = shown.row_of.get(self.current) if self.current else None
        if row is None or not shown.rows:
            return None
        at = shown.place_of(row)
        is_shown = at < len(shown.rows) and shown.rows[at] == row
        target = at + steps - (steps > 0 and not is_shown)
        return shown.id_of(shown.rows[min(max(0, target), len(shown.rows) - 1)])
