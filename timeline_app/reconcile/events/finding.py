"""Mentions to groups: compare, cluster, and once more where a date found by others dates the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from timeline_app.domain.dates import UNDATED, Span
from timeline_app.domain.mention import Extraction
from timeline_app.reconcile.dates import ArticleDates
from timeline_app.reconcile.decisions import Links
from timeline_app.reconcile.events.anchors import counts_from_narrative, find_anchors
from timeline_app.reconcile.events.candidates import find_candidates
from timeline_app.reconcile.events.clustering import Cluster, cluster
from timeline_app.reconcile.events.dating import agree_on_date
from timeline_app.reconcile.events.likeness import ArticleLikeness
from timeline_app.reconcile.events.named_events import NamedEvents
from timeline_app.reconcile.events.similarity import PairModel
from timeline_app.reconcile.events.tellings import Place, make_tellings
from timeline_app.reconcile.findings import ActorIndex, ResolvedMention
from timeline_app.reconcile.mapping import Mapper, by_chunks, in_turn

MOST_ROUNDS = 3
"""Each round can date what counts from an event dated in the round before; such chains are short."""

PAIRS_AT_ONCE = 5000
"""Pairs weighed in one go where the work is shared."""

Resolve = Callable[[Mapping[str, ArticleDates]], list[ResolvedMention]]
"""From every article's dates to all mentions, sorted by key."""


@dataclass(frozen=True, slots=True)
class MentionGroup:
    """Mentions of one event."""

    mentions: tuple[ResolvedMention, ...]
    """Sorted by key."""
    score: float
    """Log odds of the weakest join; infinite for one mention alone."""


@dataclass(frozen=True, slots=True)
class MentionGrouper:
    """Groups the mentions of one case, given what is known of its articles."""

    extractions: Sequence[Extraction]
    actors: ActorIndex
    likeness: ArticleLikeness
    links: Links
    mapper: Mapper = in_turn
    places: Mapping[str, Place] | None = None
    """Where mentions stand in their articles, by key; None where all of these are looked at."""

    def group(self, dates: Mapping[str, ArticleDates], resolve: Resolve) -> tuple[MentionGroup, ...]:
        """Return all mentions, each in one group, sorted by smallest mention key."""
        groups: tuple[MentionGroup, ...] = ()
        for _ in range(MOST_ROUNDS):
            groups = self._group_once(resolve(dates), dates)
            anchored = _with_anchors(self.extractions, dates, groups)
            if anchored == dates:
                break
            dates = anchored
        return groups

    def _group_once(
        self, mentions: Sequence[ResolvedMention], dates: Mapping[str, ArticleDates]
    ) -> tuple[MentionGroup, ...]:
        published = {key: day for key, found in dates.items() if (day := found.published.first_ordinal)}
        tellings, vocabulary = make_tellings(mentions, self.actors, published, self.places)
        model = PairModel(tellings, vocabulary, self.likeness)
        is_alone = [one.by_hand or one.key in self.links.alone for one in mentions]
        pairs = find_candidates(tellings)
        if any(is_alone):
            pairs = [(i, j) for i, j in pairs if not is_alone[i] and not is_alone[j]]
        scored = by_chunks(self.mapper, model.scores, pairs, PAIRS_AT_ONCE)
        scores = dict(zip(pairs, scored, strict=True))
        places = {one.key: index for index, one in enumerate(mentions)}
        days = [(one.first_day, one.last_day) if one.is_dated else None for one in tellings]
        joined, separated = (_indexed(pairs, places) for pairs in (self.links.joined, self.links.separated))
        return tuple(_group(found, mentions) for found in cluster(days, scores, joined, separated))


def _indexed(pairs: frozenset[tuple[str, str]], places: Mapping[str, int]) -> list[tuple[int, int]]:
    return [(places[a], places[b]) for a, b in sorted(pairs) if a in places and b in places]


def _group(found: Cluster, mentions: Sequence[ResolvedMention]) -> MentionGroup:
    return MentionGroup(tuple(mentions[index] for index in found.members), found.score)


def _with_anchors(
    extractions: Sequence[Extraction], dates: Mapping[str, ArticleDates], groups: Sequence[MentionGroup]
) -> Mapping[str, ArticleDates]:
    waiting = [one for one in extractions if counts_from_narrative(dates[one.article])]
    if not waiting:
        return dates
    homes = {one.key: group for group in groups for one in group.mentions}

    def event_span(mention: str) -> Span:
        return agree_on_date(homes[mention].mentions).span if mention in homes else UNDATED

    named = NamedEvents([group.mentions for group in groups])
    found = dict(dates)
    for extraction in waiting:
        anchors = find_anchors(extraction, dates[extraction.article], event_span, named.find_day)
        if anchors:
            found[extraction.article] = dates[extraction.article].with_anchors(anchors)
    return found
