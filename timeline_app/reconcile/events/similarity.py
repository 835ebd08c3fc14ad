"""How likely two mentions tell one happening, as log odds: a logistic model over what they share."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

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


class PairModel:
    """Scores pairs of one case's mentions.

    What the model looks at of a pair is a number from 0 to 1, mostly yes or no; its weights are
    added up branch by branch, since of two mentions most of it does not hold.
    """

    def __init__(self, tellings: Sequence[Telling], vocabulary: Vocabulary, likeness: ArticleLikeness) -> None:
        self._tellings = tellings
        self._words = vocabulary.weights
        self._likeness = likeness
        self._like: dict[tuple[str, str], float] = {}
        self._most = max(self._words.values(), default=1)
        self._weights = load_weights()

    def score(self, first: int, second: int) -> float:
        """Return the log odds that two mentions, by index, tell one happening."""
        a, b, w = self._tellings[first], self._tellings[second], self._weights
        both_speak = a.is_speech and b.is_speech
        overlap, total = self._compare_words(a, b)
        if both_speak:
            total += w.speech_overlap * overlap + _compare_speech(a, b, overlap, w)
        elif a.is_speech != b.is_speech:
            total += w.one_speech_overlap * overlap + w.speech_one
        likeness = self._likeness_of(a.article, b.article)
        total += w.bias + self._compare_heads(a, b, likeness, both_speak=both_speak)
        total += _compare_names(a, b, w, both_speak=both_speak) + _compare_dates(a, b, w)
        if a.article == b.article:
            total += _compare_places(a, b, w)
        else:
            total += _compare_articles(a, b, overlap, likeness, w)
        total += w.planned_differs * (a.is_planned != b.is_planned)
        return total + w.background_differs * (a.is_background != b.is_background)

    def _likeness_of(self, first: str, second: str) -> float:
        found = self._like.get((first, second))
        if found is None:
            found = self._like[first, second] = self._likeness.of(first, second)
        return found

    def _compare_words(self, a: Telling, b: Telling) -> tuple[float, float]:
        """Return the part of their words that two mentions share, and what that says."""
        common = [self._words[word] for word in a.words & b.words]
        if not common:
            return 0.0, 0.0
        w, weight = self._weights, sum(common)
        overlap = weight / sqrt(a.norm * b.norm)
        total = w.overlap * overlap + w.rarest * max(common) / self._most
        total += w.contained * weight / min(a.norm, b.norm)
        total += w.shared_words * min(len(common), MOST_SHARED_WORDS) / MOST_SHARED_WORDS
        return overlap, total + w.overlap_high * max(0.0, overlap - MUCH_OVERLAP)

    def _compare_heads(self, a: Telling, b: Telling, likeness: float, *, both_speak: bool) -> float:
        w, total = self._weights, 0.0
        if a.head == b.head:
            if both_speak:
                total += w.speech_same_head
            else:
                rarity = self._words.get(a.head, self._most) / self._most
                total += w.same_head + w.head_rarity * rarity + w.head_rarity_likeness * rarity * likeness
        if a.head in b.words or b.head in a.words:
            total += w.head_named
        if not both_speak and a.kind == b.kind:
            total += w.same_kind
        if a.phase and b.phase and a.phase != b.phase:
            total += w.phase_differs
        return total


def _compare_names(a: Telling, b: Telling, w: PairWeights, *, both_speak: bool) -> float:
    total = 0.0
    if not both_speak and a.agent is not None and b.agent is not None:
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
    return total + w.context_same + (w.context_article if a.article == b.article else 0.0)


def _compare_days(a: Telling, b: Telling, w: PairWeights) -> float:
    """Compare two mentions that both have a date."""
    if a.is_day and b.is_day and a.first_day == b.first_day:
        total = w.same_day + (w.same_past_day if a.is_past and b.is_past else 0.0)
        return total + (w.same_day_article if a.article == b.article else 0.0)
    if not (a.first_day <= b.last_day and b.first_day <= a.last_day):
        return w.contradicting
    if a.is_fine and a.first_day == b.first_day and a.last_day == b.last_day:
        return w.same_span
    return w.compatible if a.is_fine and b.is_fine else w.vaguely_compatible


def _compare_speech(a: Telling, b: Telling, overlap: float, w: PairWeights) -> float:
    """Compare two mentions that both tell that something was said."""
    total = w.speech_both
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
    """Compare where two mentions stand in one article."""
    first, second = (a, b) if a.order < b.order else (b, a)
    if second.order != first.order + 1:
        return w.article_same
    return w.article_same + w.article_next + (0.0 if first.ends_sentence else w.same_sentence)


def _compare_articles(a: Telling, b: Telling, overlap: float, likeness: float, w: PairWeights) -> float:
    """Compare how near the articles of two mentions are, and where in them these stand."""
    of_likeness = w.likeness + w.likeness_overlap * overlap
    if not (a.is_speech and b.is_speech):
        of_likeness += w.likeness_head * (a.head == b.head) + w.likeness_kind * (a.kind == b.kind)
    total = w.strangers if likeness < STRANGERS else 0.0
    if a.is_lead and b.is_lead:
        of_likeness += w.lead_likeness
        total += w.lead_both
    elif a.is_lead != b.is_lead:
        total += w.lead_one
    return total + of_likeness * likeness
