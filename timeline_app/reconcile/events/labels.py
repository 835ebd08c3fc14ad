"""An event's label: the clearest telling that says what most tellings say, shortened at a clause's end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from timeline_app.domain.mention import Mention, Modality, NameKind
from timeline_app.reconcile.words import content_words

LONGEST_LABEL = 80
"""Characters that fit a card in two lines."""
SHORTEST_LABEL = 24
"""A label cut to fewer characters says too little."""
LEAST_AFTER_TRIGGER = 12
"""Characters that a cut label keeps behind the word for what happened: its object."""
LONGEST_SUBJECT = 45
"""Characters of a subject that are kept when the apposition behind it is left out."""
MOST_COMPARED = 40
"""Tellings looked at per event; an event of hundreds says nothing new in the rest."""

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
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|[Uu]s)\b")
_HANGING = re.compile(
    r"[\s,;:–—(\"“‘']+(?:a|an|the|of|to|in|on|at|for|from|by|with|and|or|but|that|which|who|as|its|their|his|her|is|was"
    r"|were|are|had|has|have|be|been|will|would|could|into|than|more|about|over|up|out|not|no|also|according|including|being|citing|such|its)?\Z",
    re.IGNORECASE,
)


def choose_label(mentions: Sequence[Mention]) -> str:
    """Return the label of an event told by `mentions`: one clause of at most 80 characters."""
    if len(mentions) == 1:
        return shorten(mentions[0].quote, mentions[0].trigger)
    told = mentions[:MOST_COMPARED]
    common = Counter(word for mention in told for word in set(content_words(mention.quote)))
    candidates = [(shorten(mention.quote, mention.trigger), mention) for mention in told]
    return min(candidates, key=lambda one: (_unclearness(one[0], one[1], common, len(told)), one[1].key))[0]


def shorten(words: str, trigger: str = "") -> str:
    """Return words as a label that keeps the trigger, without opening adverbs and hanging clauses."""
    text = _unquote(_SPACE.sub(" ", words).strip().rstrip(".").strip())
    text = _OPENING.sub("", text, count=1) if _OPENING.match(text) else text
    lead_in = _LEAD_IN.match(text)
    if lead_in and (not trigger or trigger in text[lead_in.end() :]):
        text = text[lead_in.end() :]
    text = _cut(text, trigger) if len(text) > LONGEST_LABEL else text.rstrip(" ,;:–—")
    return text[:1].upper() + text[1:]


def _unquote(text: str) -> str:
    """Take off quotation marks that have lost their other half, and a pair around the whole."""
    inside = text.strip(_QUOTE_MARKS)
    if not any(mark in inside for mark in _QUOTE_MARKS) or text.count('"') == 1:
        return inside if text[:1] in _QUOTE_MARKS or text[-1:] in _QUOTE_MARKS else text
    return text


def _cut(text: str, trigger: str) -> str:
    if text.find(trigger) + len(trigger) + LEAST_AFTER_TRIGGER > LONGEST_LABEL:
        text = _bring_forward(text, trigger)
    if len(text) <= LONGEST_LABEL:
        return text
    least = max(SHORTEST_LABEL, text.find(trigger) + len(trigger) + LEAST_AFTER_TRIGGER)
    fitting = [end for end in _clause_ends(text) if least <= end <= LONGEST_LABEL]
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
    return _trim(text[: text.rfind(" ", 0, LONGEST_LABEL)]) + "…"


def _trim(text: str) -> str:
    while (shorter := _HANGING.sub("", text).rstrip(" ,;:–—")) != text:
        text = shorter
    return text


def _unclearness(label: str, mention: Mention, common: Counter[str], tellings: int) -> float:
    """Return how unclear a label is: small where it stands on its own, names who acts and says what most say."""
    proper = [name for name in mention.names if not name.is_phrase and name.kind is not NameKind.PLACE]
    words = set(content_words(label))
    shared = sum(common[word] - 1 for word in words) / (len(words) * max(1, tellings - 1)) if words else 0.0
    penalty = 2.0 * bool(_WEAK_START.match(label))
    penalty += 1.5 * (not any(name.text in label for name in proper))
    penalty += 1.0 * (bool(_FIRST_PERSON.search(label)) or mention.in_quotation)
    penalty += 1.0 * (mention.modality is not Modality.HAPPENED)
    penalty += 1.0 * (not mention.quote[:1].isupper())
    penalty += 0.7 * label.endswith("…")
    penalty += 0.7 * any(label.count(mark) % 2 for mark in '"') + 0.7 * (label.count("“") != label.count("”"))
    penalty += 1.0 * (len(label) < SHORTEST_LABEL)
    penalty += 1.0 * (mention.trigger.casefold() not in label.casefold())
    penalty += 0.8 * (mention.timex is None or mention.dated_by_context)
    return round(penalty - 3.0 * shared, 6)
