"""What an editor should look at: open conflicts, doubtful merges, undated events, guesses, decisions without ground."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from timeline_app.domain.article import PublishedBasis
from timeline_app.domain.case import ReviewItem, Standing
from timeline_app.domain.conflict import Conflict, ConflictStatus
from timeline_app.domain.date_words import describe
from timeline_app.domain.decision import Decision, DecisionKind
from timeline_app.domain.event import Event
from timeline_app.reconcile.decisions import DecisionIndex, MentionFinder
from timeline_app.reconcile.edited_events import find_home

DOUBTFUL_MERGE = 0.6
"""Confidence below which a merge is worth a second look."""

_ABOUT_MENTIONS = (
    DecisionKind.CORRECT_DATE,
    DecisionKind.JOIN_EVENTS,
    DecisionKind.SEPARATE_EVENTS,
    DecisionKind.RENAME_EVENT,
    DecisionKind.HIDE_EVENT,
    DecisionKind.NOTE_EVENT,
    DecisionKind.STAR_EVENT,
    DecisionKind.DETACH_MENTION,
    DecisionKind.SET_SPEAKER,
    DecisionKind.SET_STANCE,
)


def find_reviews(
    standings: Sequence[Standing],
    events: Sequence[Event],
    conflicts: Sequence[Conflict],
    decisions: DecisionIndex,
    finder: MentionFinder,
) -> tuple[ReviewItem, ...]:
    """Return what is doubtful, conflicts first; what an editor confirmed is left out."""
    homes = {account.mention: event.id for event in events for account in event.accounts}
    confirmed = _confirmed(decisions, homes, finder)
    found = [
        *_of_conflicts(conflicts),
        *_of_events(events),
        *_of_standings(standings),
        *_of_decisions(decisions, finder),
    ]
    return tuple(item for item in found if (item.target, item.kind) not in confirmed)


def _confirmed(decisions: DecisionIndex, homes: Mapping[str, str], finder: MentionFinder) -> set[tuple[str, str]]:
    confirmed: set[tuple[str, str]] = set()
    for decision in decisions.of_kind(DecisionKind.CONFIRM):
        home = find_home(decision, homes, finder)
        targets = [home] if home else [piece.article for piece in decision.evidence]
        confirmed.update((target, decision.value) for target in targets)
    return confirmed


def _of_conflicts(conflicts: Sequence[Conflict]) -> Iterator[ReviewItem]:
    for conflict in conflicts:
        if conflict.status is ConflictStatus.OPEN:
            yield ReviewItem("conflict", conflict.id, conflict.reason)


def _of_events(events: Sequence[Event]) -> Iterator[ReviewItem]:
    for event in events:
        if event.hidden:
            continue
        if event.confidence < DOUBTFUL_MERGE:
            words = f"“{event.label}” is told by {len(event.accounts)} accounts that may not mean the same event."
            yield ReviewItem("merge", event.id, words)
        if not event.is_dated:
            yield ReviewItem("undated", event.id, f"No article gives a date for “{event.label}”.")
        for note in sorted({account.note for account in event.accounts if " was a " in account.note}):
            yield ReviewItem("weekday", event.id, f"In “{event.label}”, {note}.")


def _of_standings(standings: Sequence[Standing]) -> Iterator[ReviewItem]:
    for standing in standings:
        if standing.removed:
            continue
        if standing.published_basis is PublishedBasis.INFERRED:
            words = f"{standing.outlet} states no date; it was taken to be published {describe(standing.published)}."
            yield ReviewItem("published", standing.article, words)
        elif standing.published_basis is PublishedBasis.UNKNOWN:
            yield ReviewItem("published", standing.article, f"It is not known when {standing.outlet} was published.")


def _of_decisions(decisions: DecisionIndex, finder: MentionFinder) -> Iterator[ReviewItem]:
    for kind in _ABOUT_MENTIONS:
        for decision in decisions.of_kind(kind):
            yield from _missing_evidence(decision, finder)


def _missing_evidence(decision: Decision, finder: MentionFinder) -> Iterator[ReviewItem]:
    for piece in decision.evidence:
        if finder.find(piece) is None:
            kind = decision.kind.value.replace("_", " ")
            words = f"A decision ({kind}) rests on “{piece.quote}”, which is no longer read as a mention."
            yield ReviewItem("decision", piece.article, words)
