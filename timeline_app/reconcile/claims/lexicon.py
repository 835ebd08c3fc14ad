"""Words of denial and hedging, and notions: words that say the same where accounts are compared."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from timeline_app.paths import resource
from timeline_app.reconcile.words import bare_stem as stem

_FEW_WORDS = r"[^.;\w]*(?:\w+[^.;\w]+){0,3}?"


@dataclass(frozen=True, slots=True)
class Notions:
    """Stems, and sequences of stems, to the notion that they stand for."""

    single: dict[str, str]
    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    """By first stem: the stems of the whole phrase and its notion, the longest first."""


@dataclass(frozen=True, slots=True)
class ClaimLexicon:
    """Patterns on lower-case text with plain quotation marks."""

    denial: re.Pattern[str]
    claim_denial: re.Pattern[str]
    """A verb that denies, with the claim noun that follows (group `noun`)."""
    answering: re.Pattern[str]
    """A denial of what was told just before: "denied it", "dismissed the report"."""
    claim_head: re.Pattern[str]
    """A denial of "a claim by X that", up to the word that opens what was claimed."""
    judgement: re.Pattern[str]
    no_evidence: re.Pattern[str]
    not_denied: re.Pattern[str]
    neutral: re.Pattern[str]
    hedge: re.Pattern[str]
    reason: re.Pattern[str]
    """One thing is told to have brought another about, or to be behind it."""
    judgement_words: frozenset[str]
    """Stems that belong to the judgement, not to what is judged."""
    denying_words: frozenset[str]
    """Words without one of which no clause denies anything."""
    idle: frozenset[str]
    """Stems of what is merely not seen, known or commented on."""
    light: frozenset[str]
    """Stems that say nothing of what is denied."""
    deeds: frozenset[str]
    """Notions that one negation denies: "has not resigned"."""
    states: frozenset[str]
    """Notions that a verb must say of someone."""
    state_verb: re.Pattern[str]
    """A verb that says a state of someone, up to four words before the end of the text."""
    topics: dict[str, str]
    """Stem of what a denial names to the notion that it denies."""
    notions: Notions


@cache
def claim_lexicon() -> ClaimLexicon:
    """Return the lexicon of English, read once."""
    table = tomllib.loads(resource("lexicons", "en", "claims.toml").read_text(encoding="utf-8"))
    denial = table["denial"]
    verbs, claim_verbs, nouns = (_any_of(denial[key]) for key in ("verbs", "claim_verbs", "claim_nouns"))
    judged = _any_of(denial["judgements"])
    noun_judged = _any_of([*denial["judgements"], *denial["noun_judgements"]])
    said = [
        word for key in ("verbs", "claim_verbs", "claim_nouns", "judgements", "noun_judgements") for word in denial[key]
    ]
    return ClaimLexicon(
        denial=re.compile(rf"\b{verbs}\b"),
        claim_denial=re.compile(rf"\b(?:{verbs}|{claim_verbs})\b(?:\W+\w+){{0,4}}?\W+(?P<noun>{nouns})\b"),
        answering=re.compile(
            rf"\b(?:{verbs}|{claim_verbs})\W+(?:it|this|that|these|those|(?:the|this|that|his|her|their|its|such|[\w']+'s)\W+{nouns})"
            rf"(?=\W*$|\W+(?:on|in|at|as|the same|late|early|yesterday|today|last|and|immediately|in a)\b|[,;])"
        ),
        claim_head=re.compile(rf"\b(?:{verbs}|{claim_verbs})\b[^.;]{{0,40}}?\b{nouns}\b[^.;,]{{0,60}}?(?=\bthat\b)"),
        judgement=re.compile(
            rf"\b{nouns}\b[^.;]{{0,60}}?\b(?:is|are|was|were|as|be|been)\b{_FEW_WORDS}{noun_judged}\b"
            rf"|\b(?:that|it|this|which)\b (?:is|are|was|were)\b{_FEW_WORDS}{judged}\b"
            rf"|\b{judged}\W+{nouns}\b"
            rf"|\bcall(?:ed|s|ing)\W+(?:it|this|that|them|(?:the|these|those|such|his|her|their)\W+(?:\w+\W+)?{nouns})\W+(?:an?\W+)?(?:\w+\W+)?{judged}\b"
        ),
        no_evidence=re.compile(rf"\b{_any_of(denial['no_evidence'])}\b"),
        not_denied=_read_not_denied(denial),
        neutral=re.compile(rf"\b{_any_of(denial['neutral'])}\b"),
        hedge=re.compile(rf"\b{_any_of(table['hedge']['words'])}\b"),
        reason=re.compile(rf"\b{_any_of(table['reason']['words'])}\b"),
        judgement_words=frozenset(stem(word) for phrase in said for word in phrase.split()),
        denying_words=frozenset(
            word
            for key in ("verbs", "claim_verbs", "judgements", "noun_judgements", "no_evidence")
            for phrase in denial[key]
            for word in [max(phrase.split(), key=len)]
        )
        | {"no", "not", "never", "nor"},
        idle=_stems(denial["idle"]),
        light=_stems(denial["light"]),
        deeds=frozenset(table["deeds"]["notions"]),
        states=frozenset(table["states"]["notions"]),
        state_verb=re.compile(rf"\b{_any_of(table['states']['verbs'])}\b(?:\W+\w+){{0,4}}?\W*$"),
        topics={stem(word): notion for word, notion in table["topics"].items()},
        notions=_read_notions(table["notions"]),
    )


def _read_not_denied(denial: dict[str, list[str]]) -> re.Pattern[str]:
    """Return what looks like a denial and is none: refusing, foretelling, "did not deny"."""
    deny = r"\b(?:deny|denies|denied|denying)"
    return re.compile(
        rf"{_any_of([*denial['not_denied'], *denial['not_evidence']])}\b"
        rf"|{deny}\W+(?:[\w']+\W+){{0,3}}?{_any_of(denial['refused'])}\b"
        rf"|{deny}\W+(?:the\W+|his\W+|her\W+|their\W+)?{_any_of(denial['refused_at_once'])}\b"
        rf"(?! (?:he|she|it|they|is|was|were|are|had|has|did)\b)"
        rf"|\b(?:was|were|been|being|is|are|be)\W+denied\b(?!\W+by)"
    )


@cache
def notion_names() -> frozenset[str]:
    """Return the names of all notions."""
    notions = claim_lexicon().notions
    return frozenset(notions.single.values()) | {name for found in notions.phrases.values() for _, name in found}


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(stem, words))


def _any_of(phrases: Iterable[str]) -> str:
    ordered = sorted(phrases, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(phrase) for phrase in ordered) + ")"


def _read_notions(table: dict[str, list[str]]) -> Notions:
    single: dict[str, str] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for notion, words in table.items():
        for word in words:
            stems = tuple(map(stem, word.split("_")))
            if len(stems) == 1:
                single[stems[0]] = notion
            else:
                phrases.setdefault(stems[0], []).append((stems, notion))
    longest_first = {
        first: tuple(sorted(found, key=lambda one: (-len(one[0]), one))) for first, found in phrases.items()
    }
    return Notions(single, longest_first)
