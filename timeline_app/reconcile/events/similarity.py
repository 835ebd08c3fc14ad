"""How likely two mentions tell one happening, as log odds."""

from __future__ import annotations

from dataclasses import dataclass, fields
from math import sqrt

from timeline_app.reconcile.events.tellings import Telling, Vocabulary


@dataclass(frozen=True, slots=True)
class Features:
    """What two tellings have in common and where they differ; also used for the weights of each."""

    bias: float
    overlap: float
    """Weighted cosine of their words, 0 to 1."""
    same_head: float
    same_kind: float
    other_kind: float
    shared_actors: float
    """Part of the fewer actors that both name."""
    no_shared_actor: float
    """Both name actors, none in common."""
    same_speaker: float
    other_speaker: float
    shared_number: float
    other_numbers: float
    same_day: float
    """Both on the same single day."""
    compatible: float
    """Both dated, not the same day, but in reach of one another."""
    contradicting: float
    one_dated: float
    same_article: float
    far_in_article: float
    one_background: float


WEIGHTS = Features(
    bias=-3.2,
    overlap=6.0,
    same_head=0.8,
    same_kind=0.4,
    other_kind=-0.5,
    shared_actors=1.0,
    no_shared_actor=-0.8,
    same_speaker=0.9,
    other_speaker=-0.8,
    shared_number=0.6,
    other_numbers=-0.4,
    same_day=1.2,
    compatible=0.5,
    contradicting=-3.0,
    one_dated=0.0,
    same_article=-0.6,
    far_in_article=-0.2,
    one_background=-0.5,
)
"""Log odds per feature, set on annotated disputes."""

FAR_APART = 4
"""Mentions between two of one article from which they stand far apart."""


def score(a: Telling, b: Telling, vocabulary: Vocabulary) -> float:
    """Return the log odds that two mentions tell one happening."""
    found = compare(a, b, vocabulary)
    return float(sum(getattr(found, name) * weight for name, weight in _WEIGHTS))


def compare(a: Telling, b: Telling, vocabulary: Vocabulary) -> Features:
    """Return what the model looks at of a pair."""
    fewer_actors = min(len(a.actors), len(b.actors))
    common_actors = len(a.actors & b.actors)
    both_speak = a.speaker is not None and b.speaker is not None
    both_count = bool(a.numbers) and bool(b.numbers)
    both_dated = a.is_dated and b.is_dated
    reach = a.first_day <= b.last_day and b.first_day <= a.last_day
    same_day = both_dated and a.is_day and b.is_day and a.first_day == b.first_day
    same_article = a.article == b.article
    return Features(
        bias=1.0,
        overlap=_overlap(a, b, vocabulary),
        same_head=float(a.head == b.head),
        same_kind=float(a.kind == b.kind),
        other_kind=float(a.kind != b.kind),
        shared_actors=common_actors / fewer_actors if fewer_actors else 0.0,
        no_shared_actor=float(fewer_actors > 0 and not common_actors),
        same_speaker=float(both_speak and a.speaker == b.speaker),
        other_speaker=float(both_speak and a.speaker != b.speaker),
        shared_number=float(bool(a.numbers & b.numbers)),
        other_numbers=float(both_count and not a.numbers & b.numbers),
        same_day=float(same_day),
        compatible=float(both_dated and reach and not same_day),
        contradicting=float(both_dated and not reach),
        one_dated=float(a.is_dated != b.is_dated),
        same_article=float(same_article),
        far_in_article=float(same_article and abs(a.order - b.order) > FAR_APART),
        one_background=float(a.is_background != b.is_background),
    )


def _overlap(a: Telling, b: Telling, vocabulary: Vocabulary) -> float:
    common = a.words & b.words
    if not common or not a.norm or not b.norm:
        return 0.0
    return sum(vocabulary.weights[word] for word in common) / sqrt(a.norm * b.norm)


_WEIGHTS = tuple((field.name, float(getattr(WEIGHTS, field.name))) for field in fields(Features))
