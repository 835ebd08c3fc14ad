"""The order of reconciling: publication dates, actors, independence, then what the articles tell."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.domain.article import Article
from timeline_app.domain.case import Derived
from timeline_app.domain.decision import Decision
from timeline_app.domain.mention import Extraction
from timeline_app.reconcile.concluding import Told, conclude
from timeline_app.reconcile.mapping import Mapper, in_turn
from timeline_app.reconcile.sources import SourceKeeper


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
    known = SourceKeeper().find(articles, told)
    found = conclude(told, known.sources, mapper)
    actors = known.sources.actors.actors
    return Derived(known.standings, actors, found.events, found.conflicts, found.figures, found.reviews)
