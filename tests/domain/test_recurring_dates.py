"""Dates without a year, seen from an anchor day."""

from datetime import date

import pytest

from timeline_app.domain.recurring_dates import choose_occurrence, easter_sunday, read_recurrence

TUESDAY = date(2021, 11, 2)


@pytest.mark.parametrize(
    ("pattern", "direction", "value"),
    [
        ("XXXX-WXX-2", "<", "2021-11-02"),
        ("XXXX-WXX-2", "<<", "2021-10-26"),
        ("XXXX-WXX-2", ">", "2021-11-02"),
        ("XXXX-WXX-2", ">>", "2021-11-09"),
        ("XXXX-WXX-7", "=", "2021-11-07"),
        ("XXXX-WXX-WE", "<", "2021-W43-WE"),
        ("XXXX-12", "<", "2020-12"),
        ("XXXX-12", ">", "2021-12"),
        ("XXXX-11", "<", "2021-11"),
        ("XXXX-11", "<<", "2020-11"),
        ("XXXX-Q4", "<", "2021-Q4"),
        ("XXXX-H1", "<", "2021-H1"),
        ("XXXX-SU", "<<", "2021-SU"),
        ("XXXX-WI", "<", "2020-WI"),
        ("XXXX-XX-25", "<", "2021-10-25"),
        ("XXXX-02-29", "<", "2020-02-29"),
        ("XXXX-02-29", ">", "2024-02-29"),
        ("XXXX-11-4#4", ">", "2021-11-25"),
        ("XXXX-05--1#1", "<", "2021-05-31"),
        ("XXXX-E+0", "<", "2021-04-04"),
        ("XXXX-11-1#1+1", ">", "2021-11-02"),
        ("XXXX-11-20", "~", "2021-11-20"),
        ("XXXX-11-20", "~<", "2021-11-20"),
        ("XXXX-03-20", "~<", "2021-03-20"),
        ("XXXX-10-20", "~>", "2021-10-20"),
        ("XXXX-03-20", "~>", "2022-03-20"),
        ("XXXX-WXX-1", "~>", "2021-11-01"),
        ("XXXX-WXX-7", "~>", "2021-11-07"),
    ],
)
def test_a_direction_chooses_the_occurrence(pattern, direction, value):
    found = choose_occurrence(pattern, direction, TUESDAY)
    assert found is not None
    assert found.value == value


def test_a_day_that_its_cycle_lacks_is_none():
    assert choose_occurrence("XXXX-02-29", "=", TUESDAY) is None


@pytest.mark.parametrize("pattern", ["XXXX-QX", "2021-11", "XXXX-", "XXXX-WXX-8"])
def test_what_does_not_recur_is_refused(pattern):
    with pytest.raises(ValueError, match="no recurring date"):
        read_recurrence(pattern)


@pytest.mark.parametrize(
    ("year", "day"), [(1818, date(1818, 3, 22)), (1943, date(1943, 4, 25)), (2008, date(2008, 3, 23))]
)
def test_easter_falls_on_its_earliest_and_latest_days(year, day):
    assert easter_sunday(year) == day
