"""Who counts or estimates a number, and of each of what it is told."""

from __future__ import annotations

import re

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
"""Last words of whoever counts by which he is told from others."""


def find_giver(one: Quantity, saying: Saying) -> str:
    """Return who counts a number, actor id or stems; empty where its clause doesn't tell."""
    clause = saying.clause
    told = count_words().giver.search(clause.text[: max(0, one.figure.start - clause.start)])
    if told is None:
        return ""
    first, last = told.span("who")
    named = [actor for at, actor in clause.actors if first <= at < last]
    words = [bare_stem(word) for word in _NAME_WORD.findall(told["who"])[-_WHO_WORDS:]]
    return named[0] if named else "~" + " ".join(words)


def find_rate(one: Quantity, saying: Saying) -> str:
    """Return of each of what an amount is told: "day" for "a day" and "daily"."""
    words, text = count_words(), saying.clause.text
    first, last = one.figure.start - saying.clause.start, one.figure.end - saying.clause.start
    told = words.rate.match(text, last)
    if told:
        return told["unit"] or _RATES[told["adverb"]]
    before = words.rate_before.search(text[:first])
    return _RATES[before["unit"]] if before else ""
