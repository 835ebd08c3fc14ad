"""Numbers of one thing that two speakers give differently: tonnes, sums, speeds, shares, jobs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline_app.domain.conflict import ConflictType
from timeline_app.reconcile.claims.clauses import Clause
from timeline_app.reconcile.conflicts.drafts import Draft, DraftSide, in_order
from timeline_app.reconcile.conflicts.naming import Namer
from timeline_app.reconcile.disjoint import DisjointSets
from timeline_app.reconcile.figures.accounts import Quantity, values_agree
from timeline_app.reconcile.figures.incidents import STANDING, TOLLS

_MOST_TIMES = 10
"""A number so many times another counts something else."""
_MOST_COMPARED = 60
_SHARED = {"percent": 2, "": 3, "person": 3}
"""Terms and actors that two accounts share where their unit is common; one is enough for any other."""
_FEWEST = 10
"""Bare numbers below it count too many things to be compared."""
_BARE = frozenset({"", "person"})
"""Units of which only the thing counted tells what is counted."""
_UNFIT = frozenset({"age", "magnitude"})
_MOST_VALUES = 2
_PUTS = re.compile(
    r"\b(?:puts?|speaks? of|spoke of|talks? of|talked of|estimates?|estimated|values?|valued|counts?|counted"
    r"|reckons?|believes?)\b"
    r"|\b(?:according to|by the (?:count|account|reckoning) of)\b|\bby \w+'s (?:count|account|reckoning)\b"
)


@dataclass(frozen=True, slots=True)
class Count:
    """A quantity that somebody is told to give."""

    quantity: Quantity
    clause: Clause
    who: str
    """Actor id, or the text's words for the speaker."""


def find_count_disputes(quantities: Sequence[Quantity], clauses: Sequence[Clause], namer: Namer) -> Iterator[Draft]:
    """Yield one draft for every number that two speakers give differently."""
    by_unit: dict[str, list[Count]] = defaultdict(list)
    for count in _counts(quantities, clauses):
        by_unit[count.quantity.figure.unit].append(count)
    for unit in sorted(by_unit):
        counts = by_unit[unit]
        sets = DisjointSets(range(len(counts)))
        for i, one in enumerate(counts):
            for j in range(i + 1, min(len(counts), i + 1 + _MOST_COMPARED)):
                if _count_the_same(one, counts[j]):
                    sets.join(i, j)
        for group in sets.sets():
            sides = _sides([counts[at] for at in group])
            speakers = [{one.who for one in side} for side in sides]
            if len(sides) == _MOST_VALUES and not speakers[0] & speakers[1]:
                yield _make_draft(sides, namer)


def _counts(quantities: Sequence[Quantity], clauses: Sequence[Clause]) -> Iterator[Count]:
    starts = [(clause.article, clause.start) for clause in clauses]
    for one in quantities:
        is_other = one.what in TOLLS or one.what in STANDING or one.figure.unit in _UNFIT
        is_adjective = "-" in one.figure.quote or one.passage.quote.startswith(f"{one.figure.quote},")
        if is_other or is_adjective or one.is_part or one.figure.high > one.figure.low or not one.figure.low:
            continue
        at = bisect_right(starts, (one.article, one.figure.start)) - 1
        clause = clauses[at] if at >= 0 else None
        if clause and clause.article == one.article and clause.start <= one.figure.start < clause.end:
            who = _who(clause)
            if who:
                yield Count(one, clause, who)


def _who(clause: Clause) -> str:
    """Return who gives the numbers of a clause; empty where the article does."""
    if clause.speaker:
        return clause.speaker
    match = _PUTS.search(clause.text)
    if match is None:
        return ""
    return clause.actor_before(match.start()) or " ".join(clause.text[: match.start()].split()[-3:])


def _count_the_same(one: Count, other: Count) -> bool:
    if one.who == other.who or values_agree(one.quantity.figure, other.quantity.figure):
        return _is_like(one, other) and values_agree(one.quantity.figure, other.quantity.figure)
    low, high = sorted((one.quantity.figure.low, other.quantity.figure.low))
    return high <= _MOST_TIMES * low and _is_like(one, other)


def _is_like(one: Count, other: Count) -> bool:
    first, second = (
        {word for word in each.clause.words if not word[:1].isdigit()} | (each.clause.actor_ids - {each.who})
        for each in (one, other)
    )
    unit = one.quantity.figure.unit
    wanted = _SHARED.get(unit, 1)
    if unit in _BARE and min(one.quantity.figure.low, other.quantity.figure.low) < _FEWEST:
        return False
    if unit in _BARE and one.quantity.what != other.quantity.what and other.quantity.what:
        return False
    is_next = one.clause.article == other.clause.article and 0 <= other.clause.sentence - one.clause.sentence <= 1
    return len(first & second) >= wanted or (is_next and bool(_PUTS.search(other.clause.text)))


def _sides(counts: Sequence[Count]) -> list[list[Count]]:
    sides: list[list[Count]] = []
    for one in counts:
        agreeing = (side for side in sides if values_agree(side[0].quantity.figure, one.quantity.figure))
        home = next(agreeing, None)
        if home is None:
            sides.append([one])
        else:
            home.append(one)
    return sides


def _make_draft(sides: Sequence[Sequence[Count]], namer: Namer) -> Draft:
    told = [_in_sentence(side[0].quantity.figure.quote) for side in sides]
    who = [namer.speaker(side[0].clause) for side in sides]
    return Draft(
        ConflictType.FIGURE,
        tuple(
            DraftSide(
                namer.position([one.clause for one in side]),
                in_order(one.quantity.passage for one in side),
            )
            for side in sides
        ),
        f"According to {who[0]} it is {told[0]}, according to {who[1]} {told[1]}.",
        0.65,
    )


def _in_sentence(quote: str) -> str:
    """Return a number's words as they stand within a sentence."""
    return quote[:1].lower() + quote[1:]
