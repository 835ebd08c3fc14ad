"""Verify finds what is wrong with a case, each in words, and nothing where it is whole."""

from dataclasses import replace

import pytest

from tests.storage.builders import NOON, WHO, evidence_of, port, small_derived
from timeline_app.domain.decision import DecisionKind
from timeline_app.storage import CaseFile, NewDecision

CLOSED = evidence_of(port().extraction.mentions[0])


@pytest.fixture
def altered(path):
    """Return a function that runs SQL behind the case's back and then verifies it."""
    with CaseFile.open(path) as case:
        case.decide(NewDecision(DecisionKind.HIDE_EVENT, (CLOSED,)), who=WHO, now=NOON)
        case.save_derived(small_derived())

        def alter(*statements):
            db = case._connection.db
            db.execute("PRAGMA foreign_keys = OFF")
            for statement in statements:
                db.execute(statement)
            return " ".join(str(problem) for problem in case.verify())

        yield alter


def test_a_whole_case_has_no_problems(altered):
    assert altered() == ""


def test_a_changed_file_is_named(altered):
    assert "port.txt: Its stored bytes" in altered(
        f"UPDATE file SET data = x'00', packing = 'raw' WHERE sha256 = '{CLOSED.sha256}'"
    )


def test_a_file_that_can_not_be_unpacked_is_named(altered):
    assert "port.txt: Its stored bytes" in altered(
        f"UPDATE file SET data = x'00', packing = 'zlib' WHERE sha256 = '{CLOSED.sha256}'"
    )


def test_a_changed_text_is_found_by_its_mentions_and_decisions(altered):
    found = altered("UPDATE article SET text = replace(text, 'harbour', 'station')")
    assert "port.txt: 1 mentions are not word for word" in found
    assert "The decision of entry 2 rests on" in found
    assert "quotes no text" in found


def test_a_changed_log_entry_breaks_the_chain(altered):
    assert "changed at entry 1" in altered(
        "DROP TRIGGER edit_is_never_changed", "UPDATE edit SET who = 'someone else' WHERE seq = 1"
    )


def test_a_removed_log_entry_breaks_the_chain(altered):
    assert "changed at entry 1" in altered("DROP TRIGGER edit_is_never_removed", "DELETE FROM edit WHERE seq = 1")


def test_the_log_refuses_to_be_changed(altered):
    with pytest.raises(Exception, match="append-only"):
        altered("UPDATE edit SET who = 'someone else'")
    with pytest.raises(Exception, match="append-only"):
        altered("DELETE FROM edit")


def test_what_stands_must_be_what_the_log_says(altered):
    assert "not what the edit log says" in altered("UPDATE decision SET standing = 0")


def test_an_article_set_aside_behind_the_log_is_found(altered):
    assert "not what the edit log says" in altered("UPDATE article SET set_aside = 1 WHERE file_name = 'gate.txt'")


def test_rows_that_point_at_nothing_are_found(altered):
    assert "points at nothing in file" in altered("DELETE FROM file")


def test_unreadable_values_are_found(altered):
    assert "damaged: not a stored Event" in altered("""UPDATE event SET body = '{"id": 3'""")


def test_columns_that_do_not_fit_the_events_are_found(altered):
    assert "differ" in altered("DELETE FROM account WHERE event_row = 2", "DELETE FROM event WHERE row = 2")


def test_accounts_without_a_mention_are_found(case):
    derived = small_derived()
    lost = replace(derived.events[0].accounts[0], mention="elsewhere#@00000000-00000001")
    event = replace(derived.events[0], accounts=(lost,))
    case.save_derived(replace(derived, events=(event, *derived.events[1:])))
    assert "1 accounts have no mention" in str(case.verify()[0])


def test_accounts_made_by_hand_need_no_mention(case):
    derived = small_derived()
    by_hand = replace(derived.events[0].accounts[0], mention="by hand", by_hand=True)
    event = replace(derived.events[0], accounts=(by_hand,))
    case.save_derived(replace(derived, events=(event, *derived.events[1:])))
    assert case.verify() == ()
