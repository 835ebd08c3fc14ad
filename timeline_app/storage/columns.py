"""From the derived values to the timeline's columns; pure."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence

from timeline_app.domain.case import Derived
from timeline_app.domain.conflict import Conflict, ConflictStatus
from timeline_app.domain.date_words import describe
from timeline_app.domain.dates import Span
from timeline_app.domain.edtf import format_edtf
from timeline_app.domain.event import Event
from timeline_app.domain.timeline import EventColumns, EventFlag
from timeline_app.domain.timex import Basis
from timeline_app.storage.outlets import Sources

_MOST = 65_535
"""What an unsigned 16-bit column holds; a larger count is shown as this."""

_COUNTED_FROM_PUBLICATION = frozenset({Basis.PUBLICATION, Basis.RELATIVE, Basis.WEEKDAY})


def in_time_order(events: Iterable[Event]) -> list[Event]:
    """Return dated events by their first second, then the undated ones as they come."""
    return sorted(events, key=lambda event: (not event.is_dated, bounds_s(event.span)[0]))


def bounds_s(span: Span) -> tuple[int, int]:
    """Return the first and last second a span covers, both inclusive; (0, 0) where undated.

    A span open to one side has its one bound twice.
    """
    earliest, latest = span.earliest, span.latest
    bound = earliest or latest
    if bound is None:
        return 0, 0
    return (earliest or bound).ordinal_s, (latest or bound).ordinal_s


def make_columns(events: Sequence[Event], derived: Derived, sources: Sources) -> EventColumns:
    """Return events, already in time order, as columns."""
    names = {actor.id: actor.name for actor in derived.actors}
    open_conflicts = _count_open(derived.conflicts)
    bounds = [bounds_s(event.span) for event in events]
    told = [bounds_s(event.told_span) for event in events]
    return EventColumns(
        ids=tuple([event.id for event in events]),
        labels=tuple([event.label for event in events]),
        dates=tuple([format_edtf(event.span) for event in events]),
        date_words=tuple([describe(event.span) for event in events]),
        start_s=array("q", [start for start, _ in bounds]),
        end_s=array("q", [end for _, end in bounds]),
        told_start_s=array("q", [start for start, _ in told]),
        told_end_s=array("q", [end for _, end in told]),
        precisions=tuple([event.span.precision.value for event in events]),
        flags=array("H", [_flags(event, sources.inferred) for event in events]),
        independent=_counts(event.independent_sources for event in events),
        accounts=_counts(len(event.accounts) for event in events),
        conflicts=_counts(open_conflicts.get(event.id, 0) for event in events),
        sources=tuple([_sources_of(event, sources.of_article) for event in events]),
        actors=tuple([names.get(event.actors[0], "") if event.actors else "" for event in events]),
        kinds=tuple([event.kind for event in events]),
    )


def _count_open(conflicts: Iterable[Conflict]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for conflict in conflicts:
        if conflict.status is ConflictStatus.OPEN:
            for event in dict.fromkeys(conflict.events):
                counts[event] = counts.get(event, 0) + 1
    return counts


def _counts(numbers: Iterable[int]) -> array[int]:
    return array("H", [min(number, _MOST) for number in numbers])


def _sources_of(event: Event, of_article: Mapping[str, int]) -> tuple[int, ...]:
    found = [of_article.get(account.article) for account in event.accounts]
    return tuple(dict.fromkeys(number for number in found if number is not None))


def _flags(event: Event, inferred: frozenset[str]) -> int:
    span = event.span
    marks = {
        EventFlag.APPROXIMATE: span.approximate,
        EventFlag.UNCERTAIN: span.uncertain,
        EventFlag.OPEN_START: span.is_dated and span.first is None,
        EventFlag.OPEN_END: span.is_dated and span.last is None,
        EventFlag.CORRECTED: event.corrected,
        EventFlag.HIDDEN: event.hidden,
        EventFlag.STARRED: event.starred,
        EventFlag.BACKGROUND: event.is_background,
        EventFlag.INFERRED: _is_inferred(event, inferred),
        EventFlag.UNDATED: not span.is_dated,
    }
    return sum(flag for flag, holds in marks.items() if holds)


def _is_inferred(event: Event, inferred: frozenset[str]) -> bool:
    """Whether an uncorrected date rests on other articles or on inferred publication dates alone."""
    if event.corrected or not event.is_dated:
        return False
    dated = [account for account in event.accounts if account.span.is_dated]
    return event.basis is Basis.INFERRED or (
        bool(dated)
        and event.basis in _COUNTED_FROM_PUBLICATION
        and all(account.article in inferred for account in dated)
    )
