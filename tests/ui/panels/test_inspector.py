"""What stands in the right column."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel

from timeline_app.domain.mention import Modality, Stance
from timeline_app.services.case_views import load_event_view
from timeline_app.ui.panels.event_page import MOST_ACCOUNTS, NO_BREAK_SPACE
from timeline_app.ui.panels.inspector import Inspector


def view_of(hand, words, accounts=0):
    """Return the view of an event, told as often as asked for."""
    view = load_event_view(hand.window.case.session, hand.event_with(words), ())
    first = view.event.accounts[0]
    told = tuple(replace(first, mention=f"{first.mention}-{number}") for number in range(accounts))
    return replace(view, event=replace(view.event, accounts=told or view.event.accounts))


def cards(inspector):
    return inspector.findChildren(object, "account_card")


def test_an_event_told_very_often_shows_the_rest_of_its_accounts_on_a_click(hand, qtbot):
    inspector = Inspector()
    qtbot.addWidget(inspector)
    inspector.show_event(view_of(hand, "first reading", MOST_ACCOUNTS + 5), hand.window.case.snapshot)
    assert len(cards(inspector)) == MOST_ACCOUNTS
    inspector.findChild(object, "more_accounts").click()
    assert len(cards(inspector)) == MOST_ACCOUNTS + 5


def test_an_event_that_nobody_touched_says_so(hand, qtbot):
    inspector = Inspector()
    qtbot.addWidget(inspector)
    inspector.show_event(view_of(hand, "first reading"), hand.window.case.snapshot)
    assert any(label.text() == "No corrections." for label in inspector.widget().children() if hasattr(label, "text"))


def test_the_column_is_as_high_as_its_words_need_and_no_higher(hand, qtbot):
    inspector = Inspector()
    qtbot.addWidget(inspector)
    inspector.resize(300, 400)
    inspector.show_event(view_of(hand, "first reading"), hand.window.case.snapshot)
    inspector.show()
    column = inspector.widget()
    qtbot.waitUntil(lambda: column.height() == column.heightForWidth(column.width()))


def told_as(hand, modality, stance):
    """Return the view of an event, every account of which tells it like this."""
    view = view_of(hand, "first reading")
    told = tuple(replace(account, modality=modality, stance=stance) for account in view.event.accounts)
    return replace(view, event=replace(view.event, accounts=told))


def words_of(widget):
    return [label.text() for label in widget.findChildren(QLabel)]


def test_what_is_only_planned_says_so_for_the_event_and_for_each_account(hand, qtbot):
    inspector = Inspector()
    qtbot.addWidget(inspector)
    view = told_as(hand, Modality.PLANNED, Stance.REPORTS)
    inspector.show_event(view, hand.window.case.snapshot)
    said = [words.replace(NO_BREAK_SPACE, " ") for words in words_of(inspector.widget())]
    assert any("· told as planned · told by" in words for words in said)
    assert all(any(words.endswith("told as planned") for words in words_of(card)) for card in cards(inspector))


def test_a_speaker_who_denies_needs_no_further_word(hand, qtbot):
    inspector = Inspector()
    qtbot.addWidget(inspector)
    inspector.show_event(told_as(hand, Modality.DENIED, Stance.DENIES), hand.window.case.snapshot)
    words = words_of(cards(inspector)[0])
    assert any(one.endswith("denies") for one in words)
    assert not any("not so" in one for one in words)
