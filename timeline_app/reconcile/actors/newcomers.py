"""Speakers whom an editor named and no article does: actors of the case by that decision alone."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence

from timeline_app.domain.actor import Actor
from timeline_app.domain.decision import Decision, DecisionKind
from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.actors.wording import is_body

_ID_LENGTH = 12


def find_newcomers(decisions: Sequence[Decision], articles: Iterable[str], actors: Sequence[Actor]) -> list[Actor]:
    """Return an actor for each speaker set by an editor whom none of `actors` is called; `articles` are keys."""
    known = {name.casefold() for actor in actors for name in (actor.name, *actor.variants)}
    present = set(articles)
    made: dict[str, Actor] = {}
    for name, place in sorted(_named(decisions, present)):
        if name.casefold() not in known:
            made.setdefault(name.casefold(), _make(name, place))
    return list(made.values())


def _named(decisions: Sequence[Decision], present: set[str]) -> Iterator[tuple[str, str]]:
    """Yield each speaker's name and the passage that he was set to speak."""
    for decision in decisions:
        if decision.kind is DecisionKind.SET_SPEAKER and decision.value.strip():
            for piece in decision.evidence:
                if piece.article in present:
                    yield " ".join(decision.value.split()), f"{piece.article}@{piece.start:08}-{piece.end:08}"


def _make(name: str, place: str) -> Actor:
    digest = hashlib.sha256(f"{name.casefold()} {place}".encode()).hexdigest()
    kind = NameKind.ORGANISATION if is_body(name) else NameKind.PERSON
    return Actor(f"actor-{digest[:_ID_LENGTH]}", name, kind, (name,))
