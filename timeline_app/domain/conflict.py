"""Conflicts between accounts: sides, quotes, a reason in plain words; derived."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ConflictType(StrEnum):
    """What the accounts disagree about."""

    DATE = "date"
    CLAIM = "claim"
    FIGURE = "figure"
    ATTRIBUTION = "attribution"


class ConflictStatus(StrEnum):
    """What an editor said of it."""

    OPEN = "open"
    RESOLVED = "resolved"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Passage:
    """A quoted stretch of an article, `text[start:end]`."""

    article: str
    """The article's key."""
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Side:
    """One position and all passages that state it."""

    position: str
    """One plain sentence."""
    passages: tuple[Passage, ...]
    independent_sources: int = 0


@dataclass(frozen=True, slots=True)
class Conflict:
    """Accounts that can't all be right."""

    id: str
    """Stable: made from its type and its sides' smallest passages."""
    type: ConflictType
    sides: tuple[Side, ...]
    """Two or more."""
    events: tuple[str, ...]
    """Event ids; of the first side first."""
    reason: str
    """One sentence in plain words."""
    confidence: float
    status: ConflictStatus = ConflictStatus.OPEN
    note: str = ""
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class FigureAccount:
    """One telling of a quantity within a figure group."""

    passage: Passage
    value: float
    high: float
    as_of: str
    """EDTF of the day it was told or is of; empty where not known."""


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """One quantity told by several accounts."""

    id: str
    what: str
    unit: str
    accounts: tuple[FigureAccount, ...]
