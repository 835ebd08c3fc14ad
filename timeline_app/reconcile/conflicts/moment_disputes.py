"""One happening told of two days or two times of the day."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from timeline_app.domain.conflict import ConflictType
from timeline_app.reconcile.claims.dispute_patterns import dispute_patterns
from timeline_app.reconcile.claims.moments import Moment, read_moments
from timeline_app.reconcile.claims.rarity import Rarity
from timeline_app.reconcile.claims.sayings import Saying
from timeline_app.reconcile.conflicts.drafts import Draft, DraftSide, in_order
from timeline_app.reconcile.conflicts.naming import Namer
from timeline_app.reconcile.conflicts.reasons import date_reason
from timeline_app.reconcile.conflicts.relatedness import Relatedness
from timeline_app.reconcile.findings import ConflictInput

_SAME = 0.85
"""Weight of what two clauses share from which they tell one happening."""
_SAME_EVENT = 0.4
"""What standing in one event adds to the weight that two clauses share."""
_ONSET = 0.4
"""As _SAME_EVENT, where both tell when something began: that happens once."""
_OF_LEAD = re.compile(r"(?:it|this|all this|everything) (?:all )?(?:happened|took place|occurred)\b")
_LEAD_CLAUSES = 4
_LEAD_SENTENCES = 3
"""Sentences, title taken in, that tell what an article is about."""
_ADJUNCT_PART = 0.3
"""Part of its weight that counts of what only says where or how."""
_SAME_BY_CLOCK = 0.5
"""As _SAME, where both tell the time of day by the clock."""
_PER_DAY = 0.35
"""What each day between two dates adds to the weight that is wanted."""
_MOST_DAYS = 10
_NEVER = 100.0
_MOST_COMPARED = 50
Group = Sequence[Moment]


def find_moment_disputes(
    given: ConflictInput, sayings: Sequence[Saying], rarity: Rarity, namer: Namer
) -> Iterator[Draft]:
    """Yield one draft for every happening that independent accounts put at two moments."""
    published = {key: one.published for key, one in given.standings.items()}
    moments = [
        _with_lead(one, sayings)
        for one in read_moments(sayings, given.extractions, published)
        if not dispute_patterns().no_moment.search(one.saying.clause.text) and _about(one)
    ]
    related = Relatedness.of(sayings)
    scored = sorted(
        (-weight, i, j)
        for i, j in _pairs(moments)
        if related.are_related(moments[i].saying, moments[j].saying)
        and (weight := _likeness(moments[i], moments[j], rarity)) >= _wanted(moments[i], moments[j])
    )
    near: dict[int, set[int]] = defaultdict(set)
    for _, i, j in scored:
        near[i].add(j)
        near[j].add(i)
    taken: set[int] = set()
    for _, i, j in scored:
        if not taken & {i, j} and moments[i].is_apart_from(moments[j]):
            sides = [_side(i, j, near, moments), _side(j, i, near, moments)]
            taken |= {one for at in (i, j) for one in (at, *near[at])}
            if _are_two_accounts(sides, given):
                yield _make_draft(sides, namer)


def _with_lead(one: Moment, sayings: Sequence[Saying]) -> Moment:
    """Return the moment of "it happened late on Saturday" as one of what the article's first sentences tell."""
    if not _OF_LEAD.match(one.saying.clause.text):
        return one
    first = one.at
    while first and sayings[first - 1].clause.article == one.saying.clause.article:
        first -= 1
    lead = sayings[first : min(first + _LEAD_CLAUSES, one.at)]
    core = frozenset().union(one.saying.core, *(told.core for told in lead))
    affirmed = frozenset().union(one.saying.affirmed, *(told.affirmed for told in lead))
    actors = frozenset().union(one.saying.actors, *(told.actors for told in lead))
    return replace(one, saying=replace(one.saying, core=core, affirmed=affirmed, actors=actors))


def _about(one: Moment) -> frozenset[str]:
    words = one.saying.words - dispute_patterns().time_words
    return frozenset(word for word in words if not word[:1].isdigit()) | one.saying.actors


def _pairs(moments: Group) -> Iterator[tuple[int, int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(moments):
        found = {other for word in sorted(_about(one)) for other in holders[word][-_MOST_COMPARED:]}
        yield from ((other, at) for other in sorted(found))
        for word in sorted(_about(one)):
            holders[word].append(at)


def _likeness(one: Moment, other: Moment, rarity: Rarity) -> float:
    """Return how much two clauses share of what they tell, what stands behind a preposition for less."""
    core = (one.saying.core & other.saying.core) - dispute_patterns().time_words
    rest = (_about(one) & _about(other)) - core
    is_same_event = bool(set(one.saying.clause.events) & set(other.saying.clause.events))
    onset = _ONSET if "begin" in core else 0.0
    is_of_lead = any(
        _OF_LEAD.match(first.saying.clause.text) and second.saying.clause.sentence <= _LEAD_SENTENCES
        for first, second in ((one, other), (other, one))
    )
    onset += _ONSET if is_of_lead else 0.0
    return onset + rarity.weigh(core) + _ADJUNCT_PART * rarity.weigh(rest) + _SAME_EVENT * is_same_event


def _wanted(one: Moment, other: Moment) -> float:
    """Return the likeness from which two clauses tell one happening, the more the farther apart they are."""
    days = one.days_from(other)
    if days > _MOST_DAYS:
        return _NEVER
    is_by_clock = bool(one.clock and other.clock) and days < 1
    return _SAME_BY_CLOCK if is_by_clock else _SAME + _PER_DAY * days


def _side(own: int, other: int, near: Mapping[int, set[int]], moments: Group) -> list[Moment]:
    """Return a moment with those like it or like the other one that are of its time."""
    like = sorted((near[own] | near[other]) - {own, other})
    return [
        moments[own],
        *(
            moments[at]
            for at in like
            if not moments[at].is_apart_from(moments[own]) and moments[at].is_apart_from(moments[other])
        ),
    ]


def _source(one: Moment, given: ConflictInput) -> str:
    return one.saying.who or given.independence.group_of(one.saying.clause.article)


def _are_two_accounts(sides: Sequence[Group], given: ConflictInput) -> bool:
    """Return whether others tell the one than tell the other, no article both as its own account."""
    sources = [{_source(one, given) for one in side} for side in sides]
    own = [{one.saying.clause.article for one in side if not one.saying.who} for side in sides]
    return not sources[0] & sources[1] and not own[0] & own[1]


def _make_draft(sides: Sequence[Group], namer: Namer) -> Draft:
    told = [side[0].words for side in sides]
    return Draft(
        ConflictType.DATE,
        tuple(
            DraftSide(
                f"{namer.position([one.saying.clause for one in side])} ({words})",
                in_order(one.saying.clause.passage for one in side),
            )
            for words, side in zip(told, sides, strict=True)
        ),
        date_reason("one happening", told),
        0.68,
    )
