"""Which events a filter shows: one byte per event, computed over the timeline's columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline_app.domain.timeline import EventFlag, Timeline


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
    count = len(timeline.events)
    shown = bytearray(count)
    for row in _Sieve(timeline, wanted).rows():
        shown[row] = 1
    return bytes(shown)


class _Sieve(NamedTuple):
    """Goes through column after column, each time over the rows that are left; what is not asked for costs nothing."""

    timeline: Timeline
    wanted: EventFilter

    def rows(self) -> Sequence[int]:
        """Return the rows that pass every test, in order."""
        rows: Sequence[int] = range(len(self.timeline.events))
        for test in (self._marked, self._in_conflict, self._told_by, self._within, self._with_words):
            rows = test(rows)
        return rows

    def _marked(self, rows: Sequence[int]) -> Sequence[int]:
        flags = self.timeline.events.flags
        hidden, starred = int(EventFlag.HIDDEN), int(EventFlag.STARRED)
        if not self.wanted.with_hidden:
            rows = [row for row in rows if not flags[row] & hidden]
        return [row for row in rows if flags[row] & starred] if self.wanted.only_starred else rows

    def _in_conflict(self, rows: Sequence[int]) -> Sequence[int]:
        conflicts, wanted = self.timeline.events.conflicts, self.wanted.conflict
        if self.wanted.only_conflicts:
            rows = [row for row in rows if conflicts[row]]
        if not wanted:
            return rows
        taking_part = {row for one in self.timeline.conflicts if one.type == wanted for row in one.events}
        return [row for row in rows if row in taking_part]

    def _told_by(self, rows: Sequence[int]) -> Sequence[int]:
        sources, wanted = self.timeline.sources, self.wanted
        told = self.timeline.events.sources
        if wanted.source:
            named = wanted.source.casefold()
            asked = {
                n for n, one in enumerate(sources) if named in one.name.casefold() or named == one.short.casefold()
            }
            return [row for row in rows if not asked.isdisjoint(told[row])]
        if not wanted.without_sources:
            return rows
        on = {n for n, source in enumerate(sources) if source.name not in wanted.without_sources}
        return [row for row in rows if not told[row] or not on.isdisjoint(told[row])]

    def _within(self, rows: Sequence[int]) -> Sequence[int]:
        if not self.wanted.first and not self.wanted.last:
            return rows
        from timeline_app.domain.edtf import parse_edtf  # most filters have no dates, a window's first one never has

        first, last = parse_edtf(self.wanted.first).earliest, parse_edtf(self.wanted.last).latest
        events, undated = self.timeline.events, int(EventFlag.UNDATED)
        rows = [row for row in rows if not events.flags[row] & undated]
        if last is not None:
            last_s = last.ordinal_s
            rows = [row for row in rows if events.start_s[row] <= last_s]
        if first is not None:
            first_s = first.ordinal_s
            rows = [row for row in rows if events.end_s[row] >= first_s]
        return rows

    def _with_words(self, rows: Sequence[int]) -> Sequence[int]:
        words = self.wanted.words.casefold().split()
        if not words:
            return rows
        found = rows
        for word in words:
            found = self._with_word(word, found)
        ids, quoted = self.timeline.events.ids, self.wanted.quoted
        if not quoted:
            return found
        told = set(found)
        return [row for row in rows if row in told or ids[row] in quoted]

    def _with_word(self, word: str, rows: Sequence[int]) -> Sequence[int]:
        """Return the rows with a word in label, actor, kind or source; of the last three there are few."""
        events = self.timeline.events
        labels, told_actors, told_kinds, told_by = events.labels, events.actors, events.kinds, events.sources
        actors = {actor for actor in set(told_actors) if word in actor.casefold()}
        kinds = {kind for kind in set(told_kinds) if word in kind.casefold()}
        sources = {n for n, one in enumerate(self.timeline.sources) if word in one.name.casefold()}
        return [
            row
            for row in rows
            if word in labels[row].casefold()
            or told_actors[row] in actors
            or told_kinds[row] in kinds
            or not sources.isdisjoint(told_by[row])
        ]
