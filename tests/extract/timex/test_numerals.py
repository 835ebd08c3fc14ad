"""What digits and number words can stand for."""

import pytest

from timeline_app.extract.timex.grammar import load_grammar
from timeline_app.extract.timex.numerals import SAMPLE_NUMERALS, read_numeral
from timeline_app.extract.timex.tokens import tokenise


@pytest.mark.parametrize(
    ("token", "category", "value"),
    [
        ("1998", "year", "1998"),
        ("31", "day", "31"),
        ("12", "hour_pm", "T12:00"),
        ("12", "hour_am", "T00:00"),
        ("21st", "century", "20XX"),
        ("1990s", "decade", "199X"),
        ("'98", "short_year", "1998"),
        ("'03", "short_year", "2003"),
        ("9:30", "clock_pm", "T21:30"),
        ("2021-11-02T14:30", "iso", "2021-11-02 T14:30"),
        ("13/04/2021", "numeric_date", "2021-04-13"),
        ("04/13/2021", "numeric_date", "2021-04-13"),
        ("03/04/2021", "numeric_date", "2021-03-04|2021-04-03"),
        ("03.04.2021", "numeric_date", "2021-04-03"),
        ("1,250", "num", "1250"),
    ],
)
def test_a_numeral_has_a_value_in_each_of_its_categories(token, category, value):
    assert read_numeral(token)[category] == value


@pytest.mark.parametrize("token", ["32", "2021-13-40", "99/99/2021", "25:00", "5000"])
def test_what_is_no_date_is_read_as_none(token):
    assert not {"day", "iso", "numeric_date", "clock", "year"} & set(read_numeral(token))


@pytest.mark.parametrize(
    "token", ["1", "13", "24", "31", "77", "400", "1066", "1888", "12:01", "3.50", "3rd", "30th", "1850s", "'45"]
)
def test_every_kind_of_numeral_is_known_when_rules_are_compiled(token):
    samples = {frozenset(read_numeral(sample)) for sample in SAMPLE_NUMERALS}
    assert frozenset(read_numeral(token)) in samples


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("twenty-four", "24"),
        ("twenty four", "24"),
        ("a hundred and ten", "110"),
        ("nineteen ninety-seven", "1997"),
        ("two thousand", "2000"),
    ],
)
def test_number_words_are_joined_to_one_number(words, value):
    tokens = tokenise(f"for {words} nights", load_grammar("en").lexicon)
    assert [values["num"] for values in tokens.merged.values()] == [value]


def test_two_numbers_side_by_side_stay_two():
    tokens = tokenise("one two three", load_grammar("en").lexicon)
    assert tokens.merged == {}
    assert len(tokens) == 3
