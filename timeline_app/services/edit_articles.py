"""What an editor may say of articles and actors: outlet, badge, publication date, who is who."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.domain.actor import Actor
from timeline_app.domain.article import Article
from timeline_app.domain.date_words import describe
from timeline_app.domain.decision import DecisionKind, Evidence
from timeline_app.domain.edtf import parse_edtf
from timeline_app.domain.errors import UserError
from timeline_app.services.case_session import CaseSession, Change
from timeline_app.storage import NewDecision

LONGEST_BADGE = 6
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def set_outlet(session: CaseSession, articles: Sequence[str], outlet: str) -> Change:
    """Set the outlet of one or many articles (their keys)."""
    return _about_articles(session, articles, DecisionKind.SET_OUTLET, outlet, f"Outlet set to {outlet}")


def set_badge(session: CaseSession, articles: Sequence[str], short: str, colour: str = "") -> Change:
    """Set the badge of one or many articles: a few letters, and a colour `#rrggbb` or none.

    Raises UserError where the letters are too many or the colour is none.
    """
    if not short.strip() or len(short.strip()) > LONGEST_BADGE:
        raise UserError("The short name", f"It has to have 1 to {LONGEST_BADGE} letters.", "Shorten it.")
    if colour and not _COLOUR.fullmatch(colour):
        raise UserError("The colour", f"“{colour}” is no colour.", "Write it as #1f5fbf.")
    value = f"{short.strip()} {colour}".strip()
    return _about_articles(session, articles, DecisionKind.SET_BADGE, value, f"Badge set to {value}")


def set_published(session: CaseSession, articles: Sequence[str], edtf: str) -> Change:
    """Set the publication date of one or many articles; what is anchored to it moves, as the change says.

    Raises ValueError where `edtf` is no date.
    """
    words = f"Publication date set to {describe(parse_edtf(edtf))}"
    return _about_articles(session, articles, DecisionKind.SET_PUBLISHED, edtf, words)


def remove_articles(session: CaseSession, articles: Sequence[str]) -> Change:
    """Set articles aside: they count nowhere, but stay in the file, and undo brings them back."""
    count = f"{len(articles)} articles" if len(articles) > 1 else "Article"
    return _about_articles(session, articles, DecisionKind.REMOVE_ARTICLE, "", f"{count} removed")


def join_actors(session: CaseSession, actors: Sequence[Actor], name: str) -> Change:
    """Say that several actors are one, by this name."""
    evidence = tuple(piece for actor in actors for piece in _occurrences(session, actor))
    target = " + ".join(actor.name for actor in actors)
    decision = NewDecision(DecisionKind.JOIN_ACTORS, evidence, name, target=target)
    return session.decide(decision, words=f"{target} joined as {name}")


def separate_actors(session: CaseSession, actor: Actor, variants: Sequence[str]) -> Change:
    """Say that some spellings of an actor are another one; raises UserError where none or all are named."""
    apart = [piece for piece in _occurrences(session, actor) if piece.quote in set(variants)]
    rest = [piece for piece in _occurrences(session, actor) if piece.quote not in set(variants)]
    if not apart or not rest:
        raise UserError(actor.name, "A split needs spellings on both sides.", "Mark some of them, but not all.")
    decisions = [NewDecision(DecisionKind.SEPARATE_ACTORS, (piece, *rest), target=actor.name) for piece in apart]
    return session.decide(*decisions, words=f"{', '.join(variants)} taken out of {actor.name}")


def _about_articles(session: CaseSession, keys: Sequence[str], kind: DecisionKind, value: str, words: str) -> Change:
    articles = [article for article in session.articles() if article.key in set(keys)]
    if not articles:
        raise UserError("Articles", "None is selected.", "Select articles in the list, then try again.")
    evidence = tuple(Evidence(article.sha256, article.part, 0, 0, "") for article in articles)
    target = ", ".join(article.file_name for article in articles)
    return session.decide(NewDecision(kind, evidence, value, target=target), words=f"{words} ({target})")


def _occurrences(session: CaseSession, actor: Actor) -> list[Evidence]:
    texts: dict[str, Article] = {article.key: article for article in session.articles()}
    found = []
    for key, start, end in actor.occurrences:
        article = texts.get(key)
        if article is not None:
            found.append(Evidence(article.sha256, article.part, start, end, article.text[start:end]))
    return found
