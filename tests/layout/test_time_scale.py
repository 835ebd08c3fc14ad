"""Seconds to pixels and back, uniform and with breaks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.layout import Stretch, TimeScale
from timeline_app.layout.time_scale import MAX_PX_PER_S

DAY_S = 86_400
START_S = 63_000_000_000.0

broken = TimeScale(
    (
        Stretch(START_S, START_S + 10 * DAY_S, 0, 500),
        Stretch(START_S + 10 * DAY_S, START_S + 400 * DAY_S, 500, 80, is_break=True),
        Stretch(START_S + 400 * DAY_S, START_S + 403 * DAY_S, 580, 300),
    )
)
scales = st.sampled_from([TimeScale.uniform(START_S, START_S + 30 * DAY_S, 900), broken])


@given(scales, st.floats(-500, 2000))
def test_a_pixel_turned_into_a_moment_and_back_is_the_same_pixel(scale, x):
    assert scale.x_of(scale.time_at(x)) == pytest.approx(x, abs=0.01)


@given(scales, st.floats(0, 900), st.floats(0.05, 20))
def test_zooming_keeps_the_moment_under_the_cursor(scale, at_px, factor):
    before = scale.time_at(at_px)
    zoomed = scale.zoomed(factor, at_px)
    assert zoomed.x_of(before) == pytest.approx(at_px, abs=0.01)


@given(scales, st.floats(-3000, 3000), st.floats(0, 400))
def test_panning_leaves_distances_between_events_exactly_as_they_were(scale, dx, days):
    moment = START_S + days * DAY_S
    assert scale.panned(dx).local_px(moment) == scale.local_px(moment)
    assert scale.panned(dx).x_of(moment) == pytest.approx(scale.x_of(moment) + dx, abs=0.01)


def test_later_is_further_right_across_breaks():
    xs = [broken.x_of(START_S + day * DAY_S) for day in range(-5, 420)]
    assert xs == sorted(xs)
    assert len(set(xs)) == len(xs)


def test_a_break_keeps_its_width_when_the_axis_is_zoomed():
    zoomed = broken.zoomed(3, 100)
    assert [stretch.width_px for stretch in zoomed.stretches] == [1500, 80, 900]


def test_zooming_stops_where_nothing_more_can_be_told_apart():
    scale = TimeScale.uniform(START_S, START_S + DAY_S, 1000)
    for _ in range(50):
        scale = scale.zoomed(10, 500)
    assert scale.px_per_s_at(START_S) <= MAX_PX_PER_S * 1.001


@pytest.mark.parametrize(("seconds", "width"), [(0, 100), (-5, 100), (100, 0)])
def test_a_scale_without_time_or_width_is_refused(seconds, width):
    with pytest.raises(ValueError, match="positive"):
        TimeScale.uniform(START_S, START_S + seconds, width)
