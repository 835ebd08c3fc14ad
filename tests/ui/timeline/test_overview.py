"""The overview strip: what it counts, and its window dragged, resized, zoomed and moved by keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.layout.builders import FixedMeasurer, TimelineBuilder
from tests.ui.timeline.crowds import crowded
from tests.ui.timeline.hand import Hand
from timeline_app.layout import LaneBy
from timeline_app.ui.timeline.overview import OverviewStrip
from timeline_app.ui.timeline.overview_scene import Grip, compute_overview, grip_at
from timeline_app.ui.timeline.shown_events import ShownEvents

METRICS = FixedMeasurer().metrics


def overview_of(timeline, width=1000, visible=None):
    return compute_overview(ShownEvents.of(timeline, LaneBy.ACTOR, visible), width, METRICS)


@pytest.fixture
def strip(widget):
    return widget.findChild(OverviewStrip)


@pytest.fixture
def strip_hand(strip):
    return Hand(strip)


def window_of(widget, strip):
    return strip.scene().window(widget.model.shown_s())


def at(x):
    return QPoint(round(x), 30)


def test_bars_stand_where_events_begin_and_the_most_are_the_highest(timeline):
    scene = overview_of(timeline)
    starts = [scene.scale.x_of(start) for start in timeline.events.start_s[:6]]
    for start in starts:
        assert any(x <= start < x + 5 for x, _ in scene.bars)
    second_of_november = scene.scale.x_of(timeline.events.start_s[3])
    highest = max(scene.bars, key=lambda bar: bar[1])
    assert highest[1] == 1.0
    assert highest[0] <= second_of_november < highest[0] + 5


def test_conflicts_are_marked_where_their_events_are(timeline):
    scene = overview_of(timeline)
    disputed = sorted(scene.scale.x_of(timeline.events.start_s[row]) for row in (2, 3, 4))
    assert scene.conflicts == pytest.approx(disputed)


def test_what_a_filter_leaves_out_is_not_counted(timeline):
    scene = overview_of(timeline, visible=bytes([1, 1, 0, 0, 0, 0, 0, 0, 0]))
    assert len(scene.bars) == 2
    assert scene.conflicts == ()
    assert (scene.first_words, scene.last_words) == ("Wed 1 Sep 2021", "Thu 30 Sep 2021")


def test_without_dated_events_there_is_no_overview():
    assert overview_of(TimelineBuilder().event("Some day").build()) is None


def test_one_takes_hold_of_the_edges_and_the_whole_of_a_window():
    assert grip_at((100, 300), 101) is Grip.LEFT
    assert grip_at((100, 300), 297) is Grip.RIGHT
    assert grip_at((100, 300), 200) is Grip.WHOLE
    assert grip_at((100, 300), 90) is None
    assert grip_at((100, 104), 102) is not None


def test_the_strip_shows_only_where_it_has_room_and_something_to_show(widget, strip):
    assert strip.isVisible()
    assert strip.geometry().bottom() == widget.rect().bottom()
    assert widget.model.height_px == widget.height() - strip.height()
    widget.resize(1100, 280)
    assert not strip.isVisible()
    assert widget.model.height_px == 280
    widget.resize(1100, 700)
    widget.show_timeline(TimelineBuilder().event("Some day").build())
    assert not strip.isVisible()


def test_the_window_is_dragged_along_the_time(widget, hand, strip, strip_hand):
    hand.wheel(QPoint(700, 300), 4)
    left, right = window_of(widget, strip)
    scale = widget.model.scale.stretches
    strip_hand.drag(at((left + right) / 2), -60)
    moved = window_of(widget, strip)
    assert moved[0] == pytest.approx(left - 60, abs=1)
    assert widget.model.scale.stretches == scale


@pytest.mark.parametrize("edge", [0, 1])
def test_the_windows_edges_are_dragged(widget, hand, strip, strip_hand, edge):
    widget.show_timeline(crowded(200))
    hand.wheel(QPoint(500, 300), 6)
    before = window_of(widget, strip)
    strip_hand.drag(at(before[edge]), -40 if edge == 0 else 40)
    after = window_of(widget, strip)
    assert after[edge] == pytest.approx(before[edge] + (-40 if edge == 0 else 40), abs=2)
    assert after[1 - edge] == pytest.approx(before[1 - edge], abs=2)


def test_a_click_beside_the_window_brings_it_there(widget, hand, strip, strip_hand):
    hand.wheel(QPoint(900, 300), 6)
    strip_hand.click(at(40))
    left, right = window_of(widget, strip)
    assert left <= 40 <= right


def test_a_double_click_shows_everything(widget, hand, strip, strip_hand):
    hand.wheel(QPoint(900, 300), 6)
    strip_hand.double_click(at(300))
    assert widget.model.is_fitted


def test_the_wheel_over_the_strip_zooms_around_its_moment(widget, strip, strip_hand):
    time_s = strip.scene().scale.time_at(500)
    x = widget.model.scale.x_of(time_s)
    strip_hand.wheel(at(500), 3)
    assert widget.model.scale.x_of(time_s) == pytest.approx(x, abs=0.5)
    assert not widget.model.is_fitted


def test_the_strip_is_reached_and_moved_by_keys(widget, hand, strip, qtbot):
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    unfocused = window_of(widget, strip)
    QTest.keyClick(strip, Qt.Key.Key_Plus)
    zoomed = window_of(widget, strip)
    assert zoomed[1] - zoomed[0] < unfocused[1] - unfocused[0]
    QTest.keyClick(strip, Qt.Key.Key_Right)
    assert window_of(widget, strip)[0] > zoomed[0]
    QTest.keyClick(strip, Qt.Key.Key_Left)
    QTest.keyClick(strip, Qt.Key.Key_Minus)
    assert window_of(widget, strip) == pytest.approx(unfocused, abs=3)


def test_the_part_that_is_shown_is_told_to_assistive_technology(widget, hand, strip, qtbot):
    hand.wheel(QPoint(900, 300), 6)
    assert strip.accessibleName() == "Overview of the whole time"
    qtbot.waitUntil(lambda: "Nov 2021" in strip.accessibleDescription())


def test_moving_the_window_is_told_to_the_window(widget, hand, strip, strip_hand, qtbot):
    hand.wheel(QPoint(700, 300), 4)
    with qtbot.waitSignal(widget.view_changed):
        strip_hand.click(at(30))
