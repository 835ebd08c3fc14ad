"""The order of reconciling: publication dates, actors, dates, independence, events, then conflicts and figures."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any

from timeline_app.domain.article import Article
from timeline_app.domain.case import Derived
from timeline_app.domain.conflict import Conflict
from timeline_app.domain.decision import Decision
from timeline_app.domain.event import Event
from timeline_app.domain.mention import Extraction
from timeline_app.reconcile.actors import find_actors
from timeline_app.reconcile.dates import resolve_dates
from timeline_app.reconcile.decisions import DecisionIndex, MentionFinder, find_links
from timeline_app.reconcile.edited_events import apply_edits
from timeline_app.reconcile.events.assembly import in_time_order, make_event
from timeline_app.reconcile.events.finding import MentionGroup, MentionGrouper
from timeline_app.reconcile.events.likeness import find_likeness
from timeline_app.reconcile.findings import ActorIndex, ConflictInput, Independence
from timeline_app.reconcile.independence import find_groups
from timeline_app.reconcile.independence.content import read_content
from timeline_app.reconcile.independence.derivation import find_copied
from timeline_app.reconcile.mentions import make_resolver
from timeline_app.reconcile.publication import find_publications
from timeline_app.reconcile.reviews import find_reviews
from timeline_app.reconcile.standings import find_standings, is_removed


def reconcile(articles: Sequence[Article], extractions: Sequence[Extraction], decisions: Sequence[Decision]) -> Derived:
    """Return all that follows from what was told and decided.

    The result depends on nothing else, nor on the order of the arguments' items.
    """
    decided = DecisionIndex.of(decisions)
    kept = sorted((one for one in articles if not is_removed(one, decided)), key=lambda article: article.key)
    told = _in_order(kept, extractions)
    by_article = {extraction.article: extraction for extraction in told}
    published = find_publications(kept, by_article, decided)
    contents = [read_content(article, extraction) for article, extraction in zip(kept, told, strict=True)]
    independence = find_groups(kept, contents)
    actors = find_actors(kept, told, decisions)
    resolver = make_resolver(told, decided, actors)
    finder = MentionFinder([*resolver.mentions, *(one.mention for one in resolver.by_hand.values())])
    links = find_links(decided, finder)
    grouper = MentionGrouper(told, actors, find_likeness(contents, by_article), links)
    groups = grouper.group(resolve_dates(told, published, decided), resolver)
    events = in_time_order(apply_edits(_make_events(groups, actors, independence), decided, finder))
    copied = find_copied(kept, independence, published)
    standings = find_standings(articles, decided, published, independence, copied)
    given = ConflictInput(
        articles=tuple(kept),
        extractions=told,
        mentions={one.key: one for group in groups for one in group.mentions},
        events=events,
        actors=actors,
        independence=independence,
        standings={standing.article: standing for standing in standings},
        decisions=tuple(sorted(decisions, key=lambda decision: decision.seq)),
    )
    conflicts: tuple[Conflict, ...] = _step("conflicts", "find_conflicts", given)
    reviews = find_reviews(standings, events, conflicts, decided, finder)
    return Derived(standings, actors.actors, events, conflicts, _step("figures", "group_figures", given), reviews)


def _in_order(articles: Sequence[Article], extractions: Sequence[Extraction]) -> tuple[Extraction, ...]:
    by_key = {extraction.article: extraction for extraction in extractions}
    return tuple(by_key.get(article.key, Extraction(article.key, version=0)) for article in articles)


def _make_events(groups: Sequence[MentionGroup], actors: ActorIndex, independence: Independence) -> tuple[Event, ...]:
    return tuple(make_event(group.mentions, group.score, actors, independence) for group in groups)


def _step(module: str, name: str, given: ConflictInput) -> tuple[Any, ...]:
    """Run a step of reconciling where it is there; without it, nothing is found."""
    step = getattr(import_module(f"timeline_app.reconcile.{module}"), name, None)
    return tuple(step(given)) if step else ()
