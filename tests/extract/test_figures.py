import pytest

from tests.extract.readings import read
from timeline_app.domain.figure import Bound


def figures(text):
    return [(figure.low, figure.high, figure.unit, figure.what) for figure in read(text).figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 21 people were killed in the fire.", (21, 21, "person", "killed")),
        ("The fire killed twenty-one people.", (21, 21, "person", "killed")),
        ("The death toll rose to 85 people.", (85, 85, "person", "killed")),
        ("Six people lost their lives.", (6, 6, "person", "killed")),
        ("The storm claimed more than 100 lives.", (100, 100, "person", "killed")),
        ("Police arrested 12 men.", (12, 12, "person", "arrested")),
        ("It has 3.2 million users in the country.", (3_200_000, 3_200_000, "person", "users")),
        ("It is a nation of 19 million.", (19_000_000, 19_000_000, "person", "population")),
        ("More than 10,000 people have signed it.", (10_000, 10_000, "person", "signatures")),
        ("He paid $4 million for the boat.", (4_000_000, 4_000_000, "USD", "pay")),
        ("The magnitude 6.1 quake hit.", (6.1, 6.1, "magnitude", "quake")),
        ("It was the 69th anniversary of the club.", (69, 69, "ordinal", "anniversary")),
        ("Dozens of people were wounded.", (24, 99, "person", "wounded")),
        ("Between 20 and 30 people were killed.", (20, 30, "person", "killed")),
        ("20 to 30 people were killed.", (20, 30, "person", "killed")),
        ("The 27-year-old singer left.", (27, 27, "", "age")),
    ],
)
def test_a_quantity_has_a_value_a_unit_and_what_it_counts(text, expected):
    assert figures(text)[0] == expected


def test_feet_and_metres_come_to_the_same_unit():
    feet, metres = read("The wave was 33 feet high. The wave was 10 metres high.").figures
    assert feet.unit == metres.unit == "m"
    assert feet.low == pytest.approx(metres.low, rel=0.01)


@pytest.mark.parametrize(
    ("words", "bound"),
    [("at least", Bound.AT_LEAST), ("more than", Bound.AT_LEAST), ("about", Bound.ABOUT), ("up to", Bound.AT_MOST)],
)
def test_bounds_are_kept(words, bound):
    (figure,) = read(f"The fire killed {words} 20 people.").figures
    assert (figure.bound, figure.quote) == (bound, f"{words} 20")


def test_a_number_without_its_noun_counts_what_the_one_before_counts():
    text = "The raids killed 21 people, 15 in the north and another six in the south."
    assert [what for *_, what in figures(text)] == ["killed", "killed", "killed"]


def test_dead_and_wounded_of_one_sentence_stay_apart():
    text = "There are 56 dead, including 11 children, and dozens more wounded."
    assert [what for *_, what in figures(text)] == ["killed", "killed", "wounded"]


@pytest.mark.parametrize(
    "text",
    ["One of the men left.", "Order No. 5 was signed.", "It is sold as CAS 7440-57-5.", "It happened on 5 May 2020."],
)
def test_codes_dates_and_pronouns_are_no_quantities(text):
    assert figures(text) == []
