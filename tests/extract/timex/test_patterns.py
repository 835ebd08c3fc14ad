"""Rule patterns: what they match, where they can start, how they fail."""

import re

import pytest

from timeline_app.extract.timex.lexicon import Lexicon, literal
from timeline_app.extract.timex.patterns import PatternReader, cut_pattern, literal_words


@pytest.fixture
def lexicon():
    words = Lexicon("xx")
    words.add("monday", "weekday", "1", capitalised=True)
    for word in ("last", "on", "of"):
        words.add(word, literal(word), word, capitalised=False)
    words.freeze()
    return words


def read(pattern: str, lexicon: Lexicon):
    return PatternReader(lexicon, cut_pattern(pattern)).read()


def symbols(text: str, lexicon: Lexicon) -> str:
    return "".join(lexicon.symbols.get(word, "x") for word in text.split(" "))


def test_optional_words_widen_where_a_pattern_can_start(lexicon):
    part = read("last? <weekday>", lexicon)
    assert part.first == {lexicon.symbols["last"], lexicon.symbols["Monday"]}
    assert re.fullmatch(part.source, symbols("last Monday", lexicon))
    assert re.fullmatch(part.source, symbols("Monday", lexicon))


def test_brackets_mark_what_belongs_to_the_expression(lexicon):
    part = read("on [last <weekday>]", lexicon)
    match = re.match(part.source, symbols("on last Monday", lexicon))
    assert match
    assert match.span("extent") == (1, 3)


def test_a_capitalised_word_is_not_matched_small(lexicon):
    assert "monday" not in lexicon.symbols
    assert "MONDAY" in lexicon.symbols


def test_literal_words_are_those_that_are_no_category():
    assert literal_words("(the | a)? <unit> of !START <few:num>") == ["the", "a", "of"]


@pytest.mark.parametrize("pattern", ["(last <weekday>", "[last", "(last | [on])"])
def test_a_malformed_pattern_is_refused_with_its_words(pattern, lexicon):
    with pytest.raises(ValueError, match="last"):
        read(pattern, lexicon)
