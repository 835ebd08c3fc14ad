from dataclasses import replace

import pytest

from tests.reconcile.builders import article, decide, evidence, extraction, mention, spoken, timex
from timeline_app.domain.decision import DecisionKind
from timeline_app.domain.edtf import format_edtf
from timeline_app.domain.mention import Stance
from timeline_app.reconcile import reconcile

TEXT = "Mayor Berg resigned on 2 November 2021. Anna Lund denied that the owner knew. The bridge was built in 1961."
RESIGNED, DENIED, BUILT = (f"{sentence.rstrip('.')}." for sentence in TEXT.split(". "))


@pytest.fixture
def case():
    one = article(TEXT, published="2021-11-03")
    told = extraction(
        one,
        [timex(one, "2 November 2021", "2021-11-02"), timex(one, "1961", "1961")],
        [
            mention(one, RESIGNED, "resign", dated_by=0, names=["Berg"]),
            spoken(mention(one, DENIED, "deny", names=["Anna Lund"]), one, "Anna Lund", Stance.DENIES),
            mention(one, BUILT, "build", dated_by=1),
        ],
    )
    return one, told


def event_of(case, quote, *decisions):
    one, told = case
    derived = reconcile([one], [told], decisions)
    return next(event for event in derived.events if any(account.quote == quote for account in event.accounts))


@pytest.mark.parametrize(
    ("kind", "value", "field", "expected"),
    [
        (DecisionKind.RENAME_EVENT, "Mayor resigns", "label", "Mayor resigns"),
        (DecisionKind.HIDE_EVENT, "", "hidden", True),
        (DecisionKind.NOTE_EVENT, "ask his office", "note", "ask his office"),
        (DecisionKind.STAR_EVENT, "", "starred", True),
    ],
)
def test_what_an_editor_says_of_an_event_is_laid_over_it(case, kind, value, field, expected):
    decision = decide(kind, evidence(case[0], RESIGNED), value=value)
    assert getattr(event_of(case, RESIGNED, decision), field) == expected


def test_of_two_corrections_the_later_holds_and_the_told_date_stays(case):
    piece = evidence(case[0], RESIGNED)
    first = decide(DecisionKind.CORRECT_DATE, piece, value="2021-11-04", seq=1)
    second = decide(DecisionKind.CORRECT_DATE, piece, value="2021-11", seq=2)
    event = event_of(case, RESIGNED, second, first)
    assert (format_edtf(event.span), format_edtf(event.told_span)) == ("2021-11", "2021-11-02")


def test_an_editor_sets_who_spoke_and_what_was_meant(case):
    piece = evidence(case[0], DENIED)
    speaker = decide(DecisionKind.SET_SPEAKER, piece, value="Berg")
    stance = decide(DecisionKind.SET_STANCE, piece, value="confirms", seq=2)
    account = event_of(case, DENIED, speaker, stance).accounts[0]
    berg = event_of(case, RESIGNED).actors[0]
    assert (account.speaker, account.stance) == (berg, Stance.CONFIRMS)


def test_an_editor_may_name_a_speaker_whom_no_article_names(case):
    piece = evidence(case[0], DENIED)
    speaker = decide(DecisionKind.SET_SPEAKER, piece, value=" Ottoline  Quist")
    account = event_of(case, DENIED, speaker).accounts[0]
    one, told = case
    actors = {actor.id: actor for actor in reconcile([one], [told], [speaker]).actors}
    assert actors[account.speaker].name == "Ottoline Quist"
    assert sum(actor.name == "Ottoline Quist" for actor in actors.values()) == 1


def test_a_detached_mention_stands_alone(case):
    joined = decide(DecisionKind.JOIN_EVENTS, evidence(case[0], RESIGNED), evidence(case[0], BUILT))
    assert len(event_of(case, BUILT, joined).accounts) == 2
    detached = decide(DecisionKind.DETACH_MENTION, evidence(case[0], DENIED))
    assert len(event_of(case, DENIED, detached).accounts) == 1


def test_evidence_that_a_newer_extractor_cuts_otherwise_is_still_found(case):
    one, told = case
    shorter = evidence(one, "Mayor Berg resigned on 2 November")
    assert event_of((one, told), RESIGNED, decide(DecisionKind.STAR_EVENT, shorter)).starred


def test_a_decision_without_its_evidence_is_shown_for_review(case):
    one, told = case
    lost = replace(evidence(one, RESIGNED), start=len(TEXT) + 10, end=len(TEXT) + 20)
    reviews = reconcile([one], [told], [decide(DecisionKind.STAR_EVENT, lost)]).reviews
    assert [item.target for item in reviews if item.kind == "decision"] == [one.key]


def test_what_an_editor_confirmed_is_not_shown_again(case):
    one, told = case
    undated = [item for item in reconcile([one], [told], []).reviews if item.kind == "undated"]
    assert len(undated) == 1
    confirmed = decide(DecisionKind.CONFIRM, evidence(one, DENIED), value="undated")
    assert not [item for item in reconcile([one], [told], [confirmed]).reviews if item.kind == "undated"]
