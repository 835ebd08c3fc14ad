"""Ticks stand on true boundaries of the calendar, at every scale."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.dates import WallTime
from timeline_app.layout import Stretch, TimeScale, compute_ticks
from timeline_app.layout.calendar_steps import DAY, END_OF_TIME_S, STEPS, boundaries, floor, seconds_of
from timeline_app.layout.ticks import MIN_PX, choose_step

DAY_S = 86_400
WIDTH = 1000


def scale_of(day, days):
    start = seconds_of(day)
    return TimeScale.uniform(start, start + days * DAY_S, WIDTH)


def labels(row):
    return [tick.label for tick in row]


anywhere = st.builds(
    scale_of,
    st.dates(date(1, 1, 1), date(9000, 1, 1)),
    st.floats(-3, 6).map(lambda power: 10**power),
)


@given(anywhere)
def test_ticks_increase_and_have_room_for_their_labels(scale):
    minor = compute_ticks(scale, WIDTH).minor
    step = choose_step(scale.stretches[0].px_per_s)
    for left, right in itertools.pairwise(minor):
        assert left.time_s < right.time_s
        assert right.x_px - left.x_px >= MIN_PX[step.name] * 0.9 or step is STEPS[-1]


@given(anywhere)
def test_ticks_stand_on_whole_minutes_days_months_or_years(scale):
    step = choose_step(scale.stretches[0].px_per_s)
    for tick in compute_ticks(scale, WIDTH).minor:
        moment = WallTime.from_ordinal_s(tick.time_s)
        assert moment.second % 60 == 0
        if step.name not in {"minute", "hour"}:
            assert moment.second == 0
        if step.name in ("month", "year"):
            assert moment.day.day == 1
        if step.name == "year":
            assert moment.day.month == 1
            assert moment.day.year % step.count == 0 or moment.day.year == 1


@given(anywhere)
def test_there_is_always_a_period_to_read_the_ticks_in(scale):
    major = compute_ticks(scale, WIDTH).major
    times = [tick.time_s for tick in major]
    assert times == sorted(set(times))
    assert major or scale.time_at(0) >= END_OF_TIME_S


def test_a_month_shows_days_under_the_name_of_the_month():
    ticks = compute_ticks(scale_of(date(2021, 9, 1), 30), WIDTH)
    assert labels(ticks.major) == ["September 2021"]
    assert labels(ticks.minor)[:3] == ["1", "2", "3"]


def test_a_few_days_show_their_weekdays():
    ticks = compute_ticks(scale_of(date(2021, 11, 1), 10), WIDTH)
    assert labels(ticks.minor)[:2] == ["Mon 1", "Tue 2"]


def test_a_quarter_shows_weeks_of_the_month_that_start_anew_each_month():
    ticks = compute_ticks(scale_of(date(2021, 9, 1), 90), WIDTH)
    assert labels(ticks.minor)[:6] == ["1", "8", "15", "22", "1", "8"]


def test_a_day_shows_hours_under_its_date():
    ticks = compute_ticks(scale_of(date(2021, 11, 1), 1), WIDTH)
    assert labels(ticks.major) == ["Mon 1 November 2021"]
    assert "14:00" in labels(ticks.minor) or "15:00" in labels(ticks.minor)


def test_a_day_shows_no_hours_where_days_are_the_finest():
    ticks = compute_ticks(scale_of(date(2021, 11, 1), 1), WIDTH, day_is_finest=True)
    assert labels(ticks.minor) == ["Mon 1"]


def test_years_stand_in_decades_and_decades_in_centuries():
    assert labels(compute_ticks(scale_of(date(1991, 1, 1), 15 * 365), WIDTH).major) == ["1990s", "2000s"]
    wide = compute_ticks(scale_of(date(1800, 1, 1), 250 * 366), WIDTH)
    assert "1900–1999" in labels(wide.major)
    assert "1940" in labels(wide.minor)


def test_february_of_a_leap_year_has_its_29th():
    ticks = compute_ticks(scale_of(date(2020, 2, 20), 20), WIDTH)
    assert labels(ticks.minor)[9:11] == ["29", "1"] or "Sat 29" in labels(ticks.minor)


def test_no_tick_stands_in_a_break():
    start = seconds_of(date(2021, 9, 1))
    scale = TimeScale(
        (
            Stretch(start, start + 30 * DAY_S, 0, 600),
            Stretch(start + 30 * DAY_S, start + 61 * DAY_S, 600, 80, is_break=True),
            Stretch(start + 61 * DAY_S, start + 64 * DAY_S, 680, 320),
        )
    )
    ticks = compute_ticks(scale, WIDTH)
    assert not [tick for tick in ticks.minor if 600 < tick.x_px < 679]
    assert labels(ticks.major) == ["September 2021", "November 2021"]


@pytest.mark.parametrize("step", STEPS, ids=lambda step: f"{step.count} {step.name}")
def test_the_boundary_before_a_moment_is_at_or_before_it_and_the_next_is_after(step):
    moment = seconds_of(date(2021, 11, 17)) + 12_345
    before = floor(step, moment)
    after = next(boundaries(step, moment + 1, moment + 3 * step.nominal_s + 40 * DAY_S))
    assert before <= moment < after


def test_the_calendar_ends_without_an_error():
    assert list(boundaries(DAY, END_OF_TIME_S - DAY_S, END_OF_TIME_S + 5 * DAY_S)) == [END_OF_TIME_S - DAY_S]
    assert compute_ticks(scale_of(date(9990, 1, 1), 9000), WIDTH).minor
