"""Pairs of articles worth comparing, found without comparing all: those that share rare word pairs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from timeline_app.reconcile.independence.content import ArticleContent

RAREST_WORDS = 6
"""Of a sentence, so many of its rarest words make its sketch: all pairs of them."""
FEWEST_SHARED = 4
"""Sketch pairs that two articles must share at least, and one for each sentence of the shorter:
a machine-translated rewrite shares three a sentence, articles on one dispute fewer than one."""
LONGEST_LIST = 12
"""Where more articles share one pair, each is compared with its neighbours only: grouping is
transitive, and comparing all with all would grow with the square."""


def find_candidates(contents: Sequence[ArticleContent], frequency: Mapping[str, int]) -> list[tuple[int, int]]:
    """Return pairs of indexes into `contents`, sorted; `frequency` is in articles per word."""
    holders: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for index, content in enumerate(contents):
        for pair in {pair for words in content.sentences for pair in _sketch(words, frequency)}:
            holders[pair].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for indexes in holders.values():
        shared.update(_neighbours(indexes))
    lengths = [len(content.sentences) for content in contents]
    return sorted(
        (first, second)
        for (first, second), count in shared.items()
        if count >= max(FEWEST_SHARED, min(lengths[first], lengths[second]))
    )


def _sketch(words: frozenset[str], frequency: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    shared = sorted((word for word in words if frequency[word] > 1), key=lambda word: (frequency[word], word))
    return combinations(sorted(shared[:RAREST_WORDS]), 2)


def _neighbours(indexes: list[int]) -> Iterator[tuple[int, int]]:
    if len(indexes) <= LONGEST_LIST:
        yield from combinations(indexes, 2)
        return
    for at, index in enumerate(indexes):
        for other in indexes[at + 1 : at + 1 + LONGEST_LIST // 4]:
            yield index, other
