"""Events too many for a card each: still found, revealed, clicked and paged through."""

from PySide6.QtCore import QPoint, Qt

from tests.layout.builders import TimelineBuilder
from tests.ui.timeline.crowds import crowd_on_days
from timeline_app.layout import HitKind
from timeline_app.ui.timeline.revealing import is_in_view


def zoom_in_to_dots(hand):
    for _ in range(40):
        if hand.scene.dots:
            return
        hand.wheel(QPoint(500, 300), 1)


def test_a_click_on_the_number_of_events_looks_closer(widget, hand):
    widget.show_timeline(crowd_on_days(4000))
    density = hand.scene.densities[0]
    at = QPoint(300, round(density.rect.bottom) - 6)
    assert widget.hit_at(at.x(), at.y()).kind is HitKind.DENSITY
    under, scale = hand.scale.time_at(at.x()), hand.scale.px_per_s_at(0)
    hand.click(at)
    assert hand.scale.px_per_s_at(0) > 3 * scale
    assert abs(hand.scale.x_of(under) - at.x()) < 1


def test_an_event_among_too_many_is_revealed_by_looking_closer(widget, hand):
    widget.show_timeline(crowd_on_days(4000))
    event = widget.model.shown.id_of(1234)
    assert not is_in_view(widget.model, 1234)
    widget.reveal(event)
    assert is_in_view(widget.model, 1234)


def test_a_dot_is_clicked_like_a_card(widget, hand):
    widget.show_timeline(crowd_on_days(2000))
    zoom_in_to_dots(hand)
    x, y = hand.scene.dots[0].at[0][1:3]
    hit = widget.hit_at(x, y)
    assert hit.kind is HitKind.DOT
    hand.click(QPoint(round(x), round(y)))
    assert widget.selected() == (widget.model.shown.id_of(hit.row),)


def test_keys_go_through_every_event_of_a_crowd(widget, hand):
    widget.show_timeline(crowd_on_days(450))
    for row in range(30):
        hand.key(Qt.Key.Key_Right)
        assert widget.selected() == (widget.model.shown.id_of(row),)
        assert is_in_view(widget.model, row)


def test_the_tray_is_paged_by_a_click_and_turned_to_what_is_revealed(widget, hand):
    b = TimelineBuilder().event("Dated", "2021-01-01")
    for number in range(40):
        b.event(f"Undated {number:02}")
    widget.show_timeline(b.build())
    first_page = [card.row for card in hand.scene.tray.cards]
    more = hand.scene.tray.more.rect
    hand.click(QPoint(round(more.centre.x), round(more.centre.y)))
    assert [card.row for card in hand.scene.tray.cards] == [row + len(first_page) for row in first_page]
    for label in ("Undated 37", "Undated 00"):
        widget.reveal(hand.id(label))
        assert hand.card(label) is not None


def test_the_links_of_an_opened_conflict_are_all_drawn_until_another_event_is_selected(widget, hand):
    marker = hand.card("Meta denies").marker.rect.centre
    hand.click(QPoint(round(marker.x), round(marker.y)))
    assert widget.model.view.conflict == 0
    hand.click(hand.on("Balaeva"))
    assert widget.model.view.conflict is None
    widget.look_at_conflict("c1")
    assert widget.model.view.conflict == 1
    widget.look_at_conflict(None)
    assert widget.model.view.conflict is None


def test_an_event_without_room_for_a_card_gets_one_while_the_keyboard_is_at_it(widget, hand):
    widget.show_timeline(crowd_on_days(2000))
    zoom_in_to_dots(hand)
    row, x = next(dot[:2] for dots in hand.scene.dots for dot in dots.at if 100 < dot[1] < 900)
    widget.select((widget.model.shown.id_of(row),))
    callout = widget.overlay().callout
    assert callout.row == row
    assert callout.title[0].text == f"Event {row}"
    assert callout.rect.x < x < callout.rect.right
    assert callout.rect.y >= hand.scene.viewport.y


def test_an_event_that_is_only_counted_is_shown_above_the_number(widget, hand):
    widget.show_timeline(crowd_on_days(4000))
    widget.select((widget.model.shown.id_of(1500),))
    assert widget.overlay().callout.row == 1500
    widget.model.pan(-5000)
    assert widget.overlay().callout is None
    widget.model.pan(5000)
    widget.select(())
    assert widget.overlay().callout is None


def test_an_event_with_a_card_of_its_own_has_no_other(widget, hand):
    hand.click(hand.on("Balaeva"))
    assert widget.overlay().callout is None
    hand.click(hand.on("Facebook trains"))
    assert widget.overlay().callout is None
