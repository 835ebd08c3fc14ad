"""The small words by which a clause is told in short."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline_app.extract.lexicon import read_table


@dataclass(frozen=True, slots=True)
class GistWords:
    """Words of one language, lower case."""

    particles: frozenset[str]
    """Belong to the verb before them: "put out"."""
    linking: frozenset[str]
    """Adverbs that tie a sentence to others: "also", "meanwhile"."""
    conjunctions: frozenset[str]
    """Stand before a whole clause: "But the minister …"."""
    dating: frozenset[str]
    """Lead to date words that a card need not repeat: "on Monday"."""
    binding: frozenset[str]
    """Prepositions that bind to the noun before them: "of"."""
    bound_to: frozenset[str]
    """Words to which a preposition behind them binds: "such as"."""
    articles: frozenset[str]
    """Do not yet say what a verb is said with."""
    indefinite: frozenset[str]
    """Articles behind which a comma stands between adjectives: "a steady, global rise"."""
    before_numbers: frozenset[str]
    """Count a number behind them: "about 50 people"."""
    leading: frozenset[str]
    """Lead to a subject and are none: "asked about the raid, he"."""
    listing: frozenset[str]
    closing: frozenset[str]
    """End a clause: "according to"."""
    controlling: frozenset[str]
    """Lemmas of verbs to which "to drop the bill" belongs: "asked parliament to drop the bill"."""
    counting: frozenset[str]
    """Begin a number behind a word that looks like a preposition: "at least 15 people"."""
    questions: frozenset[str]
    """Open what is asked: "why", "whether"."""
    asking: frozenset[str]
    """Lemmas of verbs that a question may follow: "explained | how"."""
    saying: frozenset[str]
    """Those after which one does only where nothing is said: "declined to say | when"."""
    light: frozenset[str]
    """Objects too light to end on: "gave it | exclusive access"."""


@cache
def gist_words(language: str) -> GistWords:
    """Return the small words of a language."""
    table = read_table(language, "gist")
    return GistWords(**{name: frozenset(table[name]) for name in GistWords.__slots__})
