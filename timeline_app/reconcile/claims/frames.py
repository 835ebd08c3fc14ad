"""Who says a clause, and in what manner: "X said that …", "…, X denied", "according to X"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from timeline_app.reconcile.claims.disputing import dispute_lexicon

_PASSIVE = re.compile(
    r"\b(?:was|were|is|are|been|be|being|to|in|into|under|not|the|a|an|no|of|his|her|their|its|this|that|which|who"
    r"|beyond|without|over|about|from|for|with|by|any|such)\s+\Z"
)
_NO_SPEAKER = re.compile(
    r"(?<!who )(?<!which )(?<!that )\b(?:is|are|was|were|has|have|had|will|would)\s"
    r"(?!(?:(?:been|also|not|never|since|now|already|\w+ly) )*\Z)"
)
"""In the words before a verb of saying: they are a clause of their own."""
_LEAD_IN = re.compile(
    r"(?:and|but|however|yet|while|whereas|meanwhile|though|although|still|then|later|also"
    r"|on \w+day|on \w+ \d+|\w+day|late|early|yesterday|today)[, ]+"
)
_ADVERBIAL = re.compile(r"(?:in|at|on|by|to|for|after|before|during|last|this|that|asked|with|speaking)\b[\w' -]{0,50}")
"""Stands before a frame without being what is said: "in a statement"."""
_OPENING = re.compile(
    r"[^,;:\"]{0,60}?\bthat\b|(?: (?:late|early|on|last|this|yesterday|today|\w+day)\b)*"
    r"(?: \w+day)(?: (?:morning|afternoon|evening|night))?"
)
"""Between a verb of saying and what is said: when and to whom."""
_NOBODY = re.compile(r"(?:no one|nobody|none|neither|nothing)\b")
"""Whoever says nothing: "no one reported damage"."""
_MANY = re.compile(r"(?:\w\ws|people|police|they|we|i|you|who|to|not|n't|do|did|will|would|can|could|may) \Z")
"""Before "dispute" where it is a verb."""
_SAID = re.compile(
    r"\W*$|[.;:]|, (?:saying|calling|insisting|which|who)\b"
    r"|\W+(?:(?:firmly|strongly|outright|flatly|also) )?(?:that|whether|if|how|any|all|having|ever|being|as|both|what"
    r"|(?!\w*thing\b)\w+ing|\w+'s \w+ing)\b"
)
"""Behind a verb that denies what is said, where it does not name it as a claim."""
_LONGEST_WHO = 90
"""Characters."""


class Manner(StrEnum):
    """How somebody says something."""

    NONE = ""
    """The article tells it."""
    SAYS = "says"
    AGAINST = "against"
    """"insisted", "countered"."""
    DENIES = "denies"


@dataclass(frozen=True, slots=True)
class Frame:
    """Who says a clause, as offsets of it."""

    who: tuple[int, int]
    manner: Manner
    content: tuple[int, int]
    verb_end: int
    span: tuple[int, int]
    """Of the frame itself, which is no part of what is said."""


@lru_cache(maxsize=1 << 12)
def find_frame(text: str) -> Frame | None:
    """Return who a clause in lower case says it is said by, None where it names nobody."""
    words = dispute_lexicon()
    bare = text.rstrip(' ."')
    behind = words.frame_behind.search(bare)
    if behind and _stands_behind(bare, behind):
        return _frame(behind, "who", (0, behind.start()))
    between = words.frame_between.search(bare)
    if between:
        return _frame(between, "who", (0, len(text)))
    inverted = words.frame_inverted.search(bare)
    if inverted:
        return _frame(inverted, "who", (0, inverted.start()))
    return _according_frame(text) or _leading_frame(text)


def _stands_behind(text: str, behind: re.Match[str]) -> bool:
    is_passive = _PASSIVE.search(text[: behind.start("verb")])
    front = text[: behind.start()]
    is_adverbial = _ADVERBIAL.fullmatch(front) and not _NO_SPEAKER.search(front)
    return not is_passive and not is_adverbial


def _according_frame(text: str) -> Frame | None:
    """Return the frame of "according to X, …" and "…, by the count of X"."""
    match = dispute_lexicon().according.search(text)
    if match is None:
        return None
    is_first = match.start() < len(text) - match.end()
    content = (match.end(), len(text)) if is_first else (0, match.start())
    return Frame(match.span("who" if match["who"] else "by"), Manner.SAYS, content, match.end(), match.span())


def _frame(match: re.Match[str], who: str, content: tuple[int, int]) -> Frame:
    return Frame(match.span(who), _manner(match), content, match.end("verb"), match.span())


def _leading_frame(text: str) -> Frame | None:
    """Return the frame of "X said that …"."""
    start = _lead(text)
    if _NOBODY.match(text, start):
        return None
    for match in dispute_lexicon().frame_verb.finditer(text, start):
        if match.start() - start > _LONGEST_WHO:
            return None
        before = text[start : match.start()]
        if len(before) < 2 or _PASSIVE.search(before) or _NO_SPEAKER.search(before):  # noqa: PLR2004 - the shortest word for a speaker is "he"
            continue
        behind = _OPENING.match(text, match.end())
        end = behind.end() if behind else match.end()
        return Frame((start, match.start()), _manner(match), (end, len(text)), end, (0, end))
    return None


def _lead(text: str) -> int:
    """Return where a clause begins behind its conjunction and adverbials."""
    start = 0
    while lead := _LEAD_IN.match(text, start):
        start = lead.end()
    opening = _ADVERBIAL.match(text, start)
    return opening.end() + 1 if opening and text[opening.end() : opening.end() + 1] == "," else start


def _manner(match: re.Match[str]) -> Manner:
    words, verb = dispute_lexicon(), match["verb"]
    if words.denies.fullmatch(verb):
        return Manner.DENIES if _is_of_claim(match) else Manner.SAYS
    return Manner.AGAINST if words.against.fullmatch(verb) else Manner.SAYS


def _is_of_claim(match: re.Match[str]) -> bool:
    """Return whether what a verb of denial denies is something said: not "rejected the offer"."""
    words, text, end = dispute_lexicon(), match.string, match.end("verb")
    if not words.denies_claims.fullmatch(match["verb"]):
        return True
    if match["verb"] == "dispute" and not _MANY.search(text[: match.start("verb")]):
        return False
    return bool(words.claim.match(text, end) or _SAID.match(text, end))
