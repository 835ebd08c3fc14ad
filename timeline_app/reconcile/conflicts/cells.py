"""A dispute told by very many articles, parted by what happened: sentence by sentence, not article by article.

An article of such a dispute tells of a dozen happenings, so that no group of articles stands apart from
the others.  What its sentences tell does: events are put together by the actors and days they share,
the rarest first, up to a size at which each can be compared with each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from timeline_app.domain.article import Article
from timeline_app.domain.dates import Precision
from timeline_app.domain.event import Event
from timeline_app.domain.mention import Extraction, NameKind
from timeline_app.reconcile.disjoint import DisjointSets
from timeline_app.reconcile.findings import ConflictInput, ResolvedMention

MOST_ACCOUNTS = 400
"""Accounts in one cell; all that sixty articles tell of one dispute."""
PROMINENT = 4
"""Actors of an event, the main ones first, that say which events belong together."""


def part_by_events(given: ConflictInput) -> Iterator[ConflictInput]:
    """Yield parts of what is given in the order of their first event; every sentence stands in one of them at most.

    The extractions of a part have empty spans for the sentences that stand in another.
    """
    cells = _join_events(given.events, _bodies_and_persons(given))
    events: defaultdict[int, list[Event]] = defaultdict(list)
    homes: dict[str, int] = {}
    for at, event in enumerate(given.events):
        events[cells[at]].append(event)
        homes.update((account.mention, cells[at]) for account in event.accounts)
    mentions: defaultdict[int, dict[str, ResolvedMention]] = defaultdict(dict)
    for key, one in given.mentions.items():
        if key in homes:
            mentions[homes[key]][key] = one
    told: defaultdict[int, list[tuple[Article, Extraction]]] = defaultdict(list)
    for article, extraction in zip(given.articles, given.extractions, strict=True):
        for cell, part in _part_sentences(extraction, homes):
            told[cell].append((article, part))
    for cell in events:
        articles, extractions = tuple(zip(*told[cell], strict=True)) or ((), ())
        yield replace(
            given,
            articles=articles,
            extractions=extractions,
            events=tuple(events[cell]),
            mentions=mentions[cell],
            standings={article.key: given.standings[article.key] for article in articles},
        )


def _bodies_and_persons(given: ConflictInput) -> frozenset[str]:
    return frozenset(actor.id for actor in given.actors.actors if actor.kind is not NameKind.PLACE)


def _join_events(events: Sequence[Event], acting: frozenset[str]) -> list[int]:
    """Return the cell of each event, named by its first one: joined where they share what few events do."""
    sets = DisjointSets(range(len(events)))
    sizes = {at: len(event.accounts) for at, event in enumerate(events)}
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, event in enumerate(events):
        for key in _keys(event, acting):
            holders[key].append(at)
    for key in sorted(holders, key=lambda key: (len(holders[key]), key)):
        for first, second in pairwise(holders[key]):
            a, b = sets.find(first), sets.find(second)
            if a != b and sizes[a] + sizes[b] <= MOST_ACCOUNTS:
                sets.join(a, b)
                sizes[min(a, b)] = sizes[a] + sizes[b]
    return [sets.find(at) for at in range(len(events))]


def _keys(event: Event, acting: frozenset[str]) -> Iterator[tuple[str, ...]]:
    actors = sorted(actor for actor in event.actors if actor in acting)[:PROMINENT]
    span = event.told_span
    if span.first and span.precision in (Precision.DAY, Precision.TIME):
        yield from (("day", span.first.day.isoformat(), actor) for actor in actors)
    yield from (("actor", actor) for actor in actors)
    yield from (("actors", *both) for both in combinations(actors, 2))


def _part_sentences(extraction: Extraction, homes: Mapping[str, int]) -> Iterator[tuple[int, Extraction]]:
    """Yield an extraction once for each cell of its mentions, with the sentences that stand in it.

    What tells no event stands with the sentence before it, which it goes on from.
    """
    starts = [(one.start, homes[one.key]) for one in extraction.mentions if one.key in homes]
    if not starts:
        return
    at, last = 0, starts[0][1]
    found: list[int] = []
    for _, end in extraction.sentences:
        if at < len(starts) and starts[at][0] < end:
            last = starts[at][1]
        while at < len(starts) and starts[at][0] < end:
            at += 1
        found.append(last)
    for cell in dict.fromkeys(home for _, home in starts):
        spans = zip(extraction.sentences, found, strict=True)
        own = tuple((start, end) if home == cell else (start, start) for (start, end), home in spans)
        yield cell, replace(extraction, sentences=own)
