"""Who counts or estimates a number, and of each of what it is told."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline_app.reconcile.claims.count_words import count_words
from timeline_app.reconcile.claims.sayings import Saying
from timeline_app.reconcile.figures.accounts import Quantity
from timeline_app.reconcile.words import bare_stem

_RATES = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annual": "year",
    "annually": "year",
    "hourly": "hour",
}
_NAME_WORD = re.compile(r"[^\W\d_]+")
_WHO_WORDS = 3
"""Last words of whoever counts by which he is told from others; a name before more is of a part of him."""


@dataclass(frozen=True, slots=True)
class Giver:
    """Who counts a number."""

    actor: str
    """Actor id, empty where no name stands for him."""
    words: str
    """As told."""

    @property
    def key(self) -> str:
        """What tells him from others: actor id, else stems of the last words."""
        stems = [bare_stem(word) for word in _NAME_WORD.findall(self.words.lower())[-_WHO_WORDS:]]
        return self.actor or "~" + " ".join(stems)


def find_giver(one: Quantity, saying: Saying) -> Giver | None:
    """Return who counts a number; None where its clause doesn't tell."""
    clause = saying.clause
    told = count_words().giver.search(clause.text[: max(0, one.figure.start - clause.start)])
    if told is None:
        return None
    first, last = told.span("who")
    named = [
        actor for at, actor in clause.actors if first <= at < last and len(clause.text[at:last].split()) <= _WHO_WORDS
    ]
    words = clause.quote[first:last]
    is_name = any(start <= first < end for start, end in clause.names)
    return Giver(named[-1] if named else "", words if is_name else words[:1].lower() + words[1:])


def find_rate(one: Quantity, saying: Saying) -> str:
    """Return of each of what an amount is told: "day" for "a day" and "daily"."""
    words, text = count_words(), saying.clause.text
    first, last = one.figure.start - saying.clause.start, one.figure.end - saying.clause.start
    told = words.rate.match(text, last)
    if told:
        return told["unit"] or _RATES[told["adverb"]]
    before = words.rate_before.search(text[:first]) or words.rate_again.search(text[:first])
    return _RATES.get(before["unit"], before["unit"]) if before else ""
