"""A telling that no clause was found for, cut out of its own words."""

from __future__ import annotations

import re
from functools import lru_cache

LONGEST_CUT = 80
"""Characters that fit a card in two lines."""
SHORTEST_CUT = 24
"""What is cut to fewer characters says too little."""
LEAST_AFTER_TRIGGER = 12
"""Characters that are kept behind the word for what happened: its object."""
LONGEST_SUBJECT = 45
"""Characters of a subject that are kept when the apposition behind it is left out."""

_SPACE = re.compile(r"\s+")
_QUOTE_MARKS = '"“”„«»'
_OPENING = re.compile(
    r"(?:but|and|however|meanwhile|also|then|still|moreover|in addition|earlier|later|again|separately|indeed)\b,?\s+",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"(?:in|on|at|by|for|during|last|this|the next|the same|early|late|over|just)\s+[^,;:]{2,40},\s+(?=[A-Z\"“])",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(
    r"\s*(?:[;:–—]|(?<=[^\d]),(?=\s)|\b(?:which|who|whose|where|while|although|though|after|because|since|when|amid"
    r"|following|adding|saying|according to|despite|before)\b)",
    re.IGNORECASE,
)
_WEAK_START = re.compile(
    r"(?:he|she|it|they|this|that|these|those|his|her|its|their|there|which|who|whose|we|i|our|my|you|after|when|since|as"
    r"|while|although|though|if|before|because|according|where|to|with|and|amid|despite|by)\b",
    re.IGNORECASE,
)
_HANGING = re.compile(
    r"[\s,;:–—(\"“‘']+(?:a|an|the|of|to|in|on|at|for|from|by|with|and|or|but|that|which|who|as|its|their|his|her|is|was"
    r"|were|are|had|has|have|be|been|will|would|could|into|than|more|about|over|up|out|not|no|also|according|including|being|citing|such|its)?\Z",
    re.IGNORECASE,
)

_LONGEST_HANGING = 20
"""Characters at the end of a text in which a hanging word stands, with what parts it from the rest."""


@lru_cache(maxsize=1 << 12)
def shorten(words: str, trigger: str = "") -> str:
    """Return words of at most 80 characters that keep the trigger, without opening adverbs and hanging clauses."""
    text = _unquote(_SPACE.sub(" ", words).strip().rstrip(".").strip())
    text = _OPENING.sub("", text, count=1) if _OPENING.match(text) else text
    lead_in = _LEAD_IN.match(text)
    if lead_in and (not trigger or trigger in text[lead_in.end() :]):
        text = text[lead_in.end() :]
    text = _cut(text, trigger) if len(text) > LONGEST_CUT else text.rstrip(" ,;:–—")
    return text[:1].upper() + text[1:]


def _unquote(text: str) -> str:
    """Take off quotation marks that have lost their other half, and a pair around the whole."""
    inside = text.strip(_QUOTE_MARKS)
    if not any(mark in inside for mark in _QUOTE_MARKS) or text.count('"') == 1:
        return inside if text[:1] in _QUOTE_MARKS or text[-1:] in _QUOTE_MARKS else text
    return text


def _cut(text: str, trigger: str) -> str:
    if text.find(trigger) + len(trigger) + LEAST_AFTER_TRIGGER > LONGEST_CUT:
        text = _bring_forward(text, trigger)
    if len(text) <= LONGEST_CUT:
        return text
    least = max(SHORTEST_CUT, text.find(trigger) + len(trigger) + LEAST_AFTER_TRIGGER)
    fitting = [end for end in _clause_ends(text) if least <= end <= LONGEST_CUT]
    return _trim(text[: fitting[-1]]) if fitting else _cut_at_word(text)


def _bring_forward(text: str, trigger: str) -> str:
    """Return the text from the clause with the trigger on, with its subject before it where that has none."""
    ends = _clause_ends(text)
    clause_at = max((end for end in ends if end <= text.find(trigger)), default=0)
    clause = text[clause_at:].lstrip(" ,;:–—")
    if not clause_at or clause[:1].isupper():
        return clause
    stands_alone = ends[0] <= LONGEST_SUBJECT and text[:1].isupper() and not _WEAK_START.match(text)
    return f"{text[: ends[0]]} {clause}" if stands_alone else text


def _clause_ends(text: str) -> list[int]:
    return [end.start() for end in _CLAUSE_END.finditer(text) if end.start()]


def _cut_at_word(text: str) -> str:
    return _trim(text[: text.rfind(" ", 0, LONGEST_CUT)]) + "…"


def _trim(text: str) -> str:
    while True:
        hanging = _HANGING.search(text, max(0, len(text) - _LONGEST_HANGING))
        shorter = (text[: hanging.start()] if hanging else text).rstrip(" ,;:–—")
        if shorter == text:
            return text
        text = shorter
