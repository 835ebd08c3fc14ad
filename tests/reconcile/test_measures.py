"""Shares and lengths of time told in words are read as numbers."""

import pytest

from timeline_app.reconcile.claims.measures import find_measures


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("nine in ten members stayed away", "share", 90),
        ("a third of the workforce", "share", 33.3),
        ("61.4 percent of the voters", "share", 61.4),
        ("38 voters in every hundred", "share", 38),
        ("within nine minutes", "minute", 9),
        ("thirty-five minutes later", "minute", 35),
        ("after five hours", "minute", 300),
    ],
)
def test_a_measure_is_read_in_its_unit(text, unit, value):
    (found,) = find_measures(text)
    assert (found.unit, round(found.value, 1)) == (unit, value)


@pytest.mark.parametrize("text", ["two men in khaki", "the third man", "she is 34 years old", "in the first half"])
def test_what_measures_nothing_is_left_alone(text):
    assert find_measures(text) == []


def test_a_fraction_may_round_a_percentage_but_not_double_it():
    third, exact, half = (find_measures(text)[0] for text in ("a third of it", "35 percent", "half of it"))
    assert third.agrees(exact)
    assert not third.agrees(half)
