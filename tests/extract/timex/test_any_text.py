"""Whatever the text: values parse, lie in their own spans, and time grows with length only."""

import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.benchmarks.timex_speed import HOSTILE
from tests.extract.timex.annotated import FOLDER
from timeline_app.domain.dates import Span
from timeline_app.domain.edtf import format_edtf, parse_edtf
from timeline_app.domain.timex import ResolvedTimex, TimexType
from timeline_app.extract import find_timexes

WORDS = [word.replace("|", "\n\n") for word in (FOLDER / "words.txt").read_text(encoding="utf-8").splitlines()]
"""Words of time, numbers and marks, to be thrown together; `|` stands for a paragraph's end."""

SHAPES = re.compile(
    r"(?:\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(?:\d\d|XX|Q[\dX]|H[\dX]|W(?:\d\d|XX)(?:-(?:WE|[1-7]))?|SP|SU|FA|WI)(?:-(?:\d\d|XX))?)?"
    r"(?:T(?:\d\d(?::\d\d){0,2}|MO|MI|AF|EV|NI|DT))?"
    r"|P(?:[\d.]+|X)[DWMQYEC]|P\d+Y\d+M|PT(?:[\d.]+|X)[HMS]|PT\d+H\d+M|PT\d+M\d+S"
    r"|PRESENT_REF|PAST_REF|FUTURE_REF"
)


def calendar_part(timex: ResolvedTimex) -> Span | None:
    """Return the span that a value alone tells; None where it tells none."""
    value = timex.value.split("T")[0]
    if timex.type in (TimexType.SET, TimexType.DURATION) or "X" in value or value.endswith("_REF"):
        return None
    seasons = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
    if value[5:] in seasons:
        return parse_edtf(f"{value[:4]}-{seasons[value[5:]]}")
    return parse_edtf(value) if re.fullmatch(r"\d{4}(-\d\d){0,2}", value) else None


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join),
    st.dates(min_value=parse_edtf("1000").first.day, max_value=parse_edtf("3000").first.day),
)
def test_every_value_parses_and_meets_its_own_span(text, published):
    for timex in find_timexes(text, published):
        assert SHAPES.fullmatch(timex.value), timex
        assert text[timex.start : timex.end] == timex.text
        if timex.span.is_dated:
            assert parse_edtf(format_edtf(timex.span)).is_dated
            told = calendar_part(timex)
            assert told is None or told.overlaps(timex.span), timex


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_can_be_read(text):
    starts = [timex.start for timex in find_timexes(text, "2021-11-05")]
    assert starts == sorted(starts)


def counted_work(text: str) -> int:
    """Return how many calls reading a text takes: the same on every machine."""
    calls = 0

    def count(_frame: object, event: str, _arg: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        find_timexes(text, "2021-11-05")
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("kind", HOSTILE)
def test_work_grows_with_length_and_no_faster(kind):
    find_timexes("He left on Monday, a year ago.", "2021-11-05")
    small, large = (counted_work(HOSTILE[kind](size)) for size in (6_000, 12_000))
    assert large <= 2.4 * small + 500
