"""EDTF in and out, with the `edtf` library as an oracle."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.domain.dates import UNDATED, Precision
from timeline_app.domain.edtf import format_edtf, parse_edtf

FORMS = [
    "2021-11-01",
    "2021-09",
    "2021",
    "199X",
    "2021-21",
    "2021-24",
    "2021-33",
    "2021-36",
    "2021-11-01T14:30",
    "2021-11-01T14:30:05",
    "2021-11-01T14",
    "2021-11-01T14:30Z",
    "2021-11-01T14:30+06:00",
    "2021-09-15~",
    "2021-11-01?",
    "2021-11-01%",
    "2021-11-01/2021-11-03",
    "../2021-11-01",
    "2021-11-02/..",
    "2021-08-25~/2021-09-05~",
]


@pytest.mark.parametrize("text", FORMS)
def test_what_is_read_is_written_again(text):
    assert format_edtf(parse_edtf(text)) == text


def test_the_empty_string_is_undated_both_ways():
    assert parse_edtf("") == UNDATED
    assert format_edtf(UNDATED) == ""


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2021-09", date(2021, 9, 1), date(2021, 9, 30), Precision.MONTH),
        ("2021-24", date(2021, 12, 1), date(2022, 2, 28), Precision.SEASON),
        ("2021-35", date(2021, 7, 1), date(2021, 9, 30), Precision.QUARTER),
        ("199X", date(1990, 1, 1), date(1999, 12, 31), Precision.DECADE),
        ("2021-11-01/2021-11-03", date(2021, 11, 1), date(2021, 11, 3), Precision.INTERVAL),
    ],
)
def test_a_form_spans_its_days(text, first, last, precision):
    span = parse_edtf(text)
    assert (span.first.day, span.last.day, span.precision) == (first, last, precision)


@pytest.mark.parametrize(
    "text", ["2021-13", "2021-02-30", "yesterday", "2021-11-03/2021-11-01", "2021-11-01T25:00", "21-11-01", "2021-40"]
)
def test_what_is_no_edtf_is_refused_in_words(text):
    with pytest.raises(ValueError, match="is not a date in EDTF"):
        parse_edtf(text)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_survives_the_way_out_and_back(day):
    assert parse_edtf(day.isoformat()).first.day == day


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("text", ["2021-11-01", "2021-09", "2021", "2021-11-01/2021-11-03", "2021-09-15~"])
def test_the_edtf_library_sees_the_same_days(text):
    oracle = pytest.importorskip("edtf").parse_edtf(text)
    span = parse_edtf(text)
    assert date(*oracle.lower_strict()[:3]) == span.first.day
    assert date(*time.struct_time(oracle.upper_strict())[:3]) == span.last.day
