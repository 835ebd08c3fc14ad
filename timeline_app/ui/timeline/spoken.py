"""An event as it is read out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from timeline_app.domain.timeline import EventFlag, Timeline


def spoken_event(timeline: Timeline, row: int) -> str:
    """Return label, date, sources, conflicts, and what an editor did, parted by semicolons."""
    events = timeline.events
    parts = [events.labels[row], events.date_words[row]]
    names = ", ".join(timeline.sources[source].name for source in events.sources[row])
    if names:
        parts.append(_tr("told by {}").format(names))
    if events.independent[row]:
        parts.append(_tr("{} independent").format(events.independent[row]))
    if events.conflicts[row]:
        parts.append(_tr("conflicts: {}").format(events.conflicts[row]))
    if events.flags[row] & EventFlag.CORRECTED:
        parts.append(_tr("date corrected"))
    if events.flags[row] & EventFlag.STARRED:
        parts.append(_tr("starred"))
    return "; ".join(part for part in parts if part)


def _tr(text: str) -> str:
    return QCoreApplication.translate("SpokenEvent", text)
