"""Reported speech: who says what, with which verb, to whom, through what, and how hedged."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline_app.domain.mention import Name, NameKind, Speech, Stance
from timeline_app.extract.lexicon import read_table
from timeline_app.extract.quotations import Span
from timeline_app.extract.tokens import Tokens
from timeline_app.extract.verbs import VerbGroup

_NEAR = 60
"""Characters between a verb of saying and its speaker behind it."""


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """Words of saying in one language."""

    stances: dict[str, Stance]
    strong: frozenset[str]
    according: tuple[str, ...]
    channels: frozenset[str]
    channel_prepositions: frozenset[str]
    addressed: frozenset[str]
    addressee_prepositions: frozenset[str]
    hedges: tuple[str, ...]
    single: frozenset[str]
    thing: frozenset[str]
    plural: frozenset[str]


@cache
def speech_words(language: str) -> SpeechWords:
    """Return the words of saying of a language."""
    table = read_table(language, "speech")
    phrases, verbs, pronouns = table["phrases"], table["verbs"], table["pronouns"]
    stances = {lemma: stance for stance in reversed(Stance) for lemma in verbs[stance.value]}
    return SpeechWords(
        stances=stances,
        strong=frozenset(verbs["frame"]["strong"]),
        according=tuple(phrases["according"]),
        channels=frozenset(phrases["channels"]),
        channel_prepositions=frozenset(phrases["channel_prepositions"]),
        addressed=frozenset(phrases["addressees_after"]),
        addressee_prepositions=frozenset(phrases["addressee_prepositions"]),
        hedges=tuple(sorted(phrases["hedges"], key=len, reverse=True)),
        single=frozenset(pronouns["single"]),
        thing=frozenset(pronouns["thing"]),
        plural=frozenset(pronouns["plural"]),
    )


@dataclass(frozen=True, slots=True)
class SentenceView:
    """One sentence with what was found in it."""

    text: str
    """Of the whole article."""
    start: int
    end: int
    tokens: Tokens
    indexes: range
    verbs: list[VerbGroup]
    names: list[Name]
    quotations: list[Span]
    language: str

    def in_quotation(self, offset: int) -> bool:
        """Whether a character stands in direct speech."""
        return any(a <= offset < b for a, b in self.quotations)


def find_speech(view: SentenceView, last_person: Name | None) -> Speech | None:
    """Return the sentence's outer frame of reported speech, None where nobody speaks.

    `last_person` is who a pronoun stands for.
    """
    words = speech_words(view.language)
    for verb in view.verbs:
        lower = view.tokens.starts[verb.head]
        if view.in_quotation(lower) or not _frames(verb, words):
            continue
        return _speech_of(view, verb, words, last_person)
    return _according(view, words)


def _frames(verb: VerbGroup, words: SpeechWords) -> bool:
    if verb.lemma not in words.strong:
        return False
    return verb.is_finite and verb.tense not in ("future", "modal")


def _speech_of(view: SentenceView, verb: VerbGroup, words: SpeechWords, last_person: Name | None) -> Speech:
    tokens = view.tokens
    at, end = tokens.starts[verb.head], tokens.ends[verb.head]
    speaker = _speaker(view, verb, words, last_person)
    quoted = [(a, b) for a, b in view.quotations if a < view.end and b > view.start]
    before = at - view.start > view.end - end
    content = _content(view, verb, speaker, quoted, before=before)
    stance = words.stances.get(verb.lemma, Stance.REPORTS)
    return Speech(
        speaker=speaker,
        verb=view.text[tokens.starts[verb.first] : end],
        verb_start=tokens.starts[verb.first],
        stance=stance,
        content=content,
        is_direct=any(a <= content[0] + 1 and content[1] - 1 <= b for a, b in quoted),
        addressee=_addressee(view, verb, words),
        channel=_channel(view, verb, words),
        hedges=_hedges(view, words),
    )


def _speaker(view: SentenceView, verb: VerbGroup, words: SpeechWords, last_person: Name | None) -> Name | None:
    tokens = view.tokens
    at, end = tokens.starts[verb.first], tokens.ends[verb.head]
    pronoun = tokens.lowers[verb.first - 1] if verb.first > view.indexes.start else ""
    if pronoun in words.single:
        return last_person
    before = [name for name in view.names if name.end <= at and _may_speak(name) and not view.in_quotation(name.start)]
    behind = [name for name in view.names if 0 <= name.start - end <= _NEAR and _may_speak(name)]
    if behind and behind[0].start - end <= 1 + len("the ") and not _is_addressed(verb, words):
        quote_before = view.text[:at].rstrip()[-1:] in '"”’,'
        if quote_before or not before:
            return behind[0]
    return _nearest_subject(view, before, at)


def _nearest_subject(view: SentenceView, before: list[Name], at: int) -> Name | None:
    """Return the subject: the last name before the verb that no preposition governs."""
    best = None
    for name in reversed(before):
        if best is not None and best.start - name.end > _NEAR:
            break
        index = view.tokens.first_from(name.start)
        previous = view.tokens.lowers[index - 1] if index > view.indexes.start else ""
        if previous in _GOVERNING or (
            previous == "the" and index - 2 >= view.indexes.start and view.tokens.lowers[index - 2] in _GOVERNING
        ):
            continue
        if best is None or (
            name.kind is NameKind.PERSON and best.kind is not NameKind.PERSON and at - name.end < _NEAR
        ):
            best = name
        if best.kind is NameKind.PERSON:
            break
    return best or (before[-1] if before else None)


_GOVERNING = frozenset(("of", "in", "with", "for", "from", "at", "on", "by", "to", "about", "'s", "against"))


def _may_speak(name: Name) -> bool:
    return (
        name.kind in (NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE)
        or name.is_phrase
        or name.kind is NameKind.OTHER
    )


def _is_addressed(verb: VerbGroup, words: SpeechWords) -> bool:
    return verb.lemma in words.addressed


def _content(view: SentenceView, verb: VerbGroup, speaker: Name | None, quoted: list[Span], *, before: bool) -> Span:
    at, end = view.tokens.starts[verb.first], view.tokens.ends[verb.head]
    if not before:
        index = verb.head + 1
        start = view.tokens.starts[index] if index < view.indexes.stop else end
        return (start, view.end) if start < view.end else (view.start, at)
    stop = min(at, speaker.start) if speaker and view.start < speaker.start < at else at
    for a, b in quoted:
        if a < at and b <= stop + 1:
            return max(a, view.start), min(b, view.end)
    return view.start, stop


def _addressee(view: SentenceView, verb: VerbGroup, words: SpeechWords) -> str:
    index = verb.head + 1
    if index >= view.indexes.stop:
        return ""
    if verb.lemma not in words.addressed:
        for at in range(index, min(index + 8, view.indexes.stop - 1)):
            if view.tokens.lowers[at] in words.addressee_prepositions:
                name = _name_at(view, at + 1)
                if name is not None:
                    return name.text
        return ""
    name = _name_at(view, index)
    if name is not None:
        return name.text
    nouns = [
        view.tokens.words[i] for i in range(index, min(index + 2, view.indexes.stop)) if view.tokens.lowers[i].isalpha()
    ]
    return " ".join(nouns) if nouns and nouns[-1].endswith("s") else ""


def _name_at(view: SentenceView, index: int) -> Name | None:
    for name in view.names:
        first = view.tokens.first_from(name.start)
        if first in (index, index + 1):
            return name
    return None


def _channel(view: SentenceView, verb: VerbGroup, words: SpeechWords) -> str:
    lowers = view.tokens.lowers
    for index in range(verb.head + 1, min(verb.head + 9, view.indexes.stop)):
        if lowers[index] in words.channel_prepositions:
            for at in range(index + 1, min(index + 5, view.indexes.stop)):
                if lowers[at] in words.channels:
                    return view.tokens.words[at]
    return ""


def _hedges(view: SentenceView, words: SpeechWords) -> tuple[str, ...]:
    sentence = view.text[view.start : view.end]
    lower = sentence.lower().replace("’", "'")
    found: list[tuple[int, str]] = []
    for hedge in words.hedges:
        at = lower.find(hedge)
        if at >= 0 and not any(a <= at < a + len(told) for a, told in found):
            found.append((at, sentence[at : at + len(hedge)]))
    return tuple(told for _, told in sorted(found))


def _according(view: SentenceView, words: SpeechWords) -> Speech | None:
    lower = view.text[view.start : view.end].lower()
    for phrase in words.according:
        at = lower.find(phrase)
        if at < 0:
            continue
        start = view.start + at
        end = start + len(phrase)
        speaker = next((name for name in view.names if 0 <= name.start - end <= _NEAR), None)
        content = (view.start, start) if at > len(lower) // 2 else (speaker.end if speaker else end, view.end)
        return Speech(speaker, view.text[start:end], start, Stance.REPORTS, content, hedges=_hedges(view, words))
    return None
