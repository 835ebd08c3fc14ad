"""Which of a clause's verbs and nouns is the happening it tells."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.domain.mention import Modality, Speech
from timeline_app.extract.main_clause import find_main_verbs
from timeline_app.extract.pieces import Piece
from timeline_app.extract.sentence_view import SentenceView
from timeline_app.extract.told import tellable_verbs
from timeline_app.extract.triggers import Trigger, find_noun_triggers, judge_verb, trigger_words
from timeline_app.extract.verbs import Tense

_BEFORE_NOUN = frozenset(
    {"a", "an", "the", "of", "to", "for", "in", "on", "at", "by", "with", "from", "and", "or", "new"}
)
"""Words behind which what looks like a bare verb is a noun."""
_NEAR = 3
"""Tokens between "plans" and "to"."""


def choose_trigger(view: SentenceView, piece: Piece, speech: Speech | None) -> Trigger | None:
    """Return the word that tells what a part of a sentence is about, None where it tells nothing.

    Of reported speech that is the verb of saying, but for a date that dates what is said.
    """
    verbs = [judge_verb(view.tokens, verb, view.language) for verb in tellable_verbs(view, piece)]
    if speech is not None:
        spoken = (judge_verb(view.tokens, verb, view.language) for verb in view.verbs if verb.head in piece.indexes)
        framing = next((one for one in spoken if is_frame_verb(view, one, speech)), None)
        if framing is not None and (piece.date is None or _dates_frame(piece, speech)):
            return framing
        verbs = [one for one in verbs if one != framing] or verbs
    best = _strongest(view, piece, verbs)
    if best is not None and best.strength > 1:
        return _planned(view, best) or best
    nouns = find_noun_triggers(view.tokens, piece.indexes, view.language)
    if nouns and (piece.date is not None or best is None):
        return nouns[0]
    return best or _according_trigger(view, speech) or _item_trigger(view, piece)


def _item_trigger(view: SentenceView, piece: Piece) -> Trigger | None:
    """Return the bare verb of a dated headline or item of a chronology: "7 July 2005: Four bombers kill 52"."""
    if not view.is_headline or piece.date is None:
        return None
    verbs = trigger_words(view.language).verbs
    for index in range(piece.indexes.start + 1, piece.indexes.stop):
        kind = verbs.get(view.lower(index))
        is_behind_noun = view.lower(index - 1)[-1:].isalpha() and view.lower(index - 1) not in _BEFORE_NOUN
        if kind is not None and is_behind_noun:
            word = view.tokens.words[index]
            return Trigger(index, word, word.lower(), kind, Modality.HAPPENED, 2)
    return None


def _strongest(view: SentenceView, piece: Piece, triggers: list[Trigger]) -> Trigger | None:
    """Return what happened rather than may happen, the clause's own verb rather than one under it."""
    own = {verb.head for verb in find_main_verbs(view, piece.indexes)}
    return max(
        triggers,
        key=lambda one: (
            one.modality is Modality.HAPPENED,
            one.strength > 1,
            one.index in own,
            one.strength,
            -one.index,
        ),
        default=None,
    )


def _planned(view: SentenceView, trigger: Trigger) -> Trigger | None:
    """Return what "is expected to resign" tells: a planned resignation; None where nothing is planned."""
    if trigger.lemma not in trigger_words(view.language).planning:
        return None
    planned = next((verb for verb in view.verbs if verb.head > trigger.index), None)
    if planned is None or planned.tense is not Tense.INFINITIVE or planned.first - trigger.index > _NEAR:
        return None
    return replace(judge_verb(view.tokens, planned, view.language), modality=Modality.PLANNED)


def _according_trigger(view: SentenceView, speech: Speech | None) -> Trigger | None:
    """Return "according" as the trigger of what someone says with no verb of saying."""
    if speech is None:
        return None
    index = view.tokens.first_from(speech.verb_start)
    word = view.tokens.words[index]
    return Trigger(index, word, word.lower(), "statement", Modality.HAPPENED, 0)


def is_frame_verb(view: SentenceView, trigger: Trigger, speech: Speech) -> bool:
    """Whether a trigger is the verb of saying of a frame of speech."""
    return 0 <= view.tokens.starts[trigger.index] - speech.verb_start < len(speech.verb)


def _dates_frame(piece: Piece, speech: Speech) -> bool:
    """Whether the date words say when someone spoke rather than what happened."""
    assert piece.date is not None
    low, high = speech.content
    return not low <= piece.date.start < high or piece.date.start - low <= len("on the ")
