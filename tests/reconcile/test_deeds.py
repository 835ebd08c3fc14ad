"""What a clause tells of the time in it: the part of it that its date words belong to."""

import pytest

from tests.reconcile.disputes import read
from timeline_app.extract import extract_article
from timeline_app.reconcile.actors import find_actors
from timeline_app.reconcile.claims.clauses import read_clauses
from timeline_app.reconcile.claims.deeds import DeedReader
from timeline_app.reconcile.claims.sayings import read_sayings
from timeline_app.reconcile.findings import ConflictInput


def deed_of(sentence, words):
    """Return the deed that is told of these date words of a sentence."""
    articles = tuple(read(("Star", "2022-05-10", sentence)))
    extractions = tuple(extract_article(article) for article in articles)
    actors = find_actors(articles, extractions, ())
    clauses = read_clauses(ConflictInput(articles, extractions, {}, (), actors, None, {}, ()))
    (saying,) = [one for one in read_sayings(clauses, {}) if words.lower() in one.clause.text]
    return DeedReader(extractions).read(saying, saying.clause.text.index(words.lower()))


@pytest.mark.parametrize(
    ("sentence", "words", "told", "untold"),
    [
        ("Firemen cooled the ruin on Tuesday, after a fire had destroyed the mill.", "Tuesday", "cool", "destroy"),
        ("On Monday, at noon, a bridge collapsed in Velin.", "Monday", "collapse", "velin"),
        ("Renn was sentenced on Monday following his conviction for fraud.", "Monday", "sentenc", "fraud"),
    ],
)
def test_a_deed_is_told_by_the_part_of_the_clause_around_its_time(sentence, words, told, untold):
    deed = deed_of(sentence, words)
    assert told in deed.words
    assert untold not in deed.words


def test_two_deeds_are_one_where_what_happened_in_the_one_is_in_the_other():
    fell = deed_of("The bridge collapsed on Monday.", "Monday")
    again = deed_of("On Tuesday the bridge collapsed.", "Tuesday")
    opened = deed_of("The mayor opened the bridge on Friday.", "Friday")
    assert fell.is_of(again)
    assert not fell.is_of(opened)
