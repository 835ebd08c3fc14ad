"""A small case for storage tests: two accounts of one dispute, in our own words."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from timeline_app.domain.actor import Actor
from timeline_app.domain.article import Article, Boilerplate, BoilerplateKind, PublishedBasis
from timeline_app.domain.case import Derived, ReviewItem, Standing
from timeline_app.domain.conflict import Conflict, ConflictType, FigureAccount, FigureGroup, Passage, Side
from timeline_app.domain.decision import Evidence
from timeline_app.domain.edtf import parse_edtf
from timeline_app.domain.event import Account, Event
from timeline_app.domain.mention import Extraction, Mention, Name, NameKind, Speech, Stance
from timeline_app.domain.timex import Anchor, Basis, Timex, TimexType
from timeline_app.storage import ImportedArticle

NOON = datetime(2026, 11, 3, 12, 0, tzinfo=UTC)
WHO = "ada"

PORT_TEXT = "Harbour closed\n\nOn Monday the harbour was closed. The mayor denied that café owners had been warned.\n"
GATE_TEXT = "Gate shut on Tuesday\n\nThe gate was shut on 2 November, a guard said. 港口关闭 was painted on it.\n"
PORT_CLOSED = "On Monday the harbour was closed."
MAYOR_DENIED = "The mayor denied that café owners had been warned."
GATE_SHUT = "The gate was shut on 2 November, a guard said."


def moment(minutes):
    """Return a moment so many minutes after noon."""
    return NOON + timedelta(minutes=minutes)


def bytes_of(text):
    return text.encode(errors="surrogatepass")


def sha256_of(text):
    return hashlib.sha256(bytes_of(text)).hexdigest()


def article_of(text, *, file_name="port.txt", outlet="The Port", part=""):
    """Return an article whose file holds just its text."""
    return Article(
        sha256=sha256_of(text),
        part=part,
        file_name=file_name,
        text=text,
        title=text.partition("\n")[0],
        title_span=(0, text.index("\n")),
        outlet=outlet,
        published=parse_edtf("2021-11-03").with_words("3 November 2021"),
        language="en",
        boilerplate=(Boilerplate(0, 3, BoilerplateKind.HEADER),),
    )


def mention_of(article, quote, *, kind="closure", **fields):
    start = article.text.index(quote)
    return Mention(article.key, start, start + len(quote), quote, kind, "closed", "close", **fields)


def imported(text=PORT_TEXT, quotes=(PORT_CLOSED, MAYOR_DENIED), **fields):
    """Return an article as an import hands it over, with a mention for each quote."""
    article = article_of(text, **fields)
    mayor = Name(0, 7, text[:7], NameKind.PERSON, role="mayor")
    speech = Speech(mayor, "denied", 3, Stance.DENIES, (0, 7), hedges=("purported",))
    timex = Timex(50, 56, "Monday", TimexType.DATE, "WXX-1", anchor=Anchor.PUBLICATION)
    mentions = tuple(mention_of(article, quote, timex=0, names=(mayor,), speech=speech) for quote in quotes)
    extraction = Extraction(article.key, 1, ((0, 14),), (), (timex,), (mayor,), mentions)
    return ImportedArticle(article, extraction, bytes_of(text))


def port():
    return imported()


def gate():
    return imported(GATE_TEXT, (GATE_SHUT,), file_name="gate.txt", outlet="The Gate")


def evidence_of(mention):
    sha256, _, part = mention.article.partition("#")
    return Evidence(sha256, part, mention.start, mention.end, mention.quote)


def account_of(mention, edtf):
    return Account(
        mention=mention.key,
        article=mention.article,
        start=mention.start,
        end=mention.end,
        quote=mention.quote,
        span=parse_edtf(edtf),
        timex_words="Monday",
        basis=Basis.WEEKDAY if edtf else Basis.NONE,
        speaker="a1",
        stance=Stance.REPORTS,
    )


def event_of(event_id, label, edtf, *accounts, **fields):
    span = parse_edtf(edtf)
    values = {"told_span": span, "basis": Basis.EXPLICIT if edtf else Basis.NONE, "actors": ("a1",)} | fields
    return Event(event_id, label, "closure", span, accounts=accounts, independent_sources=len(accounts), **values)


def standing_of(article, short, **fields):
    standing = Standing(article.key, article.outlet, True, short, published=article.published, group=short)
    return replace(standing, published_basis=PublishedBasis.STATED, **fields)


def small_derived(first=None, second=None):
    """Return two dated events with a conflict between them, and an undated one."""
    first, second = first or port(), second or gate()
    closed, denied = first.extraction.mentions
    (shut,) = second.extraction.mentions
    sides = tuple(
        Side(position, (Passage(m.article, m.start, m.end, m.quote),), 1)
        for position, m in (("Closed on Monday", closed), ("Shut on Tuesday", shut))
    )
    return Derived(
        standings=(standing_of(first.article, "PORT"), standing_of(second.article, "GATE", colour="#aa3311")),
        actors=(Actor("a1", "The Mayor", NameKind.PERSON, ("The Mayor", "mayor"), ((first.article.key, 0, 7),)),),
        events=(
            event_of("e2", "Gate shut", "2021-11-02", account_of(shut, "2021-11-02"), account_of(closed, "")),
            event_of("e1", "Harbour closed", "2021-11-01", account_of(closed, "2021-11-01")),
            event_of("e3", "Warning denied", "", account_of(denied, "")),
        ),
        conflicts=(Conflict("c1", ConflictType.DATE, sides, ("e1", "e2"), "The days differ.", 0.8),),
        figures=(FigureGroup("f1", "gates", "", (FigureAccount(sides[0].passages[0], 1.0, 2.5, "2021-11-01"),)),),
        reviews=(ReviewItem("undated", "e3", "No article says when."),),
    )
