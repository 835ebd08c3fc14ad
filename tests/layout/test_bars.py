"""Dates as marks: each kind has its own shape, none looks more exact than it was told."""

import pytest

from tests.layout.builders import METRICS, TimelineBuilder
from timeline_app.layout import Rect, TimeScale
from timeline_app.layout.bars import date_bar, extent_of, ghost, ghost_extent
from timeline_app.layout.scene import BarStyle

DAY_S = 86_400


def scale_around(timeline, days):
    start = timeline.events.start_s[0]
    return TimeScale.uniform(start - days * DAY_S / 2, start + days * DAY_S / 2, 1000)


def extent(date, days):
    timeline = TimelineBuilder().event("It happened", date).build()
    scale = scale_around(timeline, days)
    return timeline, scale, extent_of(timeline.events, 0, scale, METRICS)


@pytest.mark.parametrize(
    ("date", "style"),
    [
        ("2021-11-01", BarStyle.EXACT),
        ("2021-11-01T14:30", BarStyle.EXACT),
        ("2021-11", BarStyle.UNIT),
        ("2021", BarStyle.UNIT),
        ("202X", BarStyle.UNIT),
        ("2021-22", BarStyle.UNIT),
        ("2021-11-01/2021-11-05", BarStyle.INTERVAL),
        ("2021-11-15~", BarStyle.FUZZY),
        ("2021-11~", BarStyle.FUZZY),
        ("2021-11-01/..", BarStyle.SINCE),
        ("../2021-11-01", BarStyle.UNTIL),
    ],
)
def test_each_kind_of_date_has_its_style(date, style):
    assert extent(date, 100)[2].style is style


def test_a_month_covers_the_whole_month():
    timeline, scale, found = extent("2021-09", 100)
    assert found.right - found.left == pytest.approx(30 * 10)
    assert found.left == pytest.approx(scale.local_px(timeline.events.start_s[0]))


def test_an_exact_day_far_out_is_a_dot_around_its_middle():
    timeline, scale, found = extent("2021-11-01", 10_000)
    assert found.right - found.left == METRICS.dot_px
    middle = scale.local_px(timeline.events.start_s[0] + DAY_S / 2)
    assert (found.left + found.right) / 2 == pytest.approx(middle)


def test_a_month_far_out_stays_longer_than_a_dot():
    _, _, found = extent("2021-09", 100_000)
    assert found.right - found.left > 1.5 * METRICS.dot_px


def test_open_ends_reach_from_the_known_end_outwards():
    timeline, scale, since = extent("2021-11-01/..", 100)
    assert since.left == pytest.approx(scale.local_px(timeline.events.start_s[0]))
    timeline, scale, until = extent("../2021-11-01", 100)
    assert until.right == pytest.approx(scale.local_px(timeline.events.end_s[0] + 1))
    assert until.right - until.left == METRICS.open_px


def ghost_of(date, told):
    timeline = TimelineBuilder().event("Moved", date, told=told).build()
    scale = scale_around(timeline, 100)
    strip = Rect(0, 0, 0, METRICS.strip_px)
    bar = date_bar(timeline.events, 0, extent_of(timeline.events, 0, scale, METRICS), strip, METRICS)
    told_at = ghost_extent(timeline.events, 0, scale, METRICS)
    return bar, told_at and ghost(bar, told_at, strip, METRICS)


def test_a_corrected_date_keeps_its_told_ghost_with_an_arrow_to_the_correction():
    bar, told = ghost_of("2021-11-20", "2021-11-01")
    assert told.rect.right < bar.rect.x
    assert (told.arrow[0].x, told.arrow[1].x) == (told.rect.right, bar.rect.x)


def test_a_ghost_after_its_correction_points_back():
    bar, told = ghost_of("2021-11-01", "2021-11-20")
    assert told.arrow[0].x == told.rect.x > told.arrow[1].x == bar.rect.right


def test_a_ghost_below_its_own_bar_is_larger_so_that_it_shows():
    bar, told = ghost_of("2021-11-01", "2021-11")
    assert told.arrow is None
    assert told.rect.height > bar.rect.height


def test_an_event_that_was_not_corrected_has_no_ghost():
    timeline = TimelineBuilder().event("Stays", "2021-11-01").build()
    assert ghost_extent(timeline.events, 0, scale_around(timeline, 10), METRICS) is None
