"""Is the case whole: pages, files, quotes, the log's chain, and what points where."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator

from timeline_app.domain.conflict import Passage
from timeline_app.domain.errors import CaseError, Problem
from timeline_app.domain.event import Account
from timeline_app.storage import told
from timeline_app.storage.codec import CodecError
from timeline_app.storage.connection import Connection, Readable
from timeline_app.storage.decided import load_decisions
from timeline_app.storage.derived import fetch_derived
from timeline_app.storage.drawn import is_stale, load_timeline
from timeline_app.storage.faults import CaseBusyError
from timeline_app.storage.history import find_in_force, load_in_force
from timeline_app.storage.log import compute_hash, load_edits

_RESTORE = "Restore the case from a backup."
_AGAIN = "Export the edit log and import the article again into a new case."


def find_problems(connection: Connection) -> Iterator[Problem]:
    """Yield all that is wrong with a case, in words; nothing where it is whole.

    Each check reads a state of its own, so that writers wait for one check at most.
    """
    name = connection.path.name
    for check in (_check_pages, _check_files, _check_quotes, _check_log, _check_decisions, _check_derived):
        try:
            with connection.reading() as db:
                yield from list(check(db, name))
        except CaseBusyError:
            raise
        except CaseError as error:
            yield Problem(name, error.problem.what, error.problem.next_step)
        except (sqlite3.DatabaseError, ValueError, KeyError, TypeError) as error:
            yield Problem(name, f"A part of the case can't be read ({error}).", _RESTORE)


def _check_pages(db: Readable, name: str) -> Iterator[Problem]:
    """Let SQLite check its pages, indexes and references."""
    for (answer,) in db.execute("PRAGMA integrity_check").fetchall():
        if answer != "ok":
            yield Problem(name, f"Damaged: {answer}.", _RESTORE)
    for table, row, parent, _ in db.execute("PRAGMA foreign_key_check").fetchall():
        yield Problem(name, f"Damaged: row {row} of {table} points at nothing in {parent}.", _RESTORE)


def _check_files(db: Readable, _name: str) -> Iterator[Problem]:
    """Compare every stored file with its SHA-256."""
    sql = "SELECT sha256, min(file_name) FROM file LEFT JOIN article USING (sha256) GROUP BY sha256"
    for sha256, file_name in db.execute(sql).fetchall():
        try:
            is_whole = hashlib.sha256(told.load_file(db, sha256)).hexdigest() == sha256
        except (CodecError, sqlite3.DatabaseError):
            is_whole = False
        if not is_whole:
            yield Problem(file_name or sha256, "Its stored bytes are not those that were imported.", _AGAIN)


def _check_quotes(db: Readable, _name: str) -> Iterator[Problem]:
    """Compare every mention's quote with the characters it stands for."""
    articles = {article.key: article for article in told.load_articles(db)}
    for extraction in told.fetch_extractions(db).decode():
        article = articles[extraction.article]
        wrong = [m for m in extraction.mentions if article.text[m.start : m.end] != m.quote]
        if wrong:
            what = f"{len(wrong)} mentions are not word for word in its text; the first is “{wrong[0].quote[:60]}”."
            yield Problem(article.file_name, what, _RESTORE)


def _check_log(db: Readable, name: str) -> Iterator[Problem]:
    """Recompute the log's hash chain and what stands after it."""
    previous, edits = "", load_edits(db)
    for place, edit in enumerate(edits, start=1):
        if edit.seq != place or compute_hash(previous, edit) != edit.hash:
            yield Problem(name, f"The edit log was changed at entry {place} or before it.", _RESTORE)
            return
        previous = edit.hash
    if find_in_force(edits) != load_in_force(db):
        yield Problem(name, "What stands is not what the edit log says.", _RESTORE)


def _check_decisions(db: Readable, name: str) -> Iterator[Problem]:
    """Compare the evidence of every standing decision with the articles."""
    for decision in load_decisions(db):
        for evidence in decision.evidence:
            article = told.find_article(db, evidence.article)
            if article is None or article.text[evidence.start : evidence.end] != evidence.quote:
                what = f"The decision of entry {decision.seq} rests on “{evidence.quote[:60]}”, which no article says."
                yield Problem(name, what, "Undo that decision, or restore the case from a backup.")


def _check_derived(db: Readable, name: str) -> Iterator[Problem]:
    """Look for derived values that point at nothing told."""
    derived = fetch_derived(db).decode()
    texts = {article.key: article.text for article in told.load_articles(db)}
    mentions = {mention.key for extraction in told.fetch_extractions(db).decode() for mention in extraction.mentions}
    accounts = [account for event in derived.events for account in event.accounts]
    lost = sum(account.mention not in mentions and not account.by_hand for account in accounts)
    passages = [passage for conflict in derived.conflicts for side in conflict.sides for passage in side.passages]
    quotes: list[Account | Passage] = [*accounts, *passages]
    wrong = sum(texts.get(quote.article, "")[quote.start : quote.end] != quote.quote for quote in quotes)
    known = {event.id for event in derived.events}
    dangling = sum(event not in known for conflict in derived.conflicts for event in conflict.events)
    if (lost or wrong or dangling) and not is_stale(db):
        what = f"{lost} accounts have no mention, {wrong} quotes no text, {dangling} conflicts no event."
        yield Problem(name, what, "Open the case and let the timeline be computed again.")
    if len(load_timeline(db, "").events) != len(derived.events):
        yield Problem(name, "The timeline and the events differ.", "Let the timeline be computed again.")
