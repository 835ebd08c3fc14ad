"""A card dragged, or moved by keys, corrects its date: in steps of the told precision, and never by accident."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.layout.builders import TimelineBuilder
from tests.ui.timeline.hand import ALT, CONTROL, SHIFT
from timeline_app.domain.edtf import parse_edtf


@pytest.fixture
def dropped(widget):
    """Return the list of what was dropped: event id and EDTF."""
    drops = []
    widget.date_dragged.connect(lambda event, edtf: drops.append((event, edtf)))
    return drops


def x_of(hand, edtf):
    return hand.scale.x_of(parse_edtf(edtf).first.ordinal_s)


def carry(hand, label, to_edtf, from_edtf):
    """Drag a card by as much as lies between two dates."""
    hand.drag(hand.on(label), x_of(hand, to_edtf) - x_of(hand, from_edtf))


def test_a_card_dropped_on_another_day_has_that_date(widget, hand, dropped):
    carry(hand, "Balaeva", "2021-11-03", "2021-11-02")
    assert dropped == [(hand.id("Balaeva"), "2021-11-03")]


def test_the_card_that_is_dragged_is_selected(widget, hand, dropped):
    carry(hand, "Balaeva", "2021-11-03", "2021-11-02")
    assert widget.selected() == (hand.id("Balaeva"),)


def test_a_date_snaps_to_the_nearest_day(widget, hand, dropped):
    day_px = x_of(hand, "2021-11-03") - x_of(hand, "2021-11-02")
    hand.drag(hand.on("Balaeva"), 0.6 * day_px)
    hand.drag(hand.on("Balaeva"), 0.4 * day_px)
    hand.drag(hand.on("Balaeva"), -0.6 * day_px)
    assert [edtf for _, edtf in dropped] == ["2021-11-03", "2021-11-01"]


def test_a_month_moves_by_months(widget, hand, dropped):
    widget.on_fit()
    hand.wheel(QPoint(0, 300), -10)
    month_px = x_of(hand, "2021-09-30") - x_of(hand, "2021-09-01")
    widget.reveal(hand.id("Parliament"))
    hand.drag(hand.on("Parliament"), month_px * 0.8)
    assert dropped == [(hand.id("Parliament"), "2021-10")]


def test_an_approximate_day_stays_approximate(widget, hand, dropped):
    widget.reveal(hand.id("Bill"))
    carry(hand, "Bill", "2021-09-18", "2021-09-15")
    assert dropped == [(hand.id("Bill"), "2021-09-18~")]


def test_the_date_at_the_pointer_is_read_out_while_dragging(widget, hand, dropped):
    start = hand.on("Balaeva")
    hand.press(start)
    hand.move(start, x_of(hand, "2021-11-01") - x_of(hand, "2021-11-02"))
    assert widget.overlay().drag.words == "Mon 1 Nov 2021"
    assert widget.overlay().drag.origin == parse_edtf("2021-11-02")
    during = widget.grab().toImage()
    hand.release(start)
    assert widget.overlay().drag is None
    assert widget.grab().toImage() != during


def test_escape_puts_the_card_back(widget, hand, dropped):
    start = hand.on("Balaeva")
    hand.press(start)
    hand.move(start, 150)
    hand.key(Qt.Key.Key_Escape)
    assert widget.overlay().drag is None
    hand.release(start + QPoint(150, 0))
    assert dropped == []


def test_a_card_dropped_where_it_was_is_not_corrected(widget, hand, dropped):
    start = hand.on("Balaeva")
    hand.press(start)
    hand.move(start, 150)
    hand.move(start + QPoint(150, 0), -150)
    hand.release(start)
    assert dropped == []


def test_a_slip_of_the_hand_is_a_click(widget, hand, dropped):
    hand.drag(hand.on("Balaeva"), 3)
    assert dropped == []
    assert widget.selected() == (hand.id("Balaeva"),)


def test_an_undated_event_gets_the_day_it_is_dropped_on(widget, hand, dropped):
    start = hand.on("Facebook trains")
    target = QPoint(round(x_of(hand, "2021-11-02")) + 20, 200)
    hand.drag(start, target.x() - start.x(), target.y() - start.y())
    assert dropped == [(hand.id("Facebook trains"), "2021-11-02")]


def test_an_undated_event_dropped_in_the_tray_stays_undated(widget, hand, dropped):
    hand.drag(hand.on("Facebook trains"), 400, 3)
    assert dropped == []


def test_nothing_is_carried_in_a_case_that_cannot_be_written(widget, hand, dropped):
    widget.is_editable = False
    under = hand.scale.time_at(500)
    hand.drag(hand.on("Balaeva"), 90)
    assert dropped == []
    assert hand.scale.x_of(under) == pytest.approx(590)
    hand.click(hand.on("Balaeva"))
    hand.key(Qt.Key.Key_Right, ALT)
    assert widget.overlay().drag is None


def test_what_was_told_to_the_hour_moves_by_hours_where_the_axis_shows_hours(widget, hand, dropped):
    b = TimelineBuilder().event("The call", "2021-11-02T14").event("The answer", "2021-11-02T18")
    widget.show_timeline(b.build())
    hour_px = hand.scale.px_per_s_at(parse_edtf("2021-11-02").first.ordinal_s) * 3600
    hand.drag(hand.on("The call"), 2.3 * hour_px)
    assert dropped == [(hand.id("The call"), "2021-11-02T16")]


def test_alt_and_arrows_move_the_selected_date_and_return_drops_it(widget, hand, dropped):
    hand.click(hand.on("Balaeva"))
    QTest.keyPress(widget, Qt.Key.Key_Right, ALT)
    QTest.keyPress(widget, Qt.Key.Key_Right, ALT)
    QTest.keyPress(widget, Qt.Key.Key_Left, ALT)
    assert widget.overlay().drag.words == "Wed 3 Nov 2021"
    assert dropped == []
    hand.key(Qt.Key.Key_Return)
    assert dropped == [(hand.id("Balaeva"), "2021-11-03")]
    assert widget.overlay().drag is None


def test_letting_go_of_alt_drops_a_date_moved_by_keys(widget, hand, dropped):
    hand.click(hand.on("Balaeva"))
    QTest.keyPress(widget, Qt.Key.Key_Alt)
    QTest.keyPress(widget, Qt.Key.Key_Left, ALT)
    assert dropped == []
    QTest.keyRelease(widget, Qt.Key.Key_Alt)
    assert dropped == [(hand.id("Balaeva"), "2021-11-01")]


def test_escape_puts_back_a_date_moved_by_keys(widget, hand, dropped):
    hand.click(hand.on("Balaeva"))
    QTest.keyPress(widget, Qt.Key.Key_Right, ALT)
    hand.key(Qt.Key.Key_Escape)
    hand.key(Qt.Key.Key_Return)
    assert dropped == []


def test_steps_there_and_back_correct_nothing(widget, hand, dropped):
    hand.click(hand.on("Balaeva"))
    QTest.keyPress(widget, Qt.Key.Key_Right, ALT)
    QTest.keyPress(widget, Qt.Key.Key_Left, ALT)
    hand.key(Qt.Key.Key_Return)
    assert dropped == []


def test_a_reload_during_a_drag_lets_go_of_the_card(widget, hand, dropped, timeline):
    start = hand.on("Balaeva")
    hand.press(start)
    hand.move(start, 150)
    widget.show_timeline(timeline)
    hand.release(start + QPoint(150, 0))
    assert dropped == []


def test_what_was_dropped_waits_there_until_the_case_is_shown_again(widget, hand, dropped, timeline):
    carry(hand, "Balaeva", "2021-11-03", "2021-11-02")
    assert widget.overlay().dropped.edtf == "2021-11-03"
    waiting = widget.grab().toImage()
    widget.show_timeline(timeline)
    assert widget.overlay().dropped is None
    assert widget.grab().toImage() != waiting


def test_what_was_dropped_goes_back_where_nobody_changes_its_date(widget, hand, dropped, qtbot):
    carry(hand, "Balaeva", "2021-11-03", "2021-11-02")
    qtbot.waitUntil(lambda: widget.overlay().dropped is None, timeout=4000)


def test_what_was_dropped_waits_while_somebody_is_asked(widget, hand, dropped, qtbot):
    carry(hand, "Balaeva", "2021-11-03", "2021-11-02")
    widget.clearFocus()
    qtbot.wait(1700)
    assert widget.overlay().dropped is not None
    widget.setFocus()
    qtbot.waitUntil(lambda: widget.overlay().dropped is None, timeout=4000)


@pytest.fixture
def interval(widget):
    """Show an interval and a day, wide enough to take hold of."""
    b = TimelineBuilder().event("The strike", "2021-11-03/2021-11-08").event("Before", "2021-11-01")
    widget.show_timeline(b.event("After", "2021-11-14").build())


def bar_end(hand, label, *, left):
    bar = next(bar for bar in hand.scene.bars if bar.row == hand.row(label)).rect
    return QPoint(round(bar.x + 2 if left else bar.right - 2), round(bar.centre.y))


@pytest.mark.usefixtures("interval")
@pytest.mark.parametrize(
    ("left", "days", "edtf"),
    [
        (True, 2, "2021-11-05/2021-11-08"),
        (True, -1, "2021-11-02/2021-11-08"),
        (True, 9, "2021-11-07/2021-11-08"),
        (False, 3, "2021-11-03/2021-11-11"),
        (False, -9, "2021-11-03/2021-11-04"),
    ],
)
def test_the_ends_of_an_interval_are_dragged_and_never_make_it_exact(hand, dropped, left, days, edtf):
    day_px = x_of(hand, "2021-11-05") - x_of(hand, "2021-11-04")
    hand.drag(bar_end(hand, "The strike", left=left), days * day_px)
    assert dropped == [(hand.id("The strike"), edtf)]


def test_the_middle_of_an_intervals_bar_moves_the_whole(widget, hand, dropped, interval):
    day_px = x_of(hand, "2021-11-05") - x_of(hand, "2021-11-04")
    middle = (bar_end(hand, "The strike", left=True) + bar_end(hand, "The strike", left=False)) / 2
    hand.drag(middle, day_px)
    assert dropped == [(hand.id("The strike"), "2021-11-04/2021-11-09")]


def test_the_end_of_a_days_bar_moves_the_whole_day(widget, hand, dropped, interval):
    day_px = x_of(hand, "2021-11-05") - x_of(hand, "2021-11-04")
    hand.drag(bar_end(hand, "Before", left=False), day_px)
    assert dropped == [(hand.id("Before"), "2021-11-02")]


def test_keys_move_the_ends_of_an_interval(widget, hand, dropped, interval):
    hand.click(hand.on("The strike"))
    QTest.keyPress(widget, Qt.Key.Key_Right, ALT | SHIFT)
    QTest.keyPress(widget, Qt.Key.Key_Left, ALT | CONTROL)
    hand.key(Qt.Key.Key_Return)
    assert dropped == [(hand.id("The strike"), "2021-11-02/2021-11-09")]


def test_the_cursor_tells_the_ends_of_an_interval(widget, hand, interval):
    hand.hover(bar_end(hand, "The strike", left=True))
    assert widget.cursor().shape() == Qt.CursorShape.SplitHCursor
    hand.hover(hand.on("The strike"))
    assert widget.cursor().shape() == Qt.CursorShape.PointingHandCursor
    hand.hover(hand.background())
    assert widget.cursor().shape() == Qt.CursorShape.ArrowCursor
