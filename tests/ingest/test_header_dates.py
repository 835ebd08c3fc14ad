from datetime import date

import pytest

from timeline_app.domain.dates import Precision
from timeline_app.ingest.header_dates import match_date


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2021-11-02 3 hours ago", date(2021, 11, 2)),
        ("2012.08.08 09:01 AM", date(2012, 8, 8)),
        ("THURSDAY, MAY 2, 2013, 1:32 PM", date(2013, 5, 2)),
        ("May 3rd, 2013 2:00pm EDT", date(2013, 5, 3)),
        ("Fri., May. 3, 2013 11:45 AM PDT", date(2013, 5, 3)),
        ("Tuesday 19 Jul 2016", date(2016, 7, 19)),
        ("21 Jul 2016", date(2016, 7, 21)),
        ("29th of February 2012", date(2012, 2, 29)),
        ("08.05.2019(updated 0915 09.05.2019)", date(2019, 5, 8)),
        ("18-07-2016", date(2016, 7, 18)),
        ("12/16/08 1:30 AM EST", date(2008, 12, 16)),
        ("Sept. 4, 1999", date(1999, 9, 4)),
    ],
)
def test_a_header_date_is_read_to_the_day(written, meant):
    found = match_date(written, 0)
    assert found is not None
    assert found.readings == (meant,)
    assert found.resolve(month_first=None).precision is Precision.DAY


def test_a_date_that_may_be_read_two_ways_keeps_both_and_resolves_to_neither():
    found = match_date("03/04/2021", 0)
    assert found is not None
    assert found.readings == (date(2021, 4, 3), date(2021, 3, 4))
    assert not found.resolve(month_first=None).is_dated


@pytest.mark.parametrize(("month_first", "meant"), [(False, date(2021, 4, 3)), (True, date(2021, 3, 4))])
def test_an_outlets_way_of_writing_settles_an_ambiguous_date(month_first, meant):
    found = match_date("03/04/2021", 0)
    assert found is not None
    first = found.resolve(month_first=month_first).first
    assert first is not None
    assert first.day == meant


def test_the_weekday_settles_an_ambiguous_date():
    found = match_date("Sat 03/04/2021", 0)
    assert found is not None
    assert found.readings == (date(2021, 4, 3),)


def test_day_and_month_alike_are_not_ambiguous():
    found = match_date("05/05/2021", 0)
    assert found is not None
    assert found.readings == (date(2021, 5, 5),)


def test_a_date_without_its_year_has_words_and_no_reading():
    found = match_date("Jul. 7 5:59 PM EDT", 0)
    assert found is not None
    assert (found.words, found.readings) == ("Jul. 7", ())


def test_a_month_alone_is_a_month():
    found = match_date("September 2021", 0)
    assert found is not None
    assert found.resolve(month_first=None).precision is Precision.MONTH


@pytest.mark.parametrize("written", ["31.02.2021", "2021-13-01", "The 3 ships", "Maybe 2021", "12345", "45/45/2021"])
def test_what_no_calendar_has_is_no_date(written):
    assert match_date(written, 0) is None
