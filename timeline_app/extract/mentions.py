"""Mentions: one for each telling of a happening, with its date words, people, speech and figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.domain.figure import Figure
from timeline_app.domain.mention import Mention, Modality, Name, NameKind, Speech, Stance
from timeline_app.domain.timex import Timex
from timeline_app.extract.dating import Piece, can_date, cut_pieces
from timeline_app.extract.discourse import Discourse
from timeline_app.extract.quotations import is_inside
from timeline_app.extract.sentence_view import SentenceView
from timeline_app.extract.speech import find_speech
from timeline_app.extract.terms import find_terms
from timeline_app.extract.triggers import Trigger, find_noun_triggers, judge_verb

_LONGEST = 600
"""Characters of a mention: a clause or a sentence, never a page."""
_STANCE_KINDS = {Stance.DENIES: "denial", Stance.DISPUTES: "rebuttal", Stance.CONFIRMS: "confirmation"}
_SPEECH_KINDS = ("statement", "announcement", "report")


@dataclass(frozen=True, slots=True)
class Found:
    """What the whole article's reading found before mentions are made."""

    article: str
    timexes: Sequence[Timex]
    figures: Sequence[Figure]


def find_mentions(view: SentenceView, found: Found, discourse: Discourse) -> list[Mention]:
    """Return the mentions of one sentence, in order."""
    timexes = [
        (i, timex) for i, timex in enumerate(found.timexes) if view.start <= timex.start < view.end and can_date(timex)
    ]
    speech = find_speech(view, discourse)
    mentions = []
    for piece in cut_pieces(view, timexes):
        trigger = _trigger(view, piece, speech)
        if trigger is not None and _is_told(view, piece, trigger, speech):
            mentions.append(_mention(view, piece, trigger, speech, found))
    return mentions


def _trigger(view: SentenceView, piece: Piece, speech: Speech | None) -> Trigger | None:
    verbs = [judge_verb(view.tokens, verb, view.language) for verb in view.verbs if verb.head in piece.indexes]
    if speech is not None:
        framing = [
            one
            for one in verbs
            if view.tokens.starts[one.index] >= speech.verb_start
            and view.tokens.starts[one.index] - speech.verb_start < len(speech.verb)
        ]
        if framing and piece.timex is None:
            return framing[0]
    best = max(verbs, key=lambda one: (one.modality is Modality.HAPPENED, one.strength, -one.index), default=None)
    if best is not None and best.strength > 1:
        return best
    nouns = find_noun_triggers(view.tokens, piece.indexes, view.language)
    return nouns[0] if nouns else best


def _is_told(view: SentenceView, piece: Piece, trigger: Trigger, speech: Speech | None) -> bool:
    if piece.timex is not None:
        return True
    if speech is not None:
        return True
    return any(verb.tells_past and verb.head == trigger.index for verb in view.verbs) and trigger.strength > 1


def _mention(view: SentenceView, piece: Piece, trigger: Trigger, speech: Speech | None, found: Found) -> Mention:
    start, end = _extent(view, piece)
    own = speech if speech is not None and start <= speech.verb_start < end else None
    names = tuple(name for name in view.names if start <= name.start < end)
    return Mention(
        article=found.article,
        start=start,
        end=end,
        quote=view.text[start:end],
        kind=_kind(trigger, own),
        trigger=trigger.word,
        lemma=trigger.lemma,
        modality=trigger.modality,
        timex=piece.timex,
        names=_agent_first(names, view.tokens.starts[trigger.index]),
        speech=own,
        terms=_terms(view, piece, names, found),
        in_quotation=is_inside(tuple(view.quotations), start, end),
        figures=tuple(figure for figure in found.figures if start <= figure.start < end),
    )


def _extent(view: SentenceView, piece: Piece) -> tuple[int, int]:
    start, end = view.tokens.starts[piece.indexes.start], view.tokens.ends[piece.indexes.stop - 1]
    while view.text[end - 1] in ",;:–—- " and end - start > 1:
        end -= 1
    if end - start > _LONGEST:
        end = start + view.text.rfind(" ", start, start + _LONGEST) - start
    return start, end


def _kind(trigger: Trigger, speech: Speech | None) -> str:
    if speech is not None and trigger.lemma and trigger.kind in (*_SPEECH_KINDS, "act"):
        return _STANCE_KINDS.get(speech.stance, trigger.kind if trigger.kind in _SPEECH_KINDS else "statement")
    return trigger.kind


def _agent_first(names: tuple[Name, ...], at: int) -> tuple[Name, ...]:
    before = [name for name in names if name.end <= at and name.kind is not NameKind.PLACE]
    agent = before[-1] if before else None
    return tuple(sorted(names, key=lambda name: (name is not agent, name.start)))


def _terms(view: SentenceView, piece: Piece, names: tuple[Name, ...], found: Found) -> tuple[str, ...]:
    skipped: set[int] = set()
    for name in names:
        indexes = view.tokens.between(name.start, name.end)
        if name.kind is NameKind.PERSON and not name.is_phrase:
            skipped.update(indexes[:-1])
    for timex in found.timexes:
        if view.start <= timex.start < view.end:
            skipped.update(view.tokens.between(timex.start, timex.end))
    return find_terms(view.tokens, piece.indexes, view.language, frozenset(skipped))
