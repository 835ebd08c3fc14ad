"""The axis is cut where nothing happens, and nowhere else."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.layout.calendar_steps import seconds_of
from timeline_app.layout.quiet import Occupied, divide

DAY_S = 86_400
BREAK_PX = 84.0


def days(first, last=None):
    return Occupied(seconds_of(first), seconds_of(last or first) + DAY_S)


def breaks(stretches):
    return [(stretch.end_s - stretch.start_s) / DAY_S for stretch in stretches if stretch.is_break]


def test_a_september_and_three_days_of_november_are_cut_in_october():
    spans = [
        days(date(2021, 9, 1), date(2021, 9, 30)),
        days(date(2021, 9, 11), date(2021, 9, 19)),
        *(days(date(2021, 11, day)) for day in (1, 2, 2, 3)),
    ]
    assert breaks(divide(spans, (None, None), 1300, BREAK_PX)) == [31]


def test_evenly_spaced_events_are_not_cut():
    spans = [days(date(2021, month, 1)) for month in range(1, 13)]
    assert breaks(divide(spans, (None, None), 1300, BREAK_PX)) == []


def test_two_events_alone_are_not_cut():
    spans = [days(date(2016, 1, 1)), days(date(2021, 1, 1))]
    assert breaks(divide(spans, (None, None), 1300, BREAK_PX)) == []


def test_a_month_long_event_is_not_cut_in_its_middle():
    spans = [days(date(2021, 9, 1), date(2021, 9, 30)), days(date(2021, 9, 1)), days(date(2021, 9, 2))]
    assert breaks(divide(spans, (None, None), 1300, BREAK_PX)) == []


def test_old_precedents_do_not_squeeze_the_story():
    spans = [days(date(2009, 5, 1)), *(days(date(2021, 11, day)) for day in range(1, 8))]
    stretches = divide(spans, (None, None), 1300, BREAK_PX)
    story = stretches[-1]
    assert len(breaks(stretches)) == 1
    assert story.width_px > 600


def test_limits_are_on_the_axis_even_where_nothing_happens():
    low, high = seconds_of(date(2021, 1, 1)), seconds_of(date(2022, 1, 1))
    stretches = divide([days(date(2021, 6, 1))], (low, high), 1000, BREAK_PX)
    assert (stretches[0].start_s, stretches[-1].end_s) == (low, high)


def test_with_nothing_at_all_there_is_still_an_axis():
    (stretch,) = divide([], (None, None), 1000, BREAK_PX)
    assert stretch.width_px > 0


@given(
    st.lists(st.tuples(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 400)), min_size=1, max_size=30),
    st.sampled_from([400, 1000, 1600, 3000]),
)
def test_stretches_follow_without_holes_cover_every_event_and_fit(events, room):
    spans = [Occupied(seconds_of(day), seconds_of(day) + (length + 1) * DAY_S) for day, length in events]
    stretches = divide(spans, (None, None), room, BREAK_PX)
    for left, right in itertools.pairwise(stretches):
        assert left.end_s == right.start_s
        assert left.x_px + left.width_px == pytest.approx(right.x_px)
        assert left.is_break is not right.is_break
    assert all(stretch.width_px > 0 and stretch.end_s > stretch.start_s for stretch in stretches)
    assert stretches[0].start_s <= min(span.start_s for span in spans)
    assert stretches[-1].end_s >= max(span.end_s for span in spans)
    assert stretches[-1].x_px + stretches[-1].width_px <= room + 0.01
    starts_in_breaks = [s for s in spans for b in stretches if b.is_break and b.start_s < s.start_s < b.end_s]
    assert not starts_in_breaks
