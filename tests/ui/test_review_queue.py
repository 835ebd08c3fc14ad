"""The review's queue: in which order, where one is, and where one is after an answer."""

import pytest

from timeline_app.domain.case import ReviewItem
from timeline_app.ui.review_queue import ReviewQueue


def items(*names: str) -> tuple[ReviewItem, ...]:
    """Return points by `kind target`."""
    return tuple(ReviewItem(*name.split(), words=name) for name in names)


def targets(queue: ReviewQueue) -> str:
    return " ".join(item.target for item in queue.items)


WAITING = items("merge m1", "undated u1", "conflict c1", "undated u2", "conflict c2", "published p1")


def test_conflicts_come_first_and_a_kind_keeps_the_order_of_the_case():
    assert targets(ReviewQueue.begin(WAITING)) == "c1 c2 u1 u2 p1 m1"


def test_one_kind_alone_can_be_reviewed():
    assert targets(ReviewQueue.begin(WAITING, "undated")) == "u1 u2"


def test_the_place_is_counted_within_the_kind():
    queue = ReviewQueue.begin(WAITING)
    assert [queue.moved(steps).place for steps in range(7)] == [(1, 2), (2, 2), (1, 2), (2, 2), (1, 1), (1, 1), (0, 0)]


@pytest.mark.parametrize(("steps", "target"), [(-1, "c1"), (0, "c1"), (5, "m1"), (6, None), (60, None)])
def test_steps_go_no_further_than_the_first_and_behind_the_last(steps, target):
    current = ReviewQueue.begin(WAITING).moved(steps).current
    assert (current.target if current else None) == target


def test_what_was_answered_gives_its_place_to_the_next():
    queue = ReviewQueue.begin(WAITING).moved(2)
    left = tuple(item for item in WAITING if item.target != "u1")
    assert queue.refreshed(left).current.target == "u2"


def test_what_still_waits_stays_the_point_looked_at_wherever_it_stands_now():
    queue = ReviewQueue.begin(WAITING).moved(3)
    more = items("conflict c0", *(item.words for item in WAITING))
    assert queue.refreshed(more).current.target == "u2"


def test_after_the_last_answer_nothing_is_looked_at_and_what_undo_brings_back_can_be_gone_back_to():
    queue = ReviewQueue.begin(items("undated u1")).refreshed(())
    assert (queue.current, queue.items) == (None, ())
    again = queue.refreshed(items("undated u1"))
    assert again.current is None
    assert again.moved(-1).current.target == "u1"
