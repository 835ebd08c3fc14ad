"""A whole case as values: what was told, what is derived, what was decided."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.domain.actor import Actor
from timeline_app.domain.article import Article
from timeline_app.domain.conflict import Conflict, FigureGroup
from timeline_app.domain.decision import Decision, Edit
from timeline_app.domain.event import Event
from timeline_app.domain.mention import Extraction
from timeline_app.domain.standing import ReviewItem, Standing

__all__ = ["Case", "Derived", "ReviewItem", "Standing"]


@dataclass(frozen=True, slots=True)
class Derived:
    """All that is computed from what was told and decided; can be computed again at any time."""

    standings: tuple[Standing, ...] = ()
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    """Dated ones in time order, then the undated."""
    conflicts: tuple[Conflict, ...] = ()
    figures: tuple[FigureGroup, ...] = ()
    reviews: tuple[ReviewItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """A snapshot of a whole case, as exports take it."""

    title: str
    articles: tuple[Article, ...]
    extractions: tuple[Extraction, ...]
    decisions: tuple[Decision, ...]
    derived: Derived
    edits: tuple[Edit, ...] = ()
