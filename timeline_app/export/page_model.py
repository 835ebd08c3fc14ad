"""What the HTML page shows, as values: the timeline's columns plus every event's evidence."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.domain.timeline import EventColumns, Source


@dataclass(frozen=True, slots=True)
class PageAccount:
    """One article's account of an event."""

    source: int | None
    """Index into the page's sources."""
    file: str
    headline: str
    date: str
    """The date as this article tells it, in words; `undated` where it gives none."""
    timex: str
    """The words the date came from, or empty."""
    basis: str
    quote: str
    speaker: str
    stance: str
    note: str


@dataclass(frozen=True, slots=True)
class PageArticle:
    """One article as the list of sources shows it."""

    source: int | None
    file: str
    headline: str
    published: str
    """When it was published, in words; `undated` where not known."""
    published_basis: str
    warnings: tuple[str, ...]
    """What could not be read in it."""


@dataclass(frozen=True, slots=True)
class PageEvidence:
    """What the side panel says of one event, beyond its card."""

    accounts: tuple[PageAccount, ...]
    actors: tuple[str, ...]
    told: str
    """The date before an editor's correction, in words; empty where none was corrected."""
    correction_reason: str
    note: str


@dataclass(frozen=True, slots=True)
class PageSide:
    """One side of a conflict: its position and (source index, file, quote) for each passage."""

    position: str
    quotes: tuple[tuple[int, str, str], ...]
    independent: int


@dataclass(frozen=True, slots=True)
class PageConflict:
    """A conflict; `events` are rows of the page, those of the first side first."""

    type: str
    status: str
    reason: str
    confidence: float
    events: tuple[int, ...]
    sides: tuple[PageSide, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All that one page shows; row i of `events` has `evidence[i]`."""

    title: str
    sources: tuple[Source, ...]
    articles: tuple[PageArticle, ...]
    events: EventColumns
    evidence: tuple[PageEvidence, ...]
    conflicts: tuple[PageConflict, ...]
    same_text: tuple[tuple[int, ...], ...]
    """Sources that rewrite one agency text, by index."""
    outside: int
    """How many events the range left out."""
    from_s: int | None
    """First second of the range, None for no limit."""
    to_s: int | None
    """Last second of the range, inclusive, None for no limit."""
