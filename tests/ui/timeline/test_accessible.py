"""Assistive technology finds the cards: names, roles, places, states; and nothing outlives its widget."""

import gc

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from tests.layout.builders import founding_timeline
from tests.ui.timeline.crowds import crowded
from timeline_app.ui.timeline.widget import TimelineWidget

Name = QAccessible.Text.Name


@pytest.fixture
def interface(widget):
    return QAccessible.queryAccessibleInterface(widget)


def events_of(interface):
    children = [interface.child(index) for index in range(interface.childCount())]
    return [child for child in children if child.role() == QAccessible.Role.ListItem]


def item(interface, label):
    return next(child for child in events_of(interface) if child.text(Name).startswith(label))


def test_the_timeline_is_a_list_of_the_cards_in_view(widget, hand, interface):
    assert interface.role() == QAccessible.Role.List
    assert interface.text(Name) == "Timeline"
    labels = [widget.model.timeline.events.labels[card.row] for card in (*hand.scene.cards, *hand.scene.tray.cards)]
    assert sorted(child.text(Name).split(";")[0] for child in events_of(interface)) == sorted(labels)


def test_a_card_says_label_date_sources_and_conflicts(interface):
    assert item(interface, "Meta denies").text(Name) == (
        "Meta denies exclusive access; Tue 2 Nov 2021; told by BBC (translated), Radio Free Europe, Euractiv, "
        "Eurasianet; 2 independent; conflicts: 2"
    )
    assert item(interface, "Meta answers").text(Name).endswith("starred")


def test_a_card_is_where_it_is_painted(widget, hand, interface):
    rect = item(interface, "Meta denies").rect()
    painted = hand.card("Meta denies").rect
    assert widget.mapFromGlobal(rect.topLeft()).x() == round(painted.x)
    assert (rect.width(), rect.height()) == (round(painted.width), round(painted.height))
    middle = rect.center()
    assert interface.childAt(middle.x(), middle.y()) is item(interface, "Meta denies")


def test_places_and_parents_agree(widget, interface):
    for index in range(interface.childCount()):
        assert interface.indexOfChild(interface.child(index)) == index
    assert item(interface, "Meta denies").parent() is interface
    assert item(interface, "Meta denies").childCount() == 0


def test_selection_and_focus_are_told(widget, hand, interface):
    hand.click(hand.on("Meta denies"))
    state = item(interface, "Meta denies").state()
    assert state.selected
    assert state.focused
    assert not item(interface, "Balaeva").state().selected
    assert interface.focusChild() is item(interface, "Meta denies")


def test_the_scroll_bar_and_other_widgets_are_still_children(widget, interface):
    widget.resize(1100, 300)
    names = [interface.child(index).text(Name) for index in range(interface.childCount())]
    assert "Scroll the lanes" in names


def test_a_card_that_is_gone_is_no_longer_valid(widget, interface):
    gone = item(interface, "Meta denies")
    widget.show_timeline(None)
    assert not gone.isValid()
    assert gone.text(Name) == ""
    assert gone.rect().isEmpty()
    assert events_of(interface) == []


def test_going_through_many_events_keeps_few_items(widget, interface, monkeypatch):
    monkeypatch.setattr("timeline_app.ui.timeline.accessible._MOST_KEPT", 40)
    widget.show_timeline(crowded(150))
    for _ in range(150):
        QTest.keyClick(widget, Qt.Key.Key_Right)
        focused = interface.focusChild()
        assert focused.event_id == widget.selected()[0]
    assert len(interface._items) <= 40


def test_no_interface_outlives_its_widget(qtbot):
    kept = []
    for _ in range(10):
        widget = TimelineWidget()
        widget.show_timeline(founding_timeline().build())
        widget.show()
        interface = QAccessible.queryAccessibleInterface(widget)
        kept.append((interface, *events_of(interface)))
        widget.deleteLater()
        del widget
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    assert not [one for interfaces in kept for one in interfaces if shiboken6.isValid(one)]
