"""Conflicts settled, dismissed, reopened, and marked by hand."""

import pytest

from timeline_app.domain.conflict import ConflictStatus, ConflictType
from timeline_app.domain.errors import UserError
from timeline_app.services import edit_conflicts


def two_events(session) -> tuple[str, str]:
    first, second = [event.id for event in session.derived().events][:2]
    return first, second


def test_two_events_marked_as_conflicting_make_a_conflict_with_both_quoted(session):
    first, second = two_events(session)
    edit_conflicts.add_conflict(session, first, second, ConflictType.CLAIM)
    made = [conflict for conflict in session.derived().conflicts if conflict.by_hand]
    assert len(made) == 1
    assert made[0].type is ConflictType.CLAIM
    assert len(made[0].sides) == 2
    assert all(side.passages for side in made[0].sides)
    session.undo()
    assert not [conflict for conflict in session.derived().conflicts if conflict.by_hand]


@pytest.mark.parametrize(
    ("decide", "status"),
    [
        (edit_conflicts.resolve_conflict, ConflictStatus.RESOLVED),
        (edit_conflicts.dismiss_conflict, ConflictStatus.DISMISSED),
    ],
)
def test_a_verdict_holds_with_its_note_until_the_conflict_is_reopened(session, decide, status):
    edit_conflicts.add_conflict(session, *two_events(session), ConflictType.DATE)
    (conflict,) = [one for one in session.derived().conflicts if one.by_hand]
    decide(session, conflict.id, "the minutes settle it")
    found = session.conflict(conflict.id)
    assert (found.status, found.note) == (status, "the minutes settle it")
    edit_conflicts.reopen_conflict(session, conflict.id)
    assert session.conflict(conflict.id).status is ConflictStatus.OPEN


def test_an_event_does_not_conflict_with_itself(session):
    first, _ = two_events(session)
    with pytest.raises(UserError, match="two different events"):
        edit_conflicts.add_conflict(session, first, first, ConflictType.DATE)
