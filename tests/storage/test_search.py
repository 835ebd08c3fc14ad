"""Search finds articles and events by their words, in any script, and takes every query as words."""

import pytest

from tests.storage.builders import GATE_TEXT, NOON, PORT_TEXT, WHO, gate, imported, port
from timeline_app.storage.search import parse_query


def found(case, words):
    hits = case.search(words)
    return [hit.file_name for hit in hits.articles], [hit.id for hit in hits.events]


def test_words_are_found_in_articles_and_events(case):
    assert found(case, "harbour") == (["port.txt"], ["e1", "e2"])
    assert found(case, "guard") == (["gate.txt"], ["e2"])


def test_all_words_must_occur(case):
    assert found(case, "harbour closed") == (["port.txt"], ["e1", "e2"])
    assert found(case, "harbour guard") == ([], ["e2"])


def test_case_and_diacritics_do_not_matter(case):
    assert found(case, "CAFE")[0] == ["port.txt"]
    assert found(case, "càfé")[0] == ["port.txt"]


def test_the_last_word_may_be_unfinished(case):
    assert found(case, "the harb")[0] == ["port.txt"]
    assert found(case, "harb the")[0] == []


def test_a_phrase_in_quotes_stands_as_it_is(case):
    assert found(case, '"harbour was closed"')[0] == ["port.txt"]
    assert found(case, '"closed was harbour"')[0] == []


def test_two_chinese_characters_are_found_within_a_run(case):
    (hit,) = case.search("关闭").articles
    assert (hit.file_name, GATE_TEXT[hit.start : hit.end]) == ("gate.txt", "关闭")
    assert found(case, "关闭 gate")[0] == ["gate.txt"]
    assert found(case, "关门")[0] == []


def test_a_hit_says_where_in_the_text_it_is(case):
    (hit,) = case.search("denied").articles
    assert PORT_TEXT[hit.start : hit.end] == "denied"
    assert hit.article == port().article.key
    assert hit.title == "Harbour closed"
    assert "mayor denied that" in hit.excerpt
    assert "\n" not in hit.excerpt


def test_a_hit_of_several_words_starts_at_the_first(case):
    (hit,) = case.search('"was shut on"').articles
    assert GATE_TEXT[hit.start : hit.end] == "was shut on"


def test_an_event_hit_says_which_row_and_day(case):
    (hit,) = case.search('"gate shut"').events
    assert (hit.row, hit.label, hit.date_words) == (1, "Gate shut", "Tue 2 Nov 2021")


@pytest.mark.parametrize(
    "words",
    ["", "   ", '"', '""', "*", "(", "a AND", "NOT", "NEAR(harbour gate)", "title:harbour", "-", "^harbour", "'", "\0",
     'har"bour', "harbour*", "{title text}:harbour", "%", "_", "🚢"],
)  # fmt: skip
def test_every_query_is_taken_as_words(case, words):
    case.search(words)


def test_operators_are_words_too(case):
    case.add_articles([imported("Near miss\n\nNot near, or NEAR and far.\n", ())], who=WHO, now=NOON)
    assert found(case, "NEAR AND NOT OR far")[0] == ["port.txt"]


def test_signs_are_looked_for_as_they_stand(case):
    case.add_articles([imported("Share\n\nIt fell by 40 % and more.\n", (), file_name="share.txt")], who=WHO, now=NOON)
    assert found(case, "%")[0] == ["share.txt"]


def test_articles_of_an_undone_import_are_not_found(case):
    case.undo(who=WHO, now=NOON)
    assert found(case, "gate")[0] == []
    assert found(case, "关闭")[0] == []


def test_no_more_is_given_than_was_asked_for(case):
    assert len(case.search("the", limit=1).articles) == 1
    assert len(case.search("关", limit=0).articles) == 0


def test_every_term_is_quoted():
    assert parse_query('a "b c" d').indexed == '"a" AND "b c" AND "d"*'
    assert gate().article.title == "Gate shut on Tuesday"
