"""What was concluded of each dossier put together into what is concluded of the case.

An actor that several dossiers name by the same full name is one; badges are unique in the whole case.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline_app.domain.actor import Actor
from timeline_app.domain.article import Article
from timeline_app.domain.case import Derived, ReviewItem, Standing
from timeline_app.domain.conflict import Conflict
from timeline_app.domain.event import Account, Event
from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.concluding import Conclusions
from timeline_app.reconcile.decisions import DecisionIndex
from timeline_app.reconcile.events.assembly import in_time_order
from timeline_app.reconcile.standings import find_badges

Renamed = Mapping[str, str]
"""From a dossier's actor id to that of the whole case, where it differs."""


class Assembler:
    """Puts the dossiers of one case together time after time; what no dossier changed is not put together again."""

    def __init__(self) -> None:
        self._events: dict[int, tuple[Derived, Renamed, tuple[Event, ...]]] = {}
        self._actors: dict[tuple[str, ...], tuple[Sequence[Actor], Actor]] = {}

    def assemble(self, parts: Sequence[Derived], articles: Sequence[Article], decided: DecisionIndex) -> Derived:
        """Return the conclusions of a case from those of its dossiers, in the order in which one case has them."""
        actors, renamed = self._join_actors(parts)
        self._events = {id(part): self._rename(part, renamed) for part in parts}
        events = in_time_order(event for _, _, own in self._events.values() for event in own)
        conflicts = tuple(
            sorted((one for part in parts for one in part.conflicts), key=lambda one: (-one.confidence, one.id))
        )
        badges = find_badges(articles, decided)
        standings = sorted((one for part in parts for one in part.standings), key=lambda one: one.article)
        return Derived(
            standings=tuple(_with_badge(one, badges) for one in standings),
            actors=actors,
            events=events,
            conflicts=conflicts,
            figures=tuple(sorted((one for part in parts for one in part.figures), key=lambda one: one.id)),
            reviews=_in_order((one for part in parts for one in part.reviews), conflicts, events),
        )

    def _rename(self, part: Derived, renamed: Renamed) -> tuple[Derived, Renamed, tuple[Event, ...]]:
        """Return a dossier's events with the case's actors, by which of its own these were renamed."""
        own = {actor.id: renamed[actor.id] for actor in part.actors if actor.id in renamed}
        known = self._events.get(id(part))
        if known is not None and known[0] is part and known[1] == own:
            return known
        return part, own, tuple(_with_actors(part.events, own))

    def _join_actors(self, parts: Sequence[Derived]) -> tuple[tuple[Actor, ...], Renamed]:
        same: defaultdict[tuple[str, NameKind], list[Actor]] = defaultdict(list)
        found: list[Actor] = []
        for part in parts:
            for actor in part.actors:
                if _is_named_in_full(actor):
                    same[actor.name.casefold(), actor.kind].append(actor)
                else:
                    found.append(actor)
        renamed: dict[str, str] = {}
        joined: dict[tuple[str, ...], tuple[Sequence[Actor], Actor]] = {}
        for actors in same.values():
            whole = actors[0]
            if len(actors) > 1:
                ids = tuple(actor.id for actor in actors)
                joined[ids] = self._join(ids, actors)
                whole = joined[ids][1]
                renamed.update((one, whole.id) for one in ids if one != whole.id)
            found.append(whole)
        self._actors = joined
        return tuple(sorted(found, key=lambda one: one.id)), renamed

    def _join(self, ids: tuple[str, ...], actors: Sequence[Actor]) -> tuple[Sequence[Actor], Actor]:
        known = self._actors.get(ids)
        if known is not None and all(one is other for one, other in zip(known[0], actors, strict=True)):
            return known
        return actors, _joined(actors)


def put_together(parts: Sequence[Conclusions], standings: tuple[Standing, ...], actors: tuple[Actor, ...]) -> Derived:
    """Return what follows of a dispute from what each of its parts tells."""
    events = in_time_order(event for part in parts for event in part.events)
    conflicts = tuple(
        sorted((one for part in parts for one in part.conflicts), key=lambda one: (-one.confidence, one.id))
    )
    return Derived(
        standings=standings,
        actors=actors,
        events=events,
        conflicts=conflicts,
        figures=tuple(sorted((one for part in parts for one in part.figures), key=lambda one: one.id)),
        reviews=_in_order((one for part in parts for one in part.reviews), conflicts, events),
    )


def _with_badge(standing: Standing, badges: Mapping[str, str]) -> Standing:
    badge = badges[standing.outlet]
    return standing if standing.short == badge else replace(standing, short=badge)


def _is_named_in_full(actor: Actor) -> bool:
    """Tell whether a name means the same one wherever it stands: not a bare surname, not what is unclear."""
    return not actor.unclear and actor.name[:1].isupper() and (actor.kind is not NameKind.PERSON or " " in actor.name)


def _joined(actors: Iterable[Actor]) -> Actor:
    first, *rest = sorted(actors, key=lambda one: (not one.occurrences, one.occurrences))
    every = sorted([first, *rest], key=lambda one: (-len(one.occurrences), one.id))
    return replace(
        first,
        name=every[0].name,
        variants=tuple(dict.fromkeys(variant for one in every for variant in one.variants)),
        occurrences=tuple(sorted(place for one in every for place in one.occurrences)),
    )


def _with_actors(events: Iterable[Event], renamed: Renamed) -> Iterator[Event]:
    for event in events:
        if any(actor in renamed for actor in event.actors) or any(one.speaker in renamed for one in event.accounts):
            actors = tuple(dict.fromkeys(renamed.get(actor, actor) for actor in event.actors))
            yield replace(event, actors=actors, accounts=tuple(_with_speaker(one, renamed) for one in event.accounts))
        else:
            yield event


def _with_speaker(account: Account, renamed: Renamed) -> Account:
    is_renamed = account.speaker is not None and account.speaker in renamed
    return replace(account, speaker=renamed[account.speaker]) if is_renamed and account.speaker else account


@dataclass(frozen=True, slots=True)
class _Places:
    """Where conflicts and events stand in the case, by id."""

    conflicts: Mapping[str, int]
    events: Mapping[str, int]

    def of(self, item: ReviewItem) -> tuple[int, int, str]:
        """Return where a review stands: conflicts first, then events, articles and decisions."""
        if item.kind == "conflict":
            return 0, self.conflicts[item.target], ""
        if item.target in self.events:
            return 1, self.events[item.target], ""
        if item.kind == "decision":
            return 3, int(item.conclusion.split()[-1]), item.target
        return 2, 0, item.target


def _in_order(
    reviews: Iterable[ReviewItem], conflicts: Sequence[Conflict], events: Sequence[Event]
) -> tuple[ReviewItem, ...]:
    places = _Places(
        {one.id: at for at, one in enumerate(conflicts)}, {event.id: at for at, event in enumerate(events)}
    )
    each = {item.key: item for item in reviews}
    return tuple(sorted(each.values(), key=places.of))
