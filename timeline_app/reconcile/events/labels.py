"""An event's label: the clearest telling, shortened at a clause's end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.domain.mention import Mention, Modality, NameKind

LONGEST_LABEL = 80
"""Characters that fit a card in two lines."""
SHORTEST_LABEL = 24
"""A label cut to fewer characters says too little."""

_SPACE = re.compile(r"\s+")
_OPENING = re.compile(r"(?:But|And|However|Meanwhile|Also|Then|Still|Moreover|In addition|Earlier|Later)\b,?\s+")
_CLAUSE_END = re.compile(
    r"\s*(?:[;:–—]|,? (?:which|who|whose|where|while|although|though|after|because|since|as|when|amid|following"
    r"|adding|saying|including|according to|despite|before|and)\b|,)"
)
_PRONOUN_START = re.compile(
    r"(?:he|she|it|they|this|that|these|those|his|her|its|their|which|who|we|i)\b", re.IGNORECASE
)
_HANGING = re.compile(
    r"[\s,;:–—(\"“‘']+(?:a|an|the|of|to|in|on|at|for|from|by|with|and|or|but|that|which|who|as|its|their|his|her|is|was"
    r"|were|are|had|has|have|be|been|will|would)?\Z",
    re.IGNORECASE,
)
_QUOTE_MARKS = '"“”„«»'


def choose_label(mentions: Sequence[Mention]) -> str:
    """Return the label of an event told by `mentions`: one clause of at most 80 characters."""
    clearest = min(mentions, key=lambda mention: (_unclearness(mention), mention.key))
    return shorten(clearest.quote)


def shorten(words: str) -> str:
    """Return words as a label: without quotation marks at the ends and without hanging clauses."""
    text = _SPACE.sub(" ", words).strip().strip(".").strip()
    text = _OPENING.sub("", text)
    if text.count('"') == 1 or (
        len(text) > 1 and text[0] in _QUOTE_MARKS and not any(c in _QUOTE_MARKS for c in text[1:])
    ):
        text = text.strip(_QUOTE_MARKS)
    text = text[:1].upper() + text[1:]
    if len(text) <= LONGEST_LABEL:
        return text.rstrip(" ,;:–—")
    ends = [end.start() for end in _CLAUSE_END.finditer(text) if SHORTEST_LABEL <= end.start() <= LONGEST_LABEL]
    if ends:
        return _trim(text[: ends[-1]])
    return _trim(text[: text.rfind(" ", 0, LONGEST_LABEL)]) + "…"


def _trim(text: str) -> str:
    before = ""
    while before != text:
        before, text = text, _HANGING.sub("", text).rstrip(" ,;:–—")
    return text


def _unclearness(mention: Mention) -> tuple[float, ...]:
    """Sort key: small where a telling stands on its own, names who acts and is of a card's length."""
    quote = mention.quote.strip()
    proper = [name for name in mention.names if not name.is_phrase and name.kind is not NameKind.PLACE]
    penalty = 0.0
    penalty += 2.0 * bool(_PRONOUN_START.match(quote))
    penalty += 2.0 * (not proper)
    penalty += 1.5 * (mention.in_quotation or quote[:1] in _QUOTE_MARKS)
    penalty += 1.0 * (mention.modality is not Modality.HAPPENED)
    penalty += 1.0 * (not quote[:1].isupper())
    penalty += 0.5 * (mention.timex is None)
    penalty += abs(len(quote) - LONGEST_LABEL) / LONGEST_LABEL
    return (round(penalty, 3),)
