"""The command palette of the real window: from typed words to what they name, by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from timeline_app.ui.actions import ACTIONS
from timeline_app.ui.command_index import CommandKind

Key = Qt.Key


@pytest.fixture
def palette(hand):
    return hand.window.flows.commands.palette


def call(hand, palette, typed=""):
    hand.window.activateWindow()
    hand.window.panels.timeline.setFocus()
    QTest.keySequence(hand.window, "Ctrl+K")
    assert palette.isVisible()
    QTest.keyClicks(palette.field, typed)


def press(palette, *keys, modifiers=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(palette.field, key, modifiers)


def titles(palette):
    return [palette.model.command_at(palette.model.index(row)).title for row in range(palette.model.rowCount())]


def current(palette):
    return palette.model.command_at(palette.list.currentIndex())


def test_every_action_of_the_window_is_there_with_its_keys(hand, palette):
    call(hand, palette)
    listed = {palette.model.command_at(palette.model.index(row)).key for row in range(palette.model.rowCount())}
    assert listed == {spec.name for spec in ACTIONS} - {"command_palette"}
    QTest.keyClicks(palette.field, "edit log")
    assert (current(palette).key, current(palette).keys) == ("history", "Ctrl+H")


@pytest.mark.parametrize("keys", ["Ctrl+K", "Ctrl+Shift+P"])
def test_the_keys_that_open_it_close_it_and_the_focus_is_where_it_was(hand, palette, keys):
    call(hand, palette, "zo")
    QTest.keySequence(palette.field, keys)
    assert not palette.isVisible()
    assert hand.window.panels.timeline.hasFocus()


def test_escape_and_a_click_elsewhere_close_it(hand, palette):
    call(hand, palette)
    press(palette, Key.Key_Escape)
    assert not palette.isVisible()
    call(hand, palette)
    hand.window.filters.search.setFocus()
    assert not palette.isVisible()
    assert hand.window.filters.search.hasFocus()


def test_enter_does_what_is_marked(hand, palette):
    timeline = hand.window.panels.timeline
    before = timeline.scale_state()
    call(hand, palette, "zoom in")
    press(palette, Key.Key_Return)
    hand.settle()
    assert not palette.isVisible()
    assert timeline.scale_state() != before


def test_arrows_and_pages_go_through_the_list_while_the_words_keep_the_keyboard(hand, palette):
    call(hand, palette)
    first = current(palette)
    press(palette, Key.Key_Down)
    assert current(palette).key == ACTIONS[1].name
    press(palette, Key.Key_Up, Key.Key_Up)
    assert palette.list.currentIndex().row() == palette.model.rowCount() - 1
    press(palette, Key.Key_Down)
    assert current(palette) == first
    press(palette, Key.Key_PageDown)
    assert palette.list.currentIndex().row() > 5
    press(palette, Key.Key_End, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert palette.list.currentIndex().row() == palette.model.rowCount() - 1
    assert palette.field.hasFocus()


def test_what_is_not_possible_now_is_listed_last_and_does_nothing(hand, palette):
    call(hand, palette, "merge")
    assert titles(palette)[-1] == "Merge"
    palette.list.setCurrentIndex(palette.model.index(palette.model.rowCount() - 1))
    press(palette, Key.Key_Return)
    assert palette.isVisible()


def test_an_event_is_gone_to_by_its_words(hand, palette):
    event = hand.event_with("first reading")
    label = hand.events.labels[hand.events.ids.index(event)]
    call(hand, palette, label)
    press(palette, Key.Key_Return)
    hand.settle()
    assert hand.window.selection.events() == (event,)
    assert hand.window.panels.inspector.isVisible()


def test_an_article_is_gone_to_by_its_title_or_outlet(hand, palette):
    row = hand.window.case.snapshot.articles[1]
    call(hand, palette, f"{row.title} {row.standing.outlet}")
    press(palette, Key.Key_Return)
    hand.settle()
    assert hand.window.panels.reader.isVisible()
    assert hand.window.panels.reader.text.selected() is None
    assert row.title in hand.window.panels.reader.findChild(object, "article_text").toPlainText()


def test_an_actor_is_gone_to_by_name(hand, palette):
    hand.window.filters.set_lanes("source")
    name = next(actor for actor in hand.events.actors if actor)
    call(hand, palette, name)
    row = next(n for n in range(palette.model.rowCount()) if commands_at(palette, n).kind is CommandKind.ACTOR)
    palette.list.setCurrentIndex(palette.model.index(row))
    press(palette, Key.Key_Return)
    hand.settle()
    assert hand.window.panels.timeline.lane_by() == "actor"
    assert hand.window.selection.events() == (hand.events.ids[hand.events.actors.index(name)],)


def commands_at(palette, row):
    return palette.model.command_at(palette.model.index(row))


def test_words_that_nothing_has_say_so(hand, palette):
    call(hand, palette, "aardvark")
    assert palette.model.rowCount() == 0
    assert not palette.list.isVisible()
    press(palette, Key.Key_Return, Key.Key_Down)
    assert palette.isVisible()


def test_a_click_does_what_is_clicked(hand, palette):
    call(hand, palette, "only conflicts")
    at = palette.list.visualRect(palette.model.index(0)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert hand.window.actions_["only_conflicts"].isChecked()
    call(hand, palette, "only conflicts")
    assert current(palette).detail == "View · on"


def test_what_is_marked_is_spoken(hand, palette):
    call(hand, palette, "edit log")
    field = QAccessible.queryAccessibleInterface(palette.field)
    assert field.text(QAccessible.Text.Name) == "Command"
    assert field.text(QAccessible.Text.Description) == "Edit log…, Edit, Ctrl+H"
    item = QAccessible.queryAccessibleInterface(palette.list).child(0)
    assert item.text(QAccessible.Text.Name) == "Edit log…, Edit, Ctrl+H"


def test_without_a_case_the_palette_has_the_actions(make_window):
    hand = make_window()
    hand.do("command_palette")
    palette = hand.window.flows.commands.palette
    QTest.keyClicks(palette.field, "about")
    assert titles(palette)[0] == "About timeline-app"
    press(palette, Key.Key_Return)
    hand.dialog("about").close()
    QApplication.processEvents()
