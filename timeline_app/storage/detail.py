"""What each kind of log entry keeps, beside its words, of what exactly it did."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.domain.decision import Evidence


@dataclass(frozen=True, slots=True)
class DecisionDetail:
    """Of a decision."""

    evidence: tuple[Evidence, ...]
    value: str = ""


@dataclass(frozen=True, slots=True)
class ImportDetail:
    """Of one batch of an import."""

    articles: tuple[str, ...]
    """Keys of the articles it added."""


@dataclass(frozen=True, slots=True)
class WithdrawDetail:
    """Of decisions that were withdrawn."""

    decisions: tuple[int, ...]
    """Their seqs."""


@dataclass(frozen=True, slots=True)
class RevertDetail:
    """Of an undo or redo."""

    entries: tuple[int, ...]
    """Seqs of the entries that it took back or did again."""
