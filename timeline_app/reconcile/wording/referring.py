"""What "it" stands for at the end of a label, where the words before leave one thing only: "soften the bill"."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from timeline_app.paths import resource

FARTHEST = 300
"""Characters looked back: a sentence or two."""
_ENDS_IN_IT = re.compile(r"(?P<before>\b[\w’'-]+) it(?P<mark>[.”’]*)\Z")


def with_antecedent(label: str, text: str, start: int) -> str:
    """Return a label with the thing that the "it" at its end stands for, as told before `start`; as it is where unsure.

    Sure is one thing alone, of those told of as bills, deals or attacks are, in the sentence or two before.
    """
    found = _ENDS_IN_IT.search(label)
    if found is None or found["before"].lower() in _words().unresolved:
        return label
    told = _words().referred.findall(text[max(0, start - FARTHEST) : start])
    nouns = {noun.lower() for noun in told}
    return f"{label[: found.start()]}{found['before']} the {nouns.pop()}{found['mark']}" if len(nouns) == 1 else label


@dataclass(frozen=True, slots=True)
class _Words:
    """What the lexicon says of "it"."""

    referred: re.Pattern[str]
    """Finds the nouns that "it" may stand for, told of as one thing: "the bill", "a new law"."""
    unresolved: frozenset[str]
    """Words behind which "it" is left as told."""


@cache
def _words() -> _Words:
    table = tomllib.loads(resource("lexicons", "en", "wording.toml").read_text(encoding="utf-8"))
    nouns, owners = "|".join(table["referred"]), "|".join(table["owners"])
    referred = re.compile(rf"\b(?:{owners})\s(?:[\w’'-]+\s){{0,2}}?({nouns})\b", re.IGNORECASE)
    return _Words(referred, frozenset(table["unresolved"]))
