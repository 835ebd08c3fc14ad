"""What stands in the right column."""

from dataclasses import replace

from timeline_app.services.case_views import load_event_view
from timeline_app.ui.panels.inspector import MOST_ACCOUNTS, Inspector


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
