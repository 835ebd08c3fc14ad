"""What editors decided of events, laid over them: dates, labels, notes, hiding, stars.

A correction never raises the precision of what was told and never hides it: the told
span stays beside the corrected one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from timeline_app.domain.decision import Decision, DecisionKind
from timeline_app.domain.edtf import parse_edtf
from timeline_app.domain.event import Event
from timeline_app.reconcile.decisions import DecisionIndex, MentionFinder

Edit = Callable[[Event, Decision], Event]


def apply_edits(events: Sequence[Event], decisions: DecisionIndex, finder: MentionFinder) -> tuple[Event, ...]:
    """Return the events with all that was decided of them, in the order of the decisions."""
    edited = {event.id: event for event in events}
    homes = {account.mention: event.id for event in events for account in event.accounts}
    made = [(decision, edit) for kind, edit in _EDITS.items() for decision in decisions.of_kind(kind)]
    for decision, edit in sorted(made, key=lambda one: one[0].seq):
        home = find_home(decision, homes, finder)
        if home is not None:
            edited[home] = edit(edited[home], decision)
    return tuple(edited.values())


def find_home(decision: Decision, homes: Mapping[str, str], finder: MentionFinder) -> str | None:
    """Return the id of the event that holds most of a decision's evidence, None where none does."""
    held = Counter(homes[mention.key] for mention in finder.find_all(decision) if mention.key in homes)
    return min(held, key=lambda home: (-held[home], home), default=None)


def _correct_date(event: Event, decision: Decision) -> Event:
    span = parse_edtf(decision.value)
    return replace(event, span=span, corrected=True, correction_reason=decision.reason)


def _rename(event: Event, decision: Decision) -> Event:
    return replace(event, label=decision.value)


def _hide(event: Event, _: Decision) -> Event:
    return replace(event, hidden=True)


def _note(event: Event, decision: Decision) -> Event:
    return replace(event, note=decision.value)


def _star(event: Event, _: Decision) -> Event:
    return replace(event, starred=True)


_EDITS: Mapping[DecisionKind, Edit] = {
    DecisionKind.CORRECT_DATE: _correct_date,
    DecisionKind.RENAME_EVENT: _rename,
    DecisionKind.HIDE_EVENT: _hide,
    DecisionKind.NOTE_EVENT: _note,
    DecisionKind.STAR_EVENT: _star,
}
