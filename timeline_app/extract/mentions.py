"""Mentions: one for each telling of a happening, with its date words, people, speech and figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline_app.domain.article import Article
from timeline_app.domain.figure import Figure
from timeline_app.domain.mention import Mention, Name, NameKind, Speech, Stance
from timeline_app.domain.timex import Timex
from timeline_app.extract.choosing import choose_trigger, is_frame_verb
from timeline_app.extract.clauses import clause_words
from timeline_app.extract.dating import find_date_words
from timeline_app.extract.discourse import Discourse
from timeline_app.extract.far_clocks import is_far_clock
from timeline_app.extract.gist import GistSentence, Told, find_gist
from timeline_app.extract.pieces import Piece, cut_pieces
from timeline_app.extract.quotations import is_inside
from timeline_app.extract.sentence_view import SentenceView
from timeline_app.extract.speech import find_speech
from timeline_app.extract.speech_frames import find_frames
from timeline_app.extract.standing import is_background, modality_of
from timeline_app.extract.terms import find_terms
from timeline_app.extract.told import is_told
from timeline_app.extract.triggers import Trigger

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
    expressions: Sequence[Timex]
    """All of the article's."""


def find_mentions(view: SentenceView, found: SentenceFinds, discourse: Discourse) -> list[Mention]:
    """Return the mentions of one sentence, in order."""
    dates = find_date_words(found.timexes, clause_words(view.language))
    frames = find_frames(view, discourse)
    sentence = GistSentence.of(view, (timex for _, timex in found.timexes), frames)
    whole = find_speech(view, discourse)
    mentions = []
    for piece in cut_pieces(view, dates, [frame.first for frame in frames]):
        speech = _speech_of(view, piece, whole, discourse)
        trigger = choose_trigger(view, piece, speech)
        if trigger is not None and is_told(view, piece, trigger, speech):
            gist = find_gist(sentence, Told(piece.indexes, trigger.index, speech))
            mentions.append(replace(_mention(view, piece, trigger, speech, found), gist=gist))
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


def _mention(
    view: SentenceView, piece: Piece, trigger: Trigger, speech: Speech | None, found: SentenceFinds
) -> Mention:
    start, end = _extent(view, piece)
    names = tuple(name for name in view.names if start <= name.start < end)
    is_frame = speech is not None and is_frame_verb(view, trigger, speech)
    timex = found.expressions[piece.date.timex] if piece.date else None
    return Mention(
        article=found.article.key,
        start=start,
        end=end,
        quote=view.text[start:end],
        kind=_kind(trigger, speech if is_frame else None),
        trigger=trigger.word,
        lemma=trigger.lemma,
        modality=modality_of(trigger, speech, is_frame=is_frame),
        timex=piece.date.timex if piece.date else None,
        dated_by_context=piece.by_context,
        date_is_implied=timex is not None and is_far_clock(timex, found.expressions, view.start, speech),
        names=_agent_first(names, view.tokens.starts[trigger.index]),
        speech=speech,
        terms=_terms(view, piece, names, found),
        is_background=timex is not None and is_background(timex, found.article.published),
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
