"""Pairs of mentions worth comparing, found without comparing all: those that share rare words or actors."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from timeline_app.reconcile.events.tellings import Telling, Vocabulary

RAREST_WORDS = 8
"""Of a mention, so many of its rarest words that other articles use too lead to candidates."""
LONGEST_LIST = 60
"""Mentions that share a word, beyond which it leads to too many to be of use."""
MOST_CANDIDATES = 40
"""Candidates kept per mention, those with the most weight in common."""
NEIGHBOURS = 3
"""Mentions just before that a mention is compared with in its own article: speech goes on."""


def find_candidates(tellings: Sequence[Telling], vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """Return pairs of indexes into `tellings`, smaller first, sorted; near-linear in their number."""
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, telling in enumerate(tellings):
        for key in set(_block_keys(telling, vocabulary)):
            holders[key].append(index)
    shared: list[Counter[int]] = [Counter() for _ in tellings]
    for key, indexes in holders.items():
        if len(indexes) <= LONGEST_LIST:
            weight = max(vocabulary.weights.get(word, 1.0) for word in key)
            for at, index in enumerate(indexes):
                shared[index].update(dict.fromkeys(indexes[at + 1 :], weight))
    pairs = {
        (index, other)
        for index, found in enumerate(shared)
        for other in sorted(found, key=lambda other: (-found[other], other))[:MOST_CANDIDATES]
    }
    pairs.update(_within_articles(tellings))
    return sorted(pairs)


def _block_keys(telling: Telling, vocabulary: Vocabulary) -> Iterator[tuple[str, ...]]:
    rarest = sorted(telling.words, key=lambda word: (vocabulary.frequency[word], word))[:RAREST_WORDS]
    days = {str(day) for day in (telling.first_day, telling.last_day)} if telling.is_dated else set()
    for word in rarest:
        yield (word,)
    for day in days:
        for actor in telling.actors:
            yield (actor, day)
        yield (telling.head, day)
    for actor in telling.actors:
        yield (actor, telling.head)


def _within_articles(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    for index in range(len(tellings)):
        for other in range(max(0, index - NEIGHBOURS), index):
            if tellings[other].article == tellings[index].article:
                yield other, index
