"""How much two articles are about the same happenings.

First the cosine of their words, names counting more; then, since two short articles on one
incident may share few words, how much their nearest articles are the same ones.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from timeline_app.domain.mention import Extraction
from timeline_app.reconcile.independence.content import ArticleContent
from timeline_app.reconcile.words import content_words

NAME_WEIGHT = 2.5
"""How much more a word of a name tells of what an article is about than another word."""
NEAREST = 10
"""Articles that make up an article's surroundings."""
ALL_VISITS = 1_000_000
"""Shared-word hits looked at in the whole case, shared out among its articles; bounds the work."""
FEWEST_VISITS, MOST_VISITS = 300, 3000
"""Hits looked at per article, rarest words first."""


@dataclass(frozen=True, slots=True)
class ArticleLikeness:
    """Likeness of a case's articles, by key."""

    surroundings: Mapping[str, Mapping[str, float]]
    """Of each article: its nearest ones and itself, as a vector of length 1."""

    def of(self, first: str, second: str) -> float:
        """Return how much two articles have the same surroundings, 0 to 1."""
        mine, other = self.surroundings[first], self.surroundings[second]
        return sum(mine[key] * other[key] for key in mine if key in other)


def find_likeness(contents: Sequence[ArticleContent], extractions: Mapping[str, Extraction]) -> ArticleLikeness:
    """Return the likeness of all articles; `contents` sorted by key, `extractions` by article key."""
    vectors = _weigh([_count(content, extractions.get(content.article)) for content in contents])
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for index, vector in enumerate(vectors):
        for word in vector:
            holders[word].append(index)
    keys = [content.article for content in contents]
    visits = min(MOST_VISITS, max(FEWEST_VISITS, ALL_VISITS // max(1, len(keys))))
    nearest = (_nearest(index, vectors, holders, visits) for index in range(len(keys)))
    return ArticleLikeness({key: _surroundings(key, near, keys) for key, near in zip(keys, nearest, strict=True)})


def _count(content: ArticleContent, extraction: Extraction | None) -> dict[str, float]:
    """Return each word's weight within its article."""
    counted = Counter(word for words in content.sentences for word in words)
    names = extraction.names if extraction else ()
    named = {word for name in names if not name.is_phrase for word in content_words(name.text)}
    return {word: (1 + log(count)) * (NAME_WEIGHT if word in named else 1.0) for word, count in counted.items()}


def _weigh(counts: Sequence[dict[str, float]]) -> list[dict[str, float]]:
    """Return vectors of length 1; words of one article only say nothing of its likeness."""
    frequency = Counter(word for counted in counts for word in counted)
    weighed = []
    for counted in counts:
        vector = {
            word: weight * log((1 + len(counts)) / frequency[word])
            for word, weight in counted.items()
            if frequency[word] > 1
        }
        weighed.append(_unit(vector))
    return weighed


def _unit(vector: dict[str, float]) -> dict[str, float]:
    norm = sqrt(sum(sorted(weight * weight for weight in vector.values())))
    return {key: weight / norm for key, weight in vector.items()} if norm else {}


def _nearest(
    index: int, vectors: Sequence[dict[str, float]], holders: Mapping[str, list[int]], most_visits: int
) -> list[tuple[int, float]]:
    """Return the nearest articles, by index, with their cosine as far as it was looked at."""
    shared: defaultdict[int, float] = defaultdict(float)
    visits = 0
    for word, weight in sorted(vectors[index].items(), key=lambda item: (len(holders[item[0]]), item[0])):
        visits += len(holders[word])
        if visits > most_visits:
            break
        for other in holders[word]:
            shared[other] += weight * vectors[other][word]
    shared.pop(index, None)
    return heapq.nsmallest(NEAREST, shared.items(), key=lambda item: (-item[1], item[0]))


def _surroundings(key: str, nearest: Sequence[tuple[int, float]], keys: Sequence[str]) -> dict[str, float]:
    around = {keys[other]: cosine for other, cosine in nearest}
    around[key] = nearest[0][1] if nearest else 1.0
    return _unit(around)
