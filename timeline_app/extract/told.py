"""Whether a part of a sentence tells something that is worth a mention, or only comments and describes."""

from __future__ import annotations

from timeline_app.domain.mention import Modality, Name, NameKind, Speech
from timeline_app.extract.clauses import clause_words
from timeline_app.extract.pieces import Piece
from timeline_app.extract.sentence_view import SentenceView
from timeline_app.extract.speech_words import speech_words
from timeline_app.extract.subjects import find_subject, word_before
from timeline_app.extract.triggers import Trigger
from timeline_app.extract.verbs import VerbGroup

_STRONG = 3


def is_told(view: SentenceView, piece: Piece, trigger: Trigger, speech: Speech | None) -> bool:
    """Whether a part of a sentence, given its trigger and frame of speech, tells a happening."""
    if piece.date is not None:
        return not _is_condition(view, piece)
    if speech is not None and speech.verb_start >= view.tokens.starts[piece.indexes.start]:
        return speech.verb_start < view.tokens.ends[piece.indexes.stop - 1] and _says_something(view, speech)
    if _is_condition(view, piece) or view.in_quotation(view.tokens.starts[trigger.index]):
        return False
    verb = next((verb for verb in view.verbs if verb.head == trigger.index), None)
    return verb is not None and verb.tells_past and trigger.strength > 1 and _is_act(view, verb, trigger)


def _is_condition(view: SentenceView, piece: Piece) -> bool:
    """Whether a part supposes rather than tells: "If he did the same this year"."""
    return view.lower(piece.indexes.start) in clause_words(view.language).supposing


def _says_something(view: SentenceView, speech: Speech) -> bool:
    """Whether reported speech is more than a general remark: nobody in particular speaks in general."""
    speaker = speech.speaker
    is_general = speaker is not None and speaker.is_phrase and speaker.role in speech_words(view.language).generic
    return not is_general


def _is_act(view: SentenceView, verb: VerbGroup, trigger: Trigger) -> bool:
    """Whether someone acts or something of a listed kind happens; what "the dispute" did is a comment."""
    if trigger.strength >= _STRONG or verb.passive:
        return True
    words = speech_words(view.language)
    if word_before(view, verb) in words.single | words.plural | words.thing:
        return True
    return _is_actor(find_subject(view, verb))


def _is_actor(name: Name | None) -> bool:
    return name is not None and (name.kind is not NameKind.OTHER or not name.is_phrase)


def modality_of(trigger: Trigger, speech: Speech | None) -> Modality:
    """Return whether what is told happened, going by its verb and by who says so."""
    del speech
    return trigger.modality
