"""Small disputes as people would tell them: each article one line of outlet, day and text."""

from dataclasses import replace

from timeline_app.domain.conflict import Conflict, ConflictType, Passage
from timeline_app.domain.decision import Decision, Evidence
from timeline_app.extract import extract_article
from timeline_app.ingest import read_articles
from timeline_app.reconcile import reconcile


def read(*told):
    """Read `(outlet, ISO day, text)` into articles; a line is too short to tell its language by."""
    return [
        replace(article, language="en")
        for number, (outlet, day, text) in enumerate(told)
        for article in read_articles(
            f"Report {number}\nSource: {outlet}\nPublished: {day}\n\n{text}\n".encode(), f"{number}.txt"
        )
    ]


def reconciled(*told, decisions=()):
    articles = read(*told)
    return reconcile(articles, [extract_article(article) for article in articles], decisions)


def conflicts_of(*told, decisions: tuple[Decision, ...] = ()) -> tuple[Conflict, ...]:
    """Return the conflicts that articles make, through reading, extraction and reconciling."""
    return reconciled(*told, decisions=decisions).conflicts


def raised(told, kind: ConflictType):
    """Return the conflicts of one type that articles make."""
    return [one for one in conflicts_of(*told) if one.type is kind]


def stands_on_two_sides(conflict, first, second):
    """Tell whether words stand on one side of a conflict and other words on another."""
    sides = [" / ".join(passage.quote.lower() for passage in side.passages) for side in conflict.sides]
    return any(first in one and second in other and one is not other for one in sides for other in sides)


def quotes(conflict):
    """Return the sides as sets of quotes."""
    return [{passage.quote for passage in side.passages} for side in conflict.sides]


def passage(article, words):
    """Return the passage of an article that these words are."""
    start = article.text.index(words)
    return Passage(article.key, start, start + len(words), words)


def evidence(passage):
    """Return a passage as an editor's decision points at it."""
    sha256, _, part = passage.article.partition("#")
    return Evidence(sha256, part, passage.start, passage.end, passage.quote)
