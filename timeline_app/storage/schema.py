"""The case file's tables, as a list of migrations.

A released migration is never edited and imports nothing of the application: a file made by
any earlier version must become today's file in the same steps, whatever the code has become.
Each migration and its record are one transaction, and each sets `user_version`.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

migrations = Migrations("timeline-case")


@migrations()
def m001_first_release(db: Database) -> None:
    """Lay out told, derived and decided layers, the edit log and search."""
    db.executescript(_FIRST_RELEASE)
    db.execute(f"PRAGMA application_id = {0x546D4C6E}")
    db.execute("PRAGMA user_version = 1")


_FIRST_RELEASE = """
CREATE TABLE about (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    title TEXT NOT NULL,
    revision INTEGER NOT NULL,          -- counts every change of what was told or decided
    derived_revision INTEGER            -- the revision that the derived layer was computed from
) STRICT;
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

-- The edit log: append-only, hash-chained.
CREATE TABLE edit (
    seq INTEGER PRIMARY KEY,
    action INTEGER NOT NULL,            -- seq of the first entry of the same user action
    reverts INTEGER REFERENCES edit (seq),
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    target TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER edit_is_never_changed BEFORE UPDATE ON edit
BEGIN SELECT RAISE(ABORT, 'the edit log is append-only'); END;
CREATE TRIGGER edit_is_never_removed BEFORE DELETE ON edit
BEGIN SELECT RAISE(ABORT, 'the edit log is append-only'); END;

-- Told.
CREATE TABLE file (
    sha256 TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    packing TEXT NOT NULL CHECK (packing IN ('raw', 'zlib')),
    imported_at TEXT NOT NULL,
    data BLOB NOT NULL
) STRICT;
CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (key = sha256 || '#' || part),
    sha256 TEXT NOT NULL REFERENCES file (sha256),
    part TEXT NOT NULL,
    file_name TEXT NOT NULL,
    title TEXT NOT NULL,
    outlet TEXT NOT NULL,
    byline TEXT NOT NULL,
    dateline TEXT NOT NULL,
    language TEXT NOT NULL,
    set_aside INTEGER NOT NULL DEFAULT 0,   -- 1 while its import is undone
    rest TEXT NOT NULL,                     -- the other fields, JSON
    text TEXT NOT NULL
) STRICT;
CREATE TABLE extraction (
    article_id INTEGER PRIMARY KEY REFERENCES article (id),
    version INTEGER NOT NULL,
    body TEXT NOT NULL                      -- all but the mentions, JSON
) STRICT;
CREATE TABLE mention (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article (id),
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL                      -- the whole mention, JSON
) STRICT;
CREATE INDEX mention_of_article ON mention (article_id, start, stop);
CREATE TABLE unread (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    file TEXT NOT NULL,
    what TEXT NOT NULL,
    next_step TEXT NOT NULL
) STRICT;

-- Decided: what each decision says stands in its log entry.
CREATE TABLE decision (
    seq INTEGER PRIMARY KEY REFERENCES edit (seq),
    standing INTEGER NOT NULL
) STRICT;

-- Derived: replaced as a whole.
CREATE TABLE event (
    row INTEGER PRIMARY KEY,                -- place on the timeline, from 0
    id TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL,
    date_words TEXT NOT NULL,
    body TEXT NOT NULL                      -- the whole event, JSON
) STRICT;
CREATE TABLE account (                      -- which passages of an article which events rest on
    article_id INTEGER NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    event_row INTEGER NOT NULL REFERENCES event (row),
    PRIMARY KEY (article_id, start, stop, event_row)
) STRICT, WITHOUT ROWID;
CREATE TABLE conclusion (                   -- standings, actors, conflicts, figures, reviews
    kind TEXT NOT NULL,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (kind, position)
) STRICT;
CREATE INDEX conclusion_by_id ON conclusion (kind, id);
CREATE TABLE timeline_column (              -- the events as columns, packed
    name TEXT PRIMARY KEY,
    data BLOB NOT NULL
) STRICT;

CREATE VIRTUAL TABLE article_search USING fts5 (
    title, text, content = 'article', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE event_search USING fts5 (
    label, quotes, content = '', tokenize = 'unicode61 remove_diacritics 2'
);
"""
