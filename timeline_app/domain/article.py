"""An article as imported: its text and what it says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from timeline_app.domain.dates import UNDATED, Span
from timeline_app.domain.published_basis import PublishedBasis

__all__ = ["Article", "Boilerplate", "BoilerplateKind", "PublishedBasis"]


class BoilerplateKind(StrEnum):
    """Text around an article's own words; it yields no events."""

    HEADER = "header"
    CAPTION = "caption"
    ADVERT = "advert"
    SHARE = "share"
    RELATED = "related"
    NEWSLETTER = "newsletter"
    CREDIT = "credit"
    NAVIGATION = "navigation"


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """A stretch of the text, `text[start:end]`, that is not the article's own account."""

    start: int
    end: int
    kind: BoilerplateKind


@dataclass(frozen=True, slots=True)
class Article:
    """What one imported article says; told, so never edited.

    An editor's outlet or publication date is a decision beside it, never a change in it.
    """

    sha256: str
    """Of the imported file's bytes, in hex."""
    part: str
    """Which article within its file; empty where it is the whole."""
    file_name: str
    text: str
    """Newlines normalised to `\\n`; every offset of the case counts its characters."""
    title: str = ""
    title_span: tuple[int, int] | None = None
    """Where the headline stands in the text, None where it came from metadata only."""
    outlet: str = ""
    """Empty where not known."""
    byline: str = ""
    dateline: str = ""
    """Place of an agency dateline, "NAIROBI, Kenya"."""
    agencies: tuple[str, ...] = ()
    """Agencies credited ("With reporting by Reuters")."""
    published: Span = UNDATED
    """As stated by the file; undated where it states none."""
    published_words: str = ""
    """The words or field that stated it."""
    language: str = ""
    """ISO 639-1; empty where undecidable."""
    boilerplate: tuple[Boilerplate, ...] = ()
    """Sorted, not overlapping."""
    warnings: tuple[str, ...] = ()
    """What the reader could not do, in plain words ("Russian: dates not read")."""

    @property
    def key(self) -> str:
        """The article's identity: file hash and part."""
        return _key_of(self.sha256, self.part)


@lru_cache(maxsize=1 << 15)
def _key_of(sha256: str, part: str) -> str:
    """Return one string for all who ask: a large case holds an article's key in very many places."""
    return f"{sha256}#{part}"
