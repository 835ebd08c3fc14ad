"""What callers of the case file give it and get back, beside the values of `domain`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from timeline_app.domain.article import Article
from timeline_app.domain.decision import Decision, DecisionKind, Edit, Evidence
from timeline_app.domain.mention import Extraction


@dataclass(frozen=True, slots=True)
class Stamp:
    """When an edit is made and by whom."""

    at: str
    """ISO 8601, UTC: `2021-11-03T09:30:00Z`."""
    who: str

    @classmethod
    def of(cls, who: str, now: datetime) -> Stamp:
        """Return the stamp of this moment; ValueError where it has no zone."""
        return cls(utc_words(now), who)


def utc_words(now: datetime) -> str:
    """Write a moment as the case keeps it; ValueError where it has no zone."""
    if now.tzinfo is None:
        message = "the case keeps moments with their zone; this one has none"
        raise ValueError(message)
    return now.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


@dataclass(frozen=True, slots=True)
class ImportedArticle:
    """One article read from a file, with the file itself."""

    article: Article
    extraction: Extraction
    data: bytes
    """The whole file; its SHA-256 is the article's `sha256`."""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An article that the case has already; it was skipped."""

    sha256: str
    part: str
    file_name: str
    """As it was called this time."""
    known_as: str
    """The file name under which the case has it."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What one batch added."""

    added: tuple[str, ...]
    """Keys of the articles added, or brought back after an undone import."""
    duplicates: tuple[Duplicate, ...]
    action: int | None
    """To be handed to the next batch of the same import; None while nothing was added."""


@dataclass(frozen=True, slots=True)
class NewDecision:
    """A decision to be made; `before` and `target` are words for the log."""

    kind: DecisionKind
    evidence: tuple[Evidence, ...] = ()
    value: str = ""
    reason: str = ""
    target: str = ""
    """Which event, article, actor or conflict."""
    before: str = ""
    """What stood there until now."""


@dataclass(frozen=True, slots=True)
class Material:
    """What reconcile works from, as one snapshot."""

    articles: tuple[Article, ...]
    extractions: tuple[Extraction, ...]
    """Aligned with `articles`."""
    decisions: tuple[Decision, ...]
    """The standing ones, in the order they were made."""
    revision: int
    """To be handed to `save_derived`."""
    marks: tuple[ExtractionMark, ...] = ()
    """Of each extraction: what tells whether it is still the one in the file."""


ExtractionMark = tuple[int, int, int, int, int]
"""Article row, extractor version, length of the stored extraction, first and last mention row."""


@dataclass(frozen=True, slots=True)
class Undoable:
    """What undo or redo would concern: one user action."""

    action: int
    entries: tuple[Edit, ...]
    """Its log entries, in order."""


@dataclass(frozen=True, slots=True)
class EventDates:
    """When every event happened, in words: columns of one length."""

    ids: tuple[str, ...]
    labels: tuple[str, ...]
    date_words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventPassage:
    """A passage of an article that an event rests on."""

    start: int
    end: int
    event: str
    """The event's id."""
    label: str
    date_words: str


@dataclass(frozen=True, slots=True)
class ArticleHit:
    """An article in which all words were found."""

    article: str
    """Its key."""
    file_name: str
    title: str
    start: int
    """Of the first match in the text; 0 where only the title has it."""
    end: int
    excerpt: str
    """The text around the first match."""


@dataclass(frozen=True, slots=True)
class EventHit:
    """An event whose label or quotes have all words."""

    id: str
    row: int
    """Its row in the timeline's columns."""
    label: str
    date_words: str


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found, the best first."""

    articles: tuple[ArticleHit, ...]
    events: tuple[EventHit, ...]
