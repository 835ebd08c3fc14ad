"""Which articles tell of the same: those that share the rarest names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log

from timeline_app.domain.article import Article
from timeline_app.domain.mention import Extraction

MOST_NEIGHBOURS = 5
RARE_ENOUGH = 200
"""Names in more articles than these say little and cost much."""
NEAR_ENOUGH = 0.5
"""Least part of the best neighbour's shared weight that another neighbour has."""


def find_neighbours(
    articles: Sequence[Article], extractions: Mapping[str, Extraction], wanted: Iterable[str]
) -> dict[str, list[str]]:
    """Return, for each wanted article key, the keys of the articles most like it, the nearest first."""
    wanted = list(wanted)
    if not wanted:
        return {}
    names = {article.key: _names(extractions.get(article.key)) for article in articles}
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for key, own in names.items():
        for name in own:
            holders[name].append(key)
    return {key: _nearest(key, names[key], holders, len(names)) for key in wanted}


def _names(extraction: Extraction | None) -> set[str]:
    if extraction is None:
        return set()
    return {word for name in extraction.names if not name.is_phrase for word in name.text.casefold().split()}


def _nearest(key: str, own: set[str], holders: Mapping[str, list[str]], size: int) -> list[str]:
    shared: Counter[str] = Counter()
    for name in sorted(own):
        if len(holders[name]) <= RARE_ENOUGH:
            weight = log(1 + size / len(holders[name]))
            shared.update(dict.fromkeys(holders[name], weight))
    del shared[key]
    ranked = sorted(shared, key=lambda other: (-shared[other], other))[:MOST_NEIGHBOURS]
    return [other for other in ranked if shared[other] >= NEAR_ENOUGH * shared[ranked[0]]]
