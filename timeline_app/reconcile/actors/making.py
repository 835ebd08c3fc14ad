"""One actor made of all the names that stand for it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from timeline_app.domain.actor import Actor
from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.actors.calling import clearest_name
from timeline_app.reconcile.actors.decided import Place
from timeline_app.reconcile.actors.homes import Held
from timeline_app.reconcile.actors.occurrences import Occurrence

_ID_LENGTH = 12


def make_actor(held: Sequence[Held], name: str, *, is_unclear: bool) -> Actor | None:
    """Return the actor that all these names stand for, None where no account names it.

    `name` is what an editor calls it, empty where none does.
    """
    every = sorted((one for names in held for one in names.occurrences), key=_in_order)
    occurrences = [one for one in every if not one.is_margin]
    if not occurrences:
        return None
    spellings = Counter(spelling for names in held for spelling in names.spellings)
    kind = _kind_of(occurrences)
    return Actor(
        id=_stable_id(occurrences[0].place),
        name=name or clearest_name(every, kind),
        kind=kind,
        variants=tuple(sorted(spellings, key=lambda spelling: (-spellings[spelling], spelling))),
        occurrences=tuple(one.place for one in occurrences),
        unclear=is_unclear,
    )


def _in_order(one: Occurrence) -> tuple[str, int, int, bool]:
    return one.article, one.start, one.end, one.is_margin


def _kind_of(occurrences: Sequence[Occurrence]) -> NameKind:
    counted = Counter(one.kind for one in occurrences)
    return max(NameKind, key=lambda kind: counted[kind])


def _stable_id(place: Place) -> str:
    article, start, end = place
    digest = hashlib.sha256(f"{article}@{start}-{end}".encode()).hexdigest()
    return f"actor-{digest[:_ID_LENGTH]}"
