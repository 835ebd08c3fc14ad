"""One dispute that very many articles tell, parted sentence by sentence by what happened.

An article of such a dispute tells of a dozen happenings, so that no articles stand apart from the others.
What their sentences tell does: sentences are put together by the actors and words that they share two by two,
those first that share most of what few tell, up to a size at which all can be compared with all.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from timeline_app.domain.mention import Extraction, Mention
from timeline_app.reconcile.pair_numbers import pair_number
from timeline_app.reconcile.unit_links import Place, Unit, UnitLinks

MOST_MENTIONS = 120
"""Mentions in one part: a happening is told some dozens of times before its tellings say nothing new."""
MOST_ACTORS = 5
"""Actors of a sentence, in the order of their names, whose pairs are looked at."""
MOST_WORDS = 14
"""Words of a mention that are looked at beside each of its actors."""
Called = Mapping[tuple[int, int], str]
"""From the offsets of a name in its article to what the case calls whom it names; what is unclear is left out."""


@dataclass(frozen=True)
class PartedSentences:
    """The parts of a dispute; without slots, so that what is worked out is kept."""

    parts: tuple[tuple[Place, ...], ...]
    """Each sorted; sorted by their first places.  Sentences of articles that tell no happening stand in none."""

    @cached_property
    def homes(self) -> Mapping[Place, int]:
        """The part in which each sentence stands."""
        return {place: number for number, places in enumerate(self.parts) for place in places}


def read_units(extraction: Extraction, called: Called) -> tuple[Unit, ...]:
    """Return the sentences of an article by what they tell; those before its first mention stand with that."""
    told = _by_sentence(extraction)
    begins = sorted(told)
    ends = [*begins[1:], len(extraction.sentences)][: len(begins)]
    return tuple(
        Unit(
            tuple((extraction.article, sentence) for sentence in range(begin if number else 0, end)),
            len(told[begin]),
            array("Q", sorted(_pairs(told[begin], called))),
        )
        for number, (begin, end) in enumerate(zip(begins, ends, strict=True))
    )


class SentenceParter:
    """Parts the sentences of one dispute time after time; how much of them is shared is kept."""

    def __init__(self) -> None:
        self._links = UnitLinks()

    def part(self, articles: Mapping[str, Sequence[Unit]], together: Iterable[Sequence[Place]] = ()) -> PartedSentences:
        """Return the sentences of a dispute by what they tell of; those of each `together` stand in one, however large.

        `articles` are by key, in the order of keys; units that are the same object again are the same.
        A sentence without mentions stands with the one before it, which it goes on from.
        """
        self._links.update(articles)
        units = _Units(articles.values())
        for places in together:
            units.join_all(places)
        units.join_linked(self._links.in_order())
        return units.parted()


class _Units:
    """Units put together step by step; each is named by its number in the order of articles."""

    def __init__(self, articles: Iterable[Sequence[Unit]]) -> None:
        every = [(unit, place) for units in articles for place, unit in enumerate(units)]
        self._sentences = [unit.places for unit, _ in every]
        self._sizes = [unit.mentions for unit, _ in every]
        self._parents = list(range(len(every)))
        self._units: dict[Place, int] = {}
        """By sentence, once it is asked for."""
        self.join_linked((number - 1, number) for number, (unit, place) in enumerate(every) if place and not unit.pairs)

    def join_all(self, places: Sequence[Place]) -> None:
        """Put sentences together whatever the size; those of an article without mentions are taken in."""
        units = self._units
        if not units:
            units.update((place, number) for number, own in enumerate(self._sentences) for place in own)
        for place in places:
            if place not in units:
                units[place] = len(self._parents)
                self._parents.append(len(self._parents))
                self._sentences.append((place,))
                self._sizes.append(1)
        for place in places[1:]:
            self._join(self._find(units[places[0]]), self._find(units[place]))

    def join_linked(self, links: Iterable[tuple[int, int]]) -> None:
        """Put units together, those of the first link first, with all that they are together with, up to a size."""
        find, sizes = self._find, self._sizes
        for first, second in links:
            one, other = find(first), find(second)
            if one != other and sizes[one] + sizes[other] <= MOST_MENTIONS:
                self._join(one, other)

    def _join(self, one: int, other: int) -> None:
        if one != other:
            low, high = min(one, other), max(one, other)
            self._parents[high] = low
            self._sizes[low] += self._sizes[high]

    def _find(self, unit: int) -> int:
        parents = self._parents
        while (parent := parents[unit]) != unit:
            parents[unit] = unit = parents[parent]
        return unit

    def parted(self) -> PartedSentences:
        members: defaultdict[int, list[Place]] = defaultdict(list)
        for unit, places in enumerate(self._sentences):
            members[self._find(unit)] += places
        return PartedSentences(tuple(sorted(tuple(sorted(places)) for places in members.values())))


def _by_sentence(extraction: Extraction) -> dict[int, list[Mention]]:
    """Return the mentions by the index of the sentence in which they begin."""
    starts = [start for start, _ in extraction.sentences]
    told: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in extraction.mentions if starts else ():
        told[max(0, bisect_right(starts, mention.start) - 1)].append(mention)
    return told


def _pairs(mentions: Sequence[Mention], called: Called) -> set[int]:
    """Return what a sentence may share with others: two actors, or an actor and a word; who says it is left out."""
    return {pair_number(*pair) for mention in mentions for pair in _pairs_of(mention, called)}


def _pairs_of(mention: Mention, called: Called) -> Iterator[tuple[str, str]]:
    speaker = mention.speech.speaker if mention.speech else None
    others = (name for name in mention.names if name is not speaker and name != speaker)
    named = {called.get((name.start, name.end), "") for name in others}
    actors = sorted(named - {""})[:MOST_ACTORS]
    yield from combinations(actors, 2)
    if actors:
        words = sorted({mention.lemma, *mention.terms})[:MOST_WORDS]
        yield from ((actor, word) for actor in actors for word in words)
