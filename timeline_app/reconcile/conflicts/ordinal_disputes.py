"""Anniversaries and the like counted differently: the 69th against the 65th of one thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from timeline_app.domain.conflict import ConflictType, Passage
from timeline_app.reconcile.claims.clauses import Clause
from timeline_app.reconcile.conflicts.drafts import Draft, DraftSide, in_order
from timeline_app.reconcile.conflicts.naming import Namer
from timeline_app.reconcile.conflicts.reasons import ordinal, ordinal_reason
from timeline_app.reconcile.findings import Independence

_ORDINAL = re.compile(r"\b(?P<number>\d{1,4})(?:st|nd|rd|th)\s+(?P<what>anniversary|birthday|edition|congress)\b")
_BEHIND = 90
"""Characters behind the ordinal in which what it counts is named."""


def find_ordinal_disputes(
    clauses: Sequence[Clause], places: frozenset[str], independence: Independence, namer: Namer
) -> Iterator[Draft]:
    """Yield one draft for every anniversary of one actor's that accounts number differently."""
    told: dict[tuple[str, str], dict[int, list[Passage]]] = defaultdict(lambda: defaultdict(list))
    for clause in clauses:
        for match in _ORDINAL.finditer(clause.text):
            for at, actor in clause.actors:
                if match.end() <= at < match.end() + _BEHIND and actor not in places:
                    told[match["what"], actor][int(match["number"])].append(clause.passage)
    for (what, actor), numbers in sorted(told.items()):
        groups = {independence.group_of(one.article) for passages in numbers.values() for one in passages}
        if len(numbers) > 1 and len(groups) > 1:
            yield _make_draft(f"{what} of {namer.in_sentence(actor)}", numbers)


def _make_draft(what: str, numbers: dict[int, list[Passage]]) -> Draft:
    counted = sorted(numbers)
    return Draft(
        ConflictType.FIGURE,
        tuple(DraftSide(f"It is the {ordinal(number)} {what}", in_order(numbers[number])) for number in counted),
        ordinal_reason(what, counted),
        0.75,
    )
