"""What a reader hands on: the text it took out and what the file says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from timeline_app.domain.article import Boilerplate
from timeline_app.domain.dates import UNDATED, Span


@dataclass(frozen=True, slots=True)
class Stated:
    """What one place (metadata, header lines, file name) states of an article; empty where it states nothing."""

    title: str = ""
    outlet: str = ""
    byline: str = ""
    published: Span = UNDATED
    published_words: str = ""
    language: str = ""
    """ISO 639-1."""

    def or_else(self, weaker: Stated) -> Stated:
        """Return this, with what is missing taken from a weaker place.

        A date and its words come from one place; words without a date (a year is missing,
        or the day is ambiguous) give way to a date.
        """
        published = self if self.published.is_dated or not weaker.published.is_dated else weaker
        return replace(
            self,
            title=self.title or weaker.title,
            outlet=self.outlet or weaker.outlet,
            byline=self.byline or weaker.byline,
            published=published.published,
            published_words=published.published_words or weaker.published_words,
            language=self.language or weaker.language,
        )


@dataclass(frozen=True, slots=True)
class Extracted:
    """One article as a reader took it out of its file."""

    text: str
    """Newlines are `\\n`."""
    stated: Stated = field(default_factory=Stated)
    """The file's own metadata."""
    part: str = ""
    """Which article within its file."""
    marked: tuple[Boilerplate, ...] = ()
    """What the format itself says is a caption, a related strip and the like."""
    warnings: tuple[str, ...] = ()
