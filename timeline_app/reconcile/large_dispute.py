"""A dispute told by very many articles: who is who and what is one source is found in all of it, the rest in parts.

The parts are kept from one time to the next; an article that is added touches a few of them.
"""

from __future__ import annotations

from timeline_app.domain.case import Derived
from timeline_app.reconcile.assembling import put_together
from timeline_app.reconcile.concluding import Conclusions, Told
from timeline_app.reconcile.dossiers import Dossier
from timeline_app.reconcile.mapping import Mapper
from timeline_app.reconcile.part_making import PartKeeper
from timeline_app.reconcile.parts import Part, conclude_part
from timeline_app.reconcile.pipeline import reconcile_together
from timeline_app.reconcile.sources import SourceKeeper


class LargeDispute:
    """Reconciles one dispute time after time; keeps what was concluded of each part the last time."""

    def __init__(self) -> None:
        self._sources = SourceKeeper()
        self._parts = PartKeeper()
        self._known: dict[tuple[str, int], tuple[Part, Conclusions]] = {}

    def reconcile(self, dossier: Dossier, mapper: Mapper) -> Derived:
        """Return all that follows from what a dispute's articles tell and what was decided of them."""
        told = Told.of(dossier.articles, dossier.extractions, dossier.decisions)
        found = self._sources.find(dossier.articles, told)
        parts = self._parts.make_parts(told, found)
        if not parts:
            return reconcile_together(dossier.articles, dossier.extractions, dossier.decisions, mapper)
        changed = [one for one in parts if not self._is_known(one)]
        concluded = zip(changed, mapper(conclude_part, changed), strict=True)
        fresh = {part.name: (part, conclusions) for part, conclusions in concluded}
        self._known = {one.name: fresh.get(one.name) or self._known[one.name] for one in parts}
        return put_together(
            [conclusions for _, conclusions in self._known.values()], found.standings, found.sources.actors.actors
        )

    def _is_known(self, part: Part) -> bool:
        known = self._known.get(part.name)
        return known is not None and (known[0] is part or known[0] == part)
