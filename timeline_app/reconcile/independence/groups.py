"""Articles that rewrite one agency text, joined into groups; sources counted by them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log

from timeline_app.domain.article import Article
from timeline_app.domain.conflict import Passage
from timeline_app.reconcile.disjoint import DisjointSets
from timeline_app.reconcile.independence.alignment import WEIGHT_UNIT, Alignment, align
from timeline_app.reconcile.independence.candidates import find_candidates
from timeline_app.reconcile.independence.content import ArticleContent
from timeline_app.reconcile.independence.origins import find_agency, find_origins, near_identical

RETOLD = 0.5
"""Least part of the shorter article that a rewrite retells; common background stays below 0.4."""
FEWEST_RETOLD = 3
"""Sentences retold at least: one or two may be a shared quote's frame or a shared headline."""
RETOLD_OF_AGENCY = 0.35
"""Enough where both credit one agency: a rewrite may then be cut and mixed with reporting of its own."""
FEW_RETOLD = 5
RETOLD_OF_FEW = 0.75
"""Where fewer than five sentences are retold, they must be nearly all of the article."""
ORDERED = 0.6
"""Least part of the retold sentences that stands in the other's order."""


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


def find_groups(articles: Sequence[Article], contents: Sequence[ArticleContent]) -> ArticleGroups:
    """Return which articles rewrite one text; `contents` in the order of `articles`, sorted by key."""
    frequency = Counter(word for content in contents for word in frozenset().union(*content.sentences))
    weights = {word: round(WEIGHT_UNIT * log(1 + len(contents) / count)) for word, count in frequency.items()}
    sets = DisjointSets(content.article for content in contents)
    credited = {article.key: credited_agencies(article) for article in articles}
    for i, j in find_candidates(contents, frequency):
        one, other = contents[i].article, contents[j].article
        retold = RETOLD_OF_AGENCY if credited[one] & credited[other] else RETOLD
        if is_rewrite(contents[i], contents[j], weights, retold):
            sets.join(one, other)
    return ArticleGroups(
        {content.article: sets.find(content.article) for content in contents},
        {article.key: article.text for article in articles},
    )


def credited_agencies(article: Article) -> frozenset[str]:
    """Return the agencies that an article credits or is of, under the names that counts are kept under."""
    return frozenset(name for told in (*article.agencies, article.outlet) if (name := find_agency(told)))


def is_rewrite(
    first: ArticleContent, second: ArticleContent, weights: Mapping[str, int], retold: float = RETOLD
) -> bool:
    """Tell whether two articles tell one text again, in spite of cuts, reordering and paraphrase.

    `retold` is the least part of the shorter article that the other must retell.
    """
    return any(_retells(side, retold) for side in align(first, second, weights))


def _retells(side: Alignment, retold: float) -> bool:
    wanted = retold if side.sentences >= FEW_RETOLD else RETOLD_OF_FEW
    return side.sentences >= FEWEST_RETOLD and side.coverage >= wanted and side.ordered >= ORDERED * side.sentences
