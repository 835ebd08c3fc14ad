from dataclasses import replace

from tests.reconcile.builders import article, extraction, mention, timex
from timeline_app.domain.dates import UNDATED
from timeline_app.domain.edtf import format_edtf, parse_edtf
from timeline_app.domain.timex import Anchor, Basis, NamedEvent
from timeline_app.reconcile import reconcile
from timeline_app.reconcile.events.named_events import NamedEvents
from timeline_app.reconcile.findings import ResolvedMention

BLAZE = NamedEvent(("blaze",), "incident")


def telling(one, quote, kind, day):
    told = replace(mention(one, quote, "burn"), kind=kind)
    return ResolvedMention(told, parse_edtf(day) if day else UNDATED, "", Basis.EXPLICIT)


def case():
    one = article("The depot blaze killed nine. A later fire burned a shed. The blaze was discussed.", name="one")
    two = article("The blaze at the depot was the worst.", name="two")
    groups = [
        [
            telling(one, "The depot blaze killed nine.", "incident", "2021-11-01"),
            telling(two, "The blaze at the depot was the worst.", "incident", ""),
        ],
        [telling(one, "A later fire burned a shed.", "incident", "2021-11-03")],
        [telling(one, "The blaze was discussed.", "statement", "2021-11-05")],
    ]
    return one, two, groups


def day_found(article_key, named, published="2021-11-10"):
    _, _, groups = case()
    return format_edtf(NamedEvents(groups).find_day(article_key, named, parse_edtf(published)))


def test_an_article_s_named_event_is_the_one_of_that_kind_with_its_words():
    one, two, _ = case()
    assert day_found(one.key, BLAZE) == day_found(two.key, BLAZE) == "2021-11-01"


def test_without_its_words_the_event_of_that_kind_which_several_tell_is_meant():
    _, two, _ = case()
    assert day_found(two.key, NamedEvent(("inferno",), "incident")) == "2021-11-01"


def test_what_happens_only_after_publication_and_what_other_disputes_tell_is_not_meant():
    one, _, _ = case()
    assert day_found(one.key, BLAZE, published="2021-10-30") == ""
    assert day_found("elsewhere#", BLAZE) == ""
    assert day_found(one.key, NamedEvent(("vote",), "vote")) == ""


def test_a_sentence_that_counts_from_a_named_event_is_dated_by_the_other_articles():
    text = "The harbour depot in Oslo burned down on 1 November 2021."
    other = "The harbour depot in Oslo burned. The day after the blaze the mayor sent blankets."
    one, two = article(text, published="2021-11-02"), article(other, published="2021-11-04")
    burned = replace(mention(one, text, "burn", dated_by=0, names=["Oslo"]), kind="incident")
    again = replace(mention(two, "The harbour depot in Oslo burned.", "burn", names=["Oslo"]), kind="incident")
    sent = mention(two, "The day after the blaze the mayor sent blankets.", "send", dated_by=0)
    distance = replace(timex(two, "The day after", "+1D", Anchor.NARRATIVE), counts_from=BLAZE)
    found = reconcile(
        [one, two],
        [
            extraction(one, [timex(one, "1 November 2021", "2021-11-01")], [burned]),
            extraction(two, [distance], [again, sent]),
        ],
        (),
    )
    dates = {account.quote: format_edtf(account.span) for event in found.events for account in event.accounts}
    assert dates[sent.quote] == "2021-11-02"
