"""A mention as it is compared with others: its words, actors, numbers and days."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import log

from timeline_app.domain.dates import Precision, Span
from timeline_app.domain.mention import Mention, Modality, Name, NameKind, Speech, Stance
from timeline_app.reconcile.findings import ActorIndex, ResolvedMention
from timeline_app.reconcile.words import content_words, stem

FAR_PAST = date.min.toordinal()
FAR_FUTURE = date.max.toordinal()
ROLE_GAP = 12
"""Characters between a speaker's name and that of whom he speaks for: "spokesman for the", "of"."""

_NUMBER = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Telling:
    """One mention's features."""

    key: str
    article: str
    order: int
    """Its place among the article's mentions."""
    words: frozenset[str]
    """Stems of its content words; names that stand for an actor are replaced by the actor's id."""
    norm: float
    """Weight of its words."""
    numbers: frozenset[str]
    head: str
    """Stem of its lemma."""
    kind: str
    actors: frozenset[str]
    """Persons and organisations named."""
    places: frozenset[str]
    agent: str | None
    """Actor named first, who mostly is the one that acts."""
    speaker: str | None
    voices: frozenset[str]
    """The speaker and whom the speaker speaks for."""
    is_speech: bool
    is_direct: bool
    stance: Stance
    is_planned: bool
    is_background: bool
    first_day: int
    """Ordinal of the first day it may have happened; FAR_PAST where not known."""
    last_day: int
    """Ordinal of the last day; FAR_FUTURE where not known."""
    is_day: bool
    """Whether it is dated to one day."""

    @property
    def is_dated(self) -> bool:
        """Whether it has a date of its own."""
        return self.first_day > FAR_PAST or self.last_day < FAR_FUTURE


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How telling each word is in this case."""

    size: int
    """Mentions in the case."""
    frequency: Mapping[str, int]
    """Mentions per word."""
    weights: Mapping[str, float]

    @classmethod
    def of(cls, sets: Sequence[frozenset[str]]) -> Vocabulary:
        """Return the vocabulary of a case's mentions."""
        frequency = Counter(word for words in sets for word in words)
        return cls(len(sets), frequency, {word: log(1 + len(sets) / count) for word, count in frequency.items()})


def make_tellings(mentions: Sequence[ResolvedMention], actors: ActorIndex) -> tuple[tuple[Telling, ...], Vocabulary]:
    """Return each mention's features, in the order given, and the case's vocabulary."""
    words = [frozenset(_words_of(one.mention, actors)) for one in mentions]
    vocabulary = Vocabulary.of(words)
    affiliations = find_affiliations(mentions, actors)
    places: Counter[str] = Counter()
    tellings = []
    for one, own in zip(mentions, words, strict=True):
        norm = sum(sorted(vocabulary.weights[word] for word in own))
        voices = affiliations.get(one.speaker, frozenset()) | {one.speaker} if one.speaker else frozenset()
        tellings.append(_make_telling(one, own, norm, voices, places[one.article], actors))
        places[one.article] += 1
    return tuple(tellings), vocabulary


def find_affiliations(mentions: Sequence[ResolvedMention], actors: ActorIndex) -> dict[str, frozenset[str]]:
    """Return whom each speaker speaks for: the bodies named in the words beside the speaker's name."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one in mentions:
        speech = one.mention.speech
        if speech and speech.speaker and one.speaker:
            found[one.speaker].update(_named_beside(speech.speaker, one.mention, actors))
    return {speaker: frozenset(bodies) for speaker, bodies in found.items()}


def _named_beside(speaker: Name, mention: Mention, actors: ActorIndex) -> Iterator[str]:
    first = speaker.start - len(speaker.role) - ROLE_GAP
    last = speaker.end + (len(speaker.role) + ROLE_GAP if speaker.role else 0)
    for name in mention.names:
        if name.kind is NameKind.ORGANISATION and first <= name.start and name.end <= last:
            body = actors.actor_of(mention.article, name.start, name.end)
            if body:
                yield body


def _words_of(mention: Mention, actors: ActorIndex) -> Iterator[str]:
    """Yield content words with the ids of actors in place of their names."""
    at = mention.start
    for name in sorted(mention.names, key=lambda name: (name.start, -name.end)):
        actor = actors.actor_of(mention.article, name.start, name.end)
        if actor is None or name.start < at or name.end > mention.end:
            continue
        yield actor
        if not name.is_phrase:
            yield from content_words(mention.quote[at - mention.start : name.start - mention.start])
            at = name.end
    yield from content_words(mention.quote[at - mention.start :])


def _make_telling(
    one: ResolvedMention, words: frozenset[str], norm: float, voices: frozenset[str], order: int, actors: ActorIndex
) -> Telling:
    mention = one.mention
    first_day, last_day = day_bounds(one.span)
    named = [
        (actors.actor_of(mention.article, name.start, name.end), name.kind is NameKind.PLACE) for name in mention.names
    ]
    return Telling(
        key=mention.key,
        article=mention.article,
        order=order,
        words=words,
        norm=norm,
        numbers=frozenset(word for word in words if _NUMBER.match(word)),
        head=stem(mention.lemma.lower()),
        kind=mention.kind,
        actors=frozenset(actor for actor, is_place in named if actor and not is_place),
        places=frozenset(actor for actor, is_place in named if actor and is_place),
        agent=next((actor for actor, is_place in named if actor and not is_place), None),
        speaker=one.speaker,
        voices=voices,
        is_speech=mention.speech is not None,
        is_direct=_is_direct(mention.speech),
        stance=one.stance,
        is_planned=mention.modality in (Modality.PLANNED, Modality.HYPOTHETICAL),
        is_background=mention.is_background,
        first_day=first_day,
        last_day=last_day,
        is_day=one.span.precision in (Precision.DAY, Precision.TIME) and not one.span.approximate,
    )


def _is_direct(speech: Speech | None) -> bool:
    return speech is not None and speech.is_direct


def day_bounds(span: Span) -> tuple[int, int]:
    """Return a span's first and last possible day as ordinals, FAR_PAST and FAR_FUTURE where open."""
    earliest, latest = span.earliest, span.latest
    return (
        earliest.day.toordinal() if earliest else FAR_PAST,
        latest.day.toordinal() if latest else FAR_FUTURE,
    )
