"""Temporal expressions as told (TIMEX3), and what they resolve to.

A text tells *words* ("on Monday", "the next day", "mid-September").  What they mean
depends on an anchor: the publication date, an earlier expression, an event of the
narrative.  The told `Timex` keeps the words' own, still unanchored meaning, so that it
can be resolved again at any time when the anchor changes; `ResolvedTimex` is the result.

TIMEX3: ISO-TimeML (ISO 24617-1); values as in TempEval-3.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from timeline_app.domain.dates import Span


class TimexType(StrEnum):
    """The four types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Basis(StrEnum):
    """Where a resolved date comes from; the names are those of the JSON export."""

    EXPLICIT = "explicit"
    WEEKDAY = "weekday"
    RELATIVE = "relative"
    PUBLICATION = "publication"
    INFERRED = "inferred"
    NONE = "none"


class Anchor(StrEnum):
    """What an expression counts from."""

    NONE = "none"
    """Complete in itself: "1 November 2021"."""
    PUBLICATION = "publication"
    """"on Monday", "yesterday", "last month", "in September"."""
    TIMEX = "timex"
    """An earlier expression of the same text, `anchor_index`: "the next day", "that evening"."""
    NARRATIVE = "narrative"
    """The event told just before, which has no date words of its own here."""


@dataclass(frozen=True, slots=True)
class NamedEvent:
    """The event that an expression names and counts from: "the blaze" of "the day after the blaze"."""

    terms: tuple[str, ...]
    """Stemmed content words."""
    kind: str = ""
    """The kind of happening that its noun or verb tells of, as a mention's; empty where it is not listed."""


@dataclass(frozen=True, slots=True)
class Timex:
    """A temporal expression as one article tells it; told, so never edited."""

    start: int
    end: int
    text: str
    type: TimexType
    expression: str
    """The unanchored meaning in the notation of `domain.anchoring`."""
    mod: str = ""
    """TIMEX3 mod: START, MID, END, APPROX, BEFORE, AFTER, ON_OR_BEFORE, LESS_THAN …"""
    anchor: Anchor = Anchor.NONE
    anchor_index: int | None = None
    """Index of the anchoring expression among the article's, for Anchor.TIMEX."""
    counts_from: NamedEvent | None = None
    """For Anchor.NARRATIVE: the event that the words behind it name; None where it is the one told before."""


@dataclass(frozen=True, slots=True)
class ResolvedTimex:
    """A temporal expression with what it means, given its anchor."""

    timex: Timex
    value: str
    """TIMEX3 value: 2021-11-01, 2021-W44, P3D, PRESENT_REF, XXXX-WXX-1 where unresolved …"""
    span: Span
    """Undated for durations, sets and what can't be resolved."""
    basis: Basis
    note: str = ""
    """A contradiction in plain words ("2 November 2021 was a Tuesday, not a Monday"), else empty."""

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.timex.start

    @property
    def end(self) -> int:
        """Offset behind the last character."""
        return self.timex.end

    @property
    def text(self) -> str:
        """The words."""
        return self.timex.text

    @property
    def type(self) -> TimexType:
        """The TIMEX3 type."""
        return self.timex.type

    @property
    def mod(self) -> str:
        """The TIMEX3 mod, empty where there is none."""
        return self.timex.mod
