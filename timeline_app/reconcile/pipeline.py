"""The order of reconciling: publication dates, actors, independence, then what the articles tell."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline_app.domain.article import Article
from timeline_app.domain.case import Derived, Standing
from timeline_app.domain.decision import Decision
from timeline_app.domain.mention import Extraction
from timeline_app.reconcile.actors import find_actors
from timeline_app.reconcile.concluding import Sources, Told, conclude
from timeline_app.reconcile.independence import find_groups
from timeline_app.reconcile.independence.derivation import find_copied
from timeline_app.reconcile.independence.substance import Substance, read_substance
from timeline_app.reconcile.mapping import Mapper, in_turn
from timeline_app.reconcile.publication import Publication, find_publications
from timeline_app.reconcile.standings import find_standings

SubstanceReader = Callable[[Article, Extraction, Publication], Substance]
"""Returns the particulars that an article tells."""


def reconcile_together(
    articles: Sequence[Article],
    extractions: Sequence[Extraction],
    decisions: Sequence[Decision],
    mapper: Mapper = in_turn,
) -> Derived:
    """Return all that follows from what was told and decided, everything compared with everything.

    The result depends on nothing else, nor on the order of the arguments' items, nor on the mapper.
    """
    told = Told.of(articles, extractions, decisions)
    standings, sources = find_sources(articles, told)
    found = conclude(told, sources, mapper)
    return Derived(standings, sources.actors.actors, found.events, found.conflicts, found.figures, found.reviews)


def find_sources(
    articles: Sequence[Article], told: Told, read: SubstanceReader = read_substance
) -> tuple[tuple[Standing, ...], Sources]:
    """Return the standings of all articles, those of removed ones too, and what is known of those that are left."""
    published = find_publications(told.articles, told.by_article, told.decided)
    pairs = zip(told.articles, told.extractions, strict=True)
    substances = [read(article, extraction, published[article.key]) for article, extraction in pairs]
    independence = find_groups(told.articles, substances)
    actors = find_actors(told.articles, told.extractions, told.decisions)
    copied = find_copied(told.articles, independence, published)
    standings = find_standings(articles, told.decided, published, independence, copied)
    return standings, Sources(published, independence, actors, {one.article: one for one in standings})
