"""The order of reconciling: publication dates, actors, dates, independence, events, then conflicts and figures."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.domain.article import Article
from timeline_app.domain.case import Derived
from timeline_app.domain.decision import Decision
from timeline_app.domain.mention import Extraction


def reconcile(articles: Sequence[Article], extractions: Sequence[Extraction], decisions: Sequence[Decision]) -> Derived:
    """Return all that follows from what was told and decided.

    The result depends on nothing else, nor on the order of the arguments' items.
    """
    raise NotImplementedError
