"""A single telling follows its nearest one into an event, where no other is nearly as near."""

import pytest

from timeline_app.reconcile.events.attaching import find_attached

GROUPS = [(0, 1), (2, 3), (4,)]
DAY, NEXT_DAY = (100, 100), (101, 101)


def attached(scores, days=None, separated=()):
    return find_attached(GROUPS, days or [None] * 5, scores, separated)


def test_a_single_telling_goes_with_the_event_of_its_nearest_one():
    assert attached({(0, 4): 2.0, (1, 4): -3.0}) == {4: 0}


@pytest.mark.parametrize(
    "scores",
    [{(0, 4): 0.4}, {(0, 4): -1.0}, {(0, 4): 2.0, (2, 4): 1.6}, {}],
    ids=["too far", "against it", "another as near", "never compared"],
)
def test_one_that_is_near_to_none_or_to_two_stays_alone(scores):
    assert attached(scores) == {}


def test_one_with_a_date_of_its_own_goes_only_where_that_is_told():
    scores = {(0, 4): 2.0}
    assert attached(scores, [DAY, None, None, None, DAY]) == {4: 0}
    assert attached(scores, [DAY, None, None, None, NEXT_DAY]) == {}
    assert attached(scores, [None, None, None, None, DAY]) == {}


def test_one_that_an_editor_separated_stays_alone():
    assert attached({(0, 4): 2.0}, separated=[(1, 4)]) == {}
