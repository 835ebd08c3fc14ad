"""What an editor may say of what waits for review: it holds, or it does not; each is one user action.

Every answer is a decision about evidence, so it holds as long as the evidence is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from timeline_app.domain.case import ReviewItem
from timeline_app.domain.decision import Decision, DecisionKind, Evidence
from timeline_app.domain.errors import UserError
from timeline_app.domain.event import Account, Event
from timeline_app.domain.mention import Stance
from timeline_app.services.case_session import CaseSession
from timeline_app.services.changes import Change
from timeline_app.services.edit_articles import set_published
from timeline_app.services.edit_conflicts import dismiss_conflict, evidence_of_sides
from timeline_app.services.edit_events import evidence_of, hide_event
from timeline_app.storage import NewDecision


@dataclass(frozen=True, slots=True)
class Place:
    """Where in an article to look."""

    article: str
    """The article's key."""
    start: int = -1
    """-1 where the whole article is meant."""
    end: int = -1


@dataclass(frozen=True, slots=True)
class SpeakerQuestion:
    """A passage of an event whose speaker is unknown, and the actors it may be."""

    event: str
    account: Account
    names: tuple[str, ...]
    """Of all actors, those met most often first."""


def confirm(session: CaseSession, item: ReviewItem) -> Change:
    """Say that what the program concluded holds; raises UserError where its subject is gone."""
    evidence = _evidence_of(session, item)
    made = [NewDecision(DecisionKind.CONFIRM, evidence, item.conclusion, target=item.words)]
    if item.kind == "merge":
        made.append(NewDecision(DecisionKind.JOIN_EVENTS, evidence, target=item.words))
    return session.decide(*made, words=f"Confirmed: {item.words}")


def dismiss(session: CaseSession, item: ReviewItem) -> Change:
    """Say that what the program concluded does not hold; raises UserError where its subject is gone."""
    return _DISMISS[item.kind](session, item)


def find_place(session: CaseSession, item: ReviewItem) -> Place | None:
    """Return the place in an article that an item is about, None where it is an event or a conflict."""
    if item.kind == "published":
        return Place(item.target)
    if item.kind != "decision":
        return None
    decision = _decision(session, item)
    lost = next((piece for piece in decision.evidence if piece.article == item.target), None)
    return Place(item.target, lost.start, lost.end) if lost else Place(item.target)


def find_speaker_question(session: CaseSession, item: ReviewItem) -> SpeakerQuestion | None:
    """Return the first account of an event whose speaker is unknown; None where all are known by now."""
    unknown = _accounts_without_speaker(session, _event(session, item))
    if not unknown:
        return None
    actors = sorted(session.derived().actors, key=lambda actor: (-len(actor.occurrences), actor.name))
    return SpeakerQuestion(item.target, unknown[0], tuple(actor.name for actor in actors if not actor.unclear))


def _dismiss_conflict(session: CaseSession, item: ReviewItem) -> Change:
    return dismiss_conflict(session, item.target)


def _take_apart(session: CaseSession, item: ReviewItem) -> Change:
    event = _event(session, item)
    told = event.accounts
    made = [_apart(event, account, told[number:]) for number, account in enumerate(told[:-1], start=1)]
    return session.decide(*made, words=f"“{event.label}” taken apart: {len(told)} accounts")


def _hide(session: CaseSession, item: ReviewItem) -> Change:
    return hide_event(session, item.target)


def _leave_out_contradicting(session: CaseSession, item: ReviewItem) -> Change:
    event = _event(session, item)
    wrong = [account for account in event.accounts if account.note]
    if len(wrong) in (0, len(event.accounts)):
        return hide_event(session, event.id)
    rest = [account for account in event.accounts if not account.note]
    made = [_apart(event, account, rest) for account in wrong]
    target = f"“{event.label}”"
    hidden = [NewDecision(DecisionKind.HIDE_EVENT, evidence_of([account]), target=target) for account in wrong]
    return session.decide(*made, *hidden, words=f"{len(wrong)} of {len(event.accounts)} accounts left out of {target}")


def _unset_published(session: CaseSession, item: ReviewItem) -> Change:
    return set_published(session, [item.target], "")


def _merely_reported(session: CaseSession, item: ReviewItem) -> Change:
    event = _event(session, item)
    target = f"“{event.label}”"
    stances = [
        NewDecision(DecisionKind.SET_STANCE, evidence_of([account]), Stance.REPORTS.value, target=target)
        for account in _accounts_without_speaker(session, event)
    ]
    confirmed = NewDecision(DecisionKind.CONFIRM, evidence_of(event.accounts), item.conclusion, target=item.words)
    return session.decide(*stances, confirmed, words=f"Taken as nobody's words: {target}")


def _withdraw(session: CaseSession, item: ReviewItem) -> Change:
    decision = _decision(session, item)
    what = decision.kind.value.replace("_", " ")
    return session.withdraw_decision(decision.seq, words=f"Decision withdrawn: {what}")


_DISMISS: Mapping[str, Callable[[CaseSession, ReviewItem], Change]] = {
    "conflict": _dismiss_conflict,
    "merge": _take_apart,
    "undated": _hide,
    "weekday": _leave_out_contradicting,
    "published": _unset_published,
    "speaker": _merely_reported,
    "decision": _withdraw,
}


def _apart(event: Event, account: Account, others: Sequence[Account]) -> NewDecision:
    return NewDecision(DecisionKind.SEPARATE_EVENTS, evidence_of([account, *others]), target=f"“{event.label}”")


def _evidence_of(session: CaseSession, item: ReviewItem) -> tuple[Evidence, ...]:
    if item.kind == "conflict":
        conflict = session.conflict(item.target)
        if conflict is None:
            raise _gone()
        return evidence_of_sides(conflict)
    if item.kind in ("published", "decision"):
        sha256, _, part = item.target.partition("#")
        return (Evidence(sha256, part, 0, 0, ""),)
    return evidence_of(_event(session, item).accounts)


def _event(session: CaseSession, item: ReviewItem) -> Event:
    event = session.event(item.target)
    if event is None:
        raise _gone()
    return event


def _decision(session: CaseSession, item: ReviewItem) -> Decision:
    with session.reading() as case:
        found = [one for one in case.decisions() if f"decision {one.seq}" == item.conclusion]
    if not found:
        raise _gone()
    return found[0]


def _accounts_without_speaker(session: CaseSession, event: Event) -> list[Account]:
    with session.reading() as case:
        read = [case.extraction(article) for article in {account.article for account in event.accounts}]
    spoken = {mention.key for extraction in read if extraction for mention in extraction.mentions if mention.speech}
    return [account for account in event.accounts if account.speaker is None and account.mention in spoken]


def _gone() -> UserError:
    return UserError("This point", "It is no longer in the case.", "The list shows what is there now.")
