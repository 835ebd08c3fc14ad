"""Drafts that tell one dispute twice become one marker."""

from timeline_app.domain.conflict import ConflictType, Passage
from timeline_app.reconcile.conflicts.drafts import Draft, DraftSide
from timeline_app.reconcile.conflicts.uniting import unite


def draft(first: Passage, second: Passage, confidence: float) -> Draft:
    sides = (DraftSide("One.", (first,)), DraftSide("The other.", (second,)))
    return Draft(ConflictType.FIGURE, sides, f"They differ by {confidence}.", confidence)


def passage(article: str, start: int, quote: str) -> Passage:
    return Passage(article, start, start + len(quote), quote)


DOCTORS = passage("b", 40, "killing at least 12 people, doctors said")


def test_a_number_that_another_article_tells_again_makes_no_second_marker():
    known = draft(passage("a", 10, "Seven persons lost their lives"), DOCTORS, 0.85)
    again = draft(passage("c", 90, "The army counted seven"), DOCTORS, 0.66)
    assert unite([again, known]) == [known]


def test_another_number_against_the_same_makes_a_marker_of_its_own():
    known = draft(passage("a", 10, "Seven persons lost their lives"), DOCTORS, 0.85)
    other = draft(passage("c", 90, "Residents heard of forty graves"), DOCTORS, 0.66)
    assert unite([other, known]) == [known, other]
