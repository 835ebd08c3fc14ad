"""Where on the timeline a conflict stands: at the events that its passages tell, or the nearest of their topic."""

# ruff: noqa: E501 - a paragraph of news reads best on one line

from tests.reconcile.disputes import reconciled

OWNERS = (
    "Brask Courier",
    "2022-05-10",
    "Nordal Foods opened a new plant in Brask on Monday. The plant has 900 employees, the union said.\n\nThe weather was fine.",
)
UNION = (
    "Evening Star",
    "2022-05-10",
    "Nordal Foods opened its plant in Brask on Monday. The plant has 400 employees, according to the company.\n\nNobody cut a ribbon.",
)


def test_a_conflict_told_beside_an_event_stands_at_that_event():
    derived = reconciled(OWNERS, UNION)
    (conflict,) = derived.conflicts
    (opening,) = [event.id for event in derived.events if event.is_dated]
    assert {passage.quote[:9] for side in conflict.sides for passage in side.passages} == {"The plant"}
    assert conflict.events == (opening,)


def test_a_conflict_told_in_another_paragraph_stands_at_the_event_of_the_same_actors():
    told = [
        (outlet, day, text.replace(" The plant has", "\n\nThe weather was fine.\n\nIn Brask Nordal Foods has"))
        for outlet, day, text in (OWNERS, UNION)
    ]
    derived = reconciled(*told)
    (opening,) = [event.id for event in derived.events if event.is_dated]
    assert [conflict.events for conflict in derived.conflicts] == [(opening,)]
