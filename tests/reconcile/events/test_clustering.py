import random

from timeline_app.reconcile.events.clustering import cluster


def groups(days, scores, **links):
    return [found.members for found in cluster(days, scores, **links)]


def test_what_speaks_for_one_event_is_joined_and_what_speaks_against_it_is_not():
    assert groups([None] * 3, {(0, 1): 2.0, (1, 2): -1.0}) == [(0, 1), (2,)]


def test_one_vague_telling_does_not_chain_two_happenings():
    scores = {(0, 1): 3.0, (2, 3): 3.0, (1, 4): 0.5, (2, 4): 0.5, (0, 2): -3.0, (1, 3): -3.0}
    found = groups([None] * 5, scores)
    assert (0, 1) in [group[:2] for group in found]
    assert not any({0, 2} <= set(group) for group in found)


def test_groups_of_different_days_are_joined_only_where_plainly_the_same_act():
    days = [(1, 1), (2, 2)]
    assert groups(days, {(0, 1): 2.0}) == [(0,), (1,)]
    assert groups(days, {(0, 1): 6.0}) == [(0, 1)]


def test_a_month_does_not_contradict_its_days():
    assert groups([(1, 30), (2, 2)], {(0, 1): 2.0}) == [(0, 1)]


def test_what_an_editor_joined_is_together_and_what_he_separated_apart():
    assert groups([None] * 2, {}, joined=[(0, 1)]) == [(0, 1)]
    assert groups([None] * 3, {(0, 1): 9.0, (1, 2): 9.0}, separated=[(0, 1)]) in ([(0,), (1, 2)], [(0, 2), (1,)])


def test_the_score_of_a_group_is_that_of_its_weakest_join():
    found = cluster([None] * 3, {(0, 1): 3.0, (0, 2): 1.0, (1, 2): 1.0})
    assert [group.members for group in found] == [(0, 1, 2)]
    assert 0 < found[0].score <= 1.0
    assert cluster([None], {})[0].score == float("inf")


def test_the_order_of_the_scores_does_not_matter():
    chance = random.Random(3)
    scores = {(i, j): chance.uniform(-3, 3) for i in range(30) for j in range(i + 1, 30) if chance.random() < 0.4}
    expected = groups([None] * 30, scores)
    items = list(scores.items())
    for _ in range(3):
        chance.shuffle(items)
        assert groups([None] * 30, dict(items)) == expected
