"""Cutting a sentence where one told happening ends and the next begins, without a parser."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from timeline_app.extract.lexicon import read_table
from timeline_app.extract.sentence_view import SentenceView


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """The words that open clauses in one language."""

    temporal: frozenset[str]
    simultaneous: frozenset[str]
    """Temporal openers of what happens at the same time: "when", "while"."""
    following: frozenset[str]
    """Openers behind which the rest happens later: "after", "following"."""
    open_ended: frozenset[str]
    """Prepositions that let a date begin or end a state: "since May"."""
    counting: frozenset[str]
    """Words at which "a day after" ends: it counts from what follows."""
    relative: frozenset[str]
    contrast: frozenset[str]
    coordinating: frozenset[str]
    complement: frozenset[str]
    conditional: frozenset[str]
    supposing: frozenset[str]
    adversative: frozenset[str]
    opening_content: frozenset[str]
    bare_times: frozenset[str]
    """Times of day that say of no day: "midnight"."""
    article: str
    """The article before a part of day that is of the day told before: "in the evening"."""
    days: frozenset[str]
    """Words that say of which day such a time is: "noon today"."""
    yielding: frozenset[str]
    """Verbs of what a year brings: "carried 4 million passengers last year"."""
    habitual: frozenset[str]
    """Adverbs of what is usual rather than a happening: "has long been"."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A place where a sentence may be cut: before token `index`."""

    index: int
    strength: float
    is_bare: bool = False
    """Whether only a mark stands there, as between adjectives."""


@cache
def clause_words(language: str) -> ClauseWords:
    """Return the clause openers of a language."""
    table = read_table(language, "grammar")["clauses"]
    lists = {name: frozenset(table[name]) for name in ClauseWords.__slots__ if name != "article"}
    return ClauseWords(article=table["article"], **lists)


def find_cuts(view: SentenceView, frames: Sequence[int] = ()) -> list[Cut]:
    """Return the places at which a sentence may be cut, in order; the stronger, the likelier.

    `frames` are the tokens with which frames of reported speech begin.
    """
    words = clause_words(view.language)
    cuts = []
    for index in range(view.indexes.start + 1, view.indexes.stop):
        opener = _opener_strength(view.lower(index), words) + (_AT_FRAME if index in frames else 0.0)
        mark = _mark_strength(view.lower(index - 1))
        if opener or mark:
            cuts.append(Cut(index, opener + mark, is_bare=not opener))
    return cuts


def _mark_strength(before: str) -> float:
    if before == ";":
        return 4.0
    return 2.0 if before in _MARKS else 0.0


_MARKS = frozenset((",", ":", "–", "—", "-", "”", '"'))
_AT_FRAME = 2.5
"""How likely a sentence is to be cut where a frame of speech begins."""


def _opener_strength(lower: str, words: ClauseWords) -> float:
    if lower in words.temporal or lower in words.contrast:
        return 2.0
    if lower in words.relative:
        return 1.5
    if lower in words.coordinating:
        return 1.0
    return 0.5 if lower in words.complement else 0.0
