"""Reading the word lists of a language, which are data: a second language needs no code."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from timeline_app.paths import resource

_FOLDER = "lexicons"
_NEEDED = "triggers"


@cache
def is_readable(language: str) -> bool:
    """Whether mentions can be read in this language (ISO 639-1): its word lists are there."""
    return language.isalpha() and resource(_FOLDER, language, f"{_NEEDED}.toml").is_file()


@cache
def read_table(language: str, name: str) -> dict[str, Any]:
    """Return one word list as the TOML says it; callers turn it into typed values once.

    Raises FileNotFoundError where the language has no such list.
    """
    return tomllib.loads(resource(_FOLDER, language, f"{name}.toml").read_text(encoding="utf-8"))


def words_of(block: str) -> frozenset[str]:
    """Return the words of a block of text, as stop words and names are listed."""
    return frozenset(block.split())


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the words that carry no content, those of the calendar left aside."""
    table = read_table(language, "stop_words")
    return words_of(table["words"]) | words_of(table["read_over"])


@cache
def calendar_words(language: str) -> frozenset[str]:
    """Return the words of days, months, times of day and lengths of time."""
    table = read_table(language, "stop_words")
    return words_of(table["calendar"]) | words_of(table["times"])
