"""Whom a clause names as the one who did it: "X opened fire first", "blamed it on Y", "it was Z that …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from timeline_app.reconcile.claims.disputing import dispute_lexicon
from timeline_app.reconcile.claims.sayings import Saying
from timeline_app.reconcile.words import bare_stem, stop_words

_AGENT = (
    r"(?P<agent>\b(?:(?:the|its|their|both|two) )?(?!it\b|they\b|he\b|she\b|we\b|who\b|which\b|that\b|this\b|and\b)"
    r"[\w'.-]+(?: (?!and\b|for\b|in\b|on\b|at\b|who\b|which\b|that\b|had\b|have\b|has\b|was\b|were\b|is\b|are\b"
    r"|with\b|to\b|said\b|says\b|it\b|opened\b|fired\b|began\b|started\b)[\w'.-]+){0,4}?)"
)
_END = r"(?=[.,;\"]|$| and\b| for\b| in\b| on\b)"
_WORD = re.compile(r"[^\W_]+")
_NEGATED = re.compile(
    r"\b(?:not|no|never|nor|neither|den(?:y|ied|ies|ying)|rejects?|rejected|whether|if|unclear)\b|n't\b"
)
_FAR = 45
"""Characters before it in which a negation is one of who did it."""
_ALIKE = 4
"""Letters that a country and its people share at least: "Norvia", "Norvian"."""


class BlameKind(StrEnum):
    """How a clause names the one."""

    BLAMED = "blamed"
    """Somebody blames or accuses him, or says that he is responsible."""
    FIRST = "first"
    """He began it."""
    CLEFT = "cleft"
    """It was he, not another."""


@dataclass(frozen=True, slots=True)
class Blame:
    """One clause that names who did it."""

    saying: Saying
    agent: frozenset[str]
    """Stems of the words for him, without those for what kind of body it is where there are others."""
    kind: BlameKind

    def is_of_same(self, words: frozenset[str]) -> bool:
        """Return whether words may be for the same one: a country, its people, its army."""
        return any(_are_alike(one, other) for one in self.agent for other in words)


def read_blames(sayings: Sequence[Saying]) -> Iterator[tuple[int, Blame]]:
    """Yield the clauses that name who did it, by index."""
    for at, saying in enumerate(sayings):
        text = saying.clause.text
        if saying.is_silent or text.endswith("?") or not _triggers().search(text):
            continue
        for kind, pattern in _patterns():
            match = pattern.search(text)
            if match is None or _NEGATED.search(text[max(0, match.start() - _FAR) : match.end()]):
                continue
            agent = agent_words(match["agent"])
            if agent and (saying.is_cleft or kind is not BlameKind.CLEFT or match.start() == 0):
                yield at, Blame(saying, agent, kind)
                break


def agent_words(told: str) -> frozenset[str]:
    """Return the stems of the words for somebody, without general ones where there are others."""
    words = [word for word in _WORD.findall(told.lower()) if word not in stop_words() and len(word) > 1]
    telling = [word for word in words if word not in dispute_lexicon().bodies]
    return frozenset(map(bare_stem, telling or words))


def _are_alike(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) >= _ALIKE and one[:_ALIKE] == other[:_ALIKE])


@cache
def _triggers() -> re.Pattern[str]:
    words = "blam accus responsib behind first start began begun provok trigger initiat broke violat breach"
    return re.compile(rf"\b(?:{'|'.join(words.split())})|\bit (?:was|is|had)\b")


@cache
def _patterns() -> tuple[tuple[BlameKind, re.Pattern[str]], ...]:
    fight = r"(?:\w+ )?(?:fighting|clash(?:es)?|shooting|exchange|violence|firefight|battle|truce|cease-?fire|brawl)"
    had = "(?:had |have |has )?"
    blamed = (
        rf"\b(?:blam\w+|pinn\w+) (?:it|this|that|responsibility|the [\w-]+(?: [\w-]+)?) on {_AGENT}{_END}",
        rf"\bblam(?:e|es|ed|ing) {_AGENT} for\b",
        rf"\baccus(?:e|es|ed|ing) {_AGENT} of\b",
        rf"{_AGENT} (?:was|were|is|are|had been) (?:(?:solely|fully|directly|clearly|wholly) )?"
        rf"(?:responsible{_END}|to blame\b|behind (?:it|the|this)\b)",
    )
    first = (
        rf"{_AGENT} {had}(?:opened fire|fired|shot|attacked|struck|shelled|crossed)\b[^.;,]{{0,25}}? first\b",
        rf"{_AGENT} {had}fired the first\b",
        rf"{_AGENT} (?:was|were|had been) the first to (?:open fire|shoot|fire|attack)\b",
        rf"\bfirst (?:shots?|shells?|rounds?)\b[^.;,]{{0,45}}? (?:by|from) {_AGENT}{_END}",
        rf"{_AGENT} {had}(?:started|began|begun|provoked|triggered|initiated|broken?|violated) (?:it|the {fight})\b",
        rf"\b{fight} (?:was|were|had been) (?:started|begun|provoked) by {_AGENT}{_END}",
    )
    cleft = (rf"\bit (?:was|is|had been) {_AGENT} (?:that|who|which)\b", rf"^{_AGENT} it was (?:that|who)\b")
    kinds = ((BlameKind.CLEFT, cleft), (BlameKind.FIRST, first), (BlameKind.BLAMED, blamed))
    return tuple((kind, re.compile(pattern)) for kind, patterns in kinds for pattern in patterns)
