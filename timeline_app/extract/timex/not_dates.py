"""What looks like a date and is none: parts of numbers and names, ages, scores, amounts, verbs."""

from __future__ import annotations

from collections.abc import Callable

from timeline_app.extract.timex.matching import Candidate
from timeline_app.extract.timex.not_lengths import is_frequency, is_length, is_no_age, is_uncounted_length
from timeline_app.extract.timex.not_years import is_decade, is_short_year, is_year, is_year_range
from timeline_app.extract.timex.surroundings import Surroundings

_GLUE_LEFT = "-–/.,+:#_"
_GLUE_RIGHT = "/+:%_"
_MONEY = "$£€@"


def is_date(candidate: Candidate, around: Surroundings) -> bool:
    """Whether a match is an expression of time in its sentence."""
    if _is_glued(candidate, around) or _is_compound(candidate, around) or _is_name(candidate, around):
        return False
    return all(check(candidate, around) for trait, check in _CHECKS.items() if trait in candidate.traits)


def _is_glued(candidate: Candidate, around: Surroundings) -> bool:
    """Whether it is part of a longer number or code: a telephone number, an amount, a score."""
    text = around.tokens.text
    start, end = around.tokens.starts[candidate.first], around.tokens.ends[candidate.behind - 1]
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if (before and before[-1] in _MONEY) or after[:1] == "%":
        return True
    glued_left = text[start].isdigit() and before[-1:] in _GLUE_LEFT and before[:1].isalnum()
    return (glued_left and len(before) > 1) or (after[:1] in _GLUE_RIGHT and after[1:].isalnum())


def _is_compound(candidate: Candidate, around: Surroundings) -> bool:
    """Whether it is the head of a compound that tells no time: "year-round", "day-to-day"."""
    after = around.tokens.ends[candidate.behind - 1]
    if around.tokens.text[after : after + 1] != "-" or "unit_one" not in around.values(candidate.behind - 1):
        return False
    return around.lower(candidate.behind + 1) in around.words["compounds"]["tails"]


def _is_name(candidate: Candidate, around: Surroundings) -> bool:
    """Whether it is part of a name: "the Sunday Times", "USA Today", ABC's "This Week"."""
    names = around.words["names"]
    tokens = around.tokens
    word, before, after = tokens.word(candidate.first), tokens.word(candidate.first - 1), tokens.word(candidate.behind)
    if candidate.behind - candidate.first == 1 and word[:1].isupper() and not word.isupper():
        is_close = tokens.text[tokens.ends[candidate.first] : tokens.ends[candidate.first] + 1] == " "
        if (after in names["tails"] and is_close) or before in names["heads"]:
            return True
        if after[:1].isupper() and "day_part" in around.values(candidate.behind):
            return tokens.word(candidate.behind + 1)[:1].isupper()
    if candidate.traits & _CAPITALISED or any(candidate.values.get(name) for name in _CALENDAR_NAMES):
        return False
    return _is_title([tokens.word(i) for i in range(candidate.first, candidate.behind)])


_CALENDAR_NAMES = ("month", "weekday", "season", "year", "quarter_ordinal")
_CAPITALISED = frozenset(("feast", "day", "quarter", "decade", "calendar"))
"""Rules whose words may stand capitalised without being a title."""


def _is_title(words: list[str]) -> bool:
    letters = [word for word in words if word.isalpha()]
    return len(letters) > 1 and all(word[0].isupper() and not word.isupper() for word in letters)


def _is_month(candidate: Candidate, around: Surroundings) -> bool:
    """Whether "May" or "March" is no verb and no name."""
    values = around.values(candidate.first)
    if "month_or_name" in values:
        return not _is_given_name(candidate, around)
    if "month_like" not in values:
        return True
    before, after = around.lower(candidate.first - 1), around.tokens.word(candidate.behind)
    openers = around.words["month_openers"]
    return before in openers["sure"] or (before in openers["likely"] and not after[:1].isupper())


def _is_given_name(candidate: Candidate, around: Surroundings) -> bool:
    """Whether "April" stands beside another name: "April Smith", "Aunt June"."""
    before, after = around.tokens.word(candidate.first - 1), around.tokens.word(candidate.behind)
    is_after_name = before[:1].isupper() and not around.opens_sentence(candidate.first - 1)
    return after[:1].isupper() or (is_after_name and before.lower() not in around.words["month_openers"]["sure"])


def _is_month_day(candidate: Candidate, around: Surroundings) -> bool:
    """Whether a day that became a name ("the September 11 museum") is meant as a day."""
    names: dict[str, list[str]] = around.words["named_days"]
    key = f"{candidate.values['month']}-{candidate.values['day']}"
    return around.lower(candidate.behind) not in names.get(key, ())


def _is_quarter(candidate: Candidate, around: Surroundings) -> bool:
    """Whether a quarter is of a year, not of a game."""
    near = range(around.sentence_start(candidate.first), around.sentence_end(candidate.behind - 1))
    return not any(around.lower(index) in around.words["sports"]["words"] for index in near)


def _is_night(candidate: Candidate, around: Surroundings) -> bool:
    return around.lower(candidate.behind) not in around.words["overnight"]["nouns"]


def _is_season(candidate: Candidate, around: Surroundings) -> bool:
    """Whether "the fall" is no fall of something."""
    return around.lower(candidate.behind - 1) != "fall" or around.lower(candidate.behind) != "of"


def _is_numeric(candidate: Candidate, around: Surroundings) -> bool:
    """Whether 2.10.2021 is no version of a program."""
    return around.lower(candidate.first - 1) not in around.words["years"]["labels"]


def _is_now(candidate: Candidate, around: Surroundings) -> bool:
    word = around.tokens.word(candidate.first)
    return word.islower() or around.opens_sentence(candidate.first)


def _is_soon(candidate: Candidate, around: Surroundings) -> bool:
    """Whether "soon" is the near future, not an order of events ("as soon as", "soon after")."""
    words = around.words["soon"]
    before, after = around.lower(candidate.first - 1), around.lower(candidate.behind)
    return before not in words["heads"] and after not in words["tails"]


def _is_past(candidate: Candidate, around: Surroundings) -> bool:
    """Whether "the past" stands for itself, not before a noun."""
    after = around.tokens.word(candidate.behind)
    return not after.isalpha() or not after.islower() or after in around.words["past_followers"]["words"]


def _is_part_of_season(candidate: Candidate, around: Surroundings) -> bool:
    """Whether "late fall" is a season, not a fall."""
    return (
        around.lower(candidate.behind - 1) != "fall"
        or around.lower(candidate.first - 1) in around.words["month_openers"]["sure"]
    )


_CHECKS: dict[str, Callable[[Candidate, Surroundings], bool]] = {
    "bare_year": is_year,
    "year_range": is_year_range,
    "short_year": is_short_year,
    "bare_month": _is_month,
    "month_day": _is_month_day,
    "quarter": _is_quarter,
    "length": is_length,
    "age": is_no_age,
    "bare_units": is_uncounted_length,
    "decade": is_decade,
    "frequency": is_frequency,
    "now": _is_now,
    "soon": _is_soon,
    "season": _is_season,
    "numeric": _is_numeric,
    "overnight": _is_night,
    "the_past": _is_past,
    "part_season": _is_part_of_season,
}
