"""Calendar periods: bounds, values, neighbours."""

from datetime import date

import pytest

from timeline_app.domain.calendar_periods import Unit, day_shifted, period_of, season

TUESDAY = date(2021, 11, 2)


@pytest.mark.parametrize(
    ("unit", "first", "last", "value"),
    [
        (Unit.DAY, "2021-11-02", "2021-11-02", "2021-11-02"),
        (Unit.WEEK, "2021-11-01", "2021-11-07", "2021-W44"),
        (Unit.WEEKEND, "2021-11-06", "2021-11-07", "2021-W44-WE"),
        (Unit.MONTH, "2021-11-01", "2021-11-30", "2021-11"),
        (Unit.QUARTER, "2021-10-01", "2021-12-31", "2021-Q4"),
        (Unit.HALF, "2021-07-01", "2021-12-31", "2021-H2"),
        (Unit.SEASON, "2021-09-01", "2021-11-30", "2021-FA"),
        (Unit.YEAR, "2021-01-01", "2021-12-31", "2021"),
        (Unit.DECADE, "2020-01-01", "2029-12-31", "202X"),
        (Unit.CENTURY, "2000-01-01", "2099-12-31", "20XX"),
    ],
)
def test_every_kind_of_period_holds_a_day(unit, first, last, value):
    period = period_of(TUESDAY, unit)
    assert (period.first.isoformat(), period.last.isoformat(), period.value) == (first, last, value)


@pytest.mark.parametrize("unit", [unit for unit in Unit if unit not in (Unit.WEEKEND, Unit.SEASON)])
def test_a_period_ends_on_the_day_before_the_next_one(unit):
    period = period_of(TUESDAY, unit)
    assert (period.shifted(1).first - period.last).days == 1


@pytest.mark.parametrize("unit", Unit)
def test_a_step_forward_and_back_ends_where_it_began(unit):
    period = period_of(TUESDAY, unit)
    assert period.shifted(1).shifted(-1) == period


def test_january_lies_in_the_winter_that_began_in_december():
    assert period_of(date(2022, 1, 15), Unit.SEASON) == season(2021, "WI")


def test_a_month_back_from_the_31st_is_the_last_day_of_a_shorter_month():
    assert day_shifted(date(2021, 3, 31), -1, Unit.MONTH) == date(2021, 2, 28)


def test_iso_weeks_belong_to_the_year_of_their_thursday():
    assert period_of(date(2021, 1, 1), Unit.WEEK).value == "2020-W53"
