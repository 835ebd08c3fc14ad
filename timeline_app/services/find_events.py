"""Which events a filter shows: one byte per event, computed over the timeline's columns."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline_app.domain.edtf import parse_edtf
from timeline_app.domain.timeline import EventColumns, EventFlag, Timeline


@dataclass(frozen=True, slots=True)
class EventFilter:
    """What is to be shown; everything by default but what an editor hid."""

    without_sources: frozenset[str] = field(default_factory=frozenset)
    """Names of sources that are switched off."""
    words: str = ""
    """Every one of these words has to stand in the label, a kind, an actor or a source …"""
    quoted: frozenset[str] = field(default_factory=frozenset)
    """… or the event is one of these: the ids of those whose quotes have them."""
    source: str = ""
    """Part of the name or badge of a source that tells of the event."""
    conflict: str = ""
    """A type of conflict (`date`, `claim` …) that the event takes part in."""
    first: str = ""
    """EDTF; what ended before is left out."""
    last: str = ""
    only_conflicts: bool = False
    only_starred: bool = False
    with_hidden: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing is filtered."""
        return self == EventFilter(with_hidden=self.with_hidden)


def visible_events(timeline: Timeline, wanted: EventFilter) -> bytes:
    """Return one byte per event, 1 where it is shown."""
    test = _Test.of(timeline, wanted)
    return bytes(test.passes(row) for row in range(len(timeline.events)))


@dataclass(frozen=True, slots=True)
class _Test:
    timeline: Timeline
    wanted: EventFilter
    on: frozenset[int]
    """Indexes of the sources that are switched on."""
    words: tuple[str, ...]
    first_s: int | None
    last_s: int | None
    conflicting: frozenset[int]
    """Rows that take part in a conflict of the type asked for."""

    @classmethod
    def of(cls, timeline: Timeline, wanted: EventFilter) -> _Test:
        on = frozenset(n for n, source in enumerate(timeline.sources) if source.name not in wanted.without_sources)
        first, last = parse_edtf(wanted.first).earliest, parse_edtf(wanted.last).latest
        return cls(
            timeline,
            wanted,
            on,
            tuple(wanted.words.casefold().split()),
            first.ordinal_s if first else None,
            last.ordinal_s if last else None,
            frozenset(row for one in timeline.conflicts if one.type == wanted.conflict for row in one.events),
        )

    def passes(self, row: int) -> bool:
        events = self.timeline.events
        flags = events.flags[row]
        if flags & EventFlag.HIDDEN and not self.wanted.with_hidden:
            return False
        if self.wanted.only_conflicts and not events.conflicts[row]:
            return False
        if self.wanted.only_starred and not flags & EventFlag.STARRED:
            return False
        if self.wanted.conflict and row not in self.conflicting:
            return False
        return self._has_source(events, row) and self._is_within(events, row) and self._has_words(events, row)

    def _has_source(self, events: EventColumns, row: int) -> bool:
        sources = events.sources[row]
        if self.wanted.source:
            named = self.wanted.source.casefold()
            told = [self.timeline.sources[source] for source in sources]
            return any(named in one.name.casefold() or named == one.short.casefold() for one in told)
        return not sources or not self.on.isdisjoint(sources)

    def _is_within(self, events: EventColumns, row: int) -> bool:
        if events.flags[row] & EventFlag.UNDATED:
            return self.first_s is None and self.last_s is None
        begins_late = self.last_s is not None and events.start_s[row] > self.last_s
        ends_early = self.first_s is not None and events.end_s[row] < self.first_s
        return not (begins_late or ends_early)

    def _has_words(self, events: EventColumns, row: int) -> bool:
        if not self.words or events.ids[row] in self.wanted.quoted:
            return True
        names = " ".join(self.timeline.sources[source].name for source in events.sources[row])
        told = f"{events.labels[row]} {events.actors[row]} {events.kinds[row]} {names}".casefold()
        return all(word in told for word in self.words)
