"""The word that tells of a happening, and the kind of happening it tells of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline_app.domain.mention import Modality
from timeline_app.extract.lexicon import read_table
from timeline_app.extract.morphology import morphology
from timeline_app.extract.tokens import Tokens
from timeline_app.extract.verbs import VerbGroup


@dataclass(frozen=True, slots=True)
class TriggerWords:
    """Which verbs and nouns tell of which kind of happening."""

    verbs: dict[str, str]
    """Lemma → kind."""
    nouns: dict[str, tuple[str, str]]
    """Form → lemma and kind."""
    stative: frozenset[str]
    planning: frozenset[str]
    """Verbs that say of an infinitive that it is planned: "is expected to resign"."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """The head word of a mention."""

    index: int
    """Token index."""
    word: str
    lemma: str
    kind: str
    modality: Modality
    strength: int
    """3 for a verb of a listed kind, 2 for another verb of happening, 1 for a noun, 0 for a state."""


@cache
def trigger_words(language: str) -> TriggerWords:
    """Return the trigger lists of a language, inflected once."""
    table = read_table(language, "triggers")
    plural = morphology(language).plural_of
    verbs: dict[str, str] = {}
    nouns: dict[str, tuple[str, str]] = {}
    for kind, lists in table["kinds"].items():
        for lemma in lists["verbs"]:
            verbs.setdefault(lemma, kind)
        for noun in lists["nouns"]:
            nouns.setdefault(noun, (noun, kind))
            nouns.setdefault(plural(noun), (noun, kind))
    return TriggerWords(
        verbs, nouns, frozenset(table["particles"]["stative"]), frozenset(table["particles"]["planning"])
    )


def judge_verb(tokens: Tokens, verb: VerbGroup, language: str) -> Trigger:
    """Return the trigger that a verb group is."""
    words = trigger_words(language)
    kind = words.verbs.get(verb.lemma, "")
    happens = verb.lemma not in words.stative and verb.lemma not in ("", "have", "do")
    strength = 3 if kind and kind != "act" else 2 if happens else 0
    return Trigger(verb.head, tokens.words[verb.head], verb.lemma, kind or "act", _modality(verb), strength)


def _modality(verb: VerbGroup) -> Modality:
    if verb.tense == "future":
        return Modality.PLANNED
    if verb.tense in ("modal", "infinitive"):
        return Modality.HYPOTHETICAL
    return Modality.DENIED if verb.negated else Modality.HAPPENED


def find_noun_triggers(tokens: Tokens, indexes: range, language: str) -> list[Trigger]:
    """Return the nouns of happening in a range of tokens."""
    words = trigger_words(language)
    found = []
    for index in indexes:
        known = words.nouns.get(tokens.lowers[index])
        if known is not None:
            found.append(Trigger(index, tokens.words[index], known[0], known[1], Modality.HAPPENED, 1))
    return found
