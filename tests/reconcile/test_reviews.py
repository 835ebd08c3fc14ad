"""What waits for review, and that a confirmation holds for exactly what was looked at."""

from dataclasses import replace

import pytest

from tests.reconcile.builders import article, decide, evidence, extraction, mention, spoken, timex
from tests.reconcile.disputes import evidence as piece_of
from tests.reconcile.disputes import reconciled
from timeline_app.domain.case import ReviewItem
from timeline_app.domain.conflict import ConflictStatus, Passage
from timeline_app.domain.decision import Decision, DecisionKind
from timeline_app.reconcile import reconcile
from timeline_app.reconcile.confirmations import Confirmations
from timeline_app.reconcile.decisions import DecisionIndex, MentionFinder

RESIGNED = "Mayor Berg resigned on 2 November 2021."
DENIED = "An owner denied that he knew of the harbour contract."
SAID = "A neighbour said that the old bridge may collapse."
TEXT = f"{RESIGNED} {DENIED} {SAID}"


@pytest.fixture
def case():
    one = article(TEXT, name="herald.txt")
    denied, said = mention(one, DENIED, "deny"), mention(one, SAID, "collapse")
    told = [
        mention(one, RESIGNED, "resign", dated_by=0, names=["Berg"]),
        by_a_phrase(spoken(denied, one, "An owner")),
        by_a_phrase(spoken(said, one, "A neighbour")),
    ]
    return one, extraction(one, [timex(one, "2 November 2021", "2021-11-02")], told)


def by_a_phrase(told):
    """Return the mention as said by somebody who is described, not named."""
    speaker = replace(told.speech.speaker, is_phrase=True)
    return replace(told, speech=replace(told.speech, speaker=speaker))


def reviews(case, kind: str, *decisions: Decision) -> list[ReviewItem]:
    one, told = case
    apart = decide(DecisionKind.DETACH_MENTION, evidence(one, SAID), seq=0)
    return [item for item in reconcile([one], [told], [apart, *decisions]).reviews if item.kind == kind]


def confirm(case, item: ReviewItem, quote: str) -> Decision:
    return decide(DecisionKind.CONFIRM, evidence(case[0], quote), value=item.conclusion, seq=9)


def test_speakers_who_are_nobody_known_are_asked_about_by_their_words(case):
    assert {item.words for item in reviews(case, "speaker")} == {
        f"It is not clear who “An owner” is: “{DENIED}”",
        f"It is not clear who “A neighbour” is: “{SAID}”",
    }


def test_a_speaker_confirmed_as_unknown_is_not_asked_about_again_but_the_others_are(case):
    owner = next(item for item in reviews(case, "speaker") if DENIED in item.words)
    left = reviews(case, "speaker", confirm(case, owner, DENIED))
    assert [SAID in item.words for item in left] == [True]


def test_a_speaker_that_an_editor_named_is_not_asked_about(case):
    named = decide(DecisionKind.SET_SPEAKER, evidence(case[0], DENIED), value="Berg")
    assert not any(DENIED in item.words for item in reviews(case, "speaker", named))


def test_a_guessed_publication_date_is_asked_about_again_only_where_it_became_another(case):
    (guess,) = reviews(case, "published")
    whole = evidence(case[0])
    same = decide(DecisionKind.CONFIRM, whole, value=guess.conclusion)
    other = decide(DecisionKind.CONFIRM, whole, value="published 1999-01-01")
    assert not reviews(case, "published", same)
    assert reviews(case, "published", other) == [guess]


def test_a_lost_decision_is_told_once_and_its_confirmation_is_not_that_of_another(case):
    lost = [replace(evidence(case[0], RESIGNED), start=at, end=at + 5) for at in (1000, 2000)]
    first = decide(DecisionKind.JOIN_EVENTS, *lost, seq=1)
    second = decide(DecisionKind.STAR_EVENT, lost[0], seq=2)
    found = reviews(case, "decision", first, second)
    assert [item.conclusion for item in found] == ["decision 1", "decision 2"]
    kept = decide(DecisionKind.CONFIRM, evidence(case[0]), value="decision 1", seq=3)
    assert reviews(case, "decision", first, second, kept) == found[1:]


def test_a_confirmed_merge_is_asked_about_again_where_another_account_joined_it(case):
    one, told = case
    item = ReviewItem("merge", "e1", "", "merge")
    decision = decide(DecisionKind.CONFIRM, evidence(one, RESIGNED), evidence(one, DENIED), value="merge")
    confirmed = Confirmations(DecisionIndex.of([decision]), MentionFinder(told.mentions))
    keys = [mention.key for mention in told.mentions]
    assert confirmed.cover(item, keys[:2])
    assert confirmed.cover(item, keys[:1])
    assert not confirmed.cover(item, keys)
    assert not confirmed.cover(replace(item, conclusion="weekday"), keys[:1])


def test_two_confirmations_do_not_make_one_merge(case):
    one, told = case
    made = [
        decide(DecisionKind.CONFIRM, evidence(one, q), value="merge", seq=n) for n, q in enumerate((RESIGNED, DENIED))
    ]
    confirmed = Confirmations(DecisionIndex.of(made), MentionFinder(told.mentions))
    keys = [mention.key for mention in told.mentions]
    assert not confirmed.cover(ReviewItem("merge", "e1", "", "merge"), keys[:2])


def test_a_contradicting_weekday_is_asked_about_until_the_date_is_corrected():
    told = ("Herald", "2021-11-05", "Dockers of Harbour City walked out on Monday, 2 November 2021, the union said.")
    account = next(account for event in reconciled(told).events for account in event.accounts)
    passage = piece_of(Passage(account.article, account.start, account.end, account.quote))

    def asked(*decisions):
        return [item.conclusion for item in reconciled(told, decisions=decisions).reviews if item.kind == "weekday"]

    assert asked() == ["weekday"]
    assert asked(decide(DecisionKind.CORRECT_DATE, passage, value="2021-11-01")) == []
    assert asked(decide(DecisionKind.CONFIRM, passage, value="weekday")) == []


def test_a_conflict_confirmed_is_no_longer_asked_about_but_stays_open():
    told = (
        ("Courier", "2020-05-12", "Finance Minister Lena Brandt has resigned, two officials said on Tuesday."),
        ("Gazette", "2020-05-13", "The finance ministry on Wednesday denied that Lena Brandt had resigned."),
    )
    (conflict,) = reconciled(*told).conflicts
    pieces = [piece_of(side.passages[0]) for side in conflict.sides]
    derived = reconciled(*told, decisions=(decide(DecisionKind.CONFIRM, *pieces, value=conflict.type.value),))
    assert [one.status for one in derived.conflicts] == [ConflictStatus.OPEN]
    assert not [item for item in derived.reviews if item.kind == "conflict"]
