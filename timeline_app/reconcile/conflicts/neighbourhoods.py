"""A case parted into neighbourhoods of articles that may tell of one dispute, so that each is compared by itself."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from timeline_app.domain.case import Standing
from timeline_app.domain.event import Event
from timeline_app.reconcile.conflicts.cells import MOST_ACCOUNTS, part_by_events
from timeline_app.reconcile.disjoint import DisjointSets
from timeline_app.reconcile.findings import ConflictInput, ResolvedMention

SMALL_CASE = 60
"""Articles up to which all are compared with all."""
MOST_SHARING = 30
"""Articles of one period that an actor may be prominent in and still say that they tell of one dispute."""
LONGEST_PAUSE_DAYS = 30
"""Days between two articles on one actor from which they are taken to tell of two disputes."""
PROMINENT = 5
"""Actors of an article, the most named first, that say what it is about."""


def part(given: ConflictInput) -> Iterator[ConflictInput]:
    """Yield the neighbourhoods of a case in the order of their smallest article; a small case is one.

    Articles are neighbours where they tell one event, or where two actors, or one that is
    prominent in few articles, are prominent in both within a month.  Where these are too many
    still, they are parted by what they tell of.
    """
    if len(given.articles) <= SMALL_CASE or len(given.mentions) <= MOST_ACCOUNTS:
        yield given
        return
    homes = _find_homes(given)
    members: dict[str, list[int]] = defaultdict(list)
    for at, article in enumerate(given.articles):
        members[homes.find(article.key)].append(at)
    events: dict[str, list[Event]] = defaultdict(list)
    for event in given.events:
        if event.accounts:
            events[homes.find(event.accounts[0].article)].append(event)
    mentions: dict[str, dict[str, ResolvedMention]] = defaultdict(dict)
    for key, one in given.mentions.items():
        mentions[homes.find(one.article)][key] = one
    for home, places in members.items():
        found = replace(
            given,
            articles=tuple(given.articles[at] for at in places),
            extractions=tuple(given.extractions[at] for at in places),
            events=tuple(events[home]),
            mentions=mentions[home],
            standings={given.articles[at].key: given.standings[given.articles[at].key] for at in places},
        )
        yield from [found] if len(places) <= SMALL_CASE else part_by_events(found)


def _find_homes(given: ConflictInput) -> DisjointSets[str]:
    homes = DisjointSets(article.key for article in given.articles)
    for event in given.events:
        for account in event.accounts[1:]:
            homes.join(event.accounts[0].article, account.article)
    for actors, articles in _by_prominent_actors(given).items():
        for period in _periods(articles, given.standings):
            if len(actors) > 1 or len(period) <= MOST_SHARING:
                for article in period[1:]:
                    homes.join(period[0], article)
    return homes


def _periods(articles: Sequence[str], standings: Mapping[str, Standing]) -> Iterator[list[str]]:
    """Yield the articles that were published without a long pause; those of unknown date stand with the first."""
    days = {key: found.day.toordinal() for key in articles if (found := standings[key].published.first)}
    period = [key for key in articles if key not in days]
    for before, key in pairwise([None, *sorted(days, key=lambda key: (days[key], key))]):
        if before is not None and key is not None and days[key] - days[before] > LONGEST_PAUSE_DAYS:
            yield period
            period = []
        if key is not None:
            period.append(key)
    yield period


def _by_prominent_actors(given: ConflictInput) -> dict[tuple[str, ...], list[str]]:
    """Return the articles in which an actor, or two actors, are prominent, by these."""
    named: dict[str, Counter[str]] = defaultdict(Counter)
    for actor in given.actors.actors:
        for article, _, _ in actor.occurrences:
            named[article][actor.id] += 1
    found: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for article in sorted(named):
        counts = named[article]
        prominent = sorted(sorted(counts, key=lambda one: (-counts[one], one))[:PROMINENT])
        for actors in (*((one,) for one in prominent), *combinations(prominent, 2)):
            found[actors].append(article)
    return found
