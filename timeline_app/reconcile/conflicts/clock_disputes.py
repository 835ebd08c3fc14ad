"""One happening told of two times of the day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from timeline_app.domain.conflict import ConflictType
from timeline_app.domain.dates import Span
from timeline_app.reconcile.claims.clauses import Clause
from timeline_app.reconcile.claims.clock import ClockTime, find_clock_times
from timeline_app.reconcile.conflicts.drafts import Draft, DraftSide, in_order
from timeline_app.reconcile.conflicts.naming import Namer
from timeline_app.reconcile.conflicts.reasons import date_reason
from timeline_app.reconcile.disjoint import DisjointSets
from timeline_app.reconcile.findings import Independence

LEAST_MINUTES = 61
"""Minutes from which two times told of one happening differ; up to an hour, one may round the other."""
_NEAR = 70
"""Characters beside a time of day in which that stands which happened then."""
_SHARED = 2
"""Terms and actors in common from which two clauses tell one happening, one of them a term."""
_SIDES = 2
"""Three times or more are a course of events, no dispute about one."""
_BOUND = re.compile(r"\b(?:by|as of|until|till|before|since|every|each)\W+(?:about |around )?$")
_NO_MOMENT = re.compile(
    r"\b(?:gmt|utc|local time|e[sd]t|p[sd]t|c[sd]t|ist|will|scheduled|kick-?off|due|expected"
    r"|again|second|aftershocks?|followed)\b"
)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
_MOST_COMPARED = 50


@dataclass(frozen=True, slots=True)
class TimedClause:
    """A clause that tells when in the day something happened."""

    clause: Clause
    time: ClockTime
    words: frozenset[str]
    """Terms beside the time."""
    actors: frozenset[str]
    day: Span | None


def find_clock_disputes(
    clauses: Sequence[Clause], days: Mapping[tuple[str, int, int], Span], independence: Independence, namer: Namer
) -> Iterator[Draft]:
    """Yield one draft for every happening that independent accounts time differently; `days` by clause."""
    timed = [found for clause in clauses if (found := _read(clause, days.get(clause.place)))]
    sets = DisjointSets(range(len(timed)))
    for i, one in enumerate(timed):
        for j in range(i + 1, min(len(timed), i + 1 + _MOST_COMPARED)):
            if _tell_the_same(one, timed[j]):
                sets.join(i, j)
    for group in sets.sets():
        sides = _sides([timed[at] for at in group])
        groups = {independence.group_of(one.clause.article) for side in sides for one in side}
        if len(sides) == _SIDES and len(groups) > 1:
            yield _make_draft(sides, namer)


def _read(clause: Clause, day: Span | None) -> TimedClause | None:
    times = find_clock_times(clause.text)
    if len(times) != 1 or _NO_MOMENT.search(clause.text):
        return None
    time = times[0]
    if _BOUND.search(clause.text[: time.start]):
        return None
    near = [
        term.word
        for term in clause.terms
        if time.start - _NEAR <= term.start < time.end + _NEAR and not time.start <= term.start < time.end
    ]
    words = frozenset(word for word in near if not word[:1].isdigit())
    return TimedClause(clause, time, words, clause.actor_ids, day) if words else None


def _tell_the_same(one: TimedClause, other: TimedClause) -> bool:
    shared = one.words & other.words
    if not shared or len(shared) + len(one.actors & other.actors) < _SHARED:
        return False
    weekdays = [set(_WEEKDAY.findall(each.clause.text)) for each in (one, other)]
    if all(weekdays) and weekdays[0].isdisjoint(weekdays[1]):
        return False
    return _may_be_of_one_day(one.day, other.day)


def _may_be_of_one_day(one: Span | None, other: Span | None) -> bool:
    bounds = [
        (span.first.day, span.last.day) if span and span.first and span.last else (date.min, date.max)
        for span in (one, other)
    ]
    return bounds[0][0] <= bounds[1][1] and bounds[1][0] <= bounds[0][1]


def _sides(timed: Sequence[TimedClause]) -> list[list[TimedClause]]:
    """Return the clauses by time of day, the earliest first."""
    sides: list[list[TimedClause]] = []
    for one in sorted(timed, key=lambda each: (each.time.minute, each.clause.place)):
        home = next((side for side in sides if side[0].time.minutes_from(one.time) < LEAST_MINUTES), None)
        if home is None:
            sides.append([one])
        else:
            home.append(one)
    return sides


def _make_draft(sides: Sequence[Sequence[TimedClause]], namer: Namer) -> Draft:
    told = [side[0].clause.quote[side[0].time.start : side[0].time.end] for side in sides]
    return Draft(
        ConflictType.DATE,
        tuple(
            DraftSide(
                f"{namer.position([one.clause for one in side])} ({words})",
                in_order(one.clause.passage for one in side),
            )
            for words, side in zip(told, sides, strict=True)
        ),
        date_reason("one happening", told),
        0.7,
    )
