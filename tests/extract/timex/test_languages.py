"""A second language is data only."""

import pytest

from timeline_app.domain.errors import UserError
from timeline_app.extract import find_timexes
from timeline_app.extract.timex import grammar, lexicon, tense_words

WORDS = """
[month]
words = { september = "09", november = "11" }
[weekday]
words = { montag = 1, dienstag = 2 }
[day_word]
words = { gestern = "-1D", heute = "+0D" }
"""
RULES = """
marks = [".", ","]
feast_forms = []
[macros]
[[rules]]
pattern = "<weekday>"
expression = "XXXX-WXX-{weekday}?"
traits = ["day"]
[[rules]]
pattern = "<day> . <month> <year>"
expression = "{year}-{month}-{day}"
anchor = "none"
traits = ["day"]
[[rules]]
pattern = "<day_word>"
expression = "{day_word}"
"""


@pytest.fixture
def german(tmp_path, monkeypatch):
    folder = tmp_path / "lexicons" / "de"
    folder.mkdir(parents=True)
    english = lexicon.resource("lexicons", "en", "timex_context.toml").read_text(encoding="utf-8")
    (folder / "timex_words.toml").write_text(WORDS, encoding="utf-8")
    (folder / "timex_rules.toml").write_text(RULES, encoding="utf-8")
    (folder / "timex_context.toml").write_text(english, encoding="utf-8")
    monkeypatch.setattr(lexicon, "resource", tmp_path.joinpath)
    caches = (lexicon.load_table, grammar.load_grammar, tense_words.tense_words)
    for cache in caches:
        cache.cache_clear()
    yield "de"
    for cache in caches:
        cache.cache_clear()


def test_a_language_added_as_data_is_read(german):
    text = "Am Montag, dem 1. November 2021, und gestern."
    assert [timex.value for timex in find_timexes(text, "2021-11-05", german)] == [
        "2021-11-01",
        "2021-11-01",
        "2021-11-04",
    ]


def test_a_language_without_data_says_so():
    with pytest.raises(UserError, match="can't be read yet"):
        find_timexes("Вчера", "2021-11-05", "ru")
