"""What an editor may do to events: each call is one user action, one log entry, one undo step.

Decisions are made about evidence (the accounts' own characters), never about derived ids.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.domain.date_words import describe
from timeline_app.domain.decision import DecisionKind, Evidence
from timeline_app.domain.edtf import parse_edtf
from timeline_app.domain.errors import UserError
from timeline_app.domain.event import Account, Event
from timeline_app.domain.mention import Stance
from timeline_app.services.case_session import CaseSession
from timeline_app.services.changes import Change
from timeline_app.storage import NewDecision

LEAST_TO_MERGE = 2


@dataclass(frozen=True, slots=True)
class Selection:
    """Words selected in an article."""

    article: str
    """The article's key."""
    start: int
    end: int
    quote: str


def evidence_of(accounts: Sequence[Account]) -> tuple[Evidence, ...]:
    """Return the passages of accounts as evidence."""
    return tuple(_evidence(account.article, account.start, account.end, account.quote) for account in accounts)


def correct_date(session: CaseSession, event_id: str, edtf: str, reason: str = "") -> Change:
    """Set an event's date beside what was told; `reason` may be empty.

    Raises ValueError where `edtf` is no date, UserError where the event is gone.
    """
    event = _find(session, event_id)
    span = parse_edtf(edtf)
    words = f"“{event.label}” moved from {describe(event.span)} to {describe(span)}"
    return session.decide(_about(event, DecisionKind.CORRECT_DATE, edtf, reason, describe(event.span)), words=words)


def restore_date(session: CaseSession, event_id: str) -> Change | None:
    """Let the told date hold again; None where it was not corrected."""
    event = _find(session, event_id)
    words = f"“{event.label}” is back at its told date, {describe(event.told_span)}"
    return session.withdraw([DecisionKind.CORRECT_DATE], evidence_of(event.accounts), words=words)


def rename_event(session: CaseSession, event_id: str, label: str) -> Change:
    """Give an event another label."""
    event = _find(session, event_id)
    decision = _about(event, DecisionKind.RENAME_EVENT, label, "", event.label)
    return session.decide(decision, words=f"“{event.label}” renamed to “{label}”")


def note_event(session: CaseSession, event_id: str, note: str) -> Change:
    """Write a note beside an event; an empty one takes it away."""
    event = _find(session, event_id)
    decision = _about(event, DecisionKind.NOTE_EVENT, note, "", event.note)
    return session.decide(decision, words=f"Note on “{event.label}” {'saved' if note else 'removed'}")


def hide_event(session: CaseSession, event_id: str) -> Change:
    """Leave an event out of timeline and exports; it stays in the case."""
    event = _find(session, event_id)
    return session.decide(_about(event, DecisionKind.HIDE_EVENT), words=f"“{event.label}” hidden")


def show_event(session: CaseSession, event_id: str) -> Change | None:
    """Show a hidden event again; None where it was not hidden."""
    event = _find(session, event_id)
    words = f"“{event.label}” shown again"
    return session.withdraw([DecisionKind.HIDE_EVENT], evidence_of(event.accounts), words=words)


def set_star(session: CaseSession, event_id: str, *, starred: bool) -> Change | None:
    """Mark an event as important, or no longer; None where nothing changes."""
    event = _find(session, event_id)
    if starred:
        return session.decide(_about(event, DecisionKind.STAR_EVENT), words=f"“{event.label}” starred")
    words = f"“{event.label}” no longer starred"
    return session.withdraw([DecisionKind.STAR_EVENT], evidence_of(event.accounts), words=words)


def merge_events(session: CaseSession, event_ids: Sequence[str]) -> Change:
    """Say that two or more events are one; raises UserError for fewer."""
    events = [_find(session, event_id) for event_id in event_ids]
    if len(events) < LEAST_TO_MERGE:
        raise UserError("Merge", "Only one event is selected.", "Select two or more events, then merge them.")
    accounts = [account for event in events for account in event.accounts]
    labels = " + ".join(f"“{event.label}”" for event in events)
    decision = NewDecision(DecisionKind.JOIN_EVENTS, evidence_of(accounts), target=labels)
    return session.decide(decision, words=f"{len(events)} events merged: {labels}")


def split_event(session: CaseSession, event_id: str, mentions: Sequence[str]) -> Change:
    """Say that these accounts (mention keys) of an event tell another event than the rest.

    Raises UserError where none or all of the accounts are named.
    """
    event = _find(session, event_id)
    out = [account for account in event.accounts if account.mention in set(mentions)]
    rest = [account for account in event.accounts if account.mention not in set(mentions)]
    if not out or not rest:
        raise UserError("Split", "A split needs accounts on both sides.", "Mark some of the accounts, but not all.")
    target = f"“{event.label}”"
    apart = [NewDecision(DecisionKind.SEPARATE_EVENTS, evidence_of([account, *rest]), target=target) for account in out]
    together = [NewDecision(DecisionKind.JOIN_EVENTS, evidence_of(side), target=target) for side in (out, rest)]
    joins = [decision for decision in together if len(decision.evidence) > 1]
    return session.decide(
        *joins, *apart, words=f"{target} split: {len(out)} of {len(event.accounts)} accounts taken out"
    )


def detach_account(session: CaseSession, event_id: str, mention: str) -> Change:
    """Take one account out of an event and let it stand alone."""
    event = _find(session, event_id)
    account = _account(event, mention)
    decision = NewDecision(DecisionKind.DETACH_MENTION, evidence_of([account]), target=f"“{event.label}”")
    return session.decide(decision, words=f"An account taken out of “{event.label}”")


def add_event(session: CaseSession, selection: Selection, edtf: str = "", label: str = "") -> Change:
    """Make an event from selected words, dated where `edtf` is given.

    Raises ValueError where `edtf` is no date.
    """
    span = parse_edtf(edtf)
    evidence = (_selected(selection),)
    shown = label or selection.quote
    decisions = [NewDecision(DecisionKind.ADD_EVENT, evidence, edtf, target=f"“{shown}”")]
    if label:
        decisions.append(NewDecision(DecisionKind.RENAME_EVENT, evidence, label, target=f"“{shown}”"))
    return session.decide(*decisions, words=f"Event added, {describe(span)}: “{shown}”")


def attach_to_event(session: CaseSession, selection: Selection, event_id: str, edtf: str = "") -> Change:
    """Make selected words an account of an event, with their own date where `edtf` is given."""
    event = _find(session, event_id)
    parse_edtf(edtf)
    evidence = _selected(selection)
    target = f"“{event.label}”"
    return session.decide(
        NewDecision(DecisionKind.ADD_EVENT, (evidence,), edtf, target=target),
        NewDecision(DecisionKind.JOIN_EVENTS, (evidence, *evidence_of(event.accounts)), target=target),
        words=f"Account added to {target}",
    )


def set_speaker(session: CaseSession, event_id: str, mention: str, speaker: str) -> Change:
    """Say who speaks in an account; `speaker` is an actor's name, or that of someone whom no article names."""
    if not speaker.strip():
        raise UserError("The speaker", "No name was given.", "Type who says this.")
    event = _find(session, event_id)
    account = _account(event, mention)
    decision = NewDecision(DecisionKind.SET_SPEAKER, evidence_of([account]), speaker, target=f"“{event.label}”")
    return session.decide(decision, words=f"Speaker set to {speaker}")


def set_stance(session: CaseSession, event_id: str, mention: str, stance: Stance) -> Change:
    """Say what the speaker of an account does: assert, deny, dispute or confirm."""
    event = _find(session, event_id)
    account = _account(event, mention)
    evidence = evidence_of([account])
    decision = NewDecision(
        DecisionKind.SET_STANCE, evidence, stance.value, target=f"“{event.label}”", before=account.stance.value
    )
    return session.decide(decision, words=f"Stance set to “{stance.value}”")


def _about(event: Event, kind: DecisionKind, value: str = "", reason: str = "", before: str = "") -> NewDecision:
    return NewDecision(kind, evidence_of(event.accounts), value, reason, f"“{event.label}”", before)


def _find(session: CaseSession, event_id: str) -> Event:
    event = session.event(event_id)
    if event is None:
        raise UserError("This event", "It is no longer in the case.", "The timeline shows what is there now.")
    return event


def _account(event: Event, mention: str) -> Account:
    found = next((account for account in event.accounts if account.mention == mention), None)
    if found is None:
        raise UserError("This account", "It no longer belongs to the event.", "Select the event again.")
    return found


def _selected(selection: Selection) -> Evidence:
    if not selection.quote.strip():
        raise UserError("The selection", "No words are selected.", "Select the words that tell the event.")
    return _evidence(selection.article, selection.start, selection.end, selection.quote)


def _evidence(article: str, start: int, end: int, quote: str) -> Evidence:
    sha256, _, part = article.partition("#")
    return Evidence(sha256, part, start, end, quote)
