"""The order of reconciling: publication dates, actors, dates, independence, events, then conflicts and figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.domain.article import Article
from timeline_app.domain.case import Derived
from timeline_app.domain.decision import Decision
from timeline_app.domain.event import Event
from timeline_app.domain.mention import Extraction
from timeline_app.reconcile.actors import find_actors
from timeline_app.reconcile.conflicts import find_conflicts
from timeline_app.reconcile.dates import resolve_dates
from timeline_app.reconcile.decisions import DecisionIndex, MentionFinder, find_links
from timeline_app.reconcile.edited_events import apply_edits
from timeline_app.reconcile.events.assembly import in_time_order, make_event
from timeline_app.reconcile.events.finding import MentionGroup, MentionGrouper
from timeline_app.reconcile.events.likeness import find_likeness
from timeline_app.reconcile.figures import group_figures
from timeline_app.reconcile.findings import ActorIndex, ConflictInput
from timeline_app.reconcile.independence import ArticleGroups, find_groups
from timeline_app.reconcile.independence.content import ArticleContent, read_content
from timeline_app.reconcile.independence.derivation import find_copied
from timeline_app.reconcile.independence.substance import read_substance
from timeline_app.reconcile.mapping import Mapper, by_chunks, in_turn
from timeline_app.reconcile.mentions import make_resolver
from timeline_app.reconcile.publication import Publication, find_publications
from timeline_app.reconcile.reviews import find_reviews
from timeline_app.reconcile.standings import find_standings, is_removed
from timeline_app.reconcile.wording import Teller

GROUPS_AT_ONCE = 100
"""Events made in one go where the work is shared."""


def reconcile_together(
    articles: Sequence[Article],
    extractions: Sequence[Extraction],
    decisions: Sequence[Decision],
    mapper: Mapper = in_turn,
) -> Derived:
    """Return all that follows from what was told and decided, everything compared with everything.

    The result depends on nothing else, nor on the order of the arguments' items, nor on the mapper.
    """
    told = _Told.of(articles, extractions, decisions)
    sources = _find_sources(told)
    resolver = make_resolver(told.extractions, told.decided, sources.actors)
    finder = MentionFinder([*resolver.mentions, *(one.mention for one in resolver.by_hand.values())])
    grouper = MentionGrouper(
        told.extractions,
        sources.actors,
        find_likeness(sources.contents, told.by_article),
        find_links(told.decided, finder),
        mapper,
    )
    groups = grouper.group(resolve_dates(told.extractions, sources.published, told.decided), resolver)
    teller = Teller(told.articles, told.extractions, sources.actors)
    events = in_time_order(apply_edits(_make_events(groups, sources, teller, mapper), told.decided, finder))
    copied = find_copied(told.articles, sources.independence, sources.published)
    standings = find_standings(articles, told.decided, sources.published, sources.independence, copied)
    given = ConflictInput(
        articles=told.articles,
        extractions=told.extractions,
        mentions={one.key: one for group in groups for one in group.mentions},
        events=events,
        actors=sources.actors,
        independence=sources.independence,
        standings={standing.article: standing for standing in standings},
        decisions=told.decisions,
    )
    conflicts = find_conflicts(given, mapper)
    reviews = find_reviews(given, conflicts, told.decided, finder)
    return Derived(standings, sources.actors.actors, events, conflicts, group_figures(given), reviews)


@dataclass(frozen=True, slots=True)
class _Told:
    """What is reconciled, in one order whatever the order of the import; removed articles are left out."""

    articles: tuple[Article, ...]
    extractions: tuple[Extraction, ...]
    """One per article, in the same order."""
    decisions: tuple[Decision, ...]
    decided: DecisionIndex

    @classmethod
    def of(cls, articles: Sequence[Article], extractions: Sequence[Extraction], decisions: Sequence[Decision]) -> _Told:
        decided = DecisionIndex.of(decisions)
        kept = sorted((one for one in articles if not is_removed(one, decided)), key=lambda article: article.key)
        by_key = {extraction.article: extraction for extraction in extractions}
        told = tuple(by_key.get(article.key, Extraction(article.key, version=0)) for article in kept)
        return cls(tuple(kept), told, tuple(sorted(decisions, key=lambda decision: decision.seq)), decided)

    @property
    def by_article(self) -> dict[str, Extraction]:
        return {extraction.article: extraction for extraction in self.extractions}


@dataclass(frozen=True, slots=True)
class _Sources:
    """What is known of the articles before their mentions are compared."""

    contents: tuple[ArticleContent, ...]
    published: dict[str, Publication]
    independence: ArticleGroups
    actors: ActorIndex


def _find_sources(told: _Told) -> _Sources:
    pairs = list(zip(told.articles, told.extractions, strict=True))
    published = find_publications(told.articles, told.by_article, told.decided)
    substances = [read_substance(article, extraction, published[article.key]) for article, extraction in pairs]
    return _Sources(
        tuple(read_content(article, extraction) for article, extraction in pairs),
        published,
        find_groups(told.articles, substances),
        find_actors(told.articles, told.extractions, told.decisions),
    )


def _make_events(
    groups: Sequence[MentionGroup], sources: _Sources, teller: Teller, mapper: Mapper
) -> tuple[Event, ...]:
    def make(chunk: Sequence[MentionGroup]) -> list[Event]:
        return [make_event(one.mentions, one.score, sources.actors, sources.independence, teller) for one in chunk]

    return tuple(by_chunks(mapper, make, groups, GROUPS_AT_ONCE))
