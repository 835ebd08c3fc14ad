"""Every correction is one action: undoable, in the log, and kept when articles are added."""

from dataclasses import dataclass

import pytest

from timeline_app.domain.edtf import format_edtf
from timeline_app.domain.errors import UserError
from timeline_app.domain.event import Event
from timeline_app.domain.mention import Stance
from timeline_app.services import edit_events
from timeline_app.services.case_session import CaseSession
from timeline_app.services.edit_events import Selection
from timeline_app.services.import_articles import ImportRequest, import_articles

SIXTH = """Harbour inquiry goes on

Source: Night Courier
Published: 2024-05-17

The harbour inquiry heard its first witness on Thursday.
"""


def event_with(session: CaseSession, words: str) -> Event:
    found = [event for event in session.derived().events if any(words in a.quote for a in event.accounts)]
    assert found, f"no event tells “{words}”"
    return found[0]


def import_another(session: CaseSession, folder) -> None:
    path = folder / "courier.txt"
    path.write_text(SIXTH, encoding="utf-8")
    import_articles(ImportRequest(session.path, (path,), workers=1))


@dataclass(frozen=True)
class State:
    events: tuple[tuple[str, str, str, bool, bool, str, int], ...]


def state_of(session: CaseSession) -> State:
    events = session.derived().events
    return State(
        tuple((e.id, e.label, format_edtf(e.span), e.hidden, e.starred, e.note, len(e.accounts)) for e in events)
    )


def test_a_corrected_date_stands_beside_the_told_one_and_survives_another_import(session, articles):
    told = event_with(session, "opened an inquiry")
    change = edit_events.correct_date(session, told.id, "2024-05-04", "the minutes say so")
    assert [(moved.before, moved.after) for moved in change.moved] == [("Fri 3 May 2024", "Sat 4 May 2024")]
    import_another(session, articles)
    corrected = event_with(session, "opened an inquiry")
    assert (format_edtf(corrected.span), format_edtf(corrected.told_span)) == ("2024-05-04", "2024-05-03")
    assert corrected.corrected
    assert corrected.correction_reason == "the minutes say so"
    assert {format_edtf(account.span) for account in corrected.accounts} == {"2024-05-03"}


def test_undo_brings_the_told_date_back_and_redo_the_corrected_one(session):
    before = state_of(session)
    edit_events.correct_date(session, event_with(session, "opened an inquiry").id, "2024-05-04")
    after = state_of(session)
    session.undo()
    assert state_of(session) == before
    session.redo()
    assert state_of(session) == after


def test_every_kind_of_edit_is_one_undo_step(session):
    inquiry = event_with(session, "opened an inquiry").id
    stay = event_with(session, "stay in office")
    account = stay.accounts[0]
    article = session.article(account.article)
    start = article.text.index("30 June")

    def stay_now() -> Event:
        return event_with(session, "stay in office")

    steps = [
        lambda: edit_events.rename_event(session, inquiry, "Inquiry opened"),
        lambda: edit_events.note_event(session, inquiry, "check the minutes"),
        lambda: edit_events.set_star(session, inquiry, starred=True),
        lambda: edit_events.hide_event(session, inquiry),
        lambda: edit_events.show_event(session, inquiry),
        lambda: edit_events.merge_events(session, [inquiry, stay.id]),
        lambda: edit_events.add_event(session, Selection(account.article, start, start + 7, "30 June"), "2024-06-30"),
        lambda: edit_events.set_stance(
            session, event_with(session, "stay in office").id, account.mention, Stance.DENIES
        ),
    ]
    states = [state_of(session)]
    for step in steps:
        assert step() is not None
        states.append(state_of(session))
    for state in reversed(states[:-1]):
        assert session.undo() is not None
        assert state_of(session) == state
    assert len(session.edits()) == 1 + 2 * len(steps)


def test_merged_events_stay_one_after_another_import_and_can_be_split_again(session, articles):
    first, second = event_with(session, "opened an inquiry"), event_with(session, "stay in office")
    edit_events.merge_events(session, [first.id, second.id])
    import_another(session, articles)
    merged = event_with(session, "opened an inquiry")
    assert any("stay in office" in account.quote for account in merged.accounts)
    out = [account.mention for account in merged.accounts if "stay in office" in account.quote]
    edit_events.split_event(session, merged.id, out)
    assert event_with(session, "opened an inquiry").id != event_with(session, "stay in office").id


def test_a_split_needs_accounts_on_both_sides(session):
    event = event_with(session, "opened an inquiry")
    with pytest.raises(UserError, match="both sides"):
        edit_events.split_event(session, event.id, [account.mention for account in event.accounts])


def test_words_selected_by_hand_become_an_event_with_their_date(session):
    account = event_with(session, "stay in office").accounts[0]
    text = session.article(account.article).text
    start = text.index("30 June")
    edit_events.add_event(session, Selection(account.article, start, start + 7, "30 June"), "2024-06-30", "Ruiz leaves")
    added = event_with(session, "30 June")
    labels = {event.label: format_edtf(event.span) for event in session.derived().events}
    assert labels.get("Ruiz leaves") == "2024-06-30", (labels, added)


def test_an_event_that_is_gone_is_told_in_words(session):
    with pytest.raises(UserError, match="no longer in the case"):
        edit_events.rename_event(session, "e-gone", "New")
