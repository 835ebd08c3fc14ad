"""Whether a part of a sentence tells something that is worth a mention, or only comments and describes."""

from __future__ import annotations

from timeline_app.domain.mention import Name, NameKind, Speech
from timeline_app.extract.clauses import clause_words
from timeline_app.extract.dating import DateWords
from timeline_app.extract.figures.words import figure_words
from timeline_app.extract.main_clause import find_main_verbs
from timeline_app.extract.names.words import name_words
from timeline_app.extract.pieces import Piece
from timeline_app.extract.sentence_view import SentenceView
from timeline_app.extract.silence import is_silence
from timeline_app.extract.speech_words import speech_words
from timeline_app.extract.subjects import find_subject, word_before
from timeline_app.extract.triggers import Trigger, find_noun_triggers
from timeline_app.extract.verbs import Tense, VerbGroup

_STRONG = 3
_HEADLINE_TENSES = (Tense.PARTICIPLE, Tense.INFINITIVE)
"""Of headlines without a finite verb: "Two killed in blast", "Acme to buy rival"."""
_STANDING = frozenset(("be", "have"))


def is_told(view: SentenceView, piece: Piece, trigger: Trigger, speech: Speech | None) -> bool:
    """Whether a part of a sentence, given its trigger and frame of speech, tells a happening."""
    if piece.date is not None:
        is_state = _is_state(view, trigger) or _is_yield(view, trigger, piece.date)
        return not _is_supposed(view, piece, piece.date) and not is_state
    is_supposed = view.lower(piece.indexes.start) in clause_words(view.language).supposing
    if is_supposed or is_silence(view, trigger.index, piece.indexes):
        return False
    start, end = view.tokens.starts[piece.indexes.start], view.tokens.ends[piece.indexes.stop - 1]
    if speech is not None and start <= speech.verb_start < end:
        return not view.is_headline and _says_something(view, speech)
    if view.in_quotation(view.tokens.starts[trigger.index]):
        return False
    verb = next((verb for verb in tellable_verbs(view, piece) if verb.head == trigger.index), None)
    if verb is not None and not view.is_headline and (_is_asked(view) or _is_of_narrator(view, verb)):
        return False
    return verb is not None and trigger.strength > 1 and _is_act(view, piece, verb, trigger)


def _is_state(view: SentenceView, trigger: Trigger) -> bool:
    """Whether the only verb tells what is and not what happened: "remains at large today"."""
    verb = next((verb for verb in view.verbs if verb.head == trigger.index), None)
    return trigger.strength == 0 and verb is not None and verb.tense is Tense.PRESENT


def _is_asked(view: SentenceView) -> bool:
    """Whether a sentence asks rather than tells: "The army counted seven?"."""
    return view.lower(view.indexes.stop - 1) == "?"


def _is_of_narrator(view: SentenceView, verb: VerbGroup) -> bool:
    """Whether the writer tells of writing: "I took this personally", outside of what someone else is quoted with."""
    return word_before(view, verb) in speech_words(view.language).narrator


def _is_yield(view: SentenceView, trigger: Trigger, date: DateWords) -> bool:
    """Whether a verb tells what a whole year brought: "carried 4 million passengers last year"."""
    is_of_year = date.fineness == 1 and not any(letter.isdigit() for letter in view.text[date.start : date.end])
    if not is_of_year or trigger.lemma not in clause_words(view.language).yielding:
        return False
    names = name_words(view.language)
    for index in range(trigger.index + 1, min(trigger.index + 1 + _FIGURE_NEAR, view.indexes.stop)):
        if view.lower(index) in names.determiners | names.articles:
            return False  # "sold its 12 ferries" happened
        if view.lower(index)[:1].isdigit():
            return True
    return False


def _is_supposed(view: SentenceView, piece: Piece, date: DateWords) -> bool:
    """Whether the date words stand in a clause that supposes: "If he did the same this year, …"."""
    if view.lower(piece.indexes.start) not in clause_words(view.language).supposing:
        return False
    before = range(piece.indexes.start, view.tokens.first_from(date.start))
    return "," not in (view.lower(index) for index in before)


def tellable_verbs(view: SentenceView, piece: Piece) -> list[VerbGroup]:
    """Return the verbs of a part that may tell its happening: of an undated part only its own, in the past."""
    if piece.date is not None:
        return [verb for verb in view.verbs if verb.head in piece.indexes]
    own = find_main_verbs(view, piece.indexes)
    if view.is_headline:
        return own or [verb for verb in view.verbs if verb.tense in _HEADLINE_TENSES and verb.head in piece.indexes]
    return [verb for verb in own if verb.tells_past and not _is_habitual(view, verb)]


def _is_habitual(view: SentenceView, verb: VerbGroup) -> bool:
    """Whether a verb tells what is usual: "has long faced criticism"."""
    habitual = clause_words(view.language).habitual
    around = range(verb.first - 1, verb.head + 1)
    return any(view.lower(index) in habitual for index in around)


def _says_something(view: SentenceView, speech: Speech) -> bool:
    """Whether reported speech is a statement of someone, no general remark and no standing figure."""
    speaker, words = speech.speaker, speech_words(view.language)
    if speaker is not None and speaker.is_phrase and speaker.role in words.generic:
        return False
    spoken = next((verb for verb in view.verbs if view.tokens.starts[verb.first] == speech.verb_start), None)
    if spoken is not None and _is_habitual(view, spoken):
        return False
    return not _is_standing_figure(view, speech)


def _is_standing_figure(view: SentenceView, speech: Speech) -> bool:
    """Whether all that is said is a number that stands: "there are 3 million users"."""
    low, high = speech.content
    said = [verb for verb in view.verbs if verb.is_finite and low <= view.tokens.starts[verb.head] < high]
    if not said or any(verb.lemma not in _STANDING or verb.tense is not Tense.PRESENT for verb in said):
        return False
    behind = view.tokens.between(view.tokens.ends[said[0].head], high)
    figures = figure_words(view.language)
    counted = figures.counted
    if any(counted.get(view.tokens.lowers[index]) in figures.happening for index in behind):
        return False
    return any(view.tokens.lowers[index][0].isdigit() for index in behind[:_FIGURE_NEAR])


_FIGURE_NEAR = 5
"""Tokens behind "has" or "are" in which the number stands."""


def _is_act(view: SentenceView, piece: Piece, verb: VerbGroup, trigger: Trigger) -> bool:
    """Whether someone acts or something of a listed kind happens; what "the dispute" did is a comment."""
    if trigger.strength >= _STRONG or view.is_headline:
        return trigger.strength >= _STRONG
    words = speech_words(view.language)
    if word_before(view, verb) in words.single | words.plural | words.thing:
        return True
    if _is_actor(find_subject(view, verb)):
        return True
    return any(noun.kind != "act" for noun in find_noun_triggers(view.tokens, piece.indexes, view.language))


def _is_actor(name: Name | None) -> bool:
    return name is not None and (name.kind is not NameKind.OTHER or not name.is_phrase)
