"""The weights of the model that tells whether two mentions tell one happening."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import cache

from timeline_app.paths import resource


@dataclass(frozen=True, slots=True)
class PairWeights:
    """What each thing that may hold of a pair of mentions adds to the log odds."""

    bias: float
    overlap: float
    overlap_high: float
    rarest: float
    contained: float
    shared_words: float
    speech_overlap: float
    one_speech_overlap: float
    same_head: float
    head_named: float
    same_kind: float
    speech_same_head: float
    head_rarity: float
    head_rarity_likeness: float
    phase_differs: float
    agent_same: float
    agent_other: float
    actors_shared: float
    actors_none: float
    places_shared: float
    places_none: float
    numbers_shared: float
    numbers_other: float
    same_day: float
    same_past_day: float
    same_span: float
    same_day_article: float
    compatible: float
    vaguely_compatible: float
    contradicting: float
    one_dated: float
    context_same: float
    context_other: float
    context_article: float
    speech_both: float
    speech_one: float
    speaker_same: float
    speaker_related: float
    speaker_other: float
    speaker_article: float
    speaker_near: float
    speaker_overlap: float
    stance_same: float
    stance_opposed: float
    direct: float
    speech_day: float
    speech_contradicting: float
    article_same: float
    article_next: float
    same_sentence: float
    likeness: float
    strangers: float
    likeness_overlap: float
    likeness_head: float
    likeness_kind: float
    lead_both: float
    lead_likeness: float
    lead_one: float
    planned_differs: float
    background_differs: float


@cache
def load_weights() -> PairWeights:
    """Return the model's weights, read once."""
    with resource("models", "same_event.toml").open("rb") as file:
        weights = tomllib.load(file)["weights"]
    return PairWeights(**{field.name: float(weights[field.name]) for field in fields(PairWeights)})
