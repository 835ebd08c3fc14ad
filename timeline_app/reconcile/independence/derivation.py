"""Which article of a group the others copy, where that is clear: the agency's own, or the one published first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from timeline_app.domain.article import Article, PublishedBasis
from timeline_app.reconcile.findings import Independence
from timeline_app.reconcile.independence.origins import find_agency
from timeline_app.reconcile.publication import Publication


def find_copied(
    articles: Sequence[Article], independence: Independence, published: Mapping[str, Publication]
) -> dict[str, str]:
    """Return, by key of an article that copies, the key of the one that it copies."""
    groups: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        groups[independence.group_of(article.key)].append(article)
    found = {}
    for members in groups.values():
        source = _source(members, published) if len(members) > 1 else None
        if source is not None:
            found.update({member.key: source.key for member in members if member is not source})
    return found


def _source(members: Sequence[Article], published: Mapping[str, Publication]) -> Article | None:
    agencies = [article for article in members if find_agency(article.outlet)]
    if len(agencies) == 1:
        return agencies[0]
    dated = sorted((day, article.key, article) for article in members if (day := _known_day(article, published)))
    is_clear = len(dated) == len(members) and dated[0][0] < dated[1][0]
    return dated[0][2] if is_clear else None


def _known_day(article: Article, published: Mapping[str, Publication]) -> date | None:
    publication = published.get(article.key)
    is_known = publication is not None and publication.basis in (PublishedBasis.STATED, PublishedBasis.EDITED)
    return publication.middle if publication and is_known else None
