"""The lexicon of disputes: frames of saying, negators, words of one meaning, opposites."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from timeline_app.paths import resource
from timeline_app.reconcile.words import stem

_NO_TAIL = r"[^\",;]*\b(?:that|if|whether|he|she|it|they|was|were|is|are|had|has|have|would|about|no|not)\b"
"""What does not stand behind a verb of saying at the end of a clause."""
_WHEN = r"\W*(?:(?:as|on|in|at|late|early|yesterday|today|\w+day)\W+)*"
_CLAIM_END = (
    r"\W*$|[.,;:]| (?:on|in|at|as|and|but|yesterday|today|late|(?:by|from)(?![^.;]{0,80}? that )|immediately|the same"
    r"|last|of \w+day)\b"
)
"""Behind "the report" where the text does not go on to say what it claims."""
_NO_SPEAKER = r"(?:it|there|we|on|in|at|to|by|through|during|no|not|only|yesterday|today|late|early|\w+day)\b"
"""Begins no speaker behind "said"."""
Pole = tuple[int, int]
"""A group of opposites and the side of it that a word stands on."""


_SHORTEST_INFLECTED = 3
"""Letters."""


@dataclass(frozen=True, slots=True)
class Expressions:
    """Words, and expressions of several words, as told."""

    meanings: dict[tuple[str, ...], str]
    """Words to the concept that they stand for."""
    poles: dict[tuple[str, ...], tuple[Pole, ...]]
    longest: dict[str, int]
    """First word to the count of words of the longest expression that it opens."""


@dataclass(frozen=True, slots=True)
class DisputeLexicon:
    """Patterns on lower-case text with plain quotation marks."""

    frame_behind: re.Pattern[str]
    """ "…, X said": groups `who` and `verb`."""
    frame_between: re.Pattern[str]
    """ "the raid, X said, was"."""
    frame_inverted: re.Pattern[str]
    """ "…, said X"."""
    frame_verb: re.Pattern[str]
    according: re.Pattern[str]
    denies: re.Pattern[str]
    denies_claims: re.Pattern[str]
    """Of these, those that deny a claim, and decide where anything else follows."""
    against: re.Pattern[str]
    claim: re.Pattern[str]
    """What is denied is what was told before: "the report", "it"."""
    judged: re.Pattern[str]
    """ "reports of a shooting were fake": group `what` is what is said to be so."""
    claim_nouns: frozenset[str]
    false: re.Pattern[str]
    silent: re.Pattern[str]
    negator: re.Pattern[str]
    no_negator: re.Pattern[str]
    sets_aside: re.Pattern[str]
    """A negator that sets something aside without saying of it that it is not so: "instead of"."""
    light: frozenset[str]
    """Words that say nothing of what is disputed."""
    light_verbs: frozenset[str]
    """Concepts of verbs that say nothing by themselves of what is negated: "received no call"."""
    numbers: frozenset[str]
    """Concepts of numbers told in words."""
    bodies: frozenset[str]
    """Words that say what kind of body somebody is, not which."""
    expressions: Expressions


@cache
def dispute_lexicon() -> DisputeLexicon:
    """Return the lexicon of English, read once."""
    table = tomllib.loads(resource("lexicons", "en", "disputes.toml").read_text(encoding="utf-8"))
    frames, negators = table["frames"], table["negators"]
    every = _any_of([*frames["says"], *frames["against"], *frames["denies"]])
    return DisputeLexicon(
        frame_behind=re.compile(
            rf"[,\"]\s*(?P<who>(?!it was |that |who |which )[^,\"]{{2,70}}?(?:, [^,\"]{{2,70}},)?)\s(?P<verb>{every})\b"
            rf"(?!{_NO_TAIL})[^\",;]{{0,50}}$"
        ),
        frame_between=re.compile(rf", (?P<who>[^,\"]{{2,60}}) (?P<verb>{every}), "),
        frame_inverted=re.compile(
            rf"[,\"]\s*(?P<verb>{every})\s(?P<who>(?!{_NO_SPEAKER})(?!{_NO_TAIL})[^\"]{{2,90}})$"
        ),
        frame_verb=re.compile(rf"\b(?P<verb>{every})\b"),
        according=re.compile(
            r"\baccording to (?P<who>[^,;\"]{2,60}?)(?=[,;\".]|$)"
            r"|\b(?:by|in) the (?:count|account|words|view|opinion) of (?P<by>[^,;\".]{2,50})"
        ),
        denies=re.compile(rf"\b{_any_of(frames['denies'])}\b"),
        denies_claims=re.compile(rf"\b{_any_of(frames['denies_claims'])}\b"),
        against=re.compile(rf"\b{_any_of(frames['against'])}\b"),
        claim=re.compile(
            rf"{_WHEN}(?:(?:the|this|that|these|those|his|her|its|their|any|all|such|[\w']+'s?)\W+)?(?:[\w']+\W+){{0,2}}?"
            rf"{_any_of(frames['claims'])}\b(?={_CLAIM_END})"
        ),
        judged=re.compile(
            rf"\b{_any_of(frames['claims'])}\b(?: [\w'-]+){{0,5}}? (?:that|of|about) (?P<what>[^,;\"]{{3,90}}?)"
            r" (?:is|are|was|were|as|to be|being)\b"
        ),
        claim_nouns=frozenset(frames["claims"]),
        false=re.compile(
            rf"\b(?<!there )(?:is|are|was|were|be|been|as|calls?|called|calling|that's|it's|rejected|dismissed)\b"
            rf"(?:(?! than )[^.;,]){{0,30}}?\b{_any_of(frames['false'])}\b(?! (?:with|of|about)\b)"
            rf"|\b{_any_of(frames['nonsense'])}\b"
        ),
        silent=re.compile(rf"\b{_any_of(frames['silent'])}\b"),
        negator=re.compile(rf"\b{_any_of(negators['words'])}\b|n't\b"),
        no_negator=re.compile(_any_of(negators["idle"])),
        sets_aside=re.compile(_any_of(negators["aside"])),
        light=frozenset(table["light"]["words"].split()),
        light_verbs=frozenset(table["light"]["verbs"].split()),
        numbers=frozenset(stem(word) for word in table["light"]["numbers"].split()),
        bodies=frozenset(table["light"]["bodies"].split()),
        expressions=_read_expressions(table),
    )


def _any_of(phrases: Iterable[str]) -> str:
    return (
        "(?:" + "|".join(re.escape(phrase) for phrase in sorted(set(phrases), key=lambda one: (-len(one), one))) + ")"
    )


def _read_expressions(table: dict[str, Any]) -> Expressions:
    """Return the expressions by their words; forms that the lexicon names itself come before those made here."""
    lines = table["meanings"]["words"]
    listed = {word: line.split()[0] for line in reversed(lines) for word in line.split()}
    made = {form: listed[word] for word in sorted(listed) for form in _forms(word)}
    meanings = {tuple(word.split("_")): concept for word, concept in (made | listed).items()}
    poles: dict[tuple[str, ...], list[Pole]] = {}
    for group, sides in enumerate(table["opposites"]["groups"]):
        for side, line in enumerate(sides):
            for word in line.split():
                poles.setdefault(tuple(word.split("_")), []).append((group, side))
    longest: dict[str, int] = {}
    for words in [*meanings, *poles]:
        longest[words[0]] = max(longest.get(words[0], 1), len(words))
    return Expressions(meanings, {words: tuple(found) for words, found in poles.items()}, longest)


def _forms(word: str) -> Iterator[str]:
    """Yield the regular forms of a word in base form: plural, past, gerund."""
    if "_" in word or len(word) < _SHORTEST_INFLECTED or word.endswith(("ed", "ing", "s")):
        return
    stem = word.removesuffix("e")
    yield from (f"{word}s", f"{stem}ed", f"{stem}ing")
    if word.endswith("y"):
        yield from (f"{word[:-1]}ies", f"{word[:-1]}ied")
    yield f"{word}{word[-1]}ed"
