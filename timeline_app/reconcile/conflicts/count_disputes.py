"""Numbers of one thing that accounts give differently: customers, drones, tonnes, sums, the dead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from timeline_app.domain.conflict import ConflictType
from timeline_app.reconcile.claims.count_words import count_words
from timeline_app.reconcile.claims.counts import Count
from timeline_app.reconcile.conflicts.count_comparing import LARGE, CountComparer, agree, are_opposed
from timeline_app.reconcile.conflicts.drafts import Draft, DraftSide, Stretches, in_order
from timeline_app.reconcile.conflicts.naming import Namer
from timeline_app.reconcile.conflicts.reasons import count_reason
from timeline_app.reconcile.disjoint import DisjointSets
from timeline_app.reconcile.figures.accounts import Quantity, values_agree
from timeline_app.reconcile.figures.incidents import STANDING
from timeline_app.reconcile.wording.tidying import inside_sentence

_MOST_COMPARED = 40
"""Counts of one noun before another with which it is compared."""
_TWO = 2
_PEOPLE, _ANYBODY = "*people", "*anybody"


def find_count_disputes(
    tolls: Sequence[Draft],
    quantities: Sequence[Quantity],
    counts: Sequence[Count],
    comparer: CountComparer,
    namer: Namer,
) -> Iterator[Draft]:
    """Yield one draft for every number of one thing that two sources give differently, but those that `tolls` tell."""
    known, told_both = _told_together(counts), _ToldBoth(counts)
    scored: list[tuple[float, int, int]] = []
    for i, j in _pairs(counts):
        surplus = comparer.clash(counts[i], counts[j])
        if surplus >= 0 and not _is_known(counts[i], counts[j], known) and not told_both.has(counts[i], counts[j]):
            scored.append((-surplus, i, j))
    told = [_tolls_of(draft, quantities) for draft in tolls]
    for sides in _disputes(scored, counts):
        if not any(_tells_again(one, other, known) for known in told for one in sides[0] for other in sides[1]):
            yield _make_draft(sides, namer)


def _disputes(scored: Sequence[tuple[float, int, int]], counts: Sequence[Count]) -> Iterator[list[list[Count]]]:
    """Yield the counts that clash, by value; more than two values of one noun are most often of several things."""
    sets = DisjointSets[int]()
    for _, i, j in sorted(scored):
        sets.join(sets.find(i), sets.find(j))
    for group in sets.sets():
        sides: list[list[Count]] = []
        for one in (counts[at] for at in group):
            home = next((side for side in sides if any(agree(each, one) for each in side)), None)
            if home is None:
                sides.append([one])
            else:
                home.append(one)
        if len(sides) > _TWO and sides[0][0].is_toll:
            yield from _by_camp([counts[at] for at in group])
            continue
        sources = [{one.source for one in side} for side in sides]
        is_apart = len(set().union(*sources)) == sum(map(len, sources))
        is_told = all(any(one.is_told_by_someone for one in side) for side in sides)
        if len(sides) == _TWO or (len(sides) == _TWO + 1 and is_apart and is_told):
            yield sides


def _by_camp(tolls: Sequence[Count]) -> Iterator[list[list[Count]]]:
    """Yield what authorities tell of a toll against what others do, each with its updates."""
    camps = [[one for one in tolls if one.camp == camp] for camp in ("authority", "other")]
    if all(camps) and not any(agree(one, other) for one in camps[0] for other in camps[1]):
        yield camps


def _tolls_of(draft: Draft, quantities: Sequence[Quantity]) -> list[list[Quantity]]:
    """Return the quantities that each side of a draft tells."""
    stretches = [Stretches(side.passages) for side in draft.sides]
    return [[one for one in quantities if side.touch(one.passage)] for side in stretches]


def _tells_again(one: Count, other: Count, sides: Sequence[Sequence[Quantity]]) -> bool:
    """Return whether two numbers stand against each other in a dispute already."""
    homes = [
        {at for at, side in enumerate(sides) if any(_is_same(each, told) for told in side)} for each in (one, other)
    ]
    return any(first != second for first in homes[0] for second in homes[1])


def _is_same(one: Count, told: Quantity) -> bool:
    return told.what == one.quantity.what and values_agree(one.quantity.figure, told.figure)


def _pairs(counts: Sequence[Count]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of counts of one noun or unit; people at large may be any people."""
    anybody = count_words().anybody
    holders: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(counts):
        keys = {one.unit} if one.unit else set(one.heads)
        is_of_kind = one.is_people and not one.is_toll and one.quantity.what not in STANDING
        is_anybody = is_of_kind and bool(one.heads & anybody)
        sought = keys | ({_PEOPLE} if is_anybody else {_ANYBODY} if is_of_kind else set())
        found = {before for key in sorted(sought) for before in holders[key][-_MOST_COMPARED:]}
        yield from ((before, at) for before in sorted(found))
        for key in keys | ({_PEOPLE} if is_of_kind else set()) | ({_ANYBODY} if is_anybody else set()):
            holders[key].append(at)


def _told_together(counts: Sequence[Count]) -> dict[tuple[str, frozenset[str], str], list[Count]]:
    """Return what each source tells of each noun on its own account: two such numbers are of two things."""
    told: dict[tuple[str, frozenset[str], str], list[Count]] = defaultdict(list)
    for one in counts:
        if not one.saying.who:
            told[one.saying.clause.article, one.heads, one.unit].append(one)
    return told


def _is_known(one: Count, other: Count, known: Mapping[tuple[str, frozenset[str], str], Sequence[Count]]) -> bool:
    """Return whether an article tells both numbers without anybody who gives the one or the other."""
    for each, rest in ((one, other), (other, one)):
        if not each.is_attributed:
            told = known.get((each.saying.clause.article, each.heads, each.unit), ())
            if any(more is not each and not more.is_attributed and agree(more, rest) for more in told):
                return True
    return False


class _ToldBoth:
    """The small numbers that one article gives of one noun: shots fired and shots that hit, of one day and in all."""

    def __init__(self, counts: Sequence[Count]) -> None:
        told: dict[tuple[frozenset[str], str], dict[str, list[Count]]] = defaultdict(lambda: defaultdict(list))
        for one in counts:
            if not (one.is_toll or one.is_given or one.is_of_all) and one.high < LARGE[1]:
                told[one.heads, one.unit][one.saying.clause.article].append(one)
        self._told = told

    def has(self, one: Count, other: Count) -> bool:
        """Return whether an article gives both numbers, neither as somebody's count against another's."""
        if one.is_given or other.is_given:
            return False
        for counts in self._told.get((one.heads, one.unit), {}).values():
            ours, theirs = ([each for each in counts if agree(each, told)] for told in (one, other))
            if any(not are_opposed(a, b) and not agree(a, b) for a in ours for b in theirs):
                return True
        return False


def _who(one: Count, namer: Namer) -> str:
    """Return who gives a number, as it stands within a sentence."""
    if one.giver is None:
        return namer.speaker(one.saying.clause)
    return namer.in_sentence(one.giver.actor) if one.giver.actor else inside_sentence(one.giver.words)


def _make_draft(sides: Sequence[Sequence[Count]], namer: Namer) -> Draft:
    told = [side[0].words[:1].lower() + side[0].words[1:] for side in sides]
    who = [_who(side[0], namer) for side in sides]
    return Draft(
        ConflictType.FIGURE,
        tuple(
            DraftSide(
                namer.position([one.saying.clause for one in side]),
                in_order(one.passage for one in side),
                frozenset(one.source for one in side),
            )
            for side in sides
        ),
        count_reason(who, told, next((side[0].noun for side in sides if side[0].noun), "")),
        0.66,
    )
