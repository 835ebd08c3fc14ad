"""One part of a large dispute: some sentences of some articles, with all that is known of these from outside.

Two parts that are equal lead to the same conclusions, so that these can be kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from timeline_app.domain.actor import Actor
from timeline_app.domain.article import Article
from timeline_app.domain.case import Standing
from timeline_app.domain.decision import Decision
from timeline_app.domain.mention import Extraction
from timeline_app.reconcile.actors import FoundActors
from timeline_app.reconcile.concluding import Conclusions, Sources, Told, conclude
from timeline_app.reconcile.dates import resolve_dates
from timeline_app.reconcile.decisions import DecisionIndex
from timeline_app.reconcile.events.tellings import Place, find_places
from timeline_app.reconcile.independence import ArticleGroups
from timeline_app.reconcile.mentions import make_resolver
from timeline_app.reconcile.publication import Publication

Named = tuple[int, int, str]
"""Start and end of a name in its article, and the id of the actor that it stands for."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """Some sentences of one article."""

    article: Article
    extraction: Extraction
    """Of the whole article."""
    sentences: tuple[int, ...]
    """Indexes of those that are looked at."""
    published: Publication
    standing: Standing
    """What is said of the article itself, but for what hangs on articles elsewhere: badge, group, source."""
    group: str
    """The first article of the part that is of one source with this one."""
    named: tuple[Named, ...]
    """The actors named in these sentences."""
    places: tuple[Place, ...]
    """As `read_places` returned them for the article."""

    def cut(self) -> Extraction:
        """Return what was read from these sentences; the others are empty, so that each keeps its index."""
        own, told = set(self.sentences), self.extraction
        spans = told.sentences
        kept = [spans[at] for at in self.sentences]
        starts = dict(kept)
        named = {(start, end) for start, end, _ in self.named}
        return replace(
            told,
            sentences=tuple((start, end if at in own else start) for at, (start, end) in enumerate(spans)),
            quotations=tuple(one for one in told.quotations if _touch(one, kept)),
            names=tuple(one for one in told.names if (one.start, one.end) in named or _begins_in(one.start, starts)),
            mentions=tuple(one for one in told.mentions if _begins_in(one.start, starts)),
            figures=tuple(one for one in told.figures if _begins_in(one.start, starts)),
        )


def _touch(stretch: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    return any(stretch[0] < end and start < stretch[1] for start, end in spans)


def _begins_in(offset: int, spans: dict[int, int]) -> bool:
    return any(start <= offset < end for start, end in spans.items())


@dataclass(frozen=True, slots=True)
class Part:
    """Fragments that tell of one happening, or of several that are told with it."""

    fragments: tuple[Fragment, ...]
    """By article key."""
    actors: tuple[Actor, ...]
    """Those named in them, by id, without the places where they are named."""
    decisions: tuple[Decision, ...]
    """What was decided of these sentences, and of the whole case; by seq."""

    @property
    def name(self) -> tuple[str, int]:
        """Its first sentence."""
        first = self.fragments[0]
        return first.article.key, first.sentences[0]


def conclude_part(part: Part) -> Conclusions:
    """Return what a part tells."""
    decided = DecisionIndex.of(part.decisions)
    articles = tuple(one.article for one in part.fragments)
    told = Told(articles, tuple(one.cut() for one in part.fragments), part.decisions, decided)
    published = {one.article.key: one.published for one in part.fragments}
    places = {(one.article.key, start, end): actor for one in part.fragments for start, end, actor in one.named}
    actors = FoundActors(part.actors, places)
    standings = {one.article.key: one.standing for one in part.fragments}
    groups = ArticleGroups(
        {one.article.key: one.group for one in part.fragments}, {article.key: article.text for article in articles}
    )
    return conclude(told, Sources(published, groups, actors, standings, _find_places(part, published, decided)))


def read_places(extraction: Extraction, published: Publication) -> tuple[Place, ...]:
    """Return where the mentions of an article stand, in the order of their keys, before any decision."""
    return tuple(_places_of([extraction], {extraction.article: published}, DecisionIndex.of(())).values())


def _find_places(part: Part, published: dict[str, Publication], decided: DecisionIndex) -> dict[str, Place]:
    """Return where mentions stand in their articles, all mentions of which are looked at."""
    if part.decisions:
        return _places_of([one.extraction for one in part.fragments], published, decided)
    found: dict[str, Place] = {}
    for one in part.fragments:
        keys = sorted({mention.key for mention in one.extraction.mentions})
        found.update(zip(keys, one.places, strict=True))
    return found


def _places_of(
    extractions: Sequence[Extraction], published: Mapping[str, Publication], decided: DecisionIndex
) -> dict[str, Place]:
    resolve = make_resolver(extractions, decided, FoundActors((), {}))
    return find_places(resolve(resolve_dates(extractions, published, decided)))
