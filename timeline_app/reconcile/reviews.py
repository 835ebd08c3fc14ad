"""What an editor should look at: conflicts, doubtful merges, undated events, guesses, decisions without ground."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from timeline_app.domain.article import PublishedBasis
from timeline_app.domain.case import ReviewItem, Standing
from timeline_app.domain.conflict import Conflict, ConflictStatus
from timeline_app.domain.date_words import describe
from timeline_app.domain.decision import DecisionKind
from timeline_app.domain.edtf import format_edtf
from timeline_app.domain.event import Account, Event
from timeline_app.reconcile.confirmations import Confirmations
from timeline_app.reconcile.decisions import DecisionIndex, MentionFinder
from timeline_app.reconcile.findings import ConflictInput, ResolvedMention

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
    given: ConflictInput, conflicts: Sequence[Conflict], decisions: DecisionIndex, finder: MentionFinder
) -> tuple[ReviewItem, ...]:
    """Return what is doubtful, conflicts first; what an editor confirmed is left out."""
    confirmed = Confirmations(decisions, finder)
    return (
        *_of_conflicts(conflicts, confirmed),
        *_of_events(given.events, given.mentions, confirmed),
        *_of_articles(given.standings.values(), confirmed),
        *_of_decisions(decisions, finder, confirmed),
    )


def _of_conflicts(conflicts: Sequence[Conflict], confirmed: Confirmations) -> Iterator[ReviewItem]:
    for conflict in conflicts:
        item = ReviewItem("conflict", conflict.id, conflict.reason, conflict.type.value)
        if conflict.status is ConflictStatus.OPEN and not confirmed.are_about_conflict(item, conflict):
            yield item


def _of_events(
    events: Sequence[Event], mentions: Mapping[str, ResolvedMention], confirmed: Confirmations
) -> Iterator[ReviewItem]:
    for event in events:
        if event.hidden:
            continue
        told = [account.mention for account in event.accounts]
        for item in (_doubtful_merge(event), _weekday(event), _unknown_speaker(event, mentions)):
            if item is not None and not confirmed.cover(item, told):
                yield item
        undated = ReviewItem("undated", event.id, f"No article gives a date for “{event.label}”.", "undated")
        if not event.is_dated and not confirmed.touch(undated, told):
            yield undated


def _doubtful_merge(event: Event) -> ReviewItem | None:
    if event.confidence >= DOUBTFUL_MERGE:
        return None
    words = f"“{event.label}” is told by {len(event.accounts)} accounts that may not mean the same event."
    return ReviewItem("merge", event.id, words, "merge")


def _weekday(event: Event) -> ReviewItem | None:
    notes = sorted({account.note for account in event.accounts if " was a " in account.note})
    if not notes or event.corrected:
        return None
    return ReviewItem("weekday", event.id, f"In “{event.label}”, {'; '.join(notes)}.", "weekday")


def _unknown_speaker(event: Event, mentions: Mapping[str, ResolvedMention]) -> ReviewItem | None:
    unknown = [account for account in event.accounts if _is_speaker_unknown(account, mentions)]
    if not unknown:
        return None
    first = unknown[0]
    speech = mentions[first.mention].mention.speech
    name = speech.speaker.text if speech and speech.speaker else ""
    doubt = f"It is not clear who “{name}” is" if name else "It is not said who speaks"
    return ReviewItem("speaker", event.id, f"{doubt}: “{first.quote}”", "speaker")


def _is_speaker_unknown(account: Account, mentions: Mapping[str, ResolvedMention]) -> bool:
    told = mentions.get(account.mention)
    return account.speaker is None and told is not None and told.mention.speech is not None


def _of_articles(standings: Collection[Standing], confirmed: Confirmations) -> Iterator[ReviewItem]:
    for standing in sorted(standings, key=lambda standing: standing.article):
        item = None if standing.removed else _doubtful_publication(standing)
        if item is not None and not confirmed.are_about_article(item):
            yield item


def _doubtful_publication(standing: Standing) -> ReviewItem | None:
    if standing.published_basis is PublishedBasis.INFERRED:
        words = f"{standing.outlet} states no date; it was taken to be published {describe(standing.published)}."
    elif standing.published_basis is PublishedBasis.UNKNOWN:
        words = f"It is not known when {standing.outlet} was published."
    else:
        return None
    conclusion = f"published {format_edtf(standing.published)}".strip()
    return ReviewItem("published", standing.article, words, conclusion)


def _of_decisions(decisions: DecisionIndex, finder: MentionFinder, confirmed: Confirmations) -> Iterator[ReviewItem]:
    for kind in _ABOUT_MENTIONS:
        for decision in decisions.of_kind(kind):
            lost = next((piece for piece in decision.evidence if finder.find(piece) is None), None)
            if lost is None:
                continue
            what = kind.value.replace("_", " ")
            words = f"A decision ({what}) rests on “{lost.quote}”, which is no longer read as a mention."
            item = ReviewItem("decision", lost.article, words, f"decision {decision.seq}")
            if not confirmed.are_about_article(item):
                yield item
