"""Gliding and throwing: every frame is an axis, movements end where they should, and less motion means none."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint

from timeline_app.layout import TimeScale
from timeline_app.ui.timeline.fitting import with_break_opened
from timeline_app.ui.timeline.movement import Glide, KineticPan, Throw, can_glide, scale_between

DAY_S = 86_400
SCALE = TimeScale.uniform(0, 100 * DAY_S, 1000)


@given(st.floats(0.05, 40), st.floats(0, 1000), st.floats(0, 1))
def test_zooming_glides_around_the_moment_under_the_cursor(factor, at_px, share):
    end = SCALE.zoomed(factor, at_px)
    there = scale_between(SCALE, end, share, 1000)
    kept_s = SCALE.time_at(at_px)
    assert there.x_of(kept_s) == pytest.approx(at_px, abs=0.5)
    low, high = sorted((SCALE.px_per_s_at(0), end.px_per_s_at(0)))
    assert low * 0.999 <= there.px_per_s_at(0) <= high * 1.001


@given(st.floats(-2000, 2000), st.floats(0, 1))
def test_panning_glides_straight(dx, share):
    there = scale_between(SCALE, SCALE.panned(dx), share, 1000)
    assert there.x_of(0) == pytest.approx(share * dx, abs=0.01)


def test_a_glide_begins_and_ends_where_it_should(widget, hand):
    start = widget.model.place()
    widget.model.zoom(3, 200)
    glide = Glide(start, widget.model.place(), 1100)
    assert glide.place == start
    assert glide.advance(60)
    assert glide.place.scale not in (start.scale, widget.model.scale)
    assert not glide.advance(500)
    assert glide.place == widget.model.place()


def test_an_opened_break_is_glided_to_but_not_another_axis(widget):
    scale = widget.model.scale
    opened = with_break_opened(scale, next(s.start_s for s in scale.stretches if s.is_break), 400)
    assert can_glide(scale, opened)
    assert not can_glide(scale, SCALE)


def test_a_thrown_view_goes_on_and_slows_down(widget):
    widget.model.zoom(30, 600)
    pan = KineticPan(widget.model, -1.0)
    start = widget.model.scale.offset_px
    gone = []
    elapsed = 0
    while pan.advance(elapsed):
        gone.append(widget.model.scale.offset_px - start)
        elapsed += 16
    steps = [b - a for a, b in pairwise(gone[1:])]
    assert gone[-1] == pytest.approx(325, rel=0.1)
    assert all(later < earlier for earlier, later in pairwise(steps))


def test_a_throw_stops_at_the_end_of_the_timeline(widget):
    pan = KineticPan(widget.model, 60.0)
    frames = 0
    while pan.advance(frames * 16):
        frames += 1
    assert frames < 12


@pytest.mark.parametrize(
    ("moves", "now_ms", "speed"),
    [
        ([(0, 0), (10, 10), (20, 20)], 22, 1.0),
        ([(0, 0), (10, 10), (20, 20)], 300, 0.0),
        ([(0, 0), (1, 20), (2, 40)], 45, 0.0),
        ([(0, 5), (90, 5)], 5, 0.0),
        ([], 5, 0.0),
    ],
)
def test_only_a_fast_hand_throws(moves, now_ms, speed):
    throw = Throw()
    for x, time_ms in moves:
        throw.add(x, time_ms)
    assert throw.px_per_ms(now_ms) == pytest.approx(speed)


def test_letting_go_in_full_motion_throws_the_view_and_a_press_catches_it(widget, hand, qtbot):
    for _ in range(8):
        hand.wheel(QPoint(900, 300), 1)
    hand.throw(hand.background(), -90, 60)
    thrown = hand.scale.offset_px
    qtbot.waitUntil(lambda: hand.scale.offset_px > thrown + 20)
    hand.press(hand.background())
    caught = hand.scale
    qtbot.wait(60)
    assert hand.scale == caught


def test_a_key_glides_and_ends_where_the_view_model_is(widget, hand, qtbot):
    before = widget.camera.place.scale
    widget.on_zoom_in()
    assert widget.camera.place.scale == before
    assert widget.model.scale != before
    qtbot.waitUntil(lambda: widget.camera.movement is None)
    assert widget.camera.place == widget.model.place()


def test_with_reduced_motion_nothing_moves_by_itself(widget, hand, qtbot):
    widget.camera.is_motion_reduced = True
    widget.on_zoom_in()
    assert widget.camera.movement is None
    hand.throw(hand.background(), -90, 60)
    assert widget.camera.movement is None


def test_a_system_that_reduces_motion_is_respected(widget, hand):
    from PySide6.QtWidgets import QProxyStyle, QStyle

    class Still(QProxyStyle):
        def styleHint(self, hint, option=None, widget=None, data=None):  # noqa: N802
            if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
                return 0
            return super().styleHint(hint, option, widget, data)

    still = Still()
    widget.setStyle(still)
    widget.on_zoom_in()
    assert widget.camera.movement is None
    widget.setStyle(None)


def test_a_picture_taken_on_the_way_shows_where_it_leads(widget):
    widget.on_zoom_in()
    picture = widget.grab().toImage()
    assert widget.camera.movement is None
    assert widget.grab().toImage() == picture
