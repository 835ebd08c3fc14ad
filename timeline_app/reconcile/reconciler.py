"""Reconciling a case that changes a little at a time: what a change does not touch is kept.

The result is always that of reconciling from scratch: a dossier's conclusions follow from the
dossier alone, and are kept only as long as it stays what it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline_app.domain.article import Article
from timeline_app.domain.case import Derived
from timeline_app.domain.decision import Decision
from timeline_app.domain.mention import Extraction
from timeline_app.reconcile.assembling import Assembler
from timeline_app.reconcile.decisions import DecisionIndex
from timeline_app.reconcile.dossiers import Dossier, DossierKeeper
from timeline_app.reconcile.large_dispute import LargeDispute
from timeline_app.reconcile.mapping import Mapper, in_turn
from timeline_app.reconcile.pipeline import reconcile_together

SMALL_CASE = 200
"""Articles up to which all are compared with all: about a second's work."""


def reconcile(
    articles: Sequence[Article],
    extractions: Sequence[Extraction],
    decisions: Sequence[Decision],
    mapper: Mapper = in_turn,
) -> Derived:
    """Return all that follows from what was told and decided.

    The result depends on nothing else, nor on the order of the arguments' items, nor on the mapper.
    """
    return Reconciler(mapper).reconcile(articles, extractions, decisions)


class Reconciler:
    """Reconciles the states of one case one after another."""

    def __init__(
        self, mapper: Mapper = in_turn, *, small_case: int = SMALL_CASE, small_dossier: int = SMALL_CASE
    ) -> None:
        """Take who does the work, and up to how many articles a case, or one dossier, is reconciled as a whole."""
        self._mapper = mapper
        self._small_case = small_case
        self._small_dossier = small_dossier
        self._keeper = DossierKeeper()
        self._large: dict[str, LargeDispute] = {}
        """By name of their dossiers."""
        self._assembler = Assembler()
        self._known: dict[str, tuple[Dossier, Derived]] = {}

    def reconcile(
        self, articles: Sequence[Article], extractions: Sequence[Extraction], decisions: Sequence[Decision]
    ) -> Derived:
        """Return what `reconcile` does, sooner where most of the case is as it was at the last call.

        What is the same is found fastest where the same objects are handed in again.
        """
        if len(articles) <= self._small_case:
            return reconcile_together(articles, extractions, decisions, self._mapper)
        dossiers = self._keeper.part(articles, extractions, decisions)
        self._large = self._find_large([one for one in dossiers if len(one.articles) > self._small_dossier])
        changed = [one for one in dossiers if not self._is_known(one)]
        fresh = {dossier.name: (dossier, derived) for dossier, derived in self._reconcile_each(changed)}
        self._known = {one.name: fresh.get(one.name) or self._known[one.name] for one in dossiers}
        return self._assembler.assemble(
            [self._known[one.name][1] for one in dossiers], articles, DecisionIndex.of(decisions)
        )

    def _find_large(self, dossiers: Sequence[Dossier]) -> dict[str, LargeDispute]:
        """Return what is kept of large dossiers; one with another smallest article now is found by what it was."""
        kept, found = self._large, dict[str, LargeDispute]()
        for one in dossiers:
            name = one.name
            if name not in kept:
                keys = {article.key for article in one.articles}
                name = next((before for before in kept if before in keys), name)
            found[one.name] = kept.pop(name) if name in kept else LargeDispute()
        return found

    def _reconcile_each(self, dossiers: Sequence[Dossier]) -> Iterator[tuple[Dossier, Derived]]:
        """Yield dossiers with their conclusions: many small ones are shared out, of a large one its parts are."""
        large = [one for one in dossiers if len(one.articles) > self._small_dossier]
        small = [one for one in dossiers if len(one.articles) <= self._small_dossier]
        yield from zip(small, self._mapper(_reconcile_dossier, small), strict=True)
        for one in large:
            yield one, self._large[one.name].reconcile(one, self._mapper)

    def _is_known(self, dossier: Dossier) -> bool:
        known = self._known.get(dossier.name)
        return known is not None and known[0] == dossier


def _reconcile_dossier(dossier: Dossier) -> Derived:
    return reconcile_together(dossier.articles, dossier.extractions, dossier.decisions)
