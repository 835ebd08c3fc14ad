"""Which article is which outlet's, and conflicts in the outlets' names; pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from timeline_app.domain.conflict import Conflict, Side
from timeline_app.domain.published_basis import PublishedBasis
from timeline_app.domain.standing import Standing
from timeline_app.domain.timeline import Source, TimelineConflict, TimelineSide


class Sources(NamedTuple):
    """The outlets of a case, and which article is whose."""

    sources: tuple[Source, ...]
    """In order of first appearance."""
    of_article: Mapping[str, int]
    """Index into `sources` by article key; articles that were removed are not in it."""
    inferred: frozenset[str]
    """Keys of the articles whose publication date is inferred."""


def list_sources(standings: Iterable[Standing]) -> Sources:
    """Give each outlet of an article that was not removed its number."""
    sources: dict[str, Source] = {}
    numbers: dict[str, int] = {}
    of_article: dict[str, int] = {}
    inferred = set()
    for standing in standings:
        if standing.published_basis is PublishedBasis.INFERRED:
            inferred.add(standing.article)
        if standing.removed:
            continue
        number = numbers.setdefault(standing.outlet, len(numbers))
        of_article[standing.article] = number
        known = sources.get(standing.outlet)
        if known is None or (standing.colour and not known.colour):
            sources[standing.outlet] = Source(standing.outlet, standing.short, standing.colour)
    return Sources(tuple(sources.values()), of_article, frozenset(inferred))


def make_conflict(conflict: Conflict, row_of: Mapping[str, int], show: Shown) -> TimelineConflict:
    """Return a conflict with row numbers and file names in place of ids."""
    return TimelineConflict(
        id=conflict.id,
        type=conflict.type,
        status=conflict.status,
        reason=conflict.reason,
        confidence=conflict.confidence,
        events=tuple(row_of[event] for event in conflict.events if event in row_of),
        sides=tuple(_make_side(side, show) for side in conflict.sides),
    )


class Shown(NamedTuple):
    """How articles are shown beside a quote, by key."""

    sources: Mapping[str, int]
    file_names: Mapping[str, str]


def _make_side(side: Side, show: Shown) -> TimelineSide:
    quotes = [
        (show.sources[passage.article], show.file_names.get(passage.article, ""), passage.quote)
        for passage in side.passages
        if passage.article in show.sources
    ]
    return TimelineSide(side.position, tuple(quotes), side.independent_sources)
