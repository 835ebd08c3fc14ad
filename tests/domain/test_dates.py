"""Spans: bounds, precision, what overlaps and what contains what."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.dates import SECONDS_PER_DAY, UNDATED, Precision, WallTime, day, days, month, year
from timeline_app.domain.edtf import parse_edtf

FIRST = date(2021, 11, 1)


def test_a_day_reaches_to_its_last_second():
    span = day(FIRST)
    assert span.earliest == WallTime(FIRST)
    assert span.latest is not None
    assert span.latest.ordinal_s - span.earliest.ordinal_s == SECONDS_PER_DAY - 1


def test_what_is_approximate_reaches_further_and_stays_in_its_month():
    for nominal in (5, 15, 25):
        span = day(date(2021, 9, nominal), approximate=True)
        assert span.first.day == date(2021, 9, nominal)
        assert span.earliest.day.month == span.latest.day.month == 9
    early, middle = (day(date(2021, 9, nominal), approximate=True) for nominal in (5, 15))
    assert not early.overlaps(middle)


def test_undated_overlaps_everything_and_is_not_dated():
    assert UNDATED.overlaps(day(FIRST))
    assert not UNDATED.is_dated
    assert not UNDATED.is_open


def test_an_open_span_overlaps_only_what_lies_on_its_side():
    since = parse_edtf("2021-11-02/..")
    assert since.is_open
    assert since.overlaps(day(date(2030, 1, 1)))
    assert not since.overlaps(day(FIRST))


def test_a_month_contains_its_days_and_a_year_its_months():
    assert month(2021, 11).contains(day(FIRST))
    assert year(2021).contains(month(2021, 11))
    assert not day(FIRST).contains(month(2021, 11))


def test_words_are_kept_beside_the_span():
    assert day(FIRST).with_words("on Monday").words == "on Monday"


def test_approximate_at_the_calendar_s_end_does_not_fall_off():
    span = day(date.max, approximate=True)
    assert span.latest.day == date.max


@pytest.mark.parametrize(("number", "last"), [(2, 28), (12, 31)])
def test_a_month_ends_on_its_last_day(number, last):
    assert month(2021, number).last.day.day == last


@given(st.integers(min_value=0, max_value=300_000_000_000))
def test_ordinal_seconds_and_wall_time_say_the_same(seconds):
    assert WallTime.from_ordinal_s(seconds).ordinal_s == seconds


@given(st.dates(), st.dates(), st.dates(), st.dates())
def test_overlap_is_symmetric_and_containment_implies_it(a, b, c, d):
    left = days(min(a, b), max(a, b), Precision.INTERVAL)
    right = days(min(c, d), max(c, d), Precision.INTERVAL)
    assert left.overlaps(right) == right.overlaps(left)
    assert not left.contains(right) or left.overlaps(right)
