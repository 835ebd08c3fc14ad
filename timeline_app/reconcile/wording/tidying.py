"""Stretches of article text made fit to be read alone: marks in balance, no loose ends, one case."""

from __future__ import annotations

import re
from functools import lru_cache

_DATELINE = re.compile(r"\A\([^)]{2,40}\)\s*[-–—]\s*")
"""An agency before a story's first words: "(Acme Press) - "."""
_MARKS = re.compile(r"[^\w\s-]")
_BEFORE_MARK = re.compile(r"\s+(?=[,.;:!?](?:\s|\Z)|[)’”%]|['’]s\b)")
_OPEN_SINGLE = re.compile(r"\A['‘](?=\w)(?!.*\w['’](?:\W|\Z))")
_BEHIND_OPENING = re.compile(r"(?<=[(“‘$£€])\s+")
_DOUBLE = re.compile(r'["“”„«»]')
_BRACKET = re.compile(r"[()\[\]]")
_LOOSE_START = " ,;:–—-.…)”’"
_LOOSE_END = " ,;:–—-(“‘"
_HANGING = re.compile(
    r"[\s,;:–—]+(?:an?|the|of|to|in|on|at|for|from|by|with|and|or|but|that|which|who|as|its|their|his|her|than|into)\Z",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<![A-Z])\.\Z")
_SMALL = re.compile(
    r"(?:the|an?|this|that|these|those|its|his|her|their|our|my|one|some|many|most|all|both|each|every|no|any|several"
    r"|two|three|four|five|six|at|in|on|after|before|for|more|less|nearly|about|around|he|she|it|they|we|there|since|as"
    r"|with|by|when|while|following|during|under|over|from|to|near|such|other|another|what|how|why)\Z",
    re.IGNORECASE,
)
"""Words that have a capital only where a sentence begins with them."""


@lru_cache(maxsize=1 << 12)
def tidy(words: str) -> str:
    """Return words on one line, quotation marks and brackets in balance, without loose marks at the ends."""
    text = _DATELINE.sub("", one_line(words))
    if _MARKS.search(text):
        text = _BEHIND_OPENING.sub("", _BEFORE_MARK.sub("", one_line(_balanced(text))))
    return _SENTENCE_END.sub("", text.lstrip(_LOOSE_START).rstrip(_LOOSE_END))


def one_line(words: str) -> str:
    """Return words with one blank between them."""
    return " ".join(words.split())


def _balanced(text: str) -> str:
    marks = _DOUBLE.findall(text)
    opening, closing = sum(mark in "“„«" for mark in marks), sum(mark in "”»" for mark in marks)
    straight = marks.count('"')
    if opening != closing or straight % 2:
        text = _DOUBLE.sub("", text)
    if text.count("(") != text.count(")") or text.count("[") != text.count("]"):
        text = _BRACKET.sub("", text)
    return _OPEN_SINGLE.sub("", text)


def without_hanging(words: str) -> str:
    """Return words without articles, prepositions and marks that a cut left at their end."""
    before = ""
    while before != words:
        before, words = words, _HANGING.sub("", words).rstrip(_LOOSE_END)
    return tidy(words)


def as_sentence(words: str) -> str:
    """Return words with a capital at their start."""
    return words[:1].upper() + words[1:]


def inside_sentence(words: str) -> str:
    """Return words that a sentence began with as they stand within one: "The text" becomes "the text"."""
    first, _, rest = words.partition(" ")
    return f"{first.lower()} {rest}" if rest and _SMALL.match(first) else words


def is_in_title_case(words: str) -> bool:
    """Tell whether nearly every word has a capital, as some headlines have."""
    long = [word for word in words.split() if len(word) > len("with") and word[0].isalpha()]
    return len(long) > 2 and sum("A" <= word[0] <= "Z" for word in long) >= 0.8 * len(long)  # noqa: PLR2004
