"""Whether words tell of a woman or a man: what "she", "Miss Roe" and "his sister" may stand for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


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

    @classmethod
    def of_table(cls, table: Mapping[str, Mapping[str, str | Sequence[str]]]) -> GenderWords:
        """Return the words of a table with `pronouns`, `words` and `names` (one text) for each gender."""
        return cls(
            {word: gender for gender in Gender for word in table[gender]["pronouns"]},
            {word: gender for gender in Gender for word in table[gender]["words"]},
            {word.lower(): gender for gender in Gender for word in str(table[gender]["names"]).split()},
        )
