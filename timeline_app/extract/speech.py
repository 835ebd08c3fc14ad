"""Reported speech: who says what, with which verb, to whom, through what, and how hedged."""

from __future__ import annotations

from timeline_app.domain.mention import Name, Speech, Stance
from timeline_app.extract.clauses import clause_words
from timeline_app.extract.discourse import Discourse
from timeline_app.extract.names.words import name_words
from timeline_app.extract.quotations import Span
from timeline_app.extract.sentence_view import SentenceView
from timeline_app.extract.speech_details import find_addressee, find_channel, find_hedges
from timeline_app.extract.speech_frames import Frame, find_frames, skip_frame_words
from timeline_app.extract.speech_words import SpeechWords, speech_words

_NEAR = 80
"""Characters between "according to" and the speaker."""
_MARKS = ' ,.:;–—-"“”'


def find_speech(view: SentenceView, discourse: Discourse) -> Speech | None:
    """Return the outer frame of reported speech of a sentence or clause, None where nobody speaks."""
    words = speech_words(view.language)
    frames = find_frames(view, discourse)
    if not frames:
        return _according(view, words, discourse)
    return _speech_of(view, min(frames, key=lambda frame: (frame.speaker is None, frame.verb.head)), words)


def _speech_of(view: SentenceView, frame: Frame, words: SpeechWords) -> Speech:
    tokens, verb = view.tokens, frame.verb
    content = _content(view, frame)
    return Speech(
        speaker=frame.speaker,
        verb=view.text[tokens.starts[verb.first] : tokens.ends[verb.head]],
        verb_start=tokens.starts[verb.first],
        stance=frame.stance,
        content=content,
        is_direct=any(a <= content[0] and content[1] <= b for a, b in view.quotations),
        addressee=find_addressee(view, verb, words),
        channel=frame.channel or find_channel(view, verb, words),
        hedges=find_hedges(view, words),
    )


def _content(view: SentenceView, frame: Frame) -> Span:
    """Return the offsets of what is said: before a trailing frame, behind a leading one."""
    stop = view.tokens.starts[frame.first]
    quoted = _quoted_before(view, stop)
    if quoted is not None:
        return quoted
    if _is_trailing(view, frame):
        return _trimmed(view, view.start, stop)
    index = frame.content_from if frame.content_from is not None else _behind_frame(view, frame.verb.head + 1)
    if index >= view.indexes.stop:
        return _trimmed(view, view.start, stop)
    return _trimmed(view, view.tokens.starts[index], view.end)


def _behind_frame(view: SentenceView, index: int) -> int:
    """Return where the content begins behind a leading verb: "told reporters on Monday that |it was safe"."""
    after = skip_frame_words(view, index)
    if view.lower(after) == ":" or view.in_quotation(view.tokens.starts[min(after, view.indexes.stop - 1)]):
        return after
    if view.lower(after) in clause_words(view.language).complement:
        return after + 1
    return index


def _is_trailing(view: SentenceView, frame: Frame) -> bool:
    """Whether a frame closes what is said: a clause stands before it and a mark or the end behind it."""
    if frame.is_inverted:
        return frame.first > view.indexes.start
    if not any(verb.head < frame.first for verb in view.verbs):
        return False
    after = skip_frame_words(view, frame.verb.head + 1)
    return after >= view.indexes.stop or view.lower(after) in (",", ".", ";", ")")


def _quoted_before(view: SentenceView, stop: int) -> Span | None:
    """Return the inside of the quotation that ends just before an offset, cut to the sentence."""
    for a, b in view.quotations:
        if view.start <= b <= stop + 1 and not view.text[b:stop].strip(_MARKS):
            return _trimmed(view, max(a, view.start), b)
    return None


def _trimmed(view: SentenceView, start: int, end: int) -> Span:
    """Leave out marks and blanks at both ends; of nothing at all the whole sentence is left."""
    text = view.text
    if start >= end:
        return view.start, view.end
    while end - start > 1 and text[end - 1] in _MARKS:
        end -= 1
    while end - start > 1 and text[start] in _MARKS:
        start += 1
    return start, end


def _according(view: SentenceView, words: SpeechWords, discourse: Discourse) -> Speech | None:
    lower = view.text[view.start : view.end].lower()
    for phrase in words.according:
        at = lower.find(phrase)
        if at < 0 or view.in_quotation(view.start + at):
            continue
        following = view.lower(view.tokens.first_from(view.start + at + len(phrase)))
        if following in clause_words(view.language).relative:
            continue
        start = view.start + at
        end = start + len(phrase)
        speaker = _named_behind(view, end)
        if speaker is None and following in words.objects:
            speaker = discourse.person(following)
        if not speaker:
            continue
        is_behind = speaker.start >= end
        content = (view.start, start) if at > len(phrase) else (speaker.end if is_behind else end, view.end)
        if content[1] - content[0] < len(phrase):
            continue
        return Speech(
            speaker,
            view.text[start:end],
            start,
            Stance.REPORTS,
            _trimmed(view, *content),
            hedges=find_hedges(view, words),
        )
    return None


def _named_behind(view: SentenceView, end: int) -> Name | None:
    """Return the name right behind "according to"; its owner ("the agency's head") is not meant."""
    for name in view.names:
        gap = name.start - end
        if 0 <= gap <= _NEAR and view.lower(view.last_token(name)) not in name_words(view.language).genitives:
            between = view.text[end : name.start]
            return name if "," not in between else None
    return None
