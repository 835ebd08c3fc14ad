import pytest

from timeline_app.reconcile.wording.shortening import cut_to, shorter_phrases
from timeline_app.reconcile.wording.tidying import inside_sentence, is_in_title_case, tidy


@pytest.mark.parametrize(
    ("words", "tidied"),
    [
        ("  the  mill\nburned , and  fell ", "the mill burned, and fell"),
        ("the “old mill burned", "the old mill burned"),
        ('the "old" mill', 'the "old" mill'),
        ("the mill (in Oslo burned", "the mill in Oslo burned"),
        ("the mill 's owner", "the mill's owner"),
        ("‘The mill burned", "The mill burned"),
        (", the mill burned. ", "the mill burned"),
        ("sold to Acme Inc.", "sold to Acme Inc"),
        ("the .32-calibre gun", "the .32-calibre gun"),
    ],
)
def test_marks_are_put_in_balance_and_loose_ends_taken_off(words, tidied):
    assert tidy(words) == tidied


def test_words_are_cut_where_a_clause_ends_else_a_phrase_and_at_worst_anywhere():
    clause = "The harbour board closed the long pier, which had stood empty for years"
    assert cut_to(clause, 60) == "The harbour board closed the long pier"
    phrase = "The harbour board sold the long pier to a company from Bergen"
    assert cut_to(phrase, 40) == "The harbour board sold the long pier"
    assert cut_to("word " * 20, 30) == "word word word word word…"
    assert cut_to("The pier fell", 30) == "The pier fell"


def test_noun_phrases_get_shorter_without_losing_what_they_are():
    assert list(shorter_phrases("air strikes by the army on the town")) == ["air strikes by the army"]
    assert list(shorter_phrases("The old local group “Pier Friends”"))[-1] == "group “Pier Friends”"
    assert not list(shorter_phrases("At least 15 miners"))


def test_only_small_words_lose_their_capital_within_a_sentence():
    assert inside_sentence("The mill burned") == "the mill burned"
    assert inside_sentence("Acme burned") == "Acme burned"
    assert inside_sentence("Mr Roe left") == "Mr Roe left"


def test_headlines_in_title_case_are_told_from_sentences():
    assert is_in_title_case("Council Closes Pier After Storm Damage")
    assert not is_in_title_case("Council closes the pier after Storm Ada")
