"""Search in articles and events: every word of the query must occur.

Words are looked up in SQLite's FTS5 index, case and diacritics aside.  Scripts that don't
part words by spaces have no words in that index; they are looked for as they stand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline_app.storage.connection import Readable
from timeline_app.storage.values import ArticleHit, EventHit, Hits

_TERM = re.compile(r'"([^"]+)"|(\S+)')
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_WORD = re.compile(r"\w")
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
"""Marks around matches: Unicode noncharacters, which no text to be read contains."""

_AROUND_CHARACTERS = 60
"""What an excerpt shows to either side of the match."""


@dataclass(frozen=True, slots=True)
class Query:
    """A person's words, parted by how they are looked up."""

    indexed: str
    """An FTS5 expression, every term quoted; empty where no term is in the index."""
    literal: tuple[str, ...]
    """Terms looked for as they stand."""


def parse_query(words: str) -> Query:
    """Read what a person typed: words, and phrases in double quotes; the last word may be unfinished."""
    terms = [(phrase or word.replace('"', ""), bool(phrase)) for phrase, word in _TERM.findall(words)]
    indexed, literal = [], []
    for place, (term, is_phrase) in enumerate(terms):
        if _UNSPACED.search(term) or (term and not _WORD.search(term)):
            literal.append(term)
        elif term:
            is_unfinished = place == len(terms) - 1 and not is_phrase
            indexed.append(f'"{term}"*' if is_unfinished else f'"{term}"')
    return Query(" AND ".join(indexed), tuple(literal))


def search(db: Readable, words: str, limit: int) -> Hits:
    """Return at most `limit` articles and as many events that have all the words."""
    query = parse_query(words.replace("\0", " "))
    if not query.indexed and not query.literal:
        return Hits((), ())
    return Hits(_search_articles(db, query, limit), _search_events(db, query, limit))


def _search_articles(db: Readable, query: Query, limit: int) -> tuple[ArticleHit, ...]:
    literal = " AND instr(a.title || char(10) || a.text, ?)" * len(query.literal)
    if query.indexed:
        sql = f"""SELECT key, file_name, a.title, a.text, highlight(article_search, 1, '{_OPEN}', '{_CLOSE}')
                  FROM article_search JOIN article a ON a.id = article_search.rowid
                  WHERE article_search MATCH ? AND NOT set_aside {literal} ORDER BY rank LIMIT ?"""  # noqa: S608
        rows = db.execute(sql, [query.indexed, *query.literal, limit]).fetchall()
    else:
        sql = f"""SELECT key, file_name, title, text, '' FROM article a
                  WHERE NOT set_aside {literal} ORDER BY id LIMIT ?"""  # noqa: S608
        rows = db.execute(sql, [*query.literal, limit]).fetchall()
    return tuple([_article_hit(query, *row) for row in rows])


def _article_hit(query: Query, key: str, file_name: str, title: str, *texts: str) -> ArticleHit:
    text, marked = texts
    start, end = _first_match(query, text, marked)
    excerpt = text[max(0, start - _AROUND_CHARACTERS) : end + _AROUND_CHARACTERS]
    return ArticleHit(key, file_name, title, start, end, " ".join(excerpt.split()))


def _first_match(query: Query, text: str, marked: str) -> tuple[int, int]:
    """Return where the text has its first match; (0, 0) where only the title has one."""
    start = marked.find(_OPEN)
    if start >= 0:
        return start, marked.index(_CLOSE, start) - len(_OPEN)
    found = [(text.find(term), term) for term in query.literal if term in text]
    if not found:
        return 0, 0
    place, term = min(found)
    return place, place + len(term)


def _search_events(db: Readable, query: Query, limit: int) -> tuple[EventHit, ...]:
    # Quotes are in the event's JSON, written as they are told, so that instr finds them there.
    literal = " AND instr(e.body, ?)" * len(query.literal)
    if query.indexed:
        sql = f"""SELECT id, row, e.label, date_words FROM event_search JOIN event e ON row = event_search.rowid
                  WHERE event_search MATCH ? {literal} ORDER BY rank LIMIT ?"""  # noqa: S608
        rows = db.execute(sql, [query.indexed, *query.literal, limit]).fetchall()
    else:
        sql = f"SELECT id, row, label, date_words FROM event e WHERE 1 {literal} ORDER BY row LIMIT ?"  # noqa: S608
        rows = db.execute(sql, [*query.literal, limit]).fetchall()
    return tuple([EventHit(*row) for row in rows])
