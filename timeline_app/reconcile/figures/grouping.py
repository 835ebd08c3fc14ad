"""Quantities that tell the same: by event, what is counted, of whom, in which unit."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable

from timeline_app.domain.conflict import FigureAccount, FigureGroup
from timeline_app.domain.edtf import format_edtf
from timeline_app.reconcile.figures.accounts import Quantity, read_quantities
from timeline_app.reconcile.findings import ConflictInput

_ID_LENGTH = 12


def group_figures(given: ConflictInput) -> tuple[FigureGroup, ...]:
    """Return the quantities that two accounts or more tell, sorted by id."""
    groups: dict[tuple[str, ...], list[Quantity]] = defaultdict(list)
    for one in read_quantities(given):
        if one.event and one.what:
            groups[one.event, *one.kind, "part" if one.is_part else ""].append(one)
    found = [_make_group(told, given) for told in groups.values() if len(told) > 1]
    return tuple(sorted(found, key=lambda group: group.id))


def _make_group(told: Iterable[Quantity], given: ConflictInput) -> FigureGroup:
    quantities = sorted(told, key=lambda one: (one.article, one.figure.start))
    first = quantities[0]
    words = " ".join(word for word in (first.group, first.what) if word)
    return FigureGroup(
        id=_stable_id(first),
        what=words,
        unit=first.figure.unit,
        accounts=tuple(
            FigureAccount(one.passage, one.figure.low, one.figure.high, _told_on(one, given)) for one in quantities
        ),
    )


def _told_on(quantity: Quantity, given: ConflictInput) -> str:
    standing = given.standings.get(quantity.article)
    return format_edtf(standing.published) if standing else ""


def _stable_id(quantity: Quantity) -> str:
    place = f"{quantity.article}@{quantity.figure.start}-{quantity.figure.end}"
    return f"figure-{hashlib.sha256(place.encode()).hexdigest()[:_ID_LENGTH]}"
