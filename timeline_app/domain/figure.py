"""Quantities as told: a number, its unit, what it counts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Bound(StrEnum):
    """How a number was hedged."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


@dataclass(frozen=True, slots=True)
class Figure:
    """One quantity in one article; told, so never edited."""

    start: int
    end: int
    quote: str
    low: float
    high: float
    """Equal to `low` but for ranges ("20 to 30"); in base units (metres, not feet)."""
    bound: Bound
    unit: str
    """`person`, `USD`, `m`, `percent`, … or empty for a bare count."""
    what: str
    """What is counted, normalised: `killed`, `wounded`, `users`, `signatures` …"""
    subject: tuple[str, ...] = ()
    """Further content words that tell one measure from another (place, group)."""
