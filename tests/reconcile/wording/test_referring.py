"""A label says what "it" is where the words before tell of one thing only."""

import pytest

from timeline_app.reconcile.wording.referring import with_antecedent


def resolved(label, before):
    return with_antecedent(label, before, len(before))


@pytest.mark.parametrize(
    ("label", "before", "told"),
    [
        ("Ana Roe: parliament could soften it", "Deputies passed the press bill on Monday. ",
         "Ana Roe: parliament could soften the bill"),
        ("Nobody came forward to claim it", "The attack was flown at dawn. ",
         "Nobody came forward to claim the attack"),
        ("Council to put off signing it.", "The two had a new agreement. ",
         "Council to put off signing the agreement."),
    ],
)  # fmt: skip
def test_it_is_the_one_thing_told_of_before(label, before, told):
    assert resolved(label, before) == told


@pytest.mark.parametrize(
    ("label", "before"),
    [
        ("Survivors found a padlock on it", "The report named a door. "),
        ("Government rejects it", "He was thrown from a window. "),
        ("Parliament could soften it", "The bill followed the attack. "),
        ("Parliament could soften it on Monday", "The bill was passed. "),
        ("Miners blamed him", "The report was late. "),
    ],
    ids=["behind a preposition", "nothing told of", "two things", "not at the end", "another pronoun"],
)
def test_it_stays_where_that_is_not_sure(label, before):
    assert resolved(label, before) == label
