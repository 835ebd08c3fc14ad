"""What the program concludes of each article: outlet, badge, publication date, independence group."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from timeline_app.domain.article import Article, PublishedBasis
from timeline_app.domain.case import Standing
from timeline_app.domain.decision import DecisionKind
from timeline_app.reconcile.badges import LONGEST, choose_badges
from timeline_app.reconcile.decisions import DecisionIndex
from timeline_app.reconcile.findings import Independence
from timeline_app.reconcile.publication import UNKNOWN_PUBLICATION, Publication

LONGEST_FILE_NAME = 24
"""Characters of a file's name where it stands for the outlet."""

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\Z")


def find_standings(
    articles: Sequence[Article],
    decisions: DecisionIndex,
    published: Mapping[str, Publication],
    independence: Independence,
    origins: Mapping[str, str],
) -> tuple[Standing, ...]:
    """Return the standing of every article, removed ones included, sorted by key.

    `origins` names the article that another one copies, where that is clear.
    """
    outlets = {article.key: _outlet(article, decisions) for article in articles}
    marks = {article.key: _badge_of(article, decisions) for article in articles}
    badges = find_badges(articles, decisions)
    found = []
    for article in sorted(articles, key=lambda article: article.key):
        key = article.key
        publication = published.get(key, UNKNOWN_PUBLICATION)
        found.append(
            Standing(
                article=key,
                outlet=outlets[key],
                outlet_known=_is_outlet_known(article, decisions),
                short=badges[outlets[key]],
                colour=marks[key][1],
                published=publication.span,
                published_basis=publication.basis,
                published_confidence=publication.confidence,
                group=independence.group_of(key),
                derived_from=origins.get(key),
                removed=is_removed(article, decisions),
            )
        )
    return tuple(found)


def find_badges(articles: Sequence[Article], decisions: DecisionIndex) -> dict[str, str]:
    """Return the badge of every outlet of these articles, unique among them."""
    outlets = {article.key: _outlet(article, decisions) for article in articles}
    chosen = {outlets[article.key]: badge for article in articles if (badge := _badge_of(article, decisions)[0])}
    return choose_badges(outlets.values(), chosen)


def is_removed(article: Article, decisions: DecisionIndex) -> bool:
    """Tell whether an editor took the article out of the case."""
    return decisions.find_for_article(DecisionKind.REMOVE_ARTICLE, article.key) is not None


def has_known_date(publication: Publication) -> bool:
    """Tell whether the publication date needs no review."""
    return publication.basis in (PublishedBasis.STATED, PublishedBasis.EDITED)


def _is_outlet_known(article: Article, decisions: DecisionIndex) -> bool:
    return bool(_edited_outlet(article, decisions) or article.outlet)


def _edited_outlet(article: Article, decisions: DecisionIndex) -> str:
    decision = decisions.find_for_article(DecisionKind.SET_OUTLET, article.key)
    return decision.value.strip() if decision else ""


def _outlet(article: Article, decisions: DecisionIndex) -> str:
    return _edited_outlet(article, decisions) or article.outlet or _short_file_name(article)


def _short_file_name(article: Article) -> str:
    name = re.split(r"[\\/]", article.file_name)[-1]
    if article.part:
        name = f"{name} {article.part}"
    return name if len(name) <= LONGEST_FILE_NAME else f"{name[: LONGEST_FILE_NAME - 1]}…"


def _badge_of(article: Article, decisions: DecisionIndex) -> tuple[str, str]:
    decision = decisions.find_for_article(DecisionKind.SET_BADGE, article.key)
    words = decision.value.split() if decision else []
    colour = next((word for word in words if _COLOUR.match(word)), "")
    badge = " ".join(word for word in words if word != colour)[:LONGEST]
    return badge, colour
