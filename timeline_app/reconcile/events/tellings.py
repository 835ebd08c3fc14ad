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
WEIGHT_UNIT = 1000
LEAD_MENTIONS = 2
LOOK_AHEAD = 2
"""Mentions ahead in which an undated one looks for a day when none was told before it."""
ROLE_GAP = 12
"""Characters between a speaker's name and that of whom he speaks for: "spokesman for the", "of"."""

STATEMENT_KINDS = frozenset({"statement", "report", "announcement", "denial", "rebuttal", "confirmation"})
_PHASES = dict.fromkeys(("begin", "start", "launch", "commence", "open", "introduce", "propose", "plan"), 1)
_PHASES |= dict.fromkeys(
    ("approve", "pass", "adopt", "sign", "end", "finish", "complete", "conclude", "close", "reject", "enact"), 2
)
FINE_DAYS = 31
NEWS_DAYS = 5
"""Days before publication from which on a date is the article's news."""
OPEN_DAYS = 1
OPEN_MONTH_DAYS = 31
"""How far "since 31 May" and "since September" reach when they are compared: the start is what is told."""
_SENTENCE_ENDS = frozenset(".!?")
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
    norm: int
    """Weight of its words."""
    numbers: frozenset[str]
    head: str
    """Stem of its lemma."""
    head_rarity: float
    """How rare a word that is in the case, 0 to 1."""
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
    """Whether what is told is that something was said."""
    phase: int
    """1 where something begins, 2 where it is completed, else 0."""
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
    is_fine: bool
    """Whether it is dated to a month or finer."""
    is_past: bool
    """Whether it is dated to well before its article was published."""
    ends_sentence: bool
    context_day: int | None
    """Its day, or for an undated one the day told last before it in its article, else just after it."""
    is_lead: bool
    """Whether it opens its article, where the article's own event is told."""
    is_dated: bool
    """Whether it has a date of its own."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How telling each word is in this case."""

    size: int
    """Mentions in the case."""
    frequency: Mapping[str, int]
    """Mentions per word."""
    weights: Mapping[str, int]
    """Whole numbers, so that their sums do not depend on the order of a set."""
    heaviest: int
    """The largest of them."""

    @classmethod
    def of(cls, sets: Sequence[frozenset[str]]) -> Vocabulary:
        """Return the vocabulary of a case's mentions."""
        frequency = Counter(word for words in sets for word in words)
        weights = {word: round(WEIGHT_UNIT * log(1 + len(sets) / count)) for word, count in frequency.items()}
        return cls(len(sets), frequency, weights, max(weights.values(), default=1))

    def rarity(self, word: str) -> float:
        """Return how rare a word is, 0 to 1."""
        return self.weights.get(word, self.heaviest) / self.heaviest


@dataclass(frozen=True, slots=True)
class Place:
    """What a mention gets from where it stands in its article."""

    order: int
    """Its place among the article's mentions."""
    context_day: int | None
    """See `Telling`."""


def find_places(mentions: Sequence[ResolvedMention]) -> dict[str, Place]:
    """Return where each mention stands, by key; `mentions` are all of their articles, sorted by key."""
    by_article: defaultdict[str, list[ResolvedMention]] = defaultdict(list)
    for one in mentions:
        by_article[one.article].append(one)
    found: dict[str, Place] = {}
    for told in by_article.values():
        days = [_own_day(one) for one in told]
        before: int | None = None
        for order, one in enumerate(told):
            if days[order] is not None and not one.mention.is_background:
                before = days[order]
            ahead = next((day for day in days[order + 1 : order + 1 + LOOK_AHEAD] if day is not None), None)
            context = days[order] if one.span.is_dated else before if before is not None else ahead
            found[one.key] = Place(order, context)
    return found


def make_tellings(
    mentions: Sequence[ResolvedMention],
    actors: ActorIndex,
    published: Mapping[str, int],
    places: Mapping[str, Place] | None = None,
) -> tuple[tuple[Telling, ...], Vocabulary]:
    """Return each mention's features, in the order given (by key), and the case's vocabulary.

    `published` is the ordinal of each article's publication day, where it is known; `places` says
    where the mentions stand, None where they are all of their articles.
    """
    words = [frozenset(_words_of(one.mention, actors)) for one in mentions]
    vocabulary = Vocabulary.of(words)
    affiliations = find_affiliations(mentions, actors)
    places = find_places(mentions) if places is None else places
    tellings = []
    for one, own in zip(mentions, words, strict=True):
        norm = sum(vocabulary.weights[word] for word in own)
        head = stem(one.mention.lemma.lower())
        voices = affiliations.get(one.speaker, frozenset()) | {one.speaker} if one.speaker else frozenset()
        tellings.append(
            _make_telling(
                one,
                _Own(own, norm, head, vocabulary.rarity(head), voices, published.get(one.article)),
                places[one.key],
                actors,
            )
        )
    return tuple(tellings), vocabulary


@dataclass(frozen=True, slots=True)
class _Own:
    """What is known of a mention by itself."""

    words: frozenset[str]
    norm: int
    head: str
    head_rarity: float
    voices: frozenset[str]
    published_day: int | None


def _own_day(one: ResolvedMention) -> int | None:
    return one.span.first.day.toordinal() if one.span.first and _is_day(one.span) else None


def _is_day(span: Span) -> bool:
    return span.precision in (Precision.DAY, Precision.TIME) and not span.approximate and not span.is_open


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
    """Yield content words with the ids of actors in place of their names.

    Who is called by an office or relation ("the general", "his brother") is told no nearer by the id than by the word.
    """
    at = mention.start
    for name in sorted(mention.names, key=lambda name: (name.start, -name.end)):
        actor = actors.actor_of(mention.article, name.start, name.end)
        if actor is None or name.start < at or name.end > mention.end:
            continue
        if not name.is_phrase or name.kind is NameKind.ORGANISATION:
            yield actor
        if not name.is_phrase:
            yield from content_words(mention.quote[at - mention.start : name.start - mention.start])
            at = name.end
    yield from content_words(mention.quote[at - mention.start :])


def _make_telling(one: ResolvedMention, own: _Own, place: Place, actors: ActorIndex) -> Telling:
    mention = one.mention
    first_day, last_day = day_bounds(one.span)
    named = [
        (actors.actor_of(mention.article, name.start, name.end), name.kind is NameKind.PLACE) for name in mention.names
    ]
    return Telling(
        key=mention.key,
        article=mention.article,
        order=place.order,
        words=own.words,
        norm=own.norm,
        numbers=frozenset(word for word in own.words if _NUMBER.match(word)),
        head=own.head,
        head_rarity=own.head_rarity,
        kind=mention.kind,
        actors=frozenset(actor for actor, is_place in named if actor and not is_place),
        places=frozenset(actor for actor, is_place in named if actor and is_place),
        agent=next((actor for actor, is_place in named if actor and not is_place), None),
        speaker=one.speaker,
        voices=own.voices,
        is_speech=mention.kind in STATEMENT_KINDS,
        phase=_PHASES.get(mention.lemma.lower(), 0),
        is_direct=_is_direct(mention.speech),
        stance=one.stance,
        is_planned=mention.modality in (Modality.PLANNED, Modality.HYPOTHETICAL),
        is_background=mention.is_background,
        first_day=first_day,
        last_day=last_day,
        is_day=_is_day(one.span),
        is_fine=one.span.is_dated and last_day - first_day <= FINE_DAYS,
        is_past=own.published_day is not None and last_day < own.published_day - NEWS_DAYS,
        ends_sentence=mention.quote.rstrip("\"”’')")[-1:] in _SENTENCE_ENDS,
        context_day=place.context_day,
        is_lead=place.order < LEAD_MENTIONS,
        is_dated=first_day > FAR_PAST or last_day < FAR_FUTURE,
    )


def _is_direct(speech: Speech | None) -> bool:
    return speech is not None and speech.is_direct


def day_bounds(span: Span) -> tuple[int, int]:
    """Return the first and last day, as ordinals, on which what is told may have happened or begun.

    FAR_PAST and FAR_FUTURE where undated; what has one end open is compared by the end that is told.
    """
    earliest, latest = span.earliest, span.latest
    if earliest is None and latest is None:
        return FAR_PAST, FAR_FUTURE
    if latest is None:
        assert earliest is not None
        first = earliest.day.toordinal()
        return first, first + (OPEN_MONTH_DAYS if earliest.day.day == 1 else OPEN_DAYS)
    if earliest is None:
        last = latest.day.toordinal()
        return last - OPEN_MONTH_DAYS, last
    return earliest.day.toordinal(), latest.day.toordinal()
