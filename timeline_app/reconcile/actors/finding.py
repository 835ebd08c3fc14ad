"""The actors of a case, and which of them each name stands for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline_app.domain.actor import Actor
from timeline_app.domain.article import Article
from timeline_app.domain.decision import Decision
from timeline_app.domain.mention import Extraction
from timeline_app.reconcile.actors.decided import Place
from timeline_app.reconcile.actors.keeping import ActorKeeper, CaseActors


@dataclass(frozen=True, slots=True)
class FoundActors:
    """Some actors and where they are named."""

    actors: tuple[Actor, ...]
    """Sorted by id."""
    by_place: Mapping[Place, str]
    """Article key and offsets to the actor's id; what is unclear is left out."""

    def actor_of(self, article: str, start: int, end: int) -> str | None:
        """Return the id of the actor that the name at `text[start:end]` stands for; None where it is unclear."""
        return self.by_place.get((article, start, end))


def find_actors(
    articles: Sequence[Article], extractions: Sequence[Extraction], decisions: Sequence[Decision]
) -> CaseActors:
    """Return the actors of the articles, the same whatever the order of articles and extractions."""
    return ActorKeeper().find(articles, extractions, decisions)
