"""The words of saying of a language, with their stances."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline_app.domain.mention import Stance
from timeline_app.extract.lexicon import read_table
from timeline_app.extract.morphology import morphology


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """Words of saying in one language, by what they do."""

    stances: dict[str, Stance]
    """Verb lemma → stance."""
    strong: frozenset[str]
    """Verbs that frame a quotation or clause by themselves."""
    inverting: frozenset[str]
    """Verbs that may stand before their subject: "…, said the minister"."""
    speaking_to: frozenset[str]
    """Verbs with a speaker like those, behind which stands who is spoken to."""
    passive: frozenset[str]
    """Verbs that frame speech in the passive."""
    giving: frozenset[str]
    """Verbs that with a text as object frame speech: "issued a statement"."""
    texts_stances: dict[str, Stance]
    """Nouns of texts and speech → stance: "statement", "denial"."""
    citing: frozenset[str]
    """"Reuters quoted X as saying": the object speaks."""
    texts: frozenset[str]
    """Verbs of texts and signs ("the statement reads"), weak with people."""
    according: tuple[str, ...]
    channels: frozenset[str]
    channel_prepositions: frozenset[str]
    addressed: frozenset[str]
    addressee_prepositions: frozenset[str]
    hedges: tuple[str, ...]
    """The longest first."""
    narrator: frozenset[str]
    """Who writes: "I"."""
    single: frozenset[str]
    thing: frozenset[str]
    plural: frozenset[str]
    generic: frozenset[str]
    """Speakers in general: "critics", "supporters"."""
    objects: frozenset[str]
    """"him", "her": whom "according to him" means."""
    addressed_nouns: frozenset[str]
    needing_clause: frozenset[str]
    """Verbs that frame speech only with a clause: "claimed that", not "claimed 20 lives"."""
    own: frozenset[str]
    """"I", "we", "you": they frame nothing that is reported."""


@cache
def speech_words(language: str) -> SpeechWords:
    """Return the words of saying of a language."""
    table = read_table(language, "speech")
    phrases, verbs, pronouns, frame = table["phrases"], table["verbs"], table["pronouns"], table["verbs"]["frame"]
    return SpeechWords(
        stances={lemma: stance for stance in Stance for lemma in verbs[stance.value]},
        strong=frozenset(frame["strong"]),
        inverting=frozenset(frame["inverting"]),
        speaking_to=frozenset(frame["speaking_to"]),
        passive=frozenset(frame["passive"]),
        giving=frozenset(frame["giving"]),
        texts_stances={noun: stance for stance in Stance for noun in table["nouns"][stance.value]},
        citing=frozenset(frame["citing"]),
        texts=frozenset(frame["of_texts"]),
        according=tuple(phrases["according"]),
        channels=frozenset(phrases["channels"]),
        channel_prepositions=frozenset(phrases["channel_prepositions"]),
        addressed=frozenset(phrases["addressees_after"]),
        addressee_prepositions=frozenset(phrases["addressee_prepositions"]),
        hedges=tuple(sorted(phrases["hedges"], key=len, reverse=True)),
        narrator=frozenset(pronouns["narrator"]),
        single=frozenset(pronouns["single"]),
        thing=frozenset(pronouns["thing"]),
        plural=frozenset(pronouns["plural"]),
        generic=frozenset(pronouns["generic"]),
        objects=frozenset(pronouns["objects"]),
        addressed_nouns=frozenset(phrases["addressees"]),
        needing_clause=frozenset(frame["needing_clause"]),
        own=frozenset(pronouns["own"]),
    )


@cache
def speech_forms(language: str) -> frozenset[str]:
    """Return the finite forms of the verbs that frame speech."""
    rules = morphology(language)
    forms: set[str] = set()
    for lemma in speech_words(language).strong:
        told = rules.verb_forms(lemma)
        forms.update((told.base, told.third, *told.pasts))
    return frozenset(forms)


@cache
def telling_forms(language: str) -> frozenset[str]:
    """Return the finite forms of the verbs whose subject is nearly always someone: "said", "told"."""
    rules = morphology(language)
    forms: set[str] = set()
    words = speech_words(language)
    for lemma in (words.inverting | words.speaking_to) - words.texts:
        told = rules.verb_forms(lemma)
        forms.update((told.base, told.third, *told.pasts))
    return frozenset(forms)


def speech_lemmas(language: str) -> frozenset[str]:
    """Return all verbs of saying, also those that frame nothing."""
    return frozenset(speech_words(language).stances)
