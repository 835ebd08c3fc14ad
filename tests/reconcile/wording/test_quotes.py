import pytest

from timeline_app.reconcile.wording.quotes import LONGEST_CUT, shorten


@pytest.mark.parametrize(
    ("told", "trigger", "words"),
    [
        ("The harbour bridge collapsed on Monday.", "collapsed", "The harbour bridge collapsed on Monday"),
        ("But on Monday, Mayor Berg resigned.", "resigned", "Mayor Berg resigned"),
        (
            "Anna Lund, a former judge who had served on the country's highest court for eleven years, accused the "
            "owner of hiding reports.",
            "accused",
            "Anna Lund accused the owner of hiding reports",
        ),
        (
            "The ministry closed the strait to all ships on Tuesday night, adding that divers would search the wreck "
            "for as long as the weather allows it.",
            "closed",
            "The ministry closed the strait to all ships on Tuesday night",
        ),
    ],
)
def test_a_cut_keeps_what_happened_and_drops_what_hangs_on_it(told, trigger, words):
    assert shorten(told, trigger) == words


def test_a_cut_that_has_no_clause_to_cut_at_ends_at_a_word_with_an_ellipsis():
    words = shorten("The " + "very " * 30 + "old bridge collapsed", "collapsed")
    assert len(words) <= LONGEST_CUT + 1
    assert words.endswith("very…")


def test_quotation_marks_that_lost_their_other_half_are_left_out():
    assert shorten("“The rudder did not answer", "answer") == "The rudder did not answer"
