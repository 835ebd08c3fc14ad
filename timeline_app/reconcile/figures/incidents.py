"""Tolls of one incident together, although mentions of it stand in several events or in none."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from timeline_app.domain.dates import Precision, Span
from timeline_app.domain.mention import Name
from timeline_app.reconcile.disjoint import DisjointSets
from timeline_app.reconcile.figures.accounts import Quantity
from timeline_app.reconcile.findings import ActorIndex, ConflictInput

TOLLS = frozenset(
    {
        "killed",
        "wounded",
        "missing",
        "arrested",
        "trapped",
        "rescued",
        "infected",
        "displaced",
        "signatures",
        "attending",
    }
)
STANDING = frozenset({"aboard", "household", "customer", "passenger", "job", "flight", "building", "hous"})
"""What is counted once and for all, not day by day."""
PROMINENT = 4
"""Actors of an article that say what it is about."""
_LONGEST_DAYS = 2
"""A toll told of more days than these is of a campaign, not of an incident."""


@dataclass(frozen=True, slots=True)
class Toll:
    """A quantity with the day of its incident."""

    quantity: Quantity
    day: date | None
    """None where neither it nor a toll beside it is dated."""
    actors: frozenset[str]
    """Actors named in its sentence; for what is counted once and for all, those that the article names most."""
    event: str
    """Its own event, else the one of the only day that its article tells of with others; empty where there is none."""


@dataclass(frozen=True, slots=True)
class _ActorReader:
    actors: ActorIndex
    names: dict[str, tuple[Name, ...]]
    """Names by article key."""

    def of_article(self, article: str) -> frozenset[str]:
        """Return the actors that an article names most."""
        found = (self.actors.actor_of(article, name.start, name.end) for name in self.names[article])
        counted = Counter(actor for actor in found if actor)
        return frozenset(sorted(counted, key=lambda actor: (-counted[actor], actor))[:PROMINENT])

    def of_sentence(self, quantity: Quantity) -> frozenset[str]:
        """Return the actors named in a quantity's sentence."""
        start, end = quantity.sentence
        inside = (name for name in self.names[quantity.article] if start <= name.start < end)
        found = (self.actors.actor_of(quantity.article, name.start, name.end) for name in inside)
        return frozenset(actor for actor in found if actor)


def group_tolls(quantities: Sequence[Quantity], given: ConflictInput) -> list[list[Quantity]]:
    """Return the tolls that count the same people of one incident, each group in order of article and offset."""
    by_article: dict[str, list[Quantity]] = defaultdict(list)
    for one in quantities:
        if (one.is_of_people and one.what in TOLLS) or one.what in STANDING:
            by_article[one.article].append(one)
    names = {one.article: one.names for one in given.extractions if one.article in by_article}
    actors = _ActorReader(given.actors, names)
    days = {event.id: day for event in given.events if (day := _day_of(event.span))}
    only = _only_events(given, days)
    tolls = [
        toll
        for key in sorted(by_article)
        for toll in _dated(_with_parts(by_article[key]), actors, days, only.get(key, ""))
    ]
    parts = {(toll.quantity.kind, toll.day, toll.quantity.figure.low) for toll in tolls if toll.quantity.is_part}
    return _join([one for one in tolls if (one.quantity.kind, one.day, one.quantity.figure.low) not in parts])


def _only_events(given: ConflictInput, days: dict[str, date]) -> dict[str, str]:
    """Return, by article, the event that it tells with others, where all these are of one day."""
    told: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for event in given.events:
        articles = {account.article for account in event.accounts}
        if event.id in days and len(articles) > 1:
            for article in articles:
                told[article].append((-len(articles), event.id))
    return {key: min(found)[1] for key, found in told.items() if len({days[event] for _, event in found}) == 1}


def _with_parts(told: Sequence[Quantity]) -> list[Quantity]:
    """Mark as parts those that "six others" follows: 15 in the city and six others are parts of 21.

    Not the whole that they are told of: "seven: five drivers and two guards".
    """
    found = list(told)
    for at, one in enumerate(found[1:], start=1):
        before = found[at - 1]
        is_next = before.sentence == one.sentence or before.sentence[1] <= one.sentence[0] <= before.sentence[1] + 2
        is_whole = before.passage.quote.rstrip().endswith(":")
        if one.is_part and not is_whole and one.group == before.group and is_next and before.kind == one.kind:
            found[at - 1] = replace(before, is_part=True)
    return found


def _dated(told: Sequence[Quantity], actors: _ActorReader, days_of: dict[str, date], only: str) -> list[Toll]:
    """Give each toll its day: its own, its event's, that of its number elsewhere, of the toll before, the only one."""
    own = [_day_of(one.span) or (days_of.get(one.event) if one.span is None else None) for one in told]
    by_value = {(one.kind, one.figure.low): day for one, day in zip(told, own, strict=True) if day}
    tolls: list[Toll] = []
    last: date | None = None
    for one, day in zip(told, own, strict=True):
        is_elsewhere = one.span is not None and day is None
        found = day or (None if is_elsewhere else by_value.get((one.kind, one.figure.low)) or last)
        is_of_only = bool(only) and found is None and not is_elsewhere
        found = days_of[only] if is_of_only else found
        last = None if is_elsewhere else found or last
        tolls.append(_make_toll(one, found, only if is_of_only else one.event, actors))
    return tolls


def _make_toll(one: Quantity, day: date | None, event: str, actors: _ActorReader) -> Toll:
    if one.what in STANDING:
        return Toll(one, None, actors.of_article(one.article), one.event)
    return Toll(one, day, actors.of_sentence(one), event)


def _day_of(span: Span | None) -> date | None:
    if span is None or span.first is None or span.last is None or span.approximate:
        return None
    is_short = (span.last.day - span.first.day).days < _LONGEST_DAYS
    return (
        span.first.day if is_short and span.precision in (Precision.DAY, Precision.TIME, Precision.INTERVAL) else None
    )


def _join(tolls: Sequence[Toll]) -> list[list[Quantity]]:
    """Join tolls of one kind on one day that name an actor in common or stand in one event."""
    sets = DisjointSets(range(len(tolls)))
    keys: dict[tuple[object, ...], int] = {}
    for at, toll in enumerate(tolls):
        shared = [("event", event) for event in dict.fromkeys((toll.quantity.event, toll.event)) if event]
        if toll.day or toll.quantity.what in STANDING:
            shared += [("article", toll.quantity.article), *(("actor", actor) for actor in sorted(toll.actors))]
        for key in shared:
            sets.join(at, keys.setdefault((toll.quantity.kind, toll.day, *key), at))
    return [[tolls[at].quantity for at in group] for group in sets.sets()]
