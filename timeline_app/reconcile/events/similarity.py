"""How likely two mentions tell one happening, as log odds: a logistic model over what they share."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from math import sqrt
from typing import TypeVar

from timeline_app.domain.mention import Stance
from timeline_app.reconcile.events.likeness import ArticleLikeness
from timeline_app.reconcile.events.pair_weights import PairWeights, load_weights
from timeline_app.reconcile.events.tellings import Telling, Vocabulary

MUCH_OVERLAP = 0.35
"""Overlap beyond which more of it says little more."""
NEAR = 2
"""Mentions of one article so few places apart go on with one another."""
STRANGERS = 0.25
"""Likeness below which two articles are about different happenings."""
MOST_SHARED_WORDS = 8
_AGAINST = (Stance.DENIES, Stance.DISPUTES)

OfLikeness = tuple[float, float]
"""What something says by itself, and what it says times the likeness of the articles."""
Found = TypeVar("Found")


class PairModel:
    """Scores pairs of one case's mentions.

    What the model looks at of a pair is a number from 0 to 1, mostly yes or no; its weights are
    added up branch by branch, since of two mentions most of it does not hold.  The mentions of one dispute
    have few different verbs, actors and days, and few different words in common, so that what these say
    is found for most pairs by looking it up.
    """

    def __init__(self, tellings: Sequence[Telling], vocabulary: Vocabulary, likeness: ArticleLikeness) -> None:
        self._tellings = tellings
        self._words = vocabulary.weights
        self._most = vocabulary.heaviest
        self._weights = w = load_weights()
        self._bits, self._head_bits = _as_bits(tellings)
        self._shared: dict[int, tuple[int, float]] = {}
        self._like = _Known(tellings, lambda one: one.article, lambda a, b: likeness.of(a.article, b.article))
        self._acts = _Known(tellings, _act_of, lambda a, b: _compare_acts_across(a, b, w))
        self._names = _Known(tellings, _names_of, lambda a, b: _compare_names(a, b, w))
        self._days = _Known(tellings, _days_of, lambda a, b: _compare_dates(a, b, w))

    def scores(self, pairs: Iterable[tuple[int, int]]) -> list[float]:
        """Return, for each pair of mentions by index, the log odds that they tell one happening."""
        return [self._score(first, second) for first, second in pairs]

    def _score(self, first: int, second: int) -> float:
        a, b, w = self._tellings[first], self._tellings[second], self._weights
        names, days, like = self._names, self._days, self._like
        overlap, total = self._compare_words(first, second)
        total += w.bias + names[names.numbers[first] + names.places[second]]
        total += days[days.numbers[first] + days.places[second]]
        likeness = like[like.numbers[first] + like.places[second]]
        if a.article == b.article:
            said, times = _compare_acts(a, b, w)
            total += _compare_places(a, b, w)
        else:
            said, times = self._acts[self._acts.numbers[first] + self._acts.places[second]]
            times += w.likeness_overlap * overlap
            total += w.strangers if likeness < STRANGERS else 0.0
        total += said + times * likeness
        return total + _compare_speech(a, b, overlap, w) if a.is_speech or b.is_speech else total

    def _compare_words(self, first: int, second: int) -> tuple[float, float]:
        """Return the part of their words that two mentions share, and what that says."""
        w, ours, others = self._weights, self._bits[first], self._bits[second]
        is_named = self._head_bits[first] & others or self._head_bits[second] & ours
        total = w.head_named if is_named else 0.0
        shared = ours & others
        if not shared:
            return 0.0, total
        a, b = self._tellings[first], self._tellings[second]
        if shared not in self._shared:
            self._shared[shared] = self._weigh(a.words & b.words)
        weight, says = self._shared[shared]
        overlap = weight / sqrt(a.norm * b.norm)
        total += says + w.overlap * overlap + w.contained * weight / min(a.norm, b.norm)
        return overlap, total + w.overlap_high * (overlap - MUCH_OVERLAP) if overlap > MUCH_OVERLAP else total

    def _weigh(self, shared: frozenset[str]) -> tuple[int, float]:
        """Return the weight of words that two mentions share, and what they say whatever the other words."""
        w, weights = self._weights, [self._words[word] for word in shared]
        says = w.rarest * max(weights) / self._most
        return sum(weights), says + w.shared_words * min(len(weights), MOST_SHARED_WORDS) / MOST_SHARED_WORDS


class _Known(dict[int, Found]):
    """What was found of pairs of mentions, by one number for what is compared of the first and of the second.

    A pair that was not asked for before is compared when it is: `known[known.numbers[i] + known.places[j]]`.
    """

    def __init__(
        self,
        tellings: Sequence[Telling],
        part_of: Callable[[Telling], Hashable],
        compare: Callable[[Telling, Telling], Found],
    ) -> None:
        super().__init__()
        parts = [part_of(one) for one in tellings]
        examples = dict(zip(parts, tellings, strict=True))
        number_of = {part: number for number, part in enumerate(examples)}
        self._examples = list(examples.values())
        self._compare = compare
        self.places = [number_of[part] for part in parts]
        self.numbers = [place * len(examples) for place in self.places]

    def __missing__(self, pair: int) -> Found:
        first, second = divmod(pair, len(self._examples))
        found = self[pair] = self._compare(self._examples[first], self._examples[second])
        return found


def _as_bits(tellings: Sequence[Telling]) -> tuple[list[int], list[int]]:
    """Return each mention's words, and its head, as numbers with one bit for each word of them."""
    words = {word for one in tellings for word in one.words}
    bits = {word: 1 << number for number, word in enumerate(words)}
    return [sum(bits[word] for word in one.words) for one in tellings], [bits.get(one.head, 0) for one in tellings]


def _act_of(one: Telling) -> Hashable:
    return one.head, one.kind, one.phase, one.is_speech, one.is_planned, one.is_background, one.is_lead


def _names_of(one: Telling) -> Hashable:
    return one.agent, one.actors, one.places, one.numbers, one.is_speech


def _days_of(one: Telling) -> Hashable:
    return one.first_day, one.last_day, one.is_day, one.is_fine, one.is_past, one.context_day, one.is_dated


def _compare_acts_across(a: Telling, b: Telling, w: PairWeights) -> OfLikeness:
    """Compare what is done in mentions of two articles."""
    said, times = _compare_acts(a, b, w)
    opening, more = _compare_openings(a, b, w)
    return said + opening, times + more


def _compare_acts(a: Telling, b: Telling, w: PairWeights) -> OfLikeness:
    said, times = 0.0, 0.0
    both_speak = a.is_speech and b.is_speech
    if a.head == b.head:
        said += w.speech_same_head if both_speak else w.same_head + w.head_rarity * a.head_rarity
        times += 0.0 if both_speak else w.head_rarity_likeness * a.head_rarity
    if not both_speak and a.kind == b.kind:
        said += w.same_kind
    if a.phase and b.phase and a.phase != b.phase:
        said += w.phase_differs
    said += w.planned_differs * (a.is_planned != b.is_planned)
    return said + w.background_differs * (a.is_background != b.is_background), times


def _compare_names(a: Telling, b: Telling, w: PairWeights) -> float:
    total = 0.0
    if not (a.is_speech and b.is_speech) and a.agent is not None and b.agent is not None:
        total += w.agent_same if a.agent == b.agent else w.agent_other
    fewer = min(len(a.actors), len(b.actors))
    if fewer:
        shared = len(a.actors & b.actors)
        total += w.actors_shared * shared / fewer if shared else w.actors_none
    if a.places and b.places:
        total += w.places_none if a.places.isdisjoint(b.places) else w.places_shared
    if a.numbers and b.numbers:
        total += w.numbers_other if a.numbers.isdisjoint(b.numbers) else w.numbers_shared
    return total


def _compare_dates(a: Telling, b: Telling, w: PairWeights) -> float:
    if a.is_dated and b.is_dated:
        return _compare_days(a, b, w)
    total = w.one_dated if a.is_dated != b.is_dated else 0.0
    if a.context_day is None or b.context_day is None:
        return total
    if a.context_day != b.context_day:
        return total + w.context_other
    return total + w.context_same


def _compare_days(a: Telling, b: Telling, w: PairWeights) -> float:
    """Compare two mentions that both have a date."""
    if a.is_day and b.is_day and a.first_day == b.first_day:
        return w.same_day + (w.same_past_day if a.is_past and b.is_past else 0.0)
    if not (a.first_day <= b.last_day and b.first_day <= a.last_day):
        return w.contradicting
    if a.is_fine and a.first_day == b.first_day and a.last_day == b.last_day:
        return w.same_span
    return w.compatible if a.is_fine and b.is_fine else w.vaguely_compatible


def _compare_speech(a: Telling, b: Telling, overlap: float, w: PairWeights) -> float:
    """Compare two mentions of which one or both tell that something was said."""
    if not (a.is_speech and b.is_speech):
        return w.one_speech_overlap * overlap + w.speech_one
    total = w.speech_overlap * overlap + w.speech_both
    if a.speaker is not None and a.speaker == b.speaker:
        total += w.speaker_same + w.speaker_overlap * overlap
        if a.article == b.article:
            total += w.speaker_article + (w.speaker_near if abs(a.order - b.order) <= NEAR else 0.0)
    elif not a.voices.isdisjoint(b.voices):
        total += w.speaker_related
    elif a.speaker is not None and b.speaker is not None:
        total += w.speaker_other
    against = (a.stance in _AGAINST) + (b.stance in _AGAINST)
    if against:
        total += w.stance_opposed if against == 1 else w.stance_same
    if a.is_direct and b.is_direct:
        total += w.direct
    if not (a.first_day <= b.last_day and b.first_day <= a.last_day):
        return total + w.speech_contradicting
    return total + (w.speech_day if a.is_day and b.is_day else 0.0)


def _compare_places(a: Telling, b: Telling, w: PairWeights) -> float:
    """Compare where two mentions stand in one article, and what being of one article makes of their days."""
    total = w.article_same
    if a.is_dated and b.is_dated:
        total += w.same_day_article if a.is_day and b.is_day and a.first_day == b.first_day else 0.0
    elif a.context_day is not None and a.context_day == b.context_day:
        total += w.context_article
    first, second = (a, b) if a.order < b.order else (b, a)
    if second.order != first.order + 1:
        return total
    return total + w.article_next + (0.0 if first.ends_sentence else w.same_sentence)


def _compare_openings(a: Telling, b: Telling, w: PairWeights) -> OfLikeness:
    """Compare how near the articles of two mentions are, and where in them these stand."""
    said, times = 0.0, w.likeness
    if not (a.is_speech and b.is_speech):
        times += w.likeness_head * (a.head == b.head) + w.likeness_kind * (a.kind == b.kind)
    if a.is_lead and b.is_lead:
        times += w.lead_likeness
        said += w.lead_both
    elif a.is_lead != b.is_lead:
        said += w.lead_one
    return said, times
