"""One sentence with all that was found in it: what the later steps look at."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline_app.domain.mention import Name
from timeline_app.extract.quotations import Span
from timeline_app.extract.tokens import Tokens
from timeline_app.extract.verbs import VerbGroup


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as tokens, with its verbs."""

    indexes: range
    """Of its tokens."""
    verbs: tuple[VerbGroup, ...]
    is_headline: bool = False
    in_capitals: bool = False
    """Whether its words are capitalised throughout: capitals show no names then."""


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence, or a part of one, of an article."""

    text: str
    """Of the whole article."""
    tokens: Tokens
    """Of the whole article."""
    indexes: range
    """The sentence's tokens."""
    verbs: tuple[VerbGroup, ...]
    names: tuple[Name, ...]
    """Sorted by start; a phrase stands before the names it holds."""
    quotations: tuple[Span, ...]
    """Those that overlap it, as offsets into the text."""
    language: str
    is_headline: bool = False

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return self.tokens.starts[self.indexes.start]

    @property
    def end(self) -> int:
        """Offset behind its last character."""
        return self.tokens.ends[self.indexes.stop - 1]

    def part(self, indexes: range) -> SentenceView:
        """Return a part of it with what lies in there."""
        start, end = self.tokens.starts[indexes.start], self.tokens.ends[indexes.stop - 1]
        return replace(
            self,
            indexes=indexes,
            verbs=tuple(verb for verb in self.verbs if verb.head in indexes),
            names=tuple(name for name in self.names if start <= name.start and name.end <= end),
            quotations=tuple(span for span in self.quotations if span[0] < end and span[1] > start),
        )

    def in_quotation(self, offset: int) -> bool:
        """Whether a character stands in direct speech."""
        return any(a <= offset < b for a, b in self.quotations)

    def lower(self, index: int) -> str:
        """Return a token in lower case; empty outside the sentence."""
        return self.tokens.lowers[index] if index in self.indexes else ""

    def first_token(self, name: Name) -> int:
        """Return the index of a name's first token."""
        return self.tokens.first_from(name.start)

    def last_token(self, name: Name) -> int:
        """Return the index of the token behind a name."""
        return self.tokens.first_from(name.end)
