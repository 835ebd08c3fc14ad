"""The timeline by keys: real key events on a widget that has the focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from tests.layout.builders import TimelineBuilder
from tests.ui.timeline.hand import CONTROL, SHIFT
from timeline_app.domain.timeline import EventFlag

Key = Qt.Key


def test_right_and_left_go_from_event_to_event_in_time_order(widget, hand):
    seen = []
    for _ in range(11):
        hand.key(Key.Key_Right)
        seen.append(widget.selected()[0])
    ids = list(widget.model.timeline.events.ids)
    assert seen == [*ids, ids[-1], ids[-1]]
    hand.key(Key.Key_Left)
    assert widget.selected() == (ids[-2],)


def test_every_event_that_keys_go_to_is_in_view(widget, hand):
    widget.resize(700, 400)
    for _ in range(6):
        hand.wheel(widget.rect().center(), 1)
    for _ in range(len(widget.model.timeline.events)):
        hand.key(Key.Key_Right)
        row = widget.model.shown.row_of[widget.selected()[0]]
        card = next(c for c in (*hand.scene.cards, *hand.scene.tray.cards) if c.row == row)
        assert 0 <= card.rect.x < 700
        assert hand.scene.viewport.y <= card.rect.y
        assert card.rect.bottom <= max(hand.scene.viewport.bottom, hand.scene.tray.rect.bottom)


def test_shift_and_arrows_select_more(widget, hand):
    hand.click(hand.on("Ministry"))
    hand.key(Key.Key_Right, SHIFT)
    assert widget.selected() == (hand.id("Ministry"), hand.id("Balaeva"))


def test_down_and_up_go_to_the_card_below_and_above(widget, hand):
    hand.click(hand.on("Balaeva"))
    hand.key(Key.Key_Down)
    assert widget.selected() == (hand.id("Meta denies"),)
    hand.key(Key.Key_Up)
    assert widget.selected() == (hand.id("Balaeva"),)


def test_home_and_end_go_to_the_first_and_last_dated_event(widget, hand):
    hand.key(Key.Key_End)
    assert widget.selected() == (hand.id("Meta answers"),)
    hand.key(Key.Key_Home)
    assert widget.selected() == (hand.id("Parliament"),)


def test_return_asks_for_the_sentence(widget, hand, qtbot):
    hand.click(hand.on("Balaeva"))
    with qtbot.waitSignal(widget.event_activated) as said:
        hand.key(Key.Key_Return)
    assert said.args == [hand.id("Balaeva")]


def test_space_takes_the_current_event_out_of_the_selection_and_in_again(widget, hand):
    hand.click(hand.on("Balaeva"))
    hand.key(Key.Key_Space)
    assert widget.selected() == ()
    hand.key(Key.Key_Space)
    assert widget.selected() == (hand.id("Balaeva"),)


@pytest.mark.parametrize("key", [Key.Key_Plus, Key.Key_Equal])
def test_plus_zooms_in_and_minus_out_and_zero_shows_everything(widget, hand, key):
    fitted = hand.scale
    hand.key(key)
    assert hand.scale.stretches[0].px_per_s > fitted.stretches[0].px_per_s
    hand.key(Key.Key_Minus)
    assert hand.scale.stretches[0].px_per_s == pytest.approx(fitted.stretches[0].px_per_s)
    hand.key(key)
    hand.key(Key.Key_0)
    assert hand.scale == fitted
    assert widget.scale_state() == (0.0, 0.0)


def test_control_and_arrows_pan(widget, hand):
    at = hand.scale.time_at(500)
    hand.key(Key.Key_Right, CONTROL)
    assert hand.scale.x_of(at) == pytest.approx(500 - widget.model.width_px / 4)


def test_page_keys_scroll_the_lanes(widget, hand):
    widget.resize(1100, 300)
    hand.key(Key.Key_PageDown)
    assert widget.model.scroll_px > 0
    hand.key(Key.Key_PageUp)
    assert widget.model.scroll_px == 0


def test_backspace_goes_back_to_where_one_looked_before(widget, hand):
    hand.key(Key.Key_Plus)
    near = hand.scale
    hand.key(Key.Key_0)
    hand.key(Key.Key_Backspace)
    assert hand.scale == near
    hand.key(Key.Key_Backspace, SHIFT)
    assert widget.scale_state() == (0.0, 0.0)


def test_the_menu_key_opens_the_menu_at_the_current_event(widget, hand, qtbot):
    hand.click(hand.on("Balaeva"))
    with qtbot.waitSignal(widget.context_requested) as said:
        middle = widget.rect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, widget.mapToGlobal(middle))
        QApplication.sendEvent(widget, event)
    local = widget.mapFromGlobal(said.args[0])
    assert hand.card("Balaeva").rect.grown(2).contains(local.x(), local.y())


def test_keys_that_mean_nothing_here_go_to_the_window(widget, hand, qtbot):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    for key, text in ((Key.Key_Escape, ""), (Key.Key_X, "x"), (Key.Key_F8, "")):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        QApplication.sendEvent(widget, event)
        assert not event.isAccepted()


def test_the_focus_is_seen(widget, hand, qtbot):
    hand.click(hand.on("Balaeva"))
    focused = widget.grab().toImage()
    widget.clearFocus()
    assert widget.grab().toImage() != focused


def test_filtered_events_are_stepped_over(widget, hand):
    shown = bytes(row != hand.row("Balaeva") for row in range(len(widget.model.timeline.events)))
    hand.click(hand.on("Balaeva"))
    widget.set_visible(shown)
    hand.key(Key.Key_Right)
    assert widget.selected() == (hand.id("Meta denies"),)
    hand.key(Key.Key_Left)
    assert widget.selected() == (hand.id("Ministry"),)


def test_hidden_events_are_stepped_over(widget, hand):
    b = TimelineBuilder().event("One", "2021-01-01").event("Two", "2021-01-02", flags=EventFlag.HIDDEN)
    widget.show_timeline(b.event("Three", "2021-01-03").build())
    hand.key(Key.Key_Right)
    hand.key(Key.Key_Right)
    assert widget.selected() == (hand.id("Three"),)


def test_what_a_search_found_is_marked(widget, hand):
    plain = widget.grab().toImage()
    widget.highlight(frozenset({hand.id("Balaeva"), "gone"}))
    assert widget.hits == {hand.id("Balaeva"), "gone"}
    assert widget.overlay().hits == {hand.row("Balaeva")}
    assert widget.grab().toImage() != plain
    widget.highlight(frozenset())
    assert widget.grab().toImage() == plain
