"""A case parted into neighbourhoods of articles that may tell of one dispute, so that each is compared by itself."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from timeline_app.domain.event import Event
from timeline_app.reconcile.disjoint import DisjointSets
from timeline_app.reconcile.findings import ConflictInput, ResolvedMention

SMALL_CASE = 60
"""Articles up to which all are compared with all."""
MOST_SHARING = 30
"""Articles that an actor may be prominent in and still say that they tell of one dispute."""
PROMINENT = 5
"""Actors of an article, the most named first, that say what it is about."""


def part(given: ConflictInput) -> Iterator[ConflictInput]:
    """Yield the neighbourhoods of a case in the order of their smallest article; a small case is one.

    Articles are neighbours where they tell one event, or where two actors, or one that is
    prominent in few articles, are prominent in both.
    """
    if len(given.articles) <= SMALL_CASE:
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
        yield replace(
            given,
            articles=tuple(given.articles[at] for at in places),
            extractions=tuple(given.extractions[at] for at in places),
            events=tuple(events[home]),
            mentions=mentions[home],
        )


def _find_homes(given: ConflictInput) -> DisjointSets[str]:
    homes = DisjointSets(article.key for article in given.articles)
    for event in given.events:
        for account in event.accounts[1:]:
            homes.join(event.accounts[0].article, account.article)
    for actors, articles in _by_prominent_actors(given).items():
        if len(actors) > 1 or len(articles) <= MOST_SHARING:
            for article in articles[1:]:
                homes.join(articles[0], article)
    return homes


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
