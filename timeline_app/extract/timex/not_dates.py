"""What looks like a date and is none: ages, scores, amounts, names, verbs, a market's range of years."""

from __future__ import annotations

from collections.abc import Callable

from timeline_app.extract.timex.lexicon import Lexicon, literal
from timeline_app.extract.timex.matching import Candidate
from timeline_app.extract.timex.surroundings import Surroundings

_MODERN = range(1900, 2060)
"""Years that news tells without a preposition ("the 1988 period")."""
_OLDEST = 1400
_AMOUNT_REACH = 5
_FORECAST_REACH = 6
_GLUE = "-–/.,+:#"


def is_date(candidate: Candidate, around: Surroundings, lexicon: Lexicon) -> bool:
    """Whether a match is an expression of time in its sentence."""
    if _is_glued(candidate, around) or _is_name(candidate, around):
        return False
    return all(check(candidate, around, lexicon) for trait, check in _CHECKS.items() if trait in candidate.traits)


def _is_glued(candidate: Candidate, around: Surroundings) -> bool:
    """Whether it is part of a longer number or word: a phone number, a product code."""
    text, start = around.tokens.text, around.tokens.starts[candidate.first]
    end = around.tokens.ends[candidate.behind - 1]
    is_number = text[start].isdigit()
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    glued_left = (
        is_number and (before in _GLUE or before in "$£€_@") and before != "" and text[max(0, start - 2)].isalnum()
    )
    glued_right = is_number and after != "" and after in "/+:%" and text[end + 1 : end + 2].isalnum()
    return glued_left or glued_right or (before in "$£€_@" and before != "") or after == "%"


def _is_name(candidate: Candidate, around: Surroundings) -> bool:
    """Whether it is part of a name: "the Sunday Times", "USA Today", ABC's "This Week"."""
    words = around.words["not_dates"]
    if not candidate.traits & {"weekday", "spoken", "frequency", "last"} and candidate.behind - candidate.first > 1:
        return _is_title(candidate, around)
    before, after = around.tokens.word(candidate.first - 1), around.tokens.word(candidate.behind)
    word = around.tokens.word(candidate.first)
    if (
        after in words["papers"]
        and word[:1].isupper()
        and around.tokens.text[around.tokens.ends[candidate.behind - 1]] == " "
    ):
        return True
    if before in words["paper_heads"] and word[:1].isupper():
        return True
    return _is_title(candidate, around)


def _is_title(candidate: Candidate, around: Surroundings) -> bool:
    """Whether words that are written small stand capitalised, as in ABC's "This Week"."""
    if candidate.traits & {"feast", "day", "quarter", "bare_month", "decade"}:
        return False
    tokens = [around.tokens.word(index) for index in range(candidate.first, candidate.behind)]
    letters = [word for word in tokens if word.isalpha()]
    return (
        len(letters) > 1
        and all(word[0].isupper() and not word.isupper() for word in letters)
        and not (_has_calendar_name(candidate))
    )


def _has_calendar_name(candidate: Candidate) -> bool:
    return bool(candidate.values.get("month") or candidate.values.get("weekday") or candidate.values.get("season"))


def _year(candidate: Candidate, around: Surroundings, _lexicon: Lexicon) -> bool:
    words = around.words["not_dates"]
    year = int(candidate.values["year"])
    before, after = around.lower(candidate.first - 1), around.lower(candidate.behind)
    if before in words["labels"] or after in words["counted"] or after == "%":
        return False
    if year not in _MODERN:
        return year >= _OLDEST and before in words["old_year_openers"] and not _is_plural(candidate, around)
    return before in words["year_openers"] or not _is_plural(candidate, around)


def _is_plural(candidate: Candidate, around: Surroundings) -> bool:
    after = around.tokens.word(candidate.behind)
    return (
        after.isalpha()
        and after.islower()
        and after.endswith("s")
        and after not in ("is", "was", "has", "as", "s", "its", "this")
    )


def _year_range(candidate: Candidate, around: Surroundings, lexicon: Lexicon) -> bool:
    words = around.words["not_dates"]
    before = {around.lower(index) for index in range(candidate.first - _FORECAST_REACH, candidate.first)}
    until = int(candidate.values["until"])
    return not before & set(words["forecast"]) and until in _MODERN and _year(candidate, around, lexicon)


def _short_year(candidate: Candidate, around: Surroundings, _lexicon: Lexicon) -> bool:
    before = around.lower(candidate.first - 1)
    return before in around.words["not_dates"]["year_openers"] and before not in ("'s", "’s", "(", ",")


def _month(candidate: Candidate, around: Surroundings, lexicon: Lexicon) -> bool:
    values = lexicon.values_of(around.tokens.word(candidate.first))
    if "month_like" not in values:
        return True
    after = around.tokens.word(candidate.behind)
    opened = around.lower(candidate.first - 1) in around.words["not_dates"]["month_openers"]
    return opened and (not after[:1].isupper() or around.lower(candidate.first - 1) in ("in", "since", "last", "by"))


def _month_day(candidate: Candidate, around: Surroundings, _lexicon: Lexicon) -> bool:
    names: dict[str, list[str]] = around.words["not_dates"]["named_days"]
    key = f"{candidate.values['month']}-{candidate.values['day']}"
    return around.lower(candidate.behind) not in names.get(key, ())


def _length(candidate: Candidate, around: Surroundings, _lexicon: Lexicon) -> bool:
    """Whether a length of time is no age ("44-year-old", "55 years old")."""
    words = around.words["not_dates"]
    following = [around.lower(candidate.behind), around.lower(candidate.behind + 1)]
    if following[0] in words["age_words"] or (following[0] == "-" and following[1] in words["age_words"]):
        return False
    if "age" in following[:1] or "of age" in " ".join(following):
        return False
    if candidate.values["unit"] == "Q" and "-" in around.gap(candidate.first, candidate.behind):
        return False
    if following[0] in words["rates"] and not candidate.values["unit"].startswith(following[1][:1].upper() or "-"):
        return False
    return around.lower(candidate.first - 1) not in words["ages"]


def _age(candidate: Candidate, _around: Surroundings, _lexicon: Lexicon) -> bool:
    return candidate.values["unit"] != "Y"


def _decade(candidate: Candidate, around: Surroundings, lexicon: Lexicon) -> bool:
    """Whether it is no age ("in his 90s") and no temperature ("in the 70s today" stays doubtful)."""
    before = around.lower(candidate.first - 1)
    if before in around.words["not_dates"]["pronouns"]:
        return False
    word = around.tokens.word(candidate.behind - 1)
    is_whole = "decade" in lexicon.values_of(word)
    return is_whole or around.lower(candidate.first) == "the" or word[0] in "'’"


def is_rate(candidate: Candidate, around: Surroundings) -> bool:
    """Whether "a year" says how often ("$2 million a year"), not how long."""
    amounts = around.words["not_dates"]["amounts"]
    before = [around.lower(index) for index in range(max(0, candidate.first - _AMOUNT_REACH), candidate.first)]
    return any(word in amounts or word[:1].isdigit() for word in before)


def _frequency(candidate: Candidate, around: Surroundings, _lexicon: Lexicon) -> bool:
    word, after = around.tokens.word(candidate.first), around.tokens.word(candidate.behind)
    return not (word[:1].isupper() and after[:1].isupper())


def _soon(candidate: Candidate, around: Surroundings, _lexicon: Lexicon) -> bool:
    return (
        around.lower(candidate.first - 1) not in around.words["not_dates"]["not_soon"]
        or around.lower(candidate.first) != "soon"
    )


def _never(_candidate: Candidate, _around: Surroundings, _lexicon: Lexicon) -> bool:
    return False


def _the_past(candidate: Candidate, around: Surroundings, _lexicon: Lexicon) -> bool:
    after = around.tokens.word(candidate.behind)
    return (
        not after.isalpha()
        or not after.islower()
        or after in ("and", "but", "or", "to", "that", "have", "has", "had", "is", "was", "it")
    )


def _bare_units(candidate: Candidate, around: Surroundings, lexicon: Lexicon) -> bool:
    before = lexicon.values_of(around.tokens.word(candidate.first - 1)) if candidate.first else {}
    return "num" not in before and literal("the") not in before


def _part_season(candidate: Candidate, around: Surroundings, _lexicon: Lexicon) -> bool:
    return around.lower(candidate.behind - 1) != "fall" or around.lower(candidate.first - 1) in (
        "in",
        "the",
        "by",
        "since",
    )


_CHECKS: dict[str, Callable[[Candidate, Surroundings, Lexicon], bool]] = {
    "bare_year": _year,
    "year_range": _year_range,
    "short_year": _short_year,
    "bare_month": _month,
    "month_day": _month_day,
    "length": _length,
    "age": _age,
    "decade": _decade,
    "frequency": _frequency,
    "soon": _soon,
    "the_past": _the_past,
    "bare_units": _bare_units,
    "part_season": _part_season,
    "while": _never,
}
