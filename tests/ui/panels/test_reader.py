"""Reading an article: finding words in it, and from a passage to its event by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def reader(hand):
    (event,) = hand.select("first reading")
    hand.window._go_to_sentence(event)
    hand.settle()
    hand.window.activateWindow()
    return hand.window.panels.reader


def place(reader):
    return reader.text.textCursor().position()


def test_words_are_found_whatever_their_case_counted_and_stepped_through_around_the_end(hand, reader):
    text = reader.text.toPlainText().casefold()
    began = place(reader)
    hand.do("find_in_article")
    assert reader.find_bar.field.hasFocus()
    QTest.keyClicks(reader.find_bar.field, "THE ")
    # White space around the words is not looked for.
    places = [at for at in range(len(text)) if text.startswith("the", at)]
    first = next(number for number, at in enumerate(places) if at >= began)
    for keys, step in (
        (None, 0),
        (Qt.KeyboardModifier.NoModifier, 1),
        (SHIFT, 0),
        *((SHIFT, -n - 1) for n in range(first + 1)),
    ):
        if keys is not None:
            QTest.keyClick(reader.find_bar.field, Qt.Key.Key_Return, keys)
        number = (first + step) % len(places)
        assert (place(reader), reader.find_bar.count.text()) == (places[number], f"{number + 1} of {len(places)}")


def test_words_that_are_not_there_are_said_not_to_be(hand, reader):
    hand.do("find_in_article")
    QTest.keyClicks(reader.find_bar.field, "aardvark")
    before = place(reader)
    QTest.keyClick(reader.find_bar.field, Qt.Key.Key_Return)
    assert reader.find_bar.count.text() == "not there"
    assert place(reader) == before


def test_escape_leaves_the_marks_of_events_and_dates_as_they_were(hand, reader):
    looks = len(reader.text.extraSelections())
    hand.do("find_in_article")
    QTest.keyClicks(reader.find_bar.field, "the")
    assert len(reader.text.extraSelections()) > looks
    QTest.keyClick(reader.find_bar.field, Qt.Key.Key_Escape)
    assert len(reader.text.extraSelections()) == looks
    assert reader.text.hasFocus()
    assert reader.find_bar.count.text() == ""


def test_enter_goes_from_a_passage_to_its_event(hand, reader):
    start, event = next((mark.start, mark.event) for mark in reader.text._marks if mark.event)
    cursor = reader.text.textCursor()
    cursor.setPosition(start)
    reader.text.setTextCursor(cursor)
    hand.window.selection.select(())
    reader.text.setFocus()
    QTest.keyClick(reader.text, Qt.Key.Key_Return)
    hand.settle()
    assert hand.window.selection.events() == (event,)


def test_finding_in_an_article_needs_one_that_is_read(hand):
    assert not hand.window.actions_["find_in_article"].isEnabled()
