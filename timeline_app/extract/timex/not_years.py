"""Which four digits are a year: not 2000 people, not Flight 1989, not a forecast's 2024-2028."""

from __future__ import annotations

from timeline_app.extract.timex.matching import Candidate
from timeline_app.extract.timex.surroundings import Surroundings

_MODERN = range(1900, 2060)
"""Years that news tells without a preposition ("the 1988 period")."""
_OLDEST = 1400
_FORECAST_REACH = 6


def is_year(candidate: Candidate, around: Surroundings) -> bool:
    """Whether a number stands for a year where nothing else says so."""
    words = around.words["years"]
    year = int(candidate.values["year"])
    before, after = around.lower(candidate.first - 1), around.lower(candidate.behind)
    if before in words["labels"] or after in words["counted"]:
        return False
    if year not in _MODERN:
        return year >= _OLDEST and before in words["old_openers"] and not _counts(candidate, around)
    return before in words["openers"] or not _counts(candidate, around)


def is_year_range(candidate: Candidate, around: Surroundings) -> bool:
    """Whether two years with a dash are a time told, not the scope of a forecast."""
    words = around.words["years"]
    before = {around.lower(index) for index in range(candidate.first - _FORECAST_REACH, candidate.first)}
    return not before.intersection(words["forecast"]) and int(candidate.values["until"]) in _MODERN


def is_short_year(candidate: Candidate, around: Surroundings) -> bool:
    """Whether '98 is a year: behind a preposition or an article."""
    return around.lower(candidate.first - 1) in around.words["years"]["short_openers"]


def is_decade(candidate: Candidate, around: Surroundings) -> bool:
    """Whether it is no age ("in his 90s") and no bare plural ("sixties")."""
    if around.lower(candidate.first - 1) in around.words["ages"]["pronouns"]:
        return False
    is_whole = "decade" in around.values(candidate.behind - 1)
    return is_whole or around.lower(candidate.first) == "the" or around.tokens.word(candidate.behind - 1)[0] in "'’"


def _counts(candidate: Candidate, around: Surroundings) -> bool:
    """Whether a plural follows, which the number would count."""
    after = around.tokens.word(candidate.behind)
    words = around.words["years"]
    if after in words["no_plurals"] or after in words["yearly"]:
        return False
    return after.isalpha() and after.islower() and after.endswith("s")
