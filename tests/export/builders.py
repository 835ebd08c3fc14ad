"""Cases for export tests: articles in our own words, dates as EDTF, quotes found in their text."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from timeline_app.domain.actor import Actor
from timeline_app.domain.article import Article, PublishedBasis
from timeline_app.domain.case import Case, Derived, Standing
from timeline_app.domain.conflict import (
    Conflict,
    ConflictStatus,
    ConflictType,
    FigureAccount,
    FigureGroup,
    Passage,
    Side,
)
from timeline_app.domain.decision import Edit
from timeline_app.domain.edtf import parse_edtf
from timeline_app.domain.event import Account, Event
from timeline_app.domain.mention import NameKind, Stance
from timeline_app.domain.timeline import Timeline
from timeline_app.domain.timex import Basis
from timeline_app.storage.columns import in_time_order, make_columns
from timeline_app.storage.outlets import Shown, list_sources, make_conflict


@dataclass
class CaseBuilder:
    """Collects what a case holds; `build` freezes it."""

    title: str = "A dispute"
    articles: dict[str, Article] = field(default_factory=dict)
    standings: list[Standing] = field(default_factory=list)
    actors: dict[str, Actor] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    figures: list[FigureGroup] = field(default_factory=list)
    edits: list[Edit] = field(default_factory=list)

    def article(self, short, text, *, outlet="", published="", group="", derived_from=None, removed=False, **more):  # noqa: PLR0913
        """Add an article known to this builder by its badge text; `more` are `file` and fields of Article."""
        article = Article(
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            part="",
            file_name=more.pop("file", f"{short.lower()}.txt"),
            text=text,
            title=text.partition("\n")[0],
            outlet=outlet,
            **{"language": "en"} | more,
        )
        self.articles[short] = article
        standing = Standing(
            article=article.key,
            outlet=outlet or article.file_name,
            outlet_known=bool(outlet),
            short=short,
            published=parse_edtf(published),
            published_basis=PublishedBasis.STATED if published else PublishedBasis.UNKNOWN,
            group=group or short,
            derived_from=self.articles[derived_from].key if derived_from else None,
            removed=removed,
        )
        self.standings.append(standing)
        return self

    def actor(self, name, kind="organisation"):
        """Add an actor, known by its name."""
        self.actors[name] = Actor(f"actor{len(self.actors) + 1}", name, NameKind(kind), (name,))
        return self

    def event(self, label, date, *accounts, actors=(), told="", **more):
        """Add an event; `accounts` are what `told_by` returns."""
        for name in actors:
            if name not in self.actors:
                self.actor(name)
        span = parse_edtf(date)
        groups = {self.group_of(account.article) for account in accounts}
        event = Event(
            id=f"e{len(self.events) + 1}",
            label=label,
            kind=more.pop("kind", "statement"),
            span=span,
            told_span=parse_edtf(told) if told else span,
            basis=accounts[0].basis if accounts else Basis.NONE,
            accounts=accounts,
            actors=tuple(self.actors[name].id for name in actors),
            independent_sources=len(groups),
            **more,
        )
        self.events.append(event)
        return self

    def told_by(self, short, quote, date="", *, words="", basis="explicit", speaker=None, stance="reports", note=""):  # noqa: PLR0913
        """Return one article's account of an event."""
        passage = self.passage(short, quote)
        return Account(
            mention=f"{passage.article}@{passage.start:08}-{passage.end:08}",
            article=passage.article,
            start=passage.start,
            end=passage.end,
            quote=quote,
            span=parse_edtf(date),
            timex_words=words,
            basis=Basis(basis) if date else Basis.NONE,
            speaker=self.actors[speaker].id if speaker else None,
            stance=Stance(stance),
            note=note,
        )

    def passage(self, short, quote):
        """Return where a quote stands in an article; it must be there."""
        article = self.articles[short]
        start = article.text.index(quote)
        return Passage(article.key, start, start + len(quote), quote)

    def conflict(self, kind, reason, labels, *sides, status="open", confidence=0.9, note=""):  # noqa: PLR0913
        """Add a conflict; each side is (position, [(badge, quote), …])."""
        ids = {event.label: event.id for event in self.events}
        built = tuple(
            Side(
                position,
                tuple(self.passage(*told) for told in quotes),
                len({self.group_of_short(q[0]) for q in quotes}),
            )
            for position, quotes in sides
        )
        conflict = Conflict(
            id=f"c{len(self.conflicts) + 1}",
            type=ConflictType(kind),
            sides=built,
            events=tuple(ids[label] for label in labels),
            reason=reason,
            confidence=confidence,
            status=ConflictStatus(status),
            note=note,
        )
        self.conflicts.append(conflict)
        return self

    def figure(self, what, unit, *told):
        """Add a figure group; each telling is (badge, quote, value, as_of)."""
        accounts = tuple(
            FigureAccount(self.passage(short, quote), value, value, as_of) for short, quote, value, as_of in told
        )
        self.figures.append(FigureGroup(f"f{len(self.figures) + 1}", what, unit, accounts))
        return self

    def group_of(self, key):
        return next(standing.group for standing in self.standings if standing.article == key)

    def group_of_short(self, short):
        return self.group_of(self.articles[short].key)

    def build(self):
        """Return the case, its events in time order with the undated last."""
        derived = Derived(
            standings=tuple(self.standings),
            actors=tuple(self.actors.values()),
            events=tuple(sorted(self.events, key=_time_order)),
            conflicts=tuple(self.conflicts),
            figures=tuple(self.figures),
        )
        return Case(self.title, tuple(self.articles.values()), (), (), derived, tuple(self.edits))


def _time_order(event):
    bound = event.span.earliest or event.span.latest
    return (bound is None, bound.ordinal_s if bound else 0, event.id)


def timeline_of(case):
    """Return what is drawn of a case, made as the case file makes it."""
    sources = list_sources(case.derived.standings)
    events = in_time_order(case.derived.events)
    rows = {event.id: row for row, event in enumerate(events)}
    shown = Shown(sources.of_article, {article.key: article.file_name for article in case.articles})
    conflicts = tuple(make_conflict(conflict, rows, shown) for conflict in case.derived.conflicts)
    return Timeline(case.title, make_columns(events, case.derived, sources), sources.sources, conflicts)
