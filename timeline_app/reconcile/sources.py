"""What is known of articles before what they tell is compared: when they appeared, who is one source, who is who."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.domain.article import Article
from timeline_app.domain.case import Standing
from timeline_app.domain.mention import Extraction
from timeline_app.reconcile.actors import ActorKeeper, CaseActors
from timeline_app.reconcile.concluding import Sources, Told
from timeline_app.reconcile.independence import GroupKeeper
from timeline_app.reconcile.independence.derivation import find_copied
from timeline_app.reconcile.independence.substance import Substance, read_substance
from timeline_app.reconcile.publication import Publication, find_publications
from timeline_app.reconcile.standings import find_standings


@dataclass(frozen=True, slots=True)
class Found:
    """What is known of a case's articles."""

    standings: tuple[Standing, ...]
    """Of all articles, removed ones too, sorted by key."""
    sources: Sources
    """Of those that are left."""
    actors: CaseActors


class SourceKeeper:
    """Finds what is known of one case's articles time after time; what was found of an article is kept."""

    def __init__(self) -> None:
        self._substances: dict[str, tuple[Article, Extraction, Publication, Substance]] = {}
        self._groups = GroupKeeper()
        self._actors = ActorKeeper()

    def find(self, articles: Sequence[Article], told: Told) -> Found:
        """Return what is known of all articles, of which `told` leaves out those that were removed."""
        published = find_publications(told.articles, told.by_article, told.decided)
        independence = self._groups.find(told.articles, self._read_substances(told, published))
        actors = self._actors.find(told.articles, told.extractions, told.decisions)
        copied = find_copied(told.articles, independence, published)
        standings = find_standings(articles, told.decided, published, independence, copied)
        sources = Sources(published, independence, actors, {one.article: one for one in standings})
        return Found(standings, sources, actors)

    def _read_substances(self, told: Told, published: dict[str, Publication]) -> list[Substance]:
        """Return the particulars of each article, read anew where it is not what it was the last time."""
        before, self._substances = self._substances, {}
        for article, extraction in zip(told.articles, told.extractions, strict=True):
            publication, known = published[article.key], before.get(article.key)
            if known is None or known[0] is not article or known[1] is not extraction or known[2] != publication:
                known = article, extraction, publication, read_substance(article, extraction, publication)
            self._substances[article.key] = known
        return [known[3] for known in self._substances.values()]
