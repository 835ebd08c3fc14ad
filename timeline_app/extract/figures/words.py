"""Number words, bounds, units and counted things of a language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline_app.domain.figure import Bound
from timeline_app.extract.lexicon import read_table, stop_words
from timeline_app.extract.morphology import morphology

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FigureWords:
    """The lists of one language, inflected; lower case."""

    numbers: dict[str, float]
    ordinals: dict[str, float]
    ordinal_endings: tuple[str, ...]
    multipliers: dict[str, float]
    vague: dict[Phrase, tuple[float, float]]
    """"dozens" → the least and the most that one expects."""
    bounds: dict[Phrase, Bound]
    units: dict[Phrase, tuple[str, float]]
    """Name → base unit and its size in it."""
    currencies: dict[str, str]
    counted: dict[str, str]
    """Word form → what is counted: "killed", "signatures"."""
    objects: dict[str, str]
    """Verb form → what its object counts: "claimed 20 lives"."""
    happening: frozenset[str]
    """Of what is counted, what happens to people: "killed", no standing number."""
    rising: frozenset[str]
    """Verbs between "the toll" and its number: "rose to 85"."""
    people: frozenset[str]
    populations: frozenset[str]
    """"a nation of 19 million"."""
    occasions: frozenset[str]
    """Nouns whose ordinal is a figure: "the 69th anniversary"."""
    ages: frozenset[str]
    """"aged", "year-old"."""
    passing_on: frozenset[str]
    """Words behind which a number counts what the one before did: "including 11 children"."""
    never: frozenset[str]
    """Numbers that are more often no quantity: "one"."""
    stops: frozenset[str]
    numbering: frozenset[str]
    """Nouns before "of" and what is counted: "the number of customers"."""
    giving: frozenset[str]
    """Verb forms behind which a number may stand alone: "said 212"."""
    range_words: frozenset[str]
    range_pairs: dict[str, str]
    """"between" → "and"."""
    passed_over: frozenset[str]


@cache
def figure_words(language: str) -> FigureWords:
    """Return the figure lists of a language."""
    table = read_table(language, "figures")
    rules, words = morphology(language), table["words"]
    phrases = [(phrase, Bound(name)) for name in reversed(list(table["bounds"])) for phrase in table["bounds"][name]]
    units = [(name, unit["unit"], size) for unit in table["units"] for name, size in unit["names"].items()]
    people = set(table["people"]["words"])
    return FigureWords(
        numbers={word: float(value) for word, value in table["numbers"].items()},
        ordinals={word: float(value) for word, value in table["ordinals"].items()},
        ordinal_endings=tuple(words["ordinal_endings"]),
        multipliers={word: float(value) for word, value in table["multipliers"].items()},
        vague={tuple(word.split()): (float(low), float(high)) for word, (low, high) in table["vague"].items()},
        bounds={tuple(phrase.split()): bound for phrase, bound in phrases},
        units={tuple(name.split()): (unit, float(size)) for name, unit, size in units},
        currencies=table["currencies"],
        counted=_counted(table["counted"], language),
        objects=_counted(table["objects"], language),
        happening=frozenset(words["happening"]),
        rising=frozenset(words["rising"]),
        people=frozenset(people | {rules.plural_of(word) for word in people}),
        populations=frozenset(words["populations"]),
        occasions=frozenset(words["occasions"]),
        ages=frozenset(words["ages"]),
        passing_on=frozenset(words["passing_on"]),
        never=frozenset(words["never"]),
        numbering=frozenset(words["numbering"]),
        giving=frozenset(words["giving"]),
        range_words=frozenset(words["range_words"]),
        range_pairs=words["range_pairs"],
        passed_over=frozenset(words["passed_over"]),
        stops=stop_words(language),
    )


def _counted(table: dict[str, list[str]], language: str) -> dict[str, str]:
    rules = morphology(language)
    forms: dict[str, str] = {}
    for what, words in table.items():
        for word in words:
            told = rules.verb_forms(word)
            for form in (word, told.third, told.gerund, *told.pasts, *told.participles, rules.plural_of(word)):
                forms.setdefault(form, what)
    return forms
