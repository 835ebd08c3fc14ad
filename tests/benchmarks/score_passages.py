"""Passages of articles: where a quote stands, and what two passages share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

LONGEST_CHARACTERS = 600
"""A telling is a clause or a sentence; what quotes a page tells nothing."""
TOUCHING_CHARACTERS = 8

Object = Mapping[str, Any]
Texts = Mapping[str, str]
"""From an article's file name to its text."""


@dataclass(frozen=True, slots=True)
class Passage:
    """`text[start:end]` of one article."""

    article: str
    start: int
    end: int

    def shared(self, other: Passage) -> int:
        """Return how many characters both hold; negative where they lie apart."""
        return min(self.end, other.end) - max(self.start, other.start) if self.article == other.article else -1

    def touches(self, other: Passage) -> bool:
        """Whether both hold more than a word of the same text."""
        return self.shared(other) >= TOUCHING_CHARACTERS

    @property
    def length(self) -> int:
        """Characters."""
        return self.end - self.start


def find_passage(told: Object, texts: Texts) -> Passage | None:
    """Return where a quote stands: by its offsets where it gives right ones, else where it is found first."""
    text, quote = texts.get(told["article"], ""), told["quote"]
    start = told.get("start", -1)
    if start < 0 or text[start : start + len(quote)] != quote:
        start = text.find(quote)
    return Passage(told["article"], start, start + len(quote)) if start >= 0 else None


def find_passages(told: Iterable[Object], texts: Texts) -> tuple[Passage, ...]:
    """Return where quotes stand, each place once; those found nowhere left out."""
    found = (find_passage(one, texts) for one in told)
    return tuple(dict.fromkeys(passage for passage in found if passage))


def is_wrong(told: Object, texts: Texts) -> bool:
    """Whether a telling's offsets don't hold its quote."""
    return texts.get(told["article"], "")[told["start"] : told["end"]] != told["quote"]
