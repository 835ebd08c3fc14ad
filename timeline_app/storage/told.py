"""The told layer: files as imported, their articles and what was read out of them; never edited."""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline_app.domain.article import Article
from timeline_app.domain.mention import Extraction, Mention
from timeline_app.storage.codec import CodecError, clean, decode, encode
from timeline_app.storage.connection import Readable
from timeline_app.storage.values import Duplicate, ExtractionMark, ImportedArticle, ImportReport

if TYPE_CHECKING:
    from sqlite_utils import Database

_COLUMNS = ("sha256", "part", "file_name", "title", "outlet", "byline", "dateline", "language", "text")
_SELECT = ", ".join(_COLUMNS)
_UNPRINTABLE_NAME = re.compile("[\udc80-\udcff]")

_LEAST_GAIN = 0.9
"""A file that zlib leaves larger than this share (images, PDF, DOCX) is stored as it is."""


def add_article(db: Database, imported: ImportedArticle, at: str) -> Duplicate | None:
    """Store an article with its file and extraction; return what it duplicates, else None.

    One that was set aside comes back.  Raises ValueError where the bytes are not the hash's,
    or the extraction is another article's.
    """
    article = imported.article
    if hashlib.sha256(imported.data).hexdigest() != article.sha256 or imported.extraction.article != article.key:
        message = f"the article {article.key} does not belong to the bytes or the extraction handed in with it"
        raise ValueError(message)
    row = db.execute("SELECT set_aside, file_name FROM article WHERE key = ?", [article.key]).fetchone()
    if row is None:
        _add_file(db, article.sha256, imported.data, at)
        _insert_article(db, article)
    elif row[0]:
        set_aside(db, [article.key], aside=False)
    else:
        return Duplicate(article.sha256, article.part, article.file_name, row[1])
    save_extraction(db, imported.extraction)
    return None


def add_articles(db: Database, batch: Sequence[ImportedArticle], at: str) -> ImportReport:
    """Store a batch; the report has no action yet."""
    added, duplicates = [], []
    for imported in batch:
        duplicate = add_article(db, imported, at)
        if duplicate is None:
            added.append(imported.article.key)
        else:
            duplicates.append(duplicate)
    return ImportReport(tuple(added), tuple(duplicates), None)


def _add_file(db: Database, sha256: str, data: bytes, at: str) -> None:
    packed = zlib.compress(data)
    is_smaller = len(packed) < len(data) * _LEAST_GAIN
    row = [sha256, len(data), "zlib" if is_smaller else "raw", at, packed if is_smaller else data]
    sql = "INSERT OR IGNORE INTO file (sha256, size, packing, imported_at, data) VALUES (?, ?, ?, ?, ?)"
    db.execute(sql, row)


def _insert_article(db: Database, article: Article) -> None:
    # File names on Linux may be any bytes; what is no text in one is shown as such.
    named = replace(article, file_name=_UNPRINTABLE_NAME.sub("\ufffd", article.file_name))
    values = [clean(getattr(named, name)) for name in _COLUMNS]
    marks = ", ".join("?" * (len(_COLUMNS) + 2))
    sql = f"INSERT INTO article ({_SELECT}, key, rest) VALUES ({marks})"  # noqa: S608 - our own column names
    article_id = db.execute(sql, [*values, article.key, encode(article, without=_COLUMNS)]).lastrowid
    db.execute(
        "INSERT INTO article_search (rowid, title, text) VALUES (?, ?, ?)",
        [article_id, clean(article.title), clean(article.text)],
    )


def save_extraction(db: Database, extraction: Extraction) -> None:
    """Put an article's extraction in place of the one it has; KeyError where there is no such article."""
    row = db.execute("SELECT id FROM article WHERE key = ?", [extraction.article]).fetchone()
    if row is None:
        raise KeyError(extraction.article)
    body = encode(extraction, without=("article", "version", "mentions"))
    db.execute("INSERT OR REPLACE INTO extraction VALUES (?, ?, ?)", [row[0], extraction.version, body])
    db.execute("DELETE FROM mention WHERE article_id = ?", [row[0]])
    mentions = [(row[0], m.start, m.end, m.kind, encode(m, without=("article",))) for m in extraction.mentions]
    sql = "INSERT INTO mention (article_id, start, stop, kind, body) VALUES (?, ?, ?, ?, ?)"
    db.conn.executemany(sql, mentions)


def set_aside(db: Database, keys: Iterable[str], *, aside: bool) -> None:
    """Leave articles out of everything, or take them in again; they are never deleted."""
    db.conn.executemany("UPDATE article SET set_aside = ? WHERE key = ?", [(aside, key) for key in keys])


def load_articles(db: Readable) -> tuple[Article, ...]:
    """Return the articles that are not set aside, in the order of import."""
    rows = db.execute(f"SELECT rest, {_SELECT} FROM article WHERE NOT set_aside ORDER BY id")  # noqa: S608
    return tuple([_read_article(row) for row in rows.fetchall()])


def find_article(db: Readable, key: str) -> Article | None:
    """Return one article, None where the case has none with this key."""
    row = db.execute(f"SELECT rest, {_SELECT} FROM article WHERE key = ?", [key]).fetchone()  # noqa: S608
    return _read_article(row) if row else None


@dataclass(frozen=True, slots=True)
class ExtractionRows:
    """Extractions as stored: fetched fast, so that the file is free again, and decoded at leisure."""

    extractions: list[tuple[int, str, int, str]]
    """(article id, article key, version, JSON), in the order of import."""
    mentions: list[tuple[int, str]]
    """(article id, JSON), in the order of the text."""

    def decode(self) -> tuple[Extraction, ...]:
        """Return the values; raises CodecError where they are damaged."""
        key_of = {article_id: key for article_id, key, _, _ in self.extractions}
        mentions: dict[int, list[Mention]] = {article_id: [] for article_id in key_of}
        for article_id, body in self.mentions:
            mentions[article_id].append(decode(Mention, body, article=key_of[article_id]))
        return tuple(
            decode(Extraction, body, article=key, version=version, mentions=tuple(mentions[article_id]))
            for article_id, key, version, body in self.extractions
        )


def fetch_extractions(db: Readable) -> ExtractionRows:
    """Fetch the extractions of all articles not set aside, aligned with `load_articles`."""
    extractions = """SELECT id, key, version, body FROM article JOIN extraction ON article_id = article.id
                     WHERE NOT set_aside ORDER BY id"""
    mentions = """SELECT article_id, body FROM mention JOIN article ON article.id = article_id
                  WHERE NOT set_aside ORDER BY mention.id"""
    return ExtractionRows(db.execute(extractions).fetchall(), db.execute(mentions).fetchall())


def load_marks(db: Readable) -> dict[str, ExtractionMark]:
    """Return the marks of the extractions of all articles not set aside by key, in the order of `load_articles`."""
    sql = """SELECT key, article.id, version, length(body), first, last FROM article
             JOIN extraction ON extraction.article_id = article.id
             LEFT JOIN (SELECT article_id, min(id) AS first, max(id) AS last FROM mention GROUP BY article_id) AS told
             ON told.article_id = article.id WHERE NOT set_aside ORDER BY article.id"""
    return {
        key: (row, version, length, first or 0, last or 0)
        for key, row, version, length, first, last in db.execute(sql).fetchall()
    }


def find_extraction(db: Readable, key: str) -> Extraction | None:
    """Return the extraction of the article with this key, None where there is none."""
    sql = "SELECT article_id, version, body FROM extraction JOIN article ON article.id = article_id WHERE key = ?"
    row = db.execute(sql, [key]).fetchone()
    if row is None:
        return None
    bodies = db.execute("SELECT body FROM mention WHERE article_id = ? ORDER BY id", [row[0]]).fetchall()
    mentions = tuple(decode(Mention, body, article=key) for (body,) in bodies)
    return decode(Extraction, row[2], article=key, version=row[1], mentions=mentions)


def load_file(db: Readable, sha256: str) -> bytes:
    """Return a file as it was imported.

    Raises KeyError where the case has no such file, CodecError where it can't be unpacked.
    """
    row = db.execute("SELECT packing, data FROM file WHERE sha256 = ?", [sha256]).fetchone()
    if row is None:
        raise KeyError(sha256)
    packing, data = row
    try:
        return zlib.decompress(data) if packing == "zlib" else bytes(data)
    except zlib.error as error:
        message = f"the stored file {sha256} can't be unpacked"
        raise CodecError(message) from error


def _read_article(row: tuple[str, ...]) -> Article:
    rest, *values = row
    return decode(Article, rest, **dict(zip(_COLUMNS, values, strict=True)))
