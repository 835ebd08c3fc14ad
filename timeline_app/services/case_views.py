"""What the inspector and the article reader show, each loaded by one question to the case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.domain.anchoring import resolve_timexes
from timeline_app.domain.article import Article
from timeline_app.domain.case import Standing
from timeline_app.domain.conflict import Conflict
from timeline_app.domain.decision import Edit
from timeline_app.domain.event import Event
from timeline_app.domain.timex import ResolvedTimex
from timeline_app.services.case_session import CaseSession
from timeline_app.storage import EventPassage


@dataclass(frozen=True, slots=True)
class EventView:
    """One event with everything that stands beside it."""

    event: Event
    conflicts: tuple[Conflict, ...]
    actors: tuple[tuple[str, str], ...]
    """(actor id, name) of every actor and speaker of the event."""
    edits: tuple[Edit, ...]
    """The log entries about this event, oldest first."""

    def actor_name(self, actor_id: str | None) -> str:
        """Return an actor's name, empty for None or one that is not known."""
        return dict(self.actors).get(actor_id or "", "")


@dataclass(frozen=True, slots=True)
class ReaderPage:
    """One article as it is read: its text, its date words and what became of them."""

    article: Article
    standing: Standing
    timexes: tuple[ResolvedTimex, ...]
    """Every temporal expression with what it resolved to; narrative ones as far as the text alone tells."""
    marks: tuple[EventPassage, ...]
    """By start."""


def load_event_view(session: CaseSession, event_id: str, conflict_ids: Sequence[str]) -> EventView | None:
    """Return an event with the conflicts named (the timeline knows which); None where it is gone."""
    with session.reading() as case:
        event = case.event(event_id)
        if event is None:
            return None
        conflicts = tuple(found for one in conflict_ids if (found := case.conflict(one)) is not None)
        speakers = [account.speaker for account in event.accounts if account.speaker]
        actors = [case.actor(actor_id) for actor_id in dict.fromkeys([*event.actors, *speakers])]
        names = tuple((actor.id, actor.name) for actor in actors if actor is not None)
        edits = tuple(edit for edit in case.edits() if edit.target == f"“{event.label}”")
    return EventView(event, conflicts, names, edits)


def load_reader_page(session: CaseSession, standing: Standing) -> ReaderPage | None:
    """Return an article to read; None where it is gone."""
    with session.reading() as case:
        article, extraction = case.article(standing.article), case.extraction(standing.article)
        if article is None:
            return None
        marks = case.passages(article.key)
    timexes = resolve_timexes(extraction.timexes, standing.published) if extraction else ()
    return ReaderPage(article, standing, timexes, marks)
