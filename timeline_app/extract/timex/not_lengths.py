"""Which numbers with a unit are lengths of time: no ages, no fractions, no rates."""

from __future__ import annotations

from timeline_app.extract.timex.lexicon import literal
from timeline_app.extract.timex.matching import Candidate
from timeline_app.extract.timex.surroundings import Surroundings

_AMOUNT_REACH = 5


def is_length(candidate: Candidate, around: Surroundings) -> bool:
    """Whether a number with a unit is a length of time, not an age, a fraction or half of a rate."""
    ages = around.words["ages"]
    before = around.lower(candidate.first - 1)
    after, next_after = around.lower(candidate.behind), around.lower(candidate.behind + 1)
    if (
        after in ages["words"]
        or (after in ages["joiners"] and next_after in ages["words"])
        or before in ages["openers"]
        or (before == "as" and "few" in around.values(candidate.first))
    ):
        return False
    unit = candidate.values["unit"]
    if unit == "Q" and (
        "one" in around.values(candidate.first) or "-" in around.gap(candidate.first, candidate.behind)
    ):
        return False
    # "24 hours a day" tells how, not how long.
    return not (after in around.words["rates"]["links"] and "unit_one" in around.values(candidate.behind + 1))


def is_no_age(candidate: Candidate, _around: Surroundings) -> bool:
    """Whether "-old" tells the length of a state ("the 8-month-old truce"), not the age of a person."""
    return candidate.values["unit"] != "Y"


def is_rate(candidate: Candidate, around: Surroundings) -> bool:
    """Whether "a year" says how often ("$2 million a year"), not how long."""
    amounts = around.words["rates"]["amounts"]
    before = [around.lower(index) for index in range(max(0, candidate.first - _AMOUNT_REACH), candidate.first)]
    return any(word in amounts or word[:1].isdigit() for word in before) or _counts_in_words(candidate, around)


def _counts_in_words(candidate: Candidate, around: Surroundings) -> bool:
    """Whether a number of several words stands before: "forty thousand copies a year"."""
    near = range(max(0, candidate.first - _AMOUNT_REACH), candidate.first)
    return any(index in around.tokens.merged for index in near)


def is_uncounted_length(candidate: Candidate, around: Surroundings) -> bool:
    """Whether "years" alone is a length: no number and no article before it."""
    before = around.values(candidate.first - 1)
    return "num" not in before and literal("the") not in before


def is_frequency(candidate: Candidate, around: Surroundings) -> bool:
    """Whether "daily" tells how often: no newspaper, no mean ("average daily volume"), no rate ("by 4% annually")."""
    if around.lower(candidate.first - 1) in around.words["frequencies"]["means"]:
        return False
    word = around.tokens.word(candidate.first)
    return word.islower() or (around.opens_sentence(candidate.first) and around.tokens.word(candidate.behind).islower())
