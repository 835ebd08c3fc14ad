"""How likely two mentions tell one happening, as log odds: a logistic model over what they share."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from math import sqrt
from operator import mul

from timeline_app.domain.mention import Stance
from timeline_app.paths import resource
from timeline_app.reconcile.events.likeness import ArticleLikeness
from timeline_app.reconcile.events.tellings import Telling, Vocabulary

MUCH_OVERLAP = 0.35
"""Overlap beyond which more of it says little more."""
NEAR = 2
"""Mentions of one article so few places apart go on with one another."""
STRANGERS = 0.25
"""Likeness below which two articles are about different happenings."""
MOST_SHARED_WORDS = 8
_AGAINST = (Stance.DENIES, Stance.DISPUTES)

# fmt: off
NAMES = (
    "bias", "overlap", "overlap_high", "rarest", "contained", "shared_words", "speech_overlap",
    "one_speech_overlap", "same_head", "head_named", "same_kind", "speech_same_head", "head_rarity",
    "head_rarity_likeness", "phase_differs", "agent_same", "agent_other", "actors_shared", "actors_none",
    "places_shared", "places_none", "numbers_shared", "numbers_other", "same_day", "same_past_day", "same_span",
    "same_day_article", "compatible", "vaguely_compatible", "contradicting", "one_dated", "context_same",
    "context_other", "context_article", "speech_both", "speech_one", "speaker_same", "speaker_related",
    "speaker_other", "speaker_article", "speaker_near", "speaker_overlap", "stance_same", "stance_opposed",
    "direct", "speech_day", "speech_contradicting", "article_same", "article_next", "same_sentence", "likeness",
    "strangers", "likeness_overlap", "likeness_head", "likeness_kind", "lead_both", "lead_likeness", "lead_one",
    "planned_differs", "background_differs",
)
# fmt: on
"""What the model looks at of a pair; each is a number from 0 to 1, most are yes or no."""


class PairModel:
    """Scores pairs of one case's mentions."""

    def __init__(self, tellings: Sequence[Telling], vocabulary: Vocabulary, likeness: ArticleLikeness) -> None:
        self._tellings = tellings
        self._vocabulary = vocabulary
        self._likeness = likeness
        self._most = max(self._vocabulary.weights.values(), default=1)

    def score(self, first: int, second: int) -> float:
        """Return the log odds that two mentions, by index, tell one happening."""
        return float(sum(map(mul, load_weights(), self.compare(first, second))))

    def compare(self, first: int, second: int) -> tuple[float, ...]:
        """Return what the model looks at of a pair, in the order of NAMES."""
        a, b = self._tellings[first], self._tellings[second]
        overlap, *words = _compare_words(a, b, self._vocabulary, self._most)
        both_speak, one_speaks = a.is_speech and b.is_speech, a.is_speech != b.is_speech
        likeness = self._likeness.of(a.article, b.article)
        return (
            1.0,
            overlap,
            *words,
            overlap * both_speak,
            overlap * one_speaks,
            *self._compare_heads(a, b, likeness, both_speak=both_speak),
            *_compare_names(a, b, both_speak=both_speak),
            *_compare_dates(a, b),
            *_compare_speech(a, b, overlap, both_speak=both_speak),
            *_compare_articles(a, b, overlap, likeness),
            a.is_planned != b.is_planned,
            a.is_background != b.is_background,
        )

    def _compare_heads(self, a: Telling, b: Telling, likeness: float, *, both_speak: bool) -> tuple[float, ...]:
        is_same = a.head == b.head
        acts_alike = is_same and not both_speak
        rarity = self._vocabulary.weights.get(a.head, self._most) / self._most if acts_alike else 0.0
        return (
            acts_alike,
            a.head in b.words or b.head in a.words,
            not both_speak and a.kind == b.kind,
            both_speak and is_same,
            rarity,
            rarity * likeness,
            bool(a.phase and b.phase) and a.phase != b.phase,
        )


@cache
def load_weights() -> tuple[float, ...]:
    """Return the model's weights in the order of NAMES."""
    with resource("models", "same_event.toml").open("rb") as file:
        weights = tomllib.load(file)["weights"]
    return tuple(float(weights[name]) for name in NAMES)


def _compare_words(a: Telling, b: Telling, vocabulary: Vocabulary, most: float) -> tuple[float, ...]:
    common = [vocabulary.weights[word] for word in a.words & b.words]
    if not common:
        return 0.0, 0.0, 0.0, 0.0, 0.0
    weight = sum(common)
    overlap = weight / sqrt(a.norm * b.norm)
    shared = min(len(common), MOST_SHARED_WORDS) / MOST_SHARED_WORDS
    return overlap, max(0.0, overlap - MUCH_OVERLAP), max(common) / most, weight / min(a.norm, b.norm), shared


def _compare_names(a: Telling, b: Telling, *, both_speak: bool) -> tuple[float, ...]:
    fewer_actors, shared_actors = min(len(a.actors), len(b.actors)), len(a.actors & b.actors)
    has_places, shares_places = bool(a.places and b.places), not a.places.isdisjoint(b.places)
    has_agents = not both_speak and a.agent is not None and b.agent is not None
    has_numbers, shares_numbers = bool(a.numbers and b.numbers), not a.numbers.isdisjoint(b.numbers)
    return (
        has_agents and a.agent == b.agent,
        has_agents and a.agent != b.agent,
        shared_actors / fewer_actors if fewer_actors else 0.0,
        fewer_actors > 0 and not shared_actors,
        shares_places,
        has_places and not shares_places,
        shares_numbers,
        has_numbers and not shares_numbers,
    )


def _compare_dates(a: Telling, b: Telling) -> tuple[float, ...]:
    both_dated = a.is_dated and b.is_dated
    meets = a.first_day <= b.last_day and b.first_day <= a.last_day
    same_day = both_dated and a.is_day and b.is_day and a.first_day == b.first_day
    same_span = both_dated and not same_day and a.is_fine and (a.first_day, a.last_day) == (b.first_day, b.last_day)
    compatible = both_dated and meets and not same_day and not same_span
    in_context = not both_dated and a.context_day is not None and b.context_day is not None
    same_context = in_context and a.context_day == b.context_day
    return (
        same_day,
        same_day and a.is_past and b.is_past,
        same_span,
        same_day and a.article == b.article,
        compatible and a.is_fine and b.is_fine,
        compatible and not (a.is_fine and b.is_fine),
        both_dated and not meets,
        a.is_dated != b.is_dated,
        same_context,
        in_context and not same_context,
        same_context and a.article == b.article,
    )


def _compare_speech(a: Telling, b: Telling, overlap: float, *, both_speak: bool) -> tuple[float, ...]:
    if not both_speak:
        return 0.0, a.is_speech != b.is_speech, *(0.0,) * 11
    same = a.speaker is not None and a.speaker == b.speaker
    related = not same and not a.voices.isdisjoint(b.voices)
    named = a.speaker is not None and b.speaker is not None
    same_article = same and a.article == b.article
    against = a.stance in _AGAINST, b.stance in _AGAINST
    meets = a.first_day <= b.last_day and b.first_day <= a.last_day
    return (
        True,
        0.0,
        same,
        related,
        named and not same and not related,
        same_article,
        same_article and abs(a.order - b.order) <= NEAR,
        overlap * same,
        all(against),
        any(against) and not all(against),
        a.is_direct and b.is_direct,
        meets and a.is_day and b.is_day,
        not meets,
    )


def _compare_articles(a: Telling, b: Telling, overlap: float, likeness: float) -> tuple[float, ...]:
    if a.article == b.article:
        first, second = (a, b) if a.order < b.order else (b, a)
        is_next = second.order == first.order + 1
        return True, is_next, is_next and not first.ends_sentence, *(0.0,) * 8
    both_speak, both_lead = a.is_speech and b.is_speech, a.is_lead and b.is_lead
    return (
        *(0.0, 0.0, 0.0),
        likeness,
        likeness < STRANGERS,
        likeness * overlap,
        likeness * (not both_speak and a.head == b.head),
        likeness * (not both_speak and a.kind == b.kind),
        both_lead,
        likeness * both_lead,
        a.is_lead != b.is_lead,
    )
