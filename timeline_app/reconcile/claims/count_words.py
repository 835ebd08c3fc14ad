"""Words by which numbers are compared: nouns of people, plurals, what stands between a number and its noun."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from timeline_app.paths import resource

_NO_PLURAL = ("ss", "us", "is", "ous")
_SHORTEST_PLURAL = 4


@dataclass(frozen=True, slots=True)
class CountWords:
    """The lists of English, in lower case."""

    authorities: re.Pattern[str]
    """Who speaks for a government, an army, a company."""
    others: re.Pattern[str]
    """Who speaks for those whom it befell, or from outside."""
    present: re.Pattern[str]
    """Behind a number of people: where they all were."""
    share: re.Pattern[str]
    """Before the second number of "three in five"."""
    of_those: re.Pattern[str]
    """Behind a number that is of a larger one: "seven of the"."""
    dimension: re.Pattern[str]
    """Which way a length is measured."""
    no_length: re.Pattern[str]
    """Behind a length of time that tells when, not how long."""
    people: frozenset[str]
    """Nouns that people are counted by, in the plural."""
    anybody: frozenset[str]
    """Concepts of people who may be anybody: "people", "persons"."""
    crowd: frozenset[str]
    """Nouns of those who make a crowd where they come together."""
    attendees: frozenset[str]
    """Nouns of those who make one in any case."""
    gathers: re.Pattern[str]
    """What a crowd does."""
    plurals: frozenset[str]
    """Plurals without an "s" at their end."""
    singulars: frozenset[str]
    """Words with an "s" at their end that are no plurals."""
    stops: frozenset[str]
    """Words that end a noun phrase."""
    passed: frozenset[str]
    """Words passed over behind a number: "of the"."""
    nothing: frozenset[str]
    """Plurals that say nothing of what is counted."""
    tens: tuple[str, ...]
    """How numbers with a hyphen begin: "twenty-one"."""
    number_of: re.Pattern[str]
    """"The number of customers at", up to the number."""
    bare: re.Pattern[str]
    """What may follow a number without a noun."""
    unfit: re.Pattern[str]
    """Marks an amount of another time, or one that is not told as so."""
    wished: re.Pattern[str]
    """Marks an amount that somebody asks for or offers."""
    rate: re.Pattern[str]
    """Behind an amount of each day, month or head."""
    rate_before: re.Pattern[str]
    """Before such an amount: "a daily loss of"."""
    rate_again: re.Pattern[str]
    """Before the second of two amounts of each day: "4 million pounds a day, or some"."""
    giver: re.Pattern[str]
    """Who counts or estimates a number, up to the number."""
    distance: re.Pattern[str]
    """Marks a length that tells how far it is from one place to another."""

    def is_plural(self, word: str) -> bool:
        """Return whether a word can be what several are called."""
        if word in self.plurals or word.endswith("men"):
            return True
        is_long = len(word) >= _SHORTEST_PLURAL and word.endswith("s") and not word.endswith(_NO_PLURAL)
        return is_long and word not in self.singulars


@cache
def count_words() -> CountWords:
    """Return the lists of English, read once."""
    table = tomllib.loads(resource("lexicons", "en", "counts.toml").read_text(encoding="utf-8"))
    words = {name: frozenset(told.split()) for name, told in table["words"].items()}
    patterns = {name: re.compile(told) for name, told in table["patterns"].items()}
    return CountWords(
        authorities=patterns["authorities"],
        others=patterns["others"],
        present=patterns["present"],
        share=patterns["share"],
        dimension=patterns["dimension"],
        no_length=patterns["no_length"],
        of_those=patterns["of_those"],
        people=words["people"],
        anybody=words["anybody"],
        crowd=words["crowd"],
        attendees=words["attendees"],
        gathers=patterns["gathers"],
        plurals=words["plurals"],
        singulars=words["singulars"],
        stops=words["stops"],
        passed=words["passed"],
        nothing=words["nothing"],
        tens=tuple(sorted(words["tens"])),
        number_of=patterns["number_of"],
        bare=patterns["bare"],
        unfit=patterns["unfit"],
        wished=patterns["wished"],
        rate=patterns["rate"],
        rate_before=patterns["rate_before"],
        rate_again=patterns["rate_again"],
        giver=patterns["giver"],
        distance=patterns["distance"],
    )
