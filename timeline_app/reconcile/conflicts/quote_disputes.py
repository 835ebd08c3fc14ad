"""The same words put into the mouths of two persons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from timeline_app.domain.conflict import ConflictType
from timeline_app.reconcile.conflicts.drafts import Draft, DraftSide, in_order
from timeline_app.reconcile.conflicts.indirect import read_statements
from timeline_app.reconcile.conflicts.naming import Namer
from timeline_app.reconcile.conflicts.quotations import Persons, Quotation, read_quotations
from timeline_app.reconcile.conflicts.reading import Reading
from timeline_app.reconcile.conflicts.reasons import quote_reason
from timeline_app.reconcile.disjoint import DisjointSets

_ALIKE = 0.7
"""Part of the shorter quotation's word triples that the other must hold."""
_MOST_HOLDERS = 20


def find_quote_disputes(read: Reading, namer: Namer) -> Iterator[Draft]:
    """Yield one draft for every quotation or statement that articles give to different persons."""
    persons = Persons(read.given, read.kinds, namer)
    quotations, statements = read_quotations(read.given, persons), read_statements(read.sayings, persons)
    for group in [*_alike(list(quotations)), *_alike(list(statements))]:
        sides: dict[str, list[Quotation]] = {}
        for one in group:
            same = (who for who, said in sides.items() if _may_be_one(one, said, persons))
            sides.setdefault(next(same, one.who), []).append(one)
        if len(sides) > 1:
            yield _draft(sides, namer)


def _may_be_one(one: Quotation, said: Sequence[Quotation], persons: Persons) -> bool:
    """Return whether a quotation may be of the one who said others: by their names, or since both are named beside."""
    return any(persons.may_be_one(one.who, other.who) or one.may_be_of(other) for other in said)


def _alike(told: Sequence[Quotation]) -> Iterator[list[Quotation]]:
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    sets = DisjointSets(range(len(told)))
    shingles = [one.shingles for one in told]
    for at, own in enumerate(shingles):
        for shingle in sorted(own):
            for other in holders[shingle][:_MOST_HOLDERS]:
                if sets.find(at) != sets.find(other) and _are_same(own, shingles[other]):
                    sets.join(at, other)
            holders[shingle].append(at)
    for group in sets.sets():
        yield [told[at] for at in group]


def _are_same(first: frozenset[tuple[str, ...]], second: frozenset[tuple[str, ...]]) -> bool:
    return len(first & second) >= _ALIKE * min(len(first), len(second))


def _draft(sides: Mapping[str, Sequence[Quotation]], namer: Namer) -> Draft:
    who = sorted(sides, key=lambda actor: (sides[actor][0].passage.article, sides[actor][0].passage.start))
    names = [namer.in_sentence(actor) for actor in who]
    return Draft(
        ConflictType.ATTRIBUTION,
        tuple(
            DraftSide(f"{name[:1].upper()}{name[1:]} said it.", in_order(one.passage for one in sides[actor]))
            for name, actor in zip(names, who, strict=True)
        ),
        quote_reason(names),
        0.85,
    )
