"""Whom "he" and "she" can't mean: what names and roles say of a person."""

from __future__ import annotations

from functools import cache

from timeline_app.domain.gender import Gender, GenderWords
from timeline_app.domain.mention import Name
from timeline_app.extract.lexicon import read_table


@cache
def gender_words(language: str) -> GenderWords:
    """Return the words of a language that tell a gender."""
    return GenderWords.of_table(read_table(language, "gender"))


def gender_of(name: Name, language: str) -> Gender | None:
    """Return what a name with its role tells; None where it tells nothing."""
    words = gender_words(language)
    told = [
        words.roles[word]
        for word in f"{name.role} {name.text if name.is_phrase else ''}".lower().split()
        if word in words.roles
    ]
    if told:
        return told[-1]
    given, *rest = name.text.lower().split() or [""]
    return words.names.get(given) if rest and not name.is_phrase else None
