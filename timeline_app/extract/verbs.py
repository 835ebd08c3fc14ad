"""The verbs of a language by form, and verb groups: what finding verbs is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntFlag, StrEnum
from functools import cache

from timeline_app.extract.lexicon import read_table
from timeline_app.extract.morphology import Morphology, morphology
from timeline_app.extract.speech_words import speech_forms, speech_lemmas


class Form(IntFlag):
    """What a word form may be; several at once where it is ambiguous."""

    BASE = 1
    THIRD = 2
    PAST = 4
    PARTICIPLE = 8
    GERUND = 16


class Tense(StrEnum):
    """How a verb group stands in time, and whether it can be the verb of a clause."""

    PAST = "past"
    PRESENT = "present"
    PERFECT = "perfect"
    PLUPERFECT = "pluperfect"
    FUTURE = "future"
    MODAL = "modal"
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    PARTICIPLE = "participle"


@dataclass(frozen=True, slots=True)
class VerbWords:
    """The verbs of one language by form, and its small words around verbs; lower case."""

    forms: dict[str, tuple[str, Form]]
    """Form → lemma and what it may be."""
    be: frozenset[str]
    have: frozenset[str]
    do: frozenset[str]
    modals: frozenset[str]
    future: frozenset[str]
    infinitive: frozenset[str]
    past_auxiliaries: frozenset[str]
    past_perfect: frozenset[str]
    bare_participles: frozenset[str]
    negations: frozenset[str]
    negating_endings: tuple[str, ...]
    negating_beginnings: tuple[str, ...]
    """With which a word in -ed is an adjective: "unabated"."""
    adverbs: frozenset[str]
    subjects: frozenset[str]
    """Pronouns after which a past form is finite."""
    determiners: frozenset[str]
    before_nouns: frozenset[str]
    """After these a form in -ed or -ing describes a noun: "of reported strikes"."""
    before_verbs: frozenset[str]
    """Prepositions that may follow a present form: "writes on Facebook"."""
    by: frozenset[str]
    plain_endings: tuple[str, ...]
    """Of unknown words that are past forms."""
    gerund_ending: str
    adverb_endings: tuple[str, ...]
    never: frozenset[str]
    transitive: frozenset[str]
    openers: frozenset[str]
    """What opens a clause of its own: "when", "who", "but"."""
    coordinating: frozenset[str]
    prepositions: frozenset[str]
    saying: frozenset[str]
    """Finite forms of verbs of saying."""


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """One verb with its auxiliaries; token indexes."""

    first: int
    head: int
    lemma: str
    """Empty where a modal stands alone."""
    tense: Tense
    passive: bool = False
    negated: bool = False

    @property
    def is_finite(self) -> bool:
        """Whether it can be the verb of a clause."""
        return self.tense not in (Tense.INFINITIVE, Tense.GERUND, Tense.PARTICIPLE)

    @property
    def tells_past(self) -> bool:
        """Whether it tells of something that has happened."""
        return self.tense in (Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT)


@cache
def verb_words(language: str) -> VerbWords:
    """Return the verb forms of a language, inflected from its lists once."""
    grammar = read_table(language, "grammar")
    table, clauses = grammar["verbs"], grammar["clauses"]
    sets = {name: frozenset(table[name]) for name in _SETS}
    return VerbWords(
        forms=_forms(language, table["more"].split()),
        gerund_ending=table["gerund_ending"],
        prepositions=frozenset(grammar["nouns"]["prepositions"]),
        saying=speech_forms(language),
        openers=frozenset(
            word for kind in ("temporal", "relative", "contrast", "complement") for word in clauses[kind]
        ),
        coordinating=frozenset(clauses["coordinating"]),
        plain_endings=tuple(table["plain_endings"]),
        adverb_endings=tuple(table["adverb_endings"]),
        negating_endings=tuple(table["negating_endings"]),
        negating_beginnings=tuple(table["negating_beginnings"]),
        **sets,
    )


_ENDINGS = ("plain_endings", "adverb_endings", "negating_endings", "negating_beginnings")
_APART = ("forms", "openers", "coordinating", "gerund_ending", "prepositions", "saying", *_ENDINGS)
_SETS = tuple(name for name in VerbWords.__slots__ if name not in _APART)


def _forms(language: str, more: list[str]) -> dict[str, tuple[str, Form]]:
    triggers, rules = read_table(language, "triggers"), morphology(language)
    lemmas = {lemma for kind in triggers["kinds"].values() for lemma in kind["verbs"]}
    lemmas.update(speech_lemmas(language), triggers["particles"]["stative"], rules.irregular_verbs, more)
    forms: dict[str, tuple[str, Form]] = {}
    for lemma in sorted(lemmas - {"be", "have", "do"}):
        _add_forms(forms, lemma, rules)
    return forms


def _add_forms(forms: dict[str, tuple[str, Form]], lemma: str, rules: Morphology) -> None:
    told = rules.verb_forms(lemma)
    pairs = [(told.base, Form.BASE), (told.third, Form.THIRD), (told.gerund, Form.GERUND)]
    pairs += [(form, Form.PAST) for form in told.pasts] + [(form, Form.PARTICIPLE) for form in told.participles]
    for form, kind in pairs:
        known = forms.setdefault(form, (lemma, kind))
        if known[0] == lemma:
            forms[form] = (lemma, known[1] | kind)
