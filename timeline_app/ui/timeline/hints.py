"""What is said of the thing under the mouse: whole texts that were cut, dates, names, reasons."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QCoreApplication

from timeline_app.domain.date_words import describe
from timeline_app.domain.dates import Precision, Span, WallTime
from timeline_app.domain.timeline import EventFlag, Timeline
from timeline_app.layout import Hit, HitKind

translate = QCoreApplication.translate

_EVENT_KINDS = frozenset({HitKind.CARD, HitKind.BAR, HitKind.GHOST, HitKind.DOT})


def hint_of(timeline: Timeline, hit: Hit) -> str:
    """Return a tooltip as HTML, all text escaped; empty where there is nothing to say."""
    lines = [line for line in _lines(timeline, hit) if line]
    return "<p>" + "<br>".join(escape(line) for line in lines) + "</p>" if lines else ""


def _lines(timeline: Timeline, hit: Hit) -> Iterator[str]:
    if hit.kind is HitKind.BADGE and hit.source is not None:
        yield timeline.sources[hit.source].name
    elif hit.kind is HitKind.MARKER:
        yield from (timeline.conflicts[number].reason for number in hit.conflicts)
        yield translate("TimelineHints", "Click to see the sides next to each other")
    elif hit.kind in _EVENT_KINDS and hit.row is not None:
        if hit.kind is HitKind.DOT and hit.tooltip:
            yield translate("TimelineHints", "{}, the first:").format(hit.tooltip)
        yield from _event_lines(timeline, hit.row)
    elif hit.kind is HitKind.DENSITY:
        yield hit.tooltip
        yield translate("TimelineHints", "Click to look closer")
    elif hit.kind is HitKind.MORE:
        yield translate("TimelineHints", "More events without a date. Click to page through them")
    elif hit.kind is HitKind.BREAK:
        yield translate("TimelineHints", "A quiet stretch, drawn narrow. Click to open it")
    else:
        yield hit.tooltip


def _event_lines(timeline: Timeline, row: int) -> Iterator[str]:
    events = timeline.events
    yield events.labels[row]
    yield events.date_words[row]
    if events.flags[row] & EventFlag.CORRECTED:
        yield translate("TimelineHints", "told: {}").format(told_words(timeline, row))
    names = [timeline.sources[source].name for source in events.sources[row]]
    yield ", ".join(names)


def told_words(timeline: Timeline, row: int) -> str:
    """Return the told date of a corrected event in words."""
    first_s, last_s = timeline.events.told_start_s[row], timeline.events.told_end_s[row]
    if (first_s, last_s) == (0, 0):
        return translate("TimelineHints", "undated")
    first, last = WallTime.from_ordinal_s(first_s), WallTime.from_ordinal_s(last_s)
    is_day = first.day == last.day
    return describe(Span(first, last, Precision.DAY if is_day else Precision.INTERVAL))
