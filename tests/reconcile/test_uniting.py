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


def test_a_headline_against_a_headline_adds_its_quotes_to_the_dispute_told_below():
    granted = passage("a", 50, "Acme has granted Norvia exclusive access to its reporting system")
    denied = passage("b", 60, "Roe denied on Tuesday that Norvia has exclusive access to the reporting system")
    known = Draft(ConflictType.CLAIM, (DraftSide("It has.", (granted,)), DraftSide("No.", (denied,))), "Known.", 0.8)
    gets = passage("a", 0, "Norvia gets exclusive access to Acme")
    has_none = passage("b", 0, "Norvia has no exclusive access, says Roe")
    again = Draft(ConflictType.CLAIM, (DraftSide("Yes.", (gets,)), DraftSide("No.", (has_none,))), "Again.", 0.65)
    (united,) = unite([known, again])
    assert [side.passages for side in united.sides] == [(gets, granted), (has_none, denied)]
    assert united.reason == "Known."
