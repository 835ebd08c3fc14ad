"""To whom and through what someone speaks, and the hedges around what is said."""

from __future__ import annotations

from timeline_app.domain.mention import Name
from timeline_app.extract.clauses import clause_words
from timeline_app.extract.sentence_view import SentenceView
from timeline_app.extract.speech_words import SpeechWords
from timeline_app.extract.verbs import VerbGroup

_AHEAD = 9
"""Tokens behind a verb of saying in which its addressee and channel stand."""
_WITHIN = 5
"""Tokens between "in" or "on" and the channel: "on his official Facebook page"."""


def find_addressee(view: SentenceView, verb: VerbGroup, words: SpeechWords) -> str:
    """Return to whom: "told news agencies", "in a letter to Reuters"; empty where to nobody named."""
    index = verb.head + 1
    if verb.lemma in words.addressed:
        name = _name_at(view, index)
        return name.text if name else _plain_addressee(view, index)
    for at in range(index, min(index + _AHEAD, view.indexes.stop - 1)):
        if _ends_frame(view, at):
            break
        if view.lower(at) in words.addressee_prepositions:
            name = _name_at(view, at + 1)
            if name is not None:
                return name.text
    return ""


def _plain_addressee(view: SentenceView, index: int) -> str:
    told = [view.tokens.words[i] for i in range(index, min(index + 2, view.indexes.stop)) if view.lower(i).isalpha()]
    while told and not told[-1].endswith("s"):
        told.pop()
    return " ".join(told)


def _name_at(view: SentenceView, index: int) -> Name | None:
    return next((name for name in view.names if view.first_token(name) in (index, index + 1)), None)


def find_channel(view: SentenceView, verb: VerbGroup, words: SpeechWords) -> str:
    """Return through what: "on Facebook", "in an email"; empty where nothing is named."""
    for index in range(verb.head + 1, min(verb.head + _AHEAD, view.indexes.stop)):
        if _ends_frame(view, index):
            return ""
        if view.lower(index) not in words.channel_prepositions:
            continue
        for at in range(index + 1, min(index + _WITHIN, view.indexes.stop)):
            if view.lower(at) in words.channels:
                return view.tokens.words[at]
    return ""


def _ends_frame(view: SentenceView, index: int) -> bool:
    """Whether what is said begins: at "that", a colon or a quotation."""
    if view.in_quotation(view.tokens.starts[index]):
        return True
    return view.lower(index) == ":" or view.lower(index) in clause_words(view.language).opening_content


def find_hedges(view: SentenceView, words: SpeechWords) -> tuple[str, ...]:
    """Return the hedges of a sentence as told, in order: "what it called", "purported"."""
    sentence = view.text[view.start : view.end]
    lower = f" {sentence.lower()} ".replace("’", "'")
    found: list[tuple[int, str]] = []
    for hedge in words.hedges:
        at = lower.find(f" {hedge} ")
        if at >= 0 and not any(a <= at < a + len(told) for a, told in found):
            found.append((at, sentence[at : at + len(hedge)]))
    return tuple(told for _, told in sorted(found))
