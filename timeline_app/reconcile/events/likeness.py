"""How much two articles are about the same: the weighted words that their mentions share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log, sqrt

from timeline_app.reconcile.events.tellings import Telling


class ArticleLikeness:
    """Cosine of the articles' words, 0 to 1; computed once per pair that is asked for."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        sets: defaultdict[str, set[str]] = defaultdict(set)
        for telling in tellings:
            sets[telling.article] |= telling.words
        frequency = Counter(word for words in sets.values() for word in words)
        self._weights = {word: log((1 + len(sets)) / count) for word, count in frequency.items()}
        self._words = {article: frozenset(words) for article, words in sets.items()}
        self._norms = {article: self._weight(words) for article, words in self._words.items()}
        self._found: dict[tuple[str, str], float] = {}

    def of(self, first: str, second: str) -> float:
        """Return the likeness of two articles, by key."""
        if first == second:
            return 1.0
        pair = (first, second) if first < second else (second, first)
        if pair not in self._found:
            common = self._weight(self._words[first] & self._words[second])
            norm = self._norms[first] * self._norms[second]
            self._found[pair] = common / sqrt(norm) if norm else 0.0
        return self._found[pair]

    def _weight(self, words: frozenset[str]) -> float:
        return sum(sorted(self._weights[word] for word in words))
