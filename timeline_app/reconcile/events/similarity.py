"""How likely two mentions tell one happening, as log odds: a logistic model over what they share."""

from __future__ import annotations

from math import sqrt

from timeline_app.domain.mention import Stance
from timeline_app.reconcile.events.tellings import Telling, Vocabulary

WEIGHTS = {
    "bias": -3.4,
    "overlap": 6.0,
    "same_head": 0.8,
    "same_kind": 0.4,
    "agent_same": 0.5,
    "agent_other": -0.3,
    "actors_shared": 0.6,
    "actors_none": -0.8,
    "places_shared": 0.3,
    "places_none": -0.4,
    "numbers_shared": 0.6,
    "numbers_other": -0.4,
    "same_day": 1.2,
    "compatible": 0.5,
    "contradicting": -3.0,
    "article_same": -0.6,
    "speaker_same": 1.4,
    "speaker_related": 0.8,
    "speaker_other": -1.0,
}
"""Log odds per feature."""

_AGAINST = (Stance.DENIES, Stance.DISPUTES)


def score(a: Telling, b: Telling, vocabulary: Vocabulary) -> float:
    """Return the log odds that two mentions tell one happening."""
    found = compare(a, b, vocabulary)
    return sum(weight * found[name] for name, weight in WEIGHTS.items())


def compare(a: Telling, b: Telling, vocabulary: Vocabulary) -> dict[str, float]:
    """Return what the model looks at of a pair, by name."""
    common = sum(vocabulary.weights[word] for word in sorted(a.words & b.words))
    fewer_actors, fewer_places = min(len(a.actors), len(b.actors)), min(len(a.places), len(b.places))
    shared_actors, shared_places = len(a.actors & b.actors), len(a.places & b.places)
    both_dated = a.is_dated and b.is_dated
    reach = a.first_day <= b.last_day and b.first_day <= a.last_day
    same_day = both_dated and a.is_day and b.is_day and a.first_day == b.first_day
    both_speak = a.is_speech and b.is_speech
    same_speaker = both_speak and a.speaker is not None and a.speaker == b.speaker
    related = both_speak and not same_speaker and bool(a.voices & b.voices)
    both_named = both_speak and a.speaker is not None and b.speaker is not None
    shared_numbers = bool(a.numbers & b.numbers)
    has_agents = not both_speak and a.agent is not None and b.agent is not None
    return {
        "bias": 1.0,
        "overlap": common / sqrt(a.norm * b.norm) if common else 0.0,
        "same_head": not both_speak and a.head == b.head,
        "same_kind": not both_speak and a.kind == b.kind,
        "agent_same": has_agents and a.agent == b.agent,
        "agent_other": has_agents and a.agent != b.agent,
        "actors_shared": shared_actors / fewer_actors if fewer_actors else 0.0,
        "actors_none": fewer_actors > 0 and not shared_actors,
        "places_shared": fewer_places > 0 and shared_places > 0,
        "places_none": fewer_places > 0 and not shared_places,
        "numbers_shared": shared_numbers,
        "numbers_other": bool(a.numbers) and bool(b.numbers) and not shared_numbers,
        "same_day": same_day,
        "compatible": both_dated and reach and not same_day,
        "contradicting": both_dated and not reach,
        "article_same": a.article == b.article,
        "speaker_same": same_speaker,
        "speaker_related": related,
        "speaker_other": both_named and not same_speaker and not related,
    }
