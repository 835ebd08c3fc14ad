"""What looks like a date and is none: ages, scores, names, verbs, ranges of a market."""

from __future__ import annotations

from timeline_app.extract.timex.matching import Candidate
from timeline_app.extract.timex.tokens import Tokens

_LIKELY_YEARS = ("1900", "2059")


def is_date(candidate: Candidate, tokens: Tokens) -> bool:
    """Whether a match is an expression of time in its sentence."""
    if "bare_year" not in candidate.rule.traits:
        return True
    return _LIKELY_YEARS[0] <= candidate.values["year"] <= _LIKELY_YEARS[1] and tokens.word(candidate.behind) != "-"
