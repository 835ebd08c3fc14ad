"""One happening told of two days or two times of the day."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline_app.domain.conflict import ConflictType
from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.claims.deeds import Deed, DeedReader
from timeline_app.reconcile.claims.dispute_patterns import dispute_patterns
from timeline_app.reconcile.claims.disputing import dispute_lexicon
from timeline_app.reconcile.claims.moments import Moment, read_moments
from timeline_app.reconcile.claims.rarity import Rarity
from timeline_app.reconcile.claims.sayings import Saying
from timeline_app.reconcile.conflicts.drafts import Draft, DraftSide, in_order
from timeline_app.reconcile.conflicts.naming import Namer
from timeline_app.reconcile.conflicts.reading import Reading
from timeline_app.reconcile.conflicts.reasons import moment_reason
from timeline_app.reconcile.conflicts.stories import Stories
from timeline_app.reconcile.findings import ConflictInput

_SAME = 0.85
"""Weight of what two clauses share from which they tell one happening."""
_SAME_EVENT = 0.4
"""What standing in one event adds to the weight that two clauses share."""
_ONSET = 0.4
"""As _SAME_EVENT, where both tell when something began: that happens once."""
_SAME_DEED = 0.1
"""As _SAME_EVENT, where both tell one deed of just that time."""
_OF_LEAD = re.compile(r"(?:it|this|all this|everything) (?:all )?(?:happened|took place|occurred)\b")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)?")
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
_MOST_COMPARED = 20
_LOOKED_FOR = 5
"""Rarest words of a clause through which others are looked for."""
Group = Sequence[Moment]


@dataclass(frozen=True, slots=True)
class DatedTelling:
    """A moment with what its clause tells of it."""

    moment: Moment
    about: frozenset[str]
    """Concepts and actors, but those that tell when."""
    core: frozenset[str]
    """Of these, those behind no preposition."""
    numbers: frozenset[str]
    """Told with it, but those of the date."""
    deed: Deed
    """What is told of just that time."""
    actors: frozenset[str]
    """Whom it is about."""
    places: frozenset[str]
    """Named in its clause."""
    is_of_lead: bool
    """Whether it says no more than that "it happened"."""
    is_in_lead: bool
    """Whether it stands where an article tells what it is about."""
    events: frozenset[str]
    """Of its clause."""

    @property
    def saying(self) -> Saying:
        """The clause."""
        return self.moment.saying


def find_moment_disputes(reading: Reading, namer: Namer) -> Iterator[Draft]:
    """Yield one draft for every happening that independent accounts put at two moments."""
    given, sayings, rarity, stories = reading.given, reading.sayings, reading.rarity, reading.stories
    published = {key: one.published for key, one in given.standings.items()}
    read = list(read_moments(sayings, given.extractions, published))
    own = _own_clock_times(read)
    places = frozenset(actor.id for actor in given.actors.actors if actor.kind is NameKind.PLACE)
    told = [
        found
        for one in read
        if not dispute_patterns().no_moment.search(one.saying.clause.text)
        and (found := _tell(one, sayings, reading.deeds, places)).about
    ]
    scored = sorted(
        (-weight, i, j)
        for i, j in _pairs(told, rarity)
        if (wanted := _wanted(told[i].moment, told[j].moment)) < _NEVER
        and _are_of_one_story(told[i], told[j], stories)
        and (told[i].is_of_lead or told[j].is_of_lead or _count_alike(told[i], told[j]))
        and (weight := _likeness(told[i], told[j], rarity)) >= wanted
    )
    near: dict[int, set[int]] = defaultdict(set)
    for _, i, j in scored:
        near[i].add(j)
        near[j].add(i)
    taken: set[int] = set()
    kept: list[Sequence[Group]] = []
    moments = [one.moment for one in told]
    for _, i, j in scored:
        first, second = moments[i], moments[j]
        if taken & {i, j} or _tells_both(first, second, own) or _tells_both(second, first, own):
            continue
        if _are_apart(told[i], told[j]) and _tell_one_deed(told[i], told[j]):
            sides = [_side(i, j, near, told), _side(j, i, near, told)]
            taken |= {one for at in (i, j) for one in (at, *near[at])}
            is_known = any(
                _is_again(sides, one) and stories.are_told(sides[0][0].saying, one[0][0].saying) for one in kept
            )
            if _are_two_accounts(sides, given) and not is_known:
                kept.append(sides)
                yield _make_draft(sides, namer)


def _is_again(sides: Sequence[Group], known: Sequence[Group]) -> bool:
    """Return whether two moments are those of a dispute found before."""
    (one, other), (first, second) = ((each[0][0], each[1][0]) for each in (sides, known))
    return any(not one.is_apart_from(a) and not other.is_apart_from(b) for a, b in ((first, second), (second, first)))


def _own_clock_times(moments: Iterable[Moment]) -> dict[str, set[int]]:
    """Return the clock times that each article tells on its own account, in minutes since midnight."""
    told: dict[str, set[int]] = defaultdict(set)
    for one in moments:
        if one.clock and not one.saying.who:
            told[one.saying.clause.article].add(one.clock.minute)
    return told


def _tells_both(one: Moment, other: Moment, own: Mapping[str, set[int]]) -> bool:
    """Return whether the article that tells the one tells the other clock time, too: as that of another step."""
    if other.clock is None or one.clock is None or one.clock.minute == other.clock.minute:
        return False
    return other.clock.minute in own.get(one.saying.clause.article, ())


def _tell(one: Moment, sayings: Sequence[Saying], deeds: DeedReader, places: frozenset[str]) -> DatedTelling:
    """Return what a moment is of; that of "it happened late on Saturday" is of what the article's lead tells."""
    time_words = dispute_patterns().time_words
    is_of_lead = bool(_OF_LEAD.match(one.saying.clause.text))
    clauses = [one.saying, *(_lead_of(one, sayings) if is_of_lead else ())]
    words = frozenset().union(*(each.words for each in clauses)) - time_words
    actors = frozenset().union(*(each.actors for each in clauses))
    core = frozenset().union(*(each.core for each in clauses)) - time_words
    numbers = frozenset(word for word in words if word[:1].isdigit())
    return DatedTelling(
        one,
        (words - numbers) | actors,
        core,
        numbers - set(_DIGITS.findall(one.words)),
        deeds.read(one.saying, one.place),
        actors,
        one.saying.actors & places,
        is_of_lead,
        one.saying.clause.sentence <= _LEAD_SENTENCES,
        frozenset(one.saying.clause.events),
    )


def _lead_of(one: Moment, sayings: Sequence[Saying]) -> Sequence[Saying]:
    first = one.at
    while first and sayings[first - 1].clause.article == one.saying.clause.article:
        first -= 1
    return sayings[first : min(first + _LEAD_CLAUSES, one.at)]


def _pairs(told: Sequence[DatedTelling], rarity: Rarity) -> Iterator[tuple[int, int]]:
    """Yield pairs of indexes that share one of their rarest words, what happened, or an event."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(told):
        rarest = sorted(one.about, key=lambda word: (-rarity.weights.get(word, 0.0), word))[:_LOOKED_FOR]
        keys = [*rarest, *sorted(one.deed.verbs), *one.saying.clause.events]
        yield from (
            (other, at) for other in sorted({other for key in keys for other in holders[key][-_MOST_COMPARED:]})
        )
        for key in [*sorted(one.about), *one.saying.clause.events]:
            holders[key].append(at)


def _are_of_one_story(one: DatedTelling, other: DatedTelling, stories: Stories) -> bool:
    """Return whether two are of one story; "it happened" is of those whom the article's lead names."""
    first, second = one.saying.clause.article, other.saying.clause.article
    return stories.are_told_of(first, one.actors, second, other.actors)


def _count_alike(one: DatedTelling, other: DatedTelling) -> bool:
    """Return whether two may be of one happening as far as their numbers tell: 15 dead and 56 dead are of two."""
    return not one.numbers or not other.numbers or not one.numbers.isdisjoint(other.numbers)


def _tell_one_deed(one: DatedTelling, other: DatedTelling) -> bool:
    """Return whether what is told of the two times may be one thing that happened, in one place."""
    if one.places and other.places and not one.places & other.places:
        return False
    if one.is_of_lead or other.is_of_lead:
        return True
    first, second = one.deed, other.deed
    is_by_clock = bool(one.moment.clock and other.moment.clock)
    if _are_minutes_of_event(one, other):
        return True
    if not first.core & second.core:
        return False
    return is_by_clock or first.is_of(second) or not (first.is_known or second.is_known)


def _are_of_event(one: DatedTelling, other: DatedTelling) -> bool:
    """Return whether two clauses stand in one event."""
    return not one.events.isdisjoint(other.events)


def _are_minutes_of_event(one: DatedTelling, other: DatedTelling) -> bool:
    """Return whether two clauses of one event tell it by the minute, one of them only that it happened."""
    is_bare = _is_bare(one.deed) or _is_bare(other.deed)
    return is_bare and _are_of_event(one, other) and one.moment.is_apart_by_minutes(other.moment)


def _is_bare(deed: Deed) -> bool:
    """Return whether it is told that something happened, not what: "the accident occurred at"."""
    return deed.core <= dispute_lexicon().light_verbs


def _likeness(one: DatedTelling, other: DatedTelling, rarity: Rarity) -> float:
    """Return how much two clauses share of what they tell, what stands behind a preposition for less."""
    core = one.core & other.core
    rest = (one.about & other.about) - core
    is_same_event = _are_of_event(one, other)
    onset = _ONSET * ("begin" in core)
    onset += _ONSET * ((one.is_of_lead and other.is_in_lead) or (other.is_of_lead and one.is_in_lead))
    onset += _SAME_DEED * (_are_minutes_of_event(one, other) or one.deed.is_of(other.deed))
    return onset + rarity.weigh(core) + _ADJUNCT_PART * rarity.weigh(rest) + _SAME_EVENT * is_same_event


def _wanted(one: Moment, other: Moment) -> float:
    """Return the likeness from which two clauses tell one happening, the more the farther apart they are."""
    days = one.days_from(other)
    if days > _MOST_DAYS:
        return _NEVER
    is_by_clock = bool(one.clock and other.clock) and days < 1
    return _SAME_BY_CLOCK if is_by_clock else _SAME + _PER_DAY * days


def _are_apart(one: DatedTelling, other: DatedTelling) -> bool:
    """Return whether two can't be of one moment; of one event, clocks are taken at their minute."""
    first, second = one.moment, other.moment
    return first.is_apart_from(second) or (_are_of_event(one, other) and first.is_apart_by_minutes(second))


def _side(own: int, other: int, near: Mapping[int, set[int]], told: Sequence[DatedTelling]) -> list[Moment]:
    """Return a moment with those like it or like the other one that are of its time."""
    like = sorted((near[own] | near[other]) - {own, other})
    of_its_time = (at for at in like if not _are_apart(told[at], told[own]) and _are_apart(told[at], told[other]))
    return [told[own].moment, *(told[at].moment for at in of_its_time)]


def _source(one: Moment, given: ConflictInput) -> str:
    return one.saying.who or given.independence.group_of(one.saying.clause.article)


def _are_two_accounts(sides: Sequence[Group], given: ConflictInput) -> bool:
    """Return whether others tell the one than tell the other, no article both as its own account."""
    sources = [{_source(one, given) for one in side} for side in sides]
    own = [{one.saying.clause.article for one in side if not one.saying.who} for side in sides]
    return not sources[0] & sources[1] and not own[0] & own[1]


def _make_draft(sides: Sequence[Group], namer: Namer) -> Draft:
    moments = [side[0].words for side in sides]
    about = sides[0][0].saying.core & sides[1][0].saying.core
    told = [namer.clearest([one.saying.clause for one in side], about=about) for side in sides]
    happening = next((one.said for one in told if one.told is not None and about), "")
    return Draft(
        ConflictType.DATE,
        tuple(
            DraftSide(f"{one.position} ({words})", in_order(moment.saying.clause.passage for moment in side))
            for one, words, side in zip(told, moments, sides, strict=True)
        ),
        moment_reason(happening, moments),
        0.68,
    )
