"""An event as it is read out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from timeline_app.domain.timeline import EventFlag, Timeline

translate = QCoreApplication.translate


def spoken_event(timeline: Timeline, row: int) -> str:
    """Return label, date, sources, conflicts, and what an editor did, parted by semicolons."""
    events = timeline.events
    parts = [events.labels[row], events.date_words[row]]
    names = ", ".join(timeline.sources[source].name for source in events.sources[row])
    if names:
        parts.append(translate("SpokenEvent", "told by {}").format(names))
    if events.independent[row]:
        parts.append(translate("SpokenEvent", "{} independent").format(events.independent[row]))
    if events.conflicts[row]:
        parts.append(translate("SpokenEvent", "conflicts: {}").format(events.conflicts[row]))
    if events.flags[row] & EventFlag.CORRECTED:
        parts.append(translate("SpokenEvent", "date corrected"))
    if events.flags[row] & EventFlag.STARRED:
        parts.append(translate("SpokenEvent", "starred"))
    return "; ".join(part for part in parts if part)
