"""A mention as it is compared with others: its words, actors, numbers and days."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import log

from timeline_app.domain.dates import Precision, Span
from timeline_app.domain.mention import Mention
from timeline_app.reconcile.findings import ActorIndex, ResolvedMention
from timeline_app.reconcile.words import content_words, stem

_NUMBER = re.compile(r"\d")
FAR_PAST = date.min.toordinal()
FAR_FUTURE = date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Telling:
    """One mention's features."""

    key: str
    article: str
    order: int
    """Its place among the article's mentions."""
    words: frozenset[str]
    """Stems of its content words, numbers left out."""
    numbers: frozenset[str]
    head: str
    """Stem of its lemma."""
    kind: str
    actors: frozenset[str]
    speaker: str | None
    is_speech: bool
    is_background: bool
    first_day: int
    """Ordinal of the first day it may have happened; FAR_PAST where not known."""
    last_day: int
    is_day: bool
    """Whether it is dated to one day."""
    norm: float
    """Weight of its words."""

    @property
    def is_dated(self) -> bool:
        """Whether it has a date of its own."""
        return self.first_day > FAR_PAST or self.last_day < FAR_FUTURE


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How telling each word is in this case."""

    size: int
    """Articles in the case."""
    frequency: Mapping[str, int]
    """Articles per word."""
    weights: Mapping[str, float]

    @classmethod
    def of(cls, words_by_article: Mapping[str, set[str]]) -> Vocabulary:
        """Return the vocabulary of a case's articles."""
        frequency = Counter(word for words in words_by_article.values() for word in words)
        size = len(words_by_article)
        return cls(size, frequency, {word: log(1 + size / count) for word, count in frequency.items()})


def make_tellings(mentions: Sequence[ResolvedMention], actors: ActorIndex) -> tuple[tuple[Telling, ...], Vocabulary]:
    """Return each mention's features, in the order given, and the case's vocabulary."""
    words = [frozenset(content_words(one.mention.quote)) for one in mentions]
    by_article: dict[str, set[str]] = {}
    for one, own in zip(mentions, words, strict=True):
        by_article.setdefault(one.article, set()).update(own)
    vocabulary = Vocabulary.of(by_article)
    places: Counter[str] = Counter()
    tellings = []
    for one, own in zip(mentions, words, strict=True):
        tellings.append(_make_telling(one, own, places[one.article], actors, vocabulary))
        places[one.article] += 1
    return tuple(tellings), vocabulary


def _make_telling(
    one: ResolvedMention, words: frozenset[str], order: int, actors: ActorIndex, vocabulary: Vocabulary
) -> Telling:
    mention = one.mention
    plain = frozenset(word for word in words if not _NUMBER.search(word))
    first_day, last_day = day_bounds(one.span)
    return Telling(
        key=mention.key,
        article=mention.article,
        order=order,
        words=plain,
        numbers=words - plain,
        head=stem(mention.lemma.lower()),
        kind=mention.kind,
        actors=frozenset(_actors_of(mention, actors)),
        speaker=one.speaker,
        is_speech=mention.speech is not None,
        is_background=mention.is_background,
        first_day=first_day,
        last_day=last_day,
        is_day=one.span.precision in (Precision.DAY, Precision.TIME) and not one.span.approximate,
        norm=sum(vocabulary.weights[word] for word in plain),
    )


def _actors_of(mention: Mention, actors: ActorIndex) -> set[str]:
    found = (actors.actor_of(mention.article, name.start, name.end) for name in mention.names)
    return {actor for actor in found if actor is not None}


def day_bounds(span: Span) -> tuple[int, int]:
    """Return a span's first and last possible day as ordinals, FAR_PAST and FAR_FUTURE where open."""
    earliest, latest = span.earliest, span.latest
    return (
        earliest.day.toordinal() if earliest else FAR_PAST,
        latest.day.toordinal() if latest else FAR_FUTURE,
    )
