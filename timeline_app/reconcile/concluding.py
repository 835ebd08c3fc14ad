"""From articles of which it is known who is who, which are one source and when they appeared, to what they tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from timeline_app.domain.article import Article
from timeline_app.domain.case import ReviewItem, Standing
from timeline_app.domain.conflict import Conflict, FigureGroup
from timeline_app.domain.decision import Decision
from timeline_app.domain.event import Event
from timeline_app.domain.mention import Extraction
from timeline_app.reconcile.conflicts import find_conflicts
from timeline_app.reconcile.dates import resolve_dates
from timeline_app.reconcile.decisions import DecisionIndex, MentionFinder, find_links
from timeline_app.reconcile.edited_events import apply_edits
from timeline_app.reconcile.events.assembly import in_time_order, make_event
from timeline_app.reconcile.events.finding import MentionGroup, MentionGrouper
from timeline_app.reconcile.events.likeness import find_likeness
from timeline_app.reconcile.events.tellings import Place
from timeline_app.reconcile.figures import group_figures
from timeline_app.reconcile.findings import ActorIndex, ConflictInput
from timeline_app.reconcile.independence import ArticleGroups
from timeline_app.reconcile.independence.content import read_content
from timeline_app.reconcile.mapping import Mapper, by_chunks, in_turn
from timeline_app.reconcile.mentions import make_resolver
from timeline_app.reconcile.publication import Publication
from timeline_app.reconcile.reviews import find_reviews
from timeline_app.reconcile.standings import is_removed
from timeline_app.reconcile.wording import Teller

GROUPS_AT_ONCE = 100
"""Events made in one go where the work is shared."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is reconciled, in one order whatever the order of the import; removed articles are left out."""

    articles: tuple[Article, ...]
    extractions: tuple[Extraction, ...]
    """One per article, in the same order."""
    decisions: tuple[Decision, ...]
    decided: DecisionIndex

    @classmethod
    def of(cls, articles: Sequence[Article], extractions: Sequence[Extraction], decisions: Sequence[Decision]) -> Told:
        """Return articles with what was read from them and decided of them."""
        decided = DecisionIndex.of(decisions)
        kept = sorted((one for one in articles if not is_removed(one, decided)), key=lambda article: article.key)
        by_key = {extraction.article: extraction for extraction in extractions}
        told = tuple(by_key.get(article.key) or _nothing_read(article.key) for article in kept)
        return cls(tuple(kept), told, tuple(sorted(decisions, key=lambda decision: decision.seq)), decided)

    @property
    def by_article(self) -> dict[str, Extraction]:
        """What was read, by article key."""
        return {extraction.article: extraction for extraction in self.extractions}


@dataclass(frozen=True, slots=True)
class Sources:
    """What is known of the articles before their mentions are compared."""

    published: Mapping[str, Publication]
    """By article key."""
    independence: ArticleGroups
    actors: ActorIndex
    standings: Mapping[str, Standing]
    """By article key; of removed articles too."""
    places: Mapping[str, Place] | None = None
    """Where mentions stand in their articles, by key; None where all mentions of the articles are handed in."""


@dataclass(frozen=True, slots=True)
class Conclusions:
    """What articles tell."""

    events: tuple[Event, ...]
    """Dated ones in time order, then the undated."""
    conflicts: tuple[Conflict, ...]
    figures: tuple[FigureGroup, ...]
    reviews: tuple[ReviewItem, ...]


@lru_cache(maxsize=1 << 12)
def _nothing_read(article: str) -> Extraction:
    """Return what was read from an article that nothing was: the same each time, by which it is known."""
    return Extraction(article, version=0)


def conclude(told: Told, sources: Sources, mapper: Mapper = in_turn) -> Conclusions:
    """Return what articles tell, everything compared with everything."""
    resolver = make_resolver(told.extractions, told.decided, sources.actors)
    finder = MentionFinder([*resolver.mentions, *(one.mention for one in resolver.by_hand.values())])
    pairs = zip(told.articles, told.extractions, strict=True)
    grouper = MentionGrouper(
        told.extractions,
        sources.actors,
        find_likeness([read_content(article, extraction) for article, extraction in pairs], told.by_article),
        find_links(told.decided, finder),
        mapper,
        sources.places,
    )
    groups = grouper.group(resolve_dates(told.extractions, sources.published, told.decided), resolver)
    teller = Teller(told.articles, told.extractions, sources.actors)
    given = ConflictInput(
        articles=told.articles,
        extractions=told.extractions,
        mentions={one.key: one for group in groups for one in group.mentions},
        events=in_time_order(apply_edits(_make_events(groups, sources, teller, mapper), told.decided, finder)),
        actors=sources.actors,
        independence=sources.independence,
        standings=sources.standings,
        decisions=told.decisions,
    )
    conflicts = find_conflicts(given, mapper)
    reviews = find_reviews(given, conflicts, told.decided, finder)
    return Conclusions(given.events, conflicts, group_figures(given), reviews)


def _make_events(groups: Sequence[MentionGroup], sources: Sources, teller: Teller, mapper: Mapper) -> tuple[Event, ...]:
    def make(chunk: Sequence[MentionGroup]) -> list[Event]:
        return [make_event(one.mentions, one.score, sources.actors, sources.independence, teller) for one in chunk]

    return tuple(by_chunks(mapper, make, groups, GROUPS_AT_ONCE))
