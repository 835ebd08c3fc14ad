"""What an editor may say of articles and actors: outlet, badge, publication date, who is who."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.domain.actor import Actor
from timeline_app.domain.date_words import describe
from timeline_app.domain.decision import DecisionKind, Evidence
from timeline_app.domain.edtf import parse_edtf
from timeline_app.domain.errors import UserError
from timeline_app.services.case_session import CaseSession
from timeline_app.services.changes import Change
from timeline_app.storage import NewDecision

LONGEST_BADGE = 6
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """What an editor knows of articles; None where nothing is said of it."""

    outlet: str | None = None
    short: str | None = None
    """A few letters for the badge."""
    colour: str | None = None
    """`#rrggbb` for the badge, empty for the palette's; it goes with `short`."""
    published: str | None = None
    """EDTF of the publication date, empty where it is not known."""


def set_facts(session: CaseSession, articles: Sequence[str], facts: ArticleFacts) -> Change:
    """Say what is known of one or many articles (their keys), all of it one user action.

    What is anchored to a publication date moves with it, as the change says.  Raises UserError where
    the letters are too many or the colour is none, ValueError where `published` is no date.
    """
    said = []
    if facts.outlet is not None:
        said.append((DecisionKind.SET_OUTLET, facts.outlet, f"Outlet set to {facts.outlet}"))
    if facts.short is not None:
        badge = _badge(facts.short, facts.colour or "")
        said.append((DecisionKind.SET_BADGE, badge, f"Badge set to {badge}"))
    if facts.published is not None:
        span = parse_edtf(facts.published)
        words = f"Publication date set to {describe(span)}" if span.is_dated else "Publication date not known"
        said.append((DecisionKind.SET_PUBLISHED, facts.published, words))
    return _about_articles(session, articles, *said)


def set_outlet(session: CaseSession, articles: Sequence[str], outlet: str) -> Change:
    """Set the outlet of one or many articles (their keys)."""
    return set_facts(session, articles, ArticleFacts(outlet=outlet))


def set_badge(session: CaseSession, articles: Sequence[str], short: str, colour: str = "") -> Change:
    """Set the badge of one or many articles; raises as `set_facts`."""
    return set_facts(session, articles, ArticleFacts(short=short, colour=colour))


def set_published(session: CaseSession, articles: Sequence[str], edtf: str) -> Change:
    """Set the publication date of one or many articles; raises as `set_facts`."""
    return set_facts(session, articles, ArticleFacts(published=edtf))


def _badge(short: str, colour: str) -> str:
    if not short.strip() or len(short.strip()) > LONGEST_BADGE:
        raise UserError("The short name", f"It has to have 1 to {LONGEST_BADGE} letters.", "Shorten it.")
    if colour and not _COLOUR.fullmatch(colour):
        raise UserError("The colour", f"“{colour}” is no colour.", "Write it as #1f5fbf.")
    return f"{short.strip()} {colour}".strip()


def remove_articles(session: CaseSession, articles: Sequence[str]) -> Change:
    """Set articles aside: they count nowhere, but stay in the file, and undo brings them back."""
    count = f"{len(articles)} articles" if len(articles) > 1 else "Article"
    return _about_articles(session, articles, (DecisionKind.REMOVE_ARTICLE, "", f"{count} removed"))


def join_actors(session: CaseSession, actors: Sequence[Actor], name: str) -> Change:
    """Say that several actors are one, by this name."""
    evidence = tuple(place.evidence for actor in actors for place in _occurrences(session, actor))
    target = " + ".join(actor.name for actor in actors)
    decision = NewDecision(DecisionKind.JOIN_ACTORS, evidence, name, target=target)
    return session.decide(decision, words=f"{target} joined as {name}")


def separate_actors(session: CaseSession, actor: Actor, variants: Sequence[str]) -> Change:
    """Say that some spellings of an actor are another one; raises UserError where none or all are named."""
    places = _occurrences(session, actor)
    apart = [place for place in places if place.spelling in set(variants)]
    rest = [place.evidence for place in places if place.spelling not in set(variants)]
    if not apart or not rest:
        raise UserError(actor.name, "A split needs spellings on both sides.", "Mark some of them, but not all.")
    decisions = [
        NewDecision(DecisionKind.SEPARATE_ACTORS, (place.evidence, *rest), target=actor.name) for place in apart
    ]
    return session.decide(*decisions, words=f"{', '.join(variants)} taken out of {actor.name}")


def _about_articles(session: CaseSession, keys: Sequence[str], *said: tuple[DecisionKind, str, str]) -> Change:
    """Decide what is said (kind, value, words) of articles; UserError where there are none."""
    articles = [article for article in session.articles() if article.key in set(keys)]
    if not articles:
        raise UserError("Articles", "None is selected.", "Select articles in the list, then try again.")
    evidence = tuple(Evidence(article.sha256, article.part, 0, 0, "") for article in articles)
    target = ", ".join(article.file_name for article in articles)
    decisions = [NewDecision(kind, evidence, value, target=target) for kind, value, _ in said]
    return session.decide(*decisions, words=f"{'; '.join(words for *_, words in said)} ({target})")


@dataclass(frozen=True, slots=True)
class _Place:
    """One occurrence of an actor."""

    evidence: Evidence
    spelling: str
    """The longest of the actor's spellings that stands there."""


def _occurrences(session: CaseSession, actor: Actor) -> list[_Place]:
    articles = {article.key: article for article in session.articles()}
    places = []
    for key, start, end in actor.occurrences:
        article = articles.get(key)
        if article is not None:
            evidence = Evidence(article.sha256, article.part, start, end, article.text[start:end])
            places.append(_Place(evidence, _spelling_at(article.text, start, end, actor.variants)))
    return places


def _spelling_at(text: str, start: int, end: int, variants: Sequence[str]) -> str:
    """Return the longest variant that covers `text[start:end]`, those words themselves where none does."""
    for variant in sorted(variants, key=len, reverse=True):
        from_ = max(0, end - len(variant))
        at = text.find(variant, from_, start + len(variant))
        if 0 <= at <= start and end <= at + len(variant):
            return variant
    return text[start:end]
