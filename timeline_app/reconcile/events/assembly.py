"""Clusters of mentions made into events: date, label, accounts, sources, and what editors decided of them."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from math import exp, isinf

from timeline_app.domain.conflict import Passage
from timeline_app.domain.dates import UNDATED
from timeline_app.domain.event import Account, Event
from timeline_app.domain.mention import Mention
from timeline_app.reconcile.events.dating import agree_on_date
from timeline_app.reconcile.events.labels import choose_label
from timeline_app.reconcile.findings import ActorIndex, Independence, ResolvedMention
from timeline_app.reconcile.wording import Teller

_ID_DIGITS = 12


def make_event(
    mentions: Sequence[ResolvedMention], score: float, actors: ActorIndex, independence: Independence, teller: Teller
) -> Event:
    """Return the event that `mentions` tell; `score` is the log odds of their weakest join, infinite for one."""
    ordered = sorted(mentions, key=lambda one: one.key)
    agreed = agree_on_date(ordered)
    told = [one.mention for one in ordered]
    return Event(
        id=event_id(one.key for one in ordered),
        label=choose_label(ordered, teller),
        kind=_most_common(one.kind for one in told),
        span=agreed.span,
        told_span=agreed.span,
        basis=agreed.basis,
        accounts=tuple(_account(one) for one in ordered),
        actors=_main_actors(told, actors),
        independent_sources=independence.count(_passage(one.mention) for one in ordered),
        confidence=1.0 if isinf(score) else round(1 / (1 + exp(-score)), 3),
        is_background=2 * sum(one.is_background for one in told) > len(told),
    )


def event_id(keys: Iterable[str]) -> str:
    """Return the stable id of an event with these mention keys."""
    return "e" + hashlib.sha256(min(keys).encode()).hexdigest()[:_ID_DIGITS]


def in_time_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return events sorted by their date, undated ones last."""
    return tuple(sorted(events, key=_time_key))


def _time_key(event: Event) -> tuple[bool, int, int, str]:
    earliest, latest = event.span.earliest, event.span.latest
    start = (earliest or latest).ordinal_s if earliest or latest else 0  # type: ignore[union-attr]
    end = (latest or earliest).ordinal_s if earliest or latest else 0  # type: ignore[union-attr]
    return not event.is_dated, start, end, event.id


def _account(one: ResolvedMention) -> Account:
    mention = one.mention
    return Account(
        mention=one.key,
        article=one.article,
        start=mention.start,
        end=mention.end,
        quote=mention.quote,
        span=UNDATED if mention.date_is_implied else one.span,
        timex_words=one.timex_words,
        basis=one.basis,
        speaker=one.speaker,
        stance=one.stance,
        note=one.note,
        by_hand=one.by_hand,
        modality=mention.modality,
    )


def _passage(mention: Mention) -> Passage:
    return Passage(mention.article, mention.start, mention.end, mention.quote)


def _most_common(kinds: Iterable[str]) -> str:
    counted = Counter(kinds)
    return min(counted, key=lambda kind: (-counted[kind], kind))


def _main_actors(mentions: Sequence[Mention], actors: ActorIndex) -> tuple[str, ...]:
    """Return the actors named, those that act or are named most often first."""
    counted: Counter[str] = Counter()
    for mention in mentions:
        for place, name in enumerate(mention.names):
            actor = actors.actor_of(mention.article, name.start, name.end)
            if actor:
                counted[actor] += 3 if place == 0 else 1
    return tuple(sorted(counted, key=lambda actor: (-counted[actor], actor)))
