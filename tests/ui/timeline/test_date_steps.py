"""Dates move by steps of their own kind and are never made finer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.dates import Precision, days
from timeline_app.domain.edtf import format_edtf, parse_edtf
from timeline_app.ui.timeline.date_steps import span_at, step_of

DAY_PX = 200 / 86_400
HOUR_PX = 60 / 3600
YEAR_PX = 60 / (365 * 86_400)


def moved(edtf, count, px_per_s=DAY_PX):
    span = parse_edtf(edtf)
    return format_edtf(step_of(span, px_per_s).moved(span, count))


@pytest.mark.parametrize(
    ("edtf", "count", "expected"),
    [
        ("2021-11-01", 1, "2021-11-02"),
        ("2021-11-01", -1, "2021-10-31"),
        ("2021-11-01~", 3, "2021-11-04~"),
        ("2021-11-01?", -3, "2021-10-29?"),
        ("2021-12", 1, "2022-01"),
        ("2021-01", -1, "2020-12"),
        ("2020-02", 12, "2021-02"),
        ("2021-36", 1, "2022-33"),
        ("2021-24", 1, "2022-21"),
        ("2021-21", -1, "2020-24"),
        ("2021", 2, "2023"),
        ("199X", 1, "200X"),
        ("2021-11-01/2021-11-03", 7, "2021-11-08/2021-11-10"),
        ("2021-11-02/..", 1, "2021-11-03/.."),
        ("../2021-11-02", -1, "../2021-11-01"),
        ("2021-11-02T14", 1, "2021-11-03T14"),
        ("2021-11-02T14:30+06:00", 1, "2021-11-03T14:30+06:00"),
    ],
)
def test_a_date_moves_by_its_own_unit_and_keeps_its_marks(edtf, count, expected):
    assert moved(edtf, count, YEAR_PX) == expected


def test_a_time_moves_by_hours_where_hours_are_told_apart():
    assert moved("2021-11-02T23", 2, HOUR_PX) == "2021-11-03T01"


def test_a_week_moves_by_weeks():
    week = days(parse_edtf("2021-11-01").first.day, parse_edtf("2021-11-07").first.day, Precision.WEEK)
    assert format_edtf(step_of(week, DAY_PX).moved(week, 1)) == "2021-11-08/2021-11-14"


@given(st.sampled_from(["2021-11-15", "2021-11", "2021", "199X", "2021-34", "2021-23"]), st.integers(-30, 30))
def test_moving_to_where_a_date_would_begin_takes_that_many_steps(edtf, count):
    span = parse_edtf(edtf)
    step = step_of(span, DAY_PX)
    there = step.moved(span, count)
    assert step.count_to(span, there.first.ordinal_s) == count
    assert there.precision is span.precision


@given(st.sampled_from(["2021-11-15", "2021-11", "2021", "2021-11-15T14:30"]), st.integers(-3_000_000, 3_000_000))
def test_no_step_leaves_the_calendar_silently(edtf, count):
    span = parse_edtf(edtf)
    try:
        there = step_of(span, DAY_PX).moved(span, count)
    except (ValueError, OverflowError):
        return
    assert 1 <= there.first.day.year <= there.last.day.year <= 9999


@pytest.mark.parametrize(
    ("px_per_s", "expected"),
    [(HOUR_PX, "2021-11-02"), (DAY_PX, "2021-11-02"), (DAY_PX / 100, "2021-11"), (YEAR_PX, "2021")],
)
def test_what_had_no_date_gets_the_unit_that_the_axis_tells_apart(px_per_s, expected):
    noon = parse_edtf("2021-11-02T12").first.ordinal_s
    assert format_edtf(span_at(noon, px_per_s)) == expected
