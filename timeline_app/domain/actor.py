"""Who acts: one person, body or place under all its spellings; derived."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.domain.mention import NameKind


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor of the case."""

    id: str
    """Stable: made from its smallest occurrence (article key and offsets)."""
    name: str
    """The clearest spelling met."""
    kind: NameKind
    variants: tuple[str, ...]
    """Every spelling met, the most frequent first."""
    occurrences: tuple[tuple[str, int, int], ...] = ()
    """(article key, start, end) of every name that stands for it."""
    unclear: bool = False
    """A garbled or unknown name: flagged for review, not assigned to anyone."""
