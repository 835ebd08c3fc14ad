import pytest

from tests.reconcile.builders import article, mention
from timeline_app.reconcile.events.labels import LONGEST_LABEL, choose_label, shorten


@pytest.mark.parametrize(
    ("told", "trigger", "label"),
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
def test_a_label_keeps_what_happened_and_drops_what_hangs_on_it(told, trigger, label):
    assert shorten(told, trigger) == label


def test_a_label_that_has_no_clause_to_cut_at_ends_at_a_word_with_an_ellipsis():
    label = shorten("The " + "very " * 30 + "old bridge collapsed", "collapsed")
    assert len(label) <= LONGEST_LABEL + 1
    assert label.endswith("very…")


def test_quotation_marks_that_lost_their_other_half_are_left_out():
    assert shorten("“The rudder did not answer", "answer") == "The rudder did not answer"


def test_the_clearest_telling_names_who_acted_and_says_what_most_say():
    vague = article("It happened after that, he said.")
    clear = article("Mayor Berg resigned on Tuesday over the collapsed harbour bridge.")
    other = article("Berg resigned over the bridge.")
    told = [
        mention(vague, vague.text, "said"),
        mention(clear, clear.text, "resigned", dated_by=0, names=["Mayor Berg"]),
        mention(other, other.text, "resigned", names=["Berg"]),
    ]
    assert choose_label(told) == "Mayor Berg resigned on Tuesday over the collapsed harbour bridge"
