import random
from dataclasses import replace

from tests.reconcile.builders import article, decide, evidence, extraction, mention, timex
from timeline_app.domain.article import PublishedBasis
from timeline_app.domain.decision import DecisionKind
from timeline_app.domain.edtf import format_edtf
from timeline_app.domain.mention import Modality
from timeline_app.domain.timex import Anchor
from timeline_app.reconcile import reconcile

BRIDGE = "The Oslo harbour bridge collapsed on 1 November 2021. Mayor Berg resigned the next day."
WEEKDAY = "On Monday the harbour bridge in Oslo collapsed, the mayor's office said."
NOTHING = "Divers searched the water. The collapse of the harbour bridge in Oslo shocked the city."


def told():
    bridge = article(BRIDGE, published="2021-11-03", outlet="The Harbour Post")
    weekday = article(WEEKDAY, published="2021-11-02", outlet="BBC")
    nothing = article(NOTHING, name="note.txt")
    extractions = [
        extraction(
            bridge,
            [timex(bridge, "1 November 2021", "2021-11-01"), timex(bridge, "the next day", "+1D", Anchor.NARRATIVE)],
            [
                mention(bridge, BRIDGE.split(". ", maxsplit=1)[0] + ".", "collapse", dated_by=0),
                mention(bridge, BRIDGE.split(". ")[1], "resign", dated_by=1, names=["Mayor Berg"]),
            ],
        ),
        extraction(
            weekday,
            [timex(weekday, "Monday", "XXXX-WXX-1<")],
            [mention(weekday, WEEKDAY, "collapse", dated_by=0)],
        ),
        extraction(
            nothing,
            [],
            [
                mention(nothing, "Divers searched the water.", "search"),
                mention(nothing, "The collapse of the harbour bridge in Oslo shocked the city.", "collapse"),
            ],
        ),
    ]
    return [bridge, weekday, nothing], extractions


def event_told_by(derived, words):
    return next(event for event in derived.events if any(words in account.quote for account in event.accounts))


def test_a_happening_is_one_event_though_one_says_monday_one_the_date_and_one_nothing():
    articles, extractions = told()
    collapse = event_told_by(reconcile(articles, extractions, []), "On Monday")
    assert {account.article for account in collapse.accounts} == {one.key for one in articles}
    assert format_edtf(collapse.span) == "2021-11-01"
    assert collapse.independent_sources == 3


def test_what_counts_from_the_event_told_before_is_dated_by_it():
    articles, extractions = told()
    resigned = event_told_by(reconcile(articles, extractions, []), "resigned")
    assert format_edtf(resigned.span) == "2021-11-02"


def test_a_date_that_another_sentence_implies_dates_the_event_and_is_not_told_of_it():
    one = article("The mayor spoke on 1 November 2021. The tide was high, he said.", published="2021-11-03")
    implied = replace(mention(one, "The tide was high, he said.", "say", dated_by=0), date_is_implied=True)
    found = reconcile([one], [extraction(one, [timex(one, "1 November 2021", "2021-11-01")], [implied])], ())
    assert format_edtf(found.events[0].span) == "2021-11-01"
    assert not found.events[0].accounts[0].span.is_dated


def test_undated_events_stand_last():
    articles, extractions = told()
    assert [event.is_dated for event in reconcile(articles, extractions, []).events] == [True, True, False]


def test_the_result_does_not_depend_on_the_order_of_what_was_imported():
    articles, extractions = told()
    expected = reconcile(articles, extractions, [])
    for seed in range(5):
        shuffle = random.Random(seed).shuffle
        shuffle(articles)
        shuffle(extractions)
        assert reconcile(articles, extractions, []) == expected


def test_an_article_without_a_date_is_never_given_one_as_stated():
    articles, extractions = told()
    standings = {one.article: one for one in reconcile(articles, extractions, []).standings}
    assert standings[articles[2].key].published_basis in (PublishedBasis.UNKNOWN, PublishedBasis.INFERRED)
    assert standings[articles[2].key].outlet == "note.txt"


def test_a_corrected_date_moves_the_event_and_leaves_the_told_one_beside_it():
    articles, extractions = told()
    piece = evidence(articles[1], WEEKDAY)
    correction = decide(DecisionKind.CORRECT_DATE, piece, value="2021-10-31", reason="the log says so")
    event = event_told_by(reconcile(articles, extractions, [correction]), "On Monday")
    assert format_edtf(event.span) == "2021-10-31"
    assert format_edtf(event.told_span) == "2021-11-01"
    assert event.corrected
    assert event.correction_reason == "the log says so"


def test_a_removed_article_tells_nothing_but_keeps_its_standing():
    articles, extractions = told()
    derived = reconcile(articles, extractions, [decide(DecisionKind.REMOVE_ARTICLE, evidence(articles[1]))])
    accounts = [account for event in derived.events for account in event.accounts]
    assert articles[1].key not in {account.article for account in accounts}
    assert [one.removed for one in derived.standings if one.article == articles[1].key] == [True]


def test_separated_tellings_stay_apart_and_joined_ones_together():
    articles, extractions = told()
    apart = decide(
        DecisionKind.SEPARATE_EVENTS,
        evidence(articles[1], WEEKDAY),
        evidence(articles[0], "The Oslo harbour bridge collapsed on 1 November 2021."),
    )
    derived = reconcile(articles, extractions, [apart])
    assert event_told_by(derived, "On Monday") != event_told_by(derived, "1 November 2021")
    joined = decide(DecisionKind.JOIN_EVENTS, *apart.evidence, seq=2)
    derived = reconcile(articles, extractions, [apart, joined])
    assert event_told_by(derived, "On Monday") == event_told_by(derived, "1 November 2021")


def test_an_event_added_by_hand_is_drawn_where_the_editor_put_it():
    articles, extractions = told()
    piece = evidence(articles[2], "shocked the city")
    derived = reconcile(articles, extractions, [decide(DecisionKind.ADD_EVENT, piece, value="2021-11")])
    added = next(event for event in derived.events if event.accounts[0].by_hand)
    assert [account.quote for account in added.accounts] == ["shocked the city"]
    assert format_edtf(added.span) == "2021-11"


def test_an_account_says_whether_it_tells_what_happened():
    bridge = article(BRIDGE, published="2021-11-03")
    resigns = replace(mention(bridge, BRIDGE.split(". ")[1], "resign"), modality=Modality.PLANNED)
    derived = reconcile([bridge], [extraction(bridge, [], [resigns])], [])
    assert [account.modality for account in derived.events[0].accounts] == [Modality.PLANNED]
