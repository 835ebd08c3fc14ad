"""The timeline by mouse: real events on a shown widget."""

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.layout.builders import TimelineBuilder
from tests.ui.timeline.hand import ALT, CONTROL, SHIFT
from timeline_app.layout import Rect


def test_a_click_selects_an_event_and_says_so(widget, hand, qtbot):
    with qtbot.waitSignal(widget.selection_changed) as said:
        hand.click(hand.on("Balaeva"))
    assert said.args == [(hand.id("Balaeva"),)] == [widget.selected()]
    assert hand.card("Balaeva").selected


def test_a_click_on_the_background_selects_nothing(widget, hand):
    hand.click(hand.on("Balaeva"))
    hand.click(hand.background())
    assert widget.selected() == ()


@pytest.mark.parametrize("modifier", [CONTROL, SHIFT])
def test_a_click_with_control_or_shift_adds_to_the_selection_and_takes_out_again(widget, hand, modifier):
    hand.click(hand.on("Balaeva"))
    hand.click(hand.on("Meta denies"), modifier)
    assert widget.selected() == (hand.id("Balaeva"), hand.id("Meta denies"))
    hand.click(hand.on("Balaeva"), modifier)
    assert widget.selected() == (hand.id("Meta denies"),)


def test_an_undated_event_is_selected_in_the_tray(widget, hand):
    hand.click(hand.on("Facebook trains"))
    assert widget.selected() == (hand.id("Facebook trains"),)


def test_a_double_click_asks_for_the_sentence(widget, hand, qtbot):
    with qtbot.waitSignal(widget.event_activated) as said:
        hand.double_click(hand.on("Meta denies"))
    assert said.args == [hand.id("Meta denies")]


def test_a_click_on_a_marker_opens_its_conflicts_in_turn(widget, hand):
    opened = []
    widget.conflict_activated.connect(opened.append)
    marker = hand.card("Meta denies").marker.rect.centre
    for _ in range(3):
        hand.click(QPoint(round(marker.x), round(marker.y)))
    assert opened == ["c0", "c1", "c0"]
    assert widget.selected() == ()


def test_a_click_on_the_marker_of_a_link_opens_its_conflict(widget, hand, qtbot):
    marker = next(link.marker for link in hand.scene.links if link.marker)
    with qtbot.waitSignal(widget.conflict_activated) as said:
        hand.click(QPoint(round(marker.rect.centre.x), round(marker.rect.centre.y)))
    assert said.args == [widget.model.timeline.conflicts[marker.conflicts[0]].id]


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, CONTROL])
@pytest.mark.parametrize("x", [40, 550, 1000])
def test_the_wheel_zooms_around_the_cursor(widget, hand, modifier, x):
    kept = hand.scale.time_at(x)
    days_px = hand.scale.px_per_s_at(kept)
    hand.wheel(QPoint(x, 300), 2, modifier)
    assert hand.scale.time_at(x) == pytest.approx(kept, abs=1)
    assert hand.scale.px_per_s_at(kept) > 1.4 * days_px
    hand.wheel(QPoint(x, 300), -1, modifier)
    assert hand.scale.time_at(x) == pytest.approx(kept, abs=1)


def test_the_wheel_with_shift_pans(widget, hand):
    hand.wheel(QPoint(500, 300), 4)
    at_500 = hand.scale.time_at(500)
    hand.wheel(QPoint(500, 300), -1, SHIFT)
    assert hand.scale.x_of(at_500) == pytest.approx(410)


def test_the_wheel_with_alt_scrolls_lanes_that_are_taller_than_the_view(widget, hand):
    widget.resize(1100, 400)
    scale = hand.scale
    hand.wheel(QPoint(500, 300), -1, ALT)
    assert widget.model.scroll_px > 0
    hand.wheel(QPoint(500, 300), -50, ALT)
    assert widget.model.scroll_px == pytest.approx(hand.scene.content_px - hand.scene.viewport.height)
    assert hand.scale == scale


def test_the_scroll_bar_shows_only_where_lanes_are_taller_than_the_view(widget, hand):
    bar = widget.findChild(object, "timelineScrollBar")
    widget.resize(1100, 400)
    assert bar.isVisible()
    bar.setValue(60)
    assert widget.model.scroll_px == 60
    widget.resize(1100, 1400)
    assert not bar.isVisible()
    assert widget.model.scroll_px == 0


def test_dragging_the_background_pans_time_and_lanes(widget, hand):
    widget.resize(1100, 400)
    start = hand.background()
    under = hand.scale.time_at(start.x())
    hand.drag(start, -120, -30)
    assert hand.scale.x_of(under) == pytest.approx(start.x() - 120)
    assert widget.model.scroll_px == pytest.approx(30)
    assert widget.selected() == ()


def test_cards_keep_their_places_to_each_other_while_panning(widget, hand):
    for _ in range(2):
        hand.wheel(QPoint(700, 300), 1)
    tops = {card.row: card.rect.y for card in hand.scene.cards}
    for dx in (-1, -1, -1, -7, -40, 13, 1):
        hand.drag(hand.background(), dx - 6 if dx < 0 else dx + 6)
        assert all(tops.get(card.row, card.rect.y) == card.rect.y for card in hand.scene.cards)


def test_a_rubber_band_with_shift_fills_the_view_with_its_time(widget, hand):
    start = next(QPoint(x, y) for y in range(60, 600, 5) for x in range(520, 700, 5) if not hand.card_at(x, y))
    left_s, right_s = hand.scale.time_at(start.x()), hand.scale.time_at(start.x() + 300)
    hand.press(start, SHIFT)
    hand.move(start, 300)
    assert widget.overlay().band == Rect(start.x(), 0, 300, widget.model.height_px)
    hand.release(start + QPoint(300, 0), SHIFT)
    assert hand.scale.time_at(0) == pytest.approx(left_s, abs=60)
    assert hand.scale.time_at(widget.model.width_px) == pytest.approx(right_s, abs=60)
    assert widget.overlay().band is None


def test_a_click_on_a_break_opens_it(widget, hand):
    band = hand.scene.axis.breaks[0]
    hand.click(QPoint(round(band.label.rect.centre.x), round(band.label.rect.centre.y)))
    assert all(stretch.start_s != band.start_s for stretch in hand.scale.stretches if stretch.is_break)
    widget.on_fit()
    assert any(stretch.start_s == band.start_s for stretch in hand.scale.stretches if stretch.is_break)


def test_one_goes_back_to_before_the_wheel_was_turned(widget, hand):
    fitted = hand.scale
    for time_ms in (2000, 2100, 2200):
        hand.wheel(QPoint(500, 300), 1, time_ms=time_ms)
    near = hand.scale
    hand.wheel(QPoint(500, 300), 1, time_ms=5000)
    hand.click(hand.background(), button=Qt.MouseButton.BackButton)
    assert hand.scale == near
    hand.click(hand.background(), button=Qt.MouseButton.BackButton)
    assert hand.scale == fitted


def test_wheel_and_keys_wait_while_something_is_carried(widget, hand):
    start = hand.on("Balaeva")
    hand.press(start)
    hand.move(start, 100)
    scale = hand.scale
    hand.wheel(start + QPoint(100, 0), 2)
    hand.key(Qt.Key.Key_Plus)
    assert hand.scale == scale
    hand.key(Qt.Key.Key_Escape)
    hand.wheel(start, 2)
    assert hand.scale != scale


def test_the_buttons_beside_the_wheel_go_back_and_forward(widget, hand):
    fitted = hand.scale
    start = hand.background()
    hand.drag(start, 90)
    panned = hand.scale
    hand.click(start, button=Qt.MouseButton.BackButton)
    assert hand.scale == fitted
    hand.click(start, button=Qt.MouseButton.ForwardButton)
    assert hand.scale == panned


def test_a_context_menu_is_asked_for_the_event_under_the_mouse(widget, hand, qtbot):
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QApplication

    at = hand.on("Meta denies")
    with qtbot.waitSignal(widget.context_requested) as said:
        QApplication.sendEvent(widget, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, widget.mapToGlobal(at)))
    assert said.args == [widget.mapToGlobal(at)]
    assert widget.selected() == (hand.id("Meta denies"),)


def test_an_event_cannot_be_lost_out_of_sight(widget, hand):
    for _ in range(30):
        hand.wheel(QPoint(500, 300), -1, SHIFT)
    assert hand.scale.x_of(widget.model.shown.extent.last_s) >= 0.09 * widget.model.width_px
    for _ in range(60):
        hand.wheel(QPoint(500, 300), -1)
    extent = widget.model.shown.extent
    assert hand.scale.x_of(extent.last_s) - hand.scale.x_of(extent.first_s) > 0.2 * widget.model.width_px


def test_a_timeline_without_events_takes_every_gesture(widget, hand):
    widget.show_timeline(TimelineBuilder().build())
    hand.drag(QPoint(300, 300), 90)
    hand.drag(QPoint(300, 300), 90, modifiers=SHIFT)
    hand.wheel(QPoint(300, 300), 3)
    hand.double_click(QPoint(300, 300))
    widget.show_timeline(None)
    hand.drag(QPoint(300, 300), 90)
    hand.wheel(QPoint(300, 300), 3)
    hand.key(Qt.Key.Key_Right)
    widget.grab()
