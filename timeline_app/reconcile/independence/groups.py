"""Sources counted by the groups of articles that rewrite one agency text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from timeline_app.domain.conflict import Passage
from timeline_app.reconcile.disjoint import DisjointSets
from timeline_app.reconcile.independence.origins import find_origins, near_identical


@dataclass(frozen=True, slots=True)
class ArticleGroups:
    """Independence of a case's articles and passages."""

    groups: Mapping[str, str]
    """Group of each article key; the smallest key of its members."""
    texts: Mapping[str, str] = field(repr=False)
    """Text of each article, for what stands beside a passage."""

    def group_of(self, article: str) -> str:
        """Return the independence group of an article key."""
        return self.groups.get(article, article)

    def count(self, passages: Iterable[Passage]) -> int:
        """Return how many independent sources tell these passages."""
        told: defaultdict[str, list[Passage]] = defaultdict(list)
        for passage in passages:
            told[self.group_of(passage.article)].append(passage)
        if len(told) == 1:
            return 1
        sets = DisjointSets(told)
        self._join_by_origin(told, sets)
        for group, other in near_identical(told):
            sets.join(group, other)
        return len({sets.find(group) for group in told})

    def _join_by_origin(self, told: Mapping[str, Sequence[Passage]], sets: DisjointSets[str]) -> None:
        first: dict[str, str] = {}
        for group, passages in told.items():
            for passage in passages:
                for origin in find_origins(passage, self.texts.get(passage.article, "")):
                    sets.join(group, first.setdefault(origin, group))
