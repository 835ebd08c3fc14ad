"""Mentions: one for each telling of a happening, with its date words, people, speech and figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.domain.article import Article
from timeline_app.domain.figure import Figure
from timeline_app.domain.mention import Mention, Modality, Name, NameKind, Speech, Stance
from timeline_app.domain.timex import Timex
from timeline_app.extract.clauses import clause_words
from timeline_app.extract.dating import find_date_words
from timeline_app.extract.discourse import Discourse
from timeline_app.extract.pieces import Piece, cut_pieces
from timeline_app.extract.quotations import is_inside
from timeline_app.extract.sentence_view import SentenceView
from timeline_app.extract.speech import find_speech
from timeline_app.extract.speech_frames import find_frames
from timeline_app.extract.terms import find_terms
from timeline_app.extract.told import is_told, tellable_verbs
from timeline_app.extract.triggers import Trigger, find_noun_triggers, judge_verb

_LONGEST = 600
"""Characters of a mention: a clause or a sentence, never a page."""
_STANCE_KINDS = {Stance.DENIES: "denial", Stance.DISPUTES: "rebuttal", Stance.CONFIRMS: "confirmation"}
_SPEECH_KINDS = ("statement", "announcement", "report")


@dataclass(frozen=True, slots=True)
class SentenceFinds:
    """What other steps found in one sentence."""

    article: Article
    timexes: Sequence[tuple[int, Timex]]
    """With their index among all of the article's."""
    figures: Sequence[Figure]


def find_mentions(view: SentenceView, found: SentenceFinds, discourse: Discourse) -> list[Mention]:
    """Return the mentions of one sentence, in order."""
    dates = find_date_words(found.timexes, clause_words(view.language).counting)
    frames = [frame.first for frame in find_frames(view, discourse)]
    whole = find_speech(view, discourse)
    mentions = []
    for piece in cut_pieces(view, dates, frames):
        speech = _speech_of(view, piece, whole, discourse)
        trigger = _trigger(view, piece, speech)
        if trigger is not None and is_told(view, piece, trigger, speech):
            mentions.append(_mention(view, piece, trigger, speech, found))
    return mentions


def _speech_of(view: SentenceView, piece: Piece, whole: Speech | None, discourse: Discourse) -> Speech | None:
    """Return the frame in which a part stands: its own, or the sentence's where that reports it."""
    if piece.indexes == view.indexes:
        return whole
    own = find_speech(view.part(piece.indexes), discourse)
    if own is not None or whole is None:
        return own
    start, end = view.tokens.starts[piece.indexes.start], view.tokens.ends[piece.indexes.stop - 1]
    return whole if whole.content[0] < end and start < whole.content[1] else None


def _trigger(view: SentenceView, piece: Piece, speech: Speech | None) -> Trigger | None:
    verbs = [judge_verb(view.tokens, verb, view.language) for verb in tellable_verbs(view, piece)]
    if speech is not None:
        spoken = (judge_verb(view.tokens, verb, view.language) for verb in view.verbs if verb.head in piece.indexes)
        framing = next((one for one in spoken if _is_frame(view, one, speech)), None)
        if framing is not None and (piece.date is None or _dates_frame(piece, speech)):
            return framing
        verbs = [one for one in verbs if one != framing] or verbs
    best = max(verbs, key=lambda one: (one.modality is Modality.HAPPENED, one.strength, -one.index), default=None)
    if best is not None and best.strength > 1:
        return best
    nouns = find_noun_triggers(view.tokens, piece.indexes, view.language)
    if nouns and (piece.date is not None or best is None):
        return nouns[0]
    return best or _according_trigger(view, speech)


def _according_trigger(view: SentenceView, speech: Speech | None) -> Trigger | None:
    """Return "according" as the trigger of what someone says with no verb of saying."""
    if speech is None:
        return None
    index = view.tokens.first_from(speech.verb_start)
    word = view.tokens.words[index]
    return Trigger(index, word, word.lower(), "statement", Modality.HAPPENED, 0)


def _is_frame(view: SentenceView, trigger: Trigger, speech: Speech) -> bool:
    return 0 <= view.tokens.starts[trigger.index] - speech.verb_start < len(speech.verb)


def _dates_frame(piece: Piece, speech: Speech) -> bool:
    """Whether the date words say when someone spoke rather than what happened."""
    assert piece.date is not None
    low, high = speech.content
    return not low <= piece.date.start < high or piece.date.start - low <= len("on the ")


def _mention(
    view: SentenceView, piece: Piece, trigger: Trigger, speech: Speech | None, found: SentenceFinds
) -> Mention:
    start, end = _extent(view, piece)
    names = tuple(name for name in view.names if start <= name.start < end)
    return Mention(
        article=found.article.key,
        start=start,
        end=end,
        quote=view.text[start:end],
        kind=_kind(trigger, speech if speech is not None and _is_frame(view, trigger, speech) else None),
        trigger=trigger.word,
        lemma=trigger.lemma,
        modality=trigger.modality,
        timex=piece.date.timex if piece.date else None,
        dated_by_context=piece.by_context,
        names=_agent_first(names, view.tokens.starts[trigger.index]),
        speech=speech,
        terms=_terms(view, piece, names, found),
        in_quotation=is_inside(view.quotations, start, end),
        figures=tuple(figure for figure in found.figures if start <= figure.start < end),
    )


def _extent(view: SentenceView, piece: Piece) -> tuple[int, int]:
    start, end = view.tokens.starts[piece.indexes.start], view.tokens.ends[piece.indexes.stop - 1]
    while view.text[end - 1] in ",;:–—- " and end - start > 1:
        end -= 1
    if end - start > _LONGEST:
        end = view.text.rfind(" ", start, start + _LONGEST)
        end = end if end > start else start + _LONGEST
    return start, end


def _kind(trigger: Trigger, speech: Speech | None) -> str:
    if speech is None:
        return trigger.kind
    return _STANCE_KINDS.get(speech.stance, trigger.kind if trigger.kind in _SPEECH_KINDS else "statement")


def _agent_first(names: tuple[Name, ...], at: int) -> tuple[Name, ...]:
    before = [name for name in names if name.end <= at and name.kind is not NameKind.PLACE]
    agent = before[-1] if before else None
    return tuple(sorted(names, key=lambda name: (name is not agent, name.start)))


def _terms(view: SentenceView, piece: Piece, names: tuple[Name, ...], found: SentenceFinds) -> tuple[str, ...]:
    skipped: set[int] = set()
    for name in names:
        indexes = view.tokens.between(name.start, name.end)
        if name.kind is NameKind.PERSON and not name.is_phrase:
            skipped.update(indexes[:-1])
    for _, timex in found.timexes:
        skipped.update(view.tokens.between(timex.start, timex.end))
    return find_terms(view.tokens, piece.indexes, view.language, frozenset(skipped))
