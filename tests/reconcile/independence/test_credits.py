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
