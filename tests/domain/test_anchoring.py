"""What told expressions mean, given what they count from."""

import pytest

from timeline_app.domain.anchoring import (
    bare_weekday,
    lacks_year,
    needs_publication,
    resolve_timex,
    resolve_timexes,
    weekday_and_day,
)
from timeline_app.domain.dates import UNDATED
from timeline_app.domain.edtf import format_edtf, parse_edtf
from timeline_app.domain.timex import Anchor, Basis, Timex, TimexType

TUESDAY = parse_edtf("2021-11-02")


def told(expression, *, mod="", type_=TimexType.DATE, anchor=Anchor.PUBLICATION, index=None):
    return Timex(0, 5, "words", type_, expression, mod, anchor, index)


def resolved(expression, published=TUESDAY, **kwargs):
    return resolve_timexes([told(expression, **kwargs)], published)[0]


@pytest.mark.parametrize(
    ("expression", "value", "span", "basis"),
    [
        ("2021-11-01", "2021-11-01", "2021-11-01", Basis.EXPLICIT),
        ("2021-Q3", "2021-Q3", "2021-35", Basis.EXPLICIT),
        ("199X", "199X", "199X", Basis.EXPLICIT),
        ("19XX", "19XX", "1900-01-01/1999-12-31", Basis.EXPLICIT),
        ("2021-W44-WE", "2021-W44-WE", "2021-11-06/2021-11-07", Basis.EXPLICIT),
        ("XXXX-11-01<", "2021-11-01", "2021-11-01", Basis.EXPLICIT),
        ("XXXX-WXX-2<", "2021-11-02", "2021-11-02", Basis.WEEKDAY),
        ("XXXX-WXX-2<<", "2021-10-26", "2021-10-26", Basis.WEEKDAY),
        ("XXXX-WXX-1>", "2021-11-08", "2021-11-08", Basis.WEEKDAY),
        ("XXXX-09<", "2021-09", "2021-09", Basis.RELATIVE),
        ("-1D", "2021-11-01", "2021-11-01", Basis.RELATIVE),
        ("-1W", "2021-W43", "2021-10-25/2021-10-31", Basis.RELATIVE),
        ("-2W@D", "2021-10-19", "2021-10-19", Basis.RELATIVE),
        ("-1Y XXXX-Q3=", "2020-Q3", "2020-35", Basis.RELATIVE),
        ("-1W XXXX-WXX-1=", "2021-10-25", "2021-10-25", Basis.WEEKDAY),
        ("XXXX-05< ..", "2021-05", "2021-05-01/..", Basis.RELATIVE),
        (".. XXXX-WXX-5>", "2021-11-05", "../2021-11-05", Basis.WEEKDAY),
        ("PRESENT_REF", "PRESENT_REF", "", Basis.NONE),
    ],
)
def test_an_expression_means_a_value_a_span_and_a_basis(expression, value, span, basis):
    found = resolved(expression)
    assert (found.value, format_edtf(found.span), found.basis) == (value, span, basis)


@pytest.mark.parametrize(
    ("expression", "mod", "span"),
    [
        ("XXXX-09<", "START", "2021-09-05~"),
        ("XXXX-09<", "MID", "2021-09-15~"),
        ("XXXX-09<", "END", "2021-09-25~"),
        ("2014", "START", "2014-01-01/2014-03-31"),
        ("2014", "MID", "2014-06-01/2014-08-31"),
        ("2014", "END", "2014-10-01/2014-12-31"),
        ("199X", "END", "1997-01-01/1999-12-31"),
        ("+0W", "START", "2021-11-01/2021-11-02"),
        ("XXXX-11-01<", "APPROX", "2021-11-01~"),
    ],
)
def test_a_mod_narrows_or_widens_the_span(expression, mod, span):
    assert format_edtf(resolved(expression, mod=mod).span) == span


def test_parts_of_a_day_stay_that_day_with_narrower_bounds():
    morning = resolved("-1D TMO", type_=TimexType.TIME)
    evening = resolved("-1D TEV", type_=TimexType.TIME)
    assert format_edtf(morning.span) == format_edtf(evening.span) == "2021-11-01"
    assert not morning.span.overlaps(evening.span)


def test_a_night_told_as_overnight_reaches_into_the_next_day():
    span = resolved("-1D TNI~", type_=TimexType.TIME).span
    assert (span.first.day.isoformat(), span.last.day.isoformat()) == ("2021-11-01", "2021-11-02")


def test_a_zone_is_kept_in_the_span_and_left_out_of_the_value():
    found = resolved("XXXX-11-01< T17:00-05:00", type_=TimexType.TIME)
    assert found.value == "2021-11-01T17:00"
    assert found.span.first.zone == "-05:00"


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("XXXX-11-01<", "XXXX-11-01"),
        ("XXXX-WXX-1<", "XXXX-WXX-1"),
        ("XXXX-WXX-1< TMO", "XXXX-WXX-1TMO"),
        ("XXXX-11-4#4<", "XXXX-XX-XX"),
        ("-1D", "XXXX-XX-XX"),
        ("-1M", "XXXX-XX"),
        ("+0W", "XXXX-WXX"),
        ("-2W@D", "XXXX-XX-XX"),
    ],
)
def test_without_a_publication_date_nothing_is_made_up(expression, value):
    found = resolved(expression, UNDATED)
    assert (found.value, found.span, found.basis) == (value, UNDATED, Basis.NONE)


def test_a_coarse_publication_date_settles_what_it_can():
    year = parse_edtf("2021")
    assert resolved("-1Y", year).value == "2020"
    assert resolved("XXXX-11-01<", year).value == "XXXX-11-01"
    assert resolved("-1M", parse_edtf("2021-11")).value == "2021-10"


def test_a_weekday_that_contradicts_its_date_is_reported_and_the_date_kept():
    found = resolved("XXXX-11-02< #1")
    assert found.value == "2021-11-02"
    assert found.note == "2 November 2021 was a Tuesday, not a Monday"
    assert resolved("XXXX-11-02< #2").note == ""


def test_an_ambiguous_order_keeps_both_readings_until_it_is_decided():
    timex = told("2021-03-04|2021-04-03")
    open_ = resolve_timexes([timex], TUESDAY)[0]
    assert format_edtf(open_.span) == "2021-03-04?"
    assert "4 March 2021 or 3 April 2021" in open_.note
    decided = resolve_timexes([timex], TUESDAY, date_order="dmy")[0]
    assert (format_edtf(decided.span), decided.note) == ("2021-04-03", "")


def test_a_told_weekday_decides_the_order_of_day_and_month():
    assert resolved("2021-03-04|2021-04-03 #6").value == "2021-04-03"


def test_an_expression_counts_from_an_earlier_or_a_later_one():
    timexes = [
        told("+1D", anchor=Anchor.TIMEX, index=1),
        told("XXXX-WXX-7<"),
        told("+1D", anchor=Anchor.TIMEX, index=0),
    ]
    assert [found.value for found in resolve_timexes(timexes, TUESDAY)] == ["2021-11-01", "2021-10-31", "2021-11-02"]


def test_expressions_that_count_from_each_other_stay_unresolved():
    timexes = [told("+1D", anchor=Anchor.TIMEX, index=1), told("-1D", anchor=Anchor.TIMEX, index=0)]
    assert [found.span for found in resolve_timexes(timexes, TUESDAY)] == [UNDATED, UNDATED]


def test_the_narrative_anchor_is_found_later():
    timex = told("+1D", anchor=Anchor.NARRATIVE)
    assert resolve_timexes([timex], TUESDAY)[0].span == UNDATED
    assert resolve_timex(timex, parse_edtf("2021-11-01"), TUESDAY).value == "2021-11-02"
    assert resolve_timex(told("-1D"), parse_edtf("2020-01-01"), TUESDAY).value == "2021-11-01"


def test_a_year_before_a_quarter_is_that_quarter():
    timexes = [told("XXXX-Q3<"), told("-1Y@A", anchor=Anchor.TIMEX, index=0)]
    assert resolve_timexes(timexes, TUESDAY)[1].value == "2020-Q3"


def test_both_ends_of_a_range_have_the_span_of_the_whole():
    timexes = [told("XXXX-05< to+1"), told("XXXX-06< to-1")]
    found = resolve_timexes(timexes, TUESDAY)
    assert [format_edtf(one.span) for one in found] == ["2021-05-01/2021-06-30"] * 2
    assert [one.value for one in found] == ["2021-05", "2021-06"]


def test_a_range_that_runs_backwards_is_left_as_two_dates():
    found = resolve_timexes([told("2021-06 to+1"), told("2021-05 to-1")], TUESDAY)
    assert [format_edtf(one.span) for one in found] == ["2021-06", "2021-05"]


def test_a_running_duration_has_a_span_and_a_bare_one_has_none():
    running = resolved("P1M<", type_=TimexType.DURATION)
    assert (running.value, format_edtf(running.span)) == ("P1M", "2021-10-02/2021-11-02")
    assert resolved("P3D", type_=TimexType.DURATION, anchor=Anchor.NONE).span == UNDATED


def test_a_distance_told_as_a_duration_leads_somewhere():
    timexes = [
        told("2021-05-03", anchor=Anchor.NONE),
        told("+2M", type_=TimexType.DURATION, anchor=Anchor.TIMEX, index=0),
    ]
    found = resolve_timexes(timexes, TUESDAY)[1]
    assert (found.value, format_edtf(found.span)) == ("P2M", "2021-07")


def test_what_was_written_as_earlier_this_month_on_the_first_is_the_month_before():
    assert resolved("-0M", parse_edtf("2021-11-01")).value == "2021-10"
    assert resolved("-0M", parse_edtf("2021-11-20")).value == "2021-11"


def test_hours_count_from_a_clock_time_where_one_is_known():
    anchor = parse_edtf("2021-11-01T22:00")
    found = resolve_timex(told("+30TH", anchor=Anchor.NARRATIVE), anchor, TUESDAY)
    assert found.value == "2021-11-03T04:00"
    rough = resolve_timex(told("+30TH", anchor=Anchor.NARRATIVE), parse_edtf("2021-11-01"), TUESDAY)
    assert rough.span.approximate


def test_weekday_and_day_help_to_infer_the_year():
    pair = weekday_and_day(told("XXXX-11-02< #2"))
    assert pair is not None
    assert (pair.weekday, pair.month, pair.day) == (2, 11, 2)
    assert [year for year in range(2017, 2024) if pair.fits(year)] == [2021]
    assert weekday_and_day(told("XXXX-11-02<")) is None
    assert bare_weekday(told("XXXX-WXX-2<")) == 2


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("XXXX-11-02<", True),
        ("XXXX-09< ..", True),
        (".. XXXX-SU~<", True),
        ("XXXX-WXX-2<", False),
        ("2021-11-02", False),
        ("-1Y XXXX-Q3=", False),
        ("-1D", False),
    ],
)
def test_it_is_known_which_expressions_lack_a_year(expression, expected):
    assert lacks_year(told(expression)) is expected


def test_it_is_known_which_expressions_need_the_publication_date():
    assert needs_publication(told("-1D"))
    assert not needs_publication(told("2021", anchor=Anchor.NONE))


@pytest.mark.parametrize("expression", ["2021-02-30", "9999-12-31 +1D", "0001-01-01 -1Y"])
def test_impossible_dates_stay_unresolved(expression):
    assert resolved(expression, anchor=Anchor.NONE).span == UNDATED
