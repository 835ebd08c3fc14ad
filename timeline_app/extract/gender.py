"""Whom "he" and "she" can't mean: what names and roles say of a person."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from timeline_app.domain.mention import Name
from timeline_app.extract.lexicon import read_table


class Gender(StrEnum):
    """As far as words tell it; the values are tables of the lexicon."""

    FEMALE = "female"
    MALE = "male"


@dataclass(frozen=True, slots=True)
class GenderWords:
    """The words of one language that tell a gender, lower case."""

    pronouns: dict[str, Gender]
    roles: dict[str, Gender]
    """Titles, relations and trades: "ms", "sister", "spokesman"."""
    names: dict[str, Gender]
    """Given names that few of the other gender bear."""


@cache
def gender_words(language: str) -> GenderWords:
    """Return the words of a language that tell a gender."""
    table = read_table(language, "gender")
    return GenderWords(
        {word: gender for gender in Gender for word in table[gender]["pronouns"]},
        {word: gender for gender in Gender for word in table[gender]["words"]},
        {word.lower(): gender for gender in Gender for word in table[gender]["names"].split()},
    )


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
