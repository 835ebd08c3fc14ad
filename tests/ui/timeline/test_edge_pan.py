"""What is carried to the edge of the view takes the view along; Escape brings both back."""

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.ui.timeline.hand import SHIFT
from timeline_app.ui.timeline.edge_pan import edge_speed

WIDTH = 1000.0


@pytest.mark.parametrize(
    ("x", "from_px", "direction"),
    [
        (500, 400, 0),
        (990, 400, -1),
        (1200, 400, -1),
        (10, 400, 1),
        (-50, 400, 1),
        (990, 995, 0),
        (10, 5, 0),
        (997, 995, -1),
    ],
)
def test_the_view_moves_only_at_the_edge_that_something_is_carried_to(x, from_px, direction):
    speed = edge_speed(x, from_px, WIDTH)
    assert (speed > 0) - (speed < 0) == direction


def test_the_nearer_to_the_edge_the_faster_up_to_a_limit():
    speeds = [-edge_speed(x, 500, WIDTH) for x in (WIDTH - 30, WIDTH - 15, WIDTH, WIDTH + 500)]
    assert speeds[0] < speeds[1] < speeds[2] == speeds[3]


@pytest.fixture
def near(widget, hand):
    """Return a hand on a view of a few days, with more to see on both sides."""
    hand.wheel(QPoint(900, 300), 3)
    widget.reveal(hand.id("Balaeva"))
    return hand


def carry_to(hand, label, x):
    start = hand.on(label)
    hand.press(start)
    hand.move(start, x - start.x())
    return QPoint(x, start.y())


def test_a_card_held_at_the_left_edge_goes_on_to_earlier_dates(qtbot, widget, near):
    drops = []
    widget.date_dragged.connect(lambda event, edtf: drops.append((event, edtf)))
    first_shown = near.scale.time_at(0)
    at = carry_to(near, "Balaeva", 4)
    words = widget.overlay().drag.words
    assert widget.hands.edge_pan.is_under_way
    qtbot.waitUntil(lambda: widget.overlay().drag.words != words, timeout=5000)
    assert near.scale.time_at(0) < first_shown
    drag = widget.overlay().drag
    assert drag.bounds_s[0] == pytest.approx(near.scale.time_at(near.scale.x_of(drag.bounds_s[0])))
    near.release(at)
    assert not widget.hands.edge_pan.is_under_way
    assert drops[0][0] == near.id("Balaeva")
    assert drops[0][1] < "2021-11-02"


def test_the_event_stays_in_hand_while_the_view_moves(qtbot, widget, near):
    carry_to(near, "Balaeva", 4)
    drag = widget.overlay().drag
    grabbed = drag.grabbed_px - near.scale.x_of(drag.origin.first.ordinal_s)
    before = near.scale
    qtbot.waitUntil(lambda: near.scale != before, timeout=5000)
    drag = widget.overlay().drag
    assert drag.grabbed_px - near.scale.x_of(drag.origin.first.ordinal_s) == pytest.approx(grabbed)
    widget.give_up()


def test_back_from_the_edge_the_view_stays(qtbot, widget, near):
    at = carry_to(near, "Balaeva", 4)
    qtbot.waitUntil(lambda: near.scale.time_at(0) > 0 and widget.hands.edge_pan.is_under_way)
    near.move(at, 300)
    assert not widget.hands.edge_pan.is_under_way
    widget.give_up()


def test_escape_brings_event_and_view_back(qtbot, widget, near):
    drops = []
    widget.date_dragged.connect(lambda *drop: drops.append(drop))
    place = widget.model.place()
    at = carry_to(near, "Balaeva", 4)
    qtbot.waitUntil(lambda: widget.model.place() != place, timeout=5000)
    near.key(Qt.Key.Key_Escape)
    assert widget.model.place() == place
    assert not widget.hands.edge_pan.is_under_way
    near.release(at)
    assert drops == []


def test_the_view_ends_where_the_events_end(qtbot, widget, near):
    carry_to(near, "Balaeva", 4)
    qtbot.waitUntil(lambda: not widget.hands.edge_pan.is_under_way, timeout=20_000)
    assert near.scene is not None
    widget.give_up()


def test_a_rubber_band_goes_on_beyond_the_edge(qtbot, widget, near):
    start = near.background()
    begun_s = near.scale.time_at(start.x())
    near.press(start, SHIFT)
    near.move(start, widget.width() - 4 - start.x())
    before = near.scale
    qtbot.waitUntil(lambda: near.scale != before, timeout=5000)
    band = widget.overlay().band
    assert near.scale.time_at(band.x) == pytest.approx(begun_s, abs=60)
    widget.give_up()


def test_a_pan_by_hand_does_not_run_on_at_the_edge(widget, near):
    start = near.background()
    near.press(start)
    near.move(start, 4 - start.x())
    assert not widget.hands.edge_pan.is_under_way
    near.release(QPoint(4, start.y()))
