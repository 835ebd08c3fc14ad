from dataclasses import replace

import pytest

from tests.reconcile.builders import article
from timeline_app.domain.article import Boilerplate, BoilerplateKind
from timeline_app.reconcile.independence.credits import Credits

STORY = "The bridge fell.\nNobody was hurt.\n"


def outlet(name):
    return Credits.of(article("The bridge fell on Sunday.", outlet=name))


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Central News Agency", "(CNA/r1)"),
        ("Levant Press", "lp/dl"),
        ("Levant Press", "With material from Levant Press"),
        ("Newsline", "Text: Newsline/tc"),
    ],
)
def test_a_line_below_that_names_another_articles_outlet_credits_it(name, line):
    assert outlet(name).is_direct(Credits.of(article(STORY + line, outlet="Town Crier")))


def test_a_credit_may_leave_out_that_it_is_an_agency():
    note = replace(article(STORY, outlet="Town Crier"), agencies=("Meridian",))
    assert outlet("Meridian News Agency").is_direct(Credits.of(note))


def test_a_sentence_that_names_an_outlet_is_no_credit():
    reply = STORY + "The mayor told Levant Press on Monday that the whole of the bridge would be built again by spring."
    assert not outlet("Levant Press").is_direct(Credits.of(article(reply, outlet="Town Crier")))


def test_the_credit_of_a_picture_says_nothing_of_the_text():
    text = STORY + "The bridge on Monday (Levant Press)"
    start = text.index("The bridge on")
    shown = replace(
        article(text, outlet="Town Crier"), boilerplate=(Boilerplate(start, len(text), BoilerplateKind.CAPTION),)
    )
    assert not outlet("Levant Press").is_direct(Credits.of(shown))


def test_articles_of_one_outlet_do_not_credit_one_another():
    assert not outlet("Levant Press").is_direct(Credits.of(article(STORY + "lp/dl", outlet="Levant Press")))


@pytest.mark.parametrize(
    "line", ["- BTN", "BTN, with own reporting", "With inputs from BTN", "- BTN and own reporters"]
)
def test_a_short_line_that_begins_with_an_agencys_initials_credits_it(line):
    assert outlet("Bay of Tarn Newswire").is_direct(Credits.of(article(STORY + line, outlet="Town Crier")))


def test_a_credit_may_stand_behind_the_last_sentence():
    last = "The minister, who came to the place by boat on Monday morning, said that he was shocked. - BTN"
    note = Credits.of(article(STORY + last, outlet="Town Crier"))
    assert outlet("Bay of Tarn Newswire").is_direct(note)
    assert not outlet("Northern News Agency").is_direct(note)


def test_two_that_credit_one_agency_have_it_in_common_but_an_outlets_own_name_is_no_credit():
    crier, ledger = (Credits.of(article(STORY + "- BTN", outlet=name)) for name in ("Town Crier", "The Ledger"))
    assert crier.is_common(ledger)
    own = [Credits.of(article(STORY + "BTN", outlet="BTN World")) for _ in range(2)]
    assert not own[0].is_common(own[1])


@pytest.mark.parametrize(
    ("name", "is_agency"),
    [("Meridian News Agency", True), ("Bay of Tarn Newswire", True), ("National Roads Agency", False)],
)
def test_an_agency_of_news_is_told_from_other_agencies(name, is_agency):
    assert outlet(name).is_agency == is_agency
