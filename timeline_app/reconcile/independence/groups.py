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
from timeline_app.reconcile.independence.credits import Credits
from timeline_app.reconcile.independence.origins import find_origins, near_identical

RETOLD = 0.6
"""Least part of the shorter article that a rewrite retells; common background stays below 0.4."""
RETOLD_IN_ORDER = 0.4
"""Enough where it is so of both articles and every sentence retold stands in the other's order."""
RETOLD_OF_AGENCY = 0.35
"""Enough where both credit one agency: a rewrite may then be cut and mixed with reporting of its own."""
RETOLD_OF_SOURCE = 0.15
"""Enough where one credits the other's outlet."""
FEWEST_RETOLD = 3
"""Sentences retold at least: one or two may be a shared quote's frame or a shared headline."""
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
    credits_of = {article.key: Credits.of(article) for article in articles}
    for i, j in find_candidates(contents, frequency):
        first, second = contents[i], contents[j]
        sides = align(first, second, weights)
        if is_rewrite(sides) or is_credited(sides, credits_of[first.article], credits_of[second.article]):
            sets.join(first.article, second.article)
    return ArticleGroups(
        {content.article: sets.find(content.article) for content in contents},
        {article.key: article.text for article in articles},
    )


def is_rewrite(sides: tuple[Alignment, Alignment]) -> bool:
    """Tell whether two articles tell one text again, in spite of cuts, reordering and paraphrase."""
    return any(_retells(side) for side in sides) or all(_retells_in_order(side) for side in sides)


def is_credited(sides: Iterable[Alignment], first: Credits, second: Credits) -> bool:
    """Tell whether two articles tell one text again, given that they credit one another or one agency."""
    if first.is_direct(second):
        return any(side.coverage >= RETOLD_OF_SOURCE for side in sides)
    is_common = first.is_common(second)
    return is_common and any(side.sentences >= FEWEST_RETOLD and side.coverage >= RETOLD_OF_AGENCY for side in sides)


def _retells(side: Alignment) -> bool:
    wanted = RETOLD if side.sentences >= FEW_RETOLD else RETOLD_OF_FEW
    return side.sentences >= FEWEST_RETOLD and side.coverage >= wanted and side.ordered >= ORDERED * side.sentences


def _retells_in_order(side: Alignment) -> bool:
    return side.sentences >= FEWEST_RETOLD and side.coverage >= RETOLD_IN_ORDER and side.ordered == side.sentences
