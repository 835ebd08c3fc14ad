"""Inflected forms of listed words, and the stems by which terms are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from timeline_app.extract.lexicon import read_table


@dataclass(frozen=True, slots=True)
class VerbForms:
    """All forms of one verb; several where spelling or usage varies."""

    base: str
    third: str
    gerund: str
    pasts: tuple[str, ...]
    participles: tuple[str, ...]


Rules = tuple[tuple[re.Pattern[str], str], ...]


@dataclass(frozen=True, slots=True)
class Morphology:
    """The rules of one language."""

    past: Rules
    third: Rules
    gerund: Rules
    plural: Rules
    singular: Rules
    doubling: frozenset[str]
    irregular_verbs: dict[str, str]
    irregular_nouns: dict[str, str]
    endings: tuple[str, ...]
    shortest_stem: int
    undouble: str

    def verb_forms(self, lemma: str) -> VerbForms:
        """Return the forms of a verb; what follows the first word ("step down") stays as it is."""
        stem = lemma + lemma[-1] if lemma in self.doubling else lemma
        third, gerund = _apply(self.third, lemma), _apply(self.gerund, stem)
        told = self.irregular_verbs.get(lemma)
        if told is None:
            regular = (_apply(self.past, stem),)
            return VerbForms(lemma, third, gerund, regular, regular)
        pasts, _, participles = told.partition("/")
        return VerbForms(lemma, third, gerund, tuple(pasts.split()), tuple((participles or pasts).split()))

    def plural_of(self, noun: str) -> str:
        """Return the plural of a noun; of a compound, that of its last word."""
        rest, _, last = noun.rpartition(" ")
        plural = self.irregular_nouns.get(last) or _apply(self.plural, last)
        return f"{rest} {plural}".strip()

    def singular_of(self, noun: str) -> str:
        """Return the singular of a noun in either number, lower case."""
        irregular = next((one for one, many in self.irregular_nouns.items() if many == noun), None)
        return irregular or _apply(self.singular, noun)

    def stem(self, word: str) -> str:
        """Return the stem of a lower-case word: its longest listed ending cut off."""
        for ending in self.endings:
            cut = len(word) - len(ending)
            if cut >= self.shortest_stem and word.endswith(ending):
                stem = word[:cut]
                return stem[:-1] if cut > self.shortest_stem and self._is_doubled(stem) else stem
        return word

    def _is_doubled(self, stem: str) -> bool:
        return stem[-1] == stem[-2] and stem[-1] in self.undouble


@cache
def morphology(language: str) -> Morphology:
    """Return the rules of a language; raises FileNotFoundError where it has none."""
    table = read_table(language, "morphology")
    verb, noun, stem = table["verb"], table["noun"], table["stem"]
    return Morphology(
        past=_rules(verb["past"]),
        third=_rules(verb["third"]),
        gerund=_rules(verb["gerund"]),
        plural=_rules(noun["plural"]),
        singular=_rules(noun["singular"]),
        doubling=frozenset(verb["doubling"]) - frozenset(verb["not_doubling"]),
        irregular_verbs=verb["irregular"],
        irregular_nouns=noun["irregular"],
        endings=tuple(sorted(stem["endings"], key=len, reverse=True)),
        shortest_stem=stem["shortest"],
        undouble=stem["undouble"],
    )


def _rules(pairs: list[Any]) -> Rules:
    return tuple((re.compile(pattern), replacement) for pattern, replacement in pairs)


def _apply(rules: Rules, word: str) -> str:
    for pattern, replacement in rules:
        if pattern.search(word):
            return pattern.sub(replacement, word, count=1)
    return word
