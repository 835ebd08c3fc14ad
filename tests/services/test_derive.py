"""Conclusions are computed again where they are out of date."""

from datetime import UTC, datetime

from timeline_app.domain.decision import DecisionKind
from timeline_app.services.derive import ensure_derived
from timeline_app.services.edit_events import evidence_of
from timeline_app.storage import CaseFile, NewDecision


def test_a_case_left_before_its_accounts_were_compared_is_caught_up_on(session):
    event = session.derived().events[0]
    with CaseFile.open(session.path) as case:
        decision = NewDecision(DecisionKind.HIDE_EVENT, evidence_of(event.accounts))
        case.decide(decision, who="editor", now=datetime.now(UTC))
        assert case.is_stale
    ensure_derived(session.path)
    assert session.event(event.id).hidden


def test_a_case_that_is_up_to_date_is_not_written(session):
    before = session.path.read_bytes()
    ensure_derived(session.path)
    assert session.path.read_bytes() == before
