"""Laying out ahead: no scene is another for it, and what comes next is there already."""

from datetime import date
from itertools import islice

import pytest

from tests.layout.builders import CountingMeasurer, FixedMeasurer
from tests.layout.crowds import DAY_S, crowd
from timeline_app.layout import LaneBy, TimeScale, View, compute_scene
from timeline_app.layout.foresight import Going, lay_out_ahead
from timeline_app.layout.lanes import arrange

WIDTH = 1400.0
measurer = FixedMeasurer()
timeline = crowd(date(2020, 1, 1), 2000, 6000, lanes=3)


def view_of(days, pan_px=0.0):
    start = timeline.events.start_s[0] + 900 * DAY_S
    scale = TimeScale.uniform(start, start + days * DAY_S, WIDTH).panned(pan_px)
    return View(scale, WIDTH, 900.0)


def zoomed(view, factor):
    return View(view.scale.zoomed(factor, 560.0), view.width_px, view.height_px)


@pytest.mark.parametrize("going", list(Going))
@pytest.mark.parametrize("steps", [1, 7, 40, None])
def test_what_is_laid_out_ahead_changes_no_scene(going, steps):
    arrangement, view = arrange(timeline, LaneBy.ACTOR), view_of(30)
    for _ in islice(lay_out_ahead(timeline, view, measurer, arrangement, going), steps):
        pass
    for factor in (0.6, 0.8, 1.0, 1.3, 1.8):
        fresh = compute_scene(timeline, zoomed(view, factor), measurer, arrange(timeline, LaneBy.ACTOR))
        assert compute_scene(timeline, zoomed(view, factor), measurer, arrangement) == fresh


@pytest.mark.parametrize(("going", "factor"), [(Going.IN, 1.35), (Going.OUT, 1 / 1.35)])
def test_a_zoom_to_the_next_grid_measures_less_when_that_was_foreseen(going, factor):
    measured = []
    for is_foreseen in (False, True):
        counting, arrangement, view = CountingMeasurer(), arrange(timeline, LaneBy.ACTOR), view_of(30)
        compute_scene(timeline, view, counting, arrangement)
        if is_foreseen:
            list(lay_out_ahead(timeline, view, counting, arrangement, going))
        counting.count = 0
        compute_scene(timeline, zoomed(view, factor), counting, arrangement)
        measured.append(counting.count)
    assert measured[1] < measured[0] / 2


def test_panning_on_measures_hardly_anything_when_it_was_foreseen():
    counting, arrangement = CountingMeasurer(), arrange(timeline, LaneBy.ACTOR)
    compute_scene(timeline, view_of(30), counting, arrangement)
    list(lay_out_ahead(timeline, view_of(30), counting, arrangement, Going.ASIDE))
    counting.count = 0
    axis_alone = 200
    compute_scene(timeline, view_of(30, pan_px=-500), counting, arrangement)
    assert counting.count < axis_alone


@pytest.mark.parametrize("going", list(Going))
def test_nothing_is_laid_out_ahead_twice(going):
    arrangement, view = arrange(timeline, LaneBy.ACTOR), view_of(30)
    assert list(lay_out_ahead(timeline, view, measurer, arrangement, going))
    assert not list(lay_out_ahead(timeline, view, measurer, arrangement, going))


def test_far_out_where_bars_count_events_nothing_has_to_be_foreseen():
    assert not list(lay_out_ahead(timeline, view_of(3000), measurer, arrange(timeline, LaneBy.ACTOR), Going.OUT))
