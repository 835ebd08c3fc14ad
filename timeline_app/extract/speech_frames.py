"""Verbs of saying that frame what a sentence reports, each with its speaker."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.domain.mention import Name, NameKind, Stance
from timeline_app.extract.clauses import clause_words
from timeline_app.extract.discourse import Discourse
from timeline_app.extract.names.words import name_words
from timeline_app.extract.sentence_view import SentenceView
from timeline_app.extract.speech_words import SpeechWords, speech_words
from timeline_app.extract.subjects import chunk_start, find_inverted_subject, find_subject, word_before
from timeline_app.extract.verbs import Tense, VerbGroup

_QUOTES = frozenset("\"”’'»")
_LONGEST_OBJECT = 7
"""Tokens between "issued" and "statement"."""
_LONGEST_FRAME = 14
_FARTHEST_QUOTE = 120
"""Characters between a quotation and "reads" or "continued"."""
_MARKS = frozenset((",", ".", ";", "–", "—", "-", ""))


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb of saying outside quotations, with its speaker."""

    verb: VerbGroup
    speaker: Name | None
    stance: Stance
    first: int
    """Token with which the frame begins: the speaker's or the verb's."""
    is_inverted: bool = False
    content_from: int | None = None
    """Token from which the content stands, where the frame is more than its verb."""
    channel: str = ""


def find_frames(view: SentenceView, discourse: Discourse) -> list[Frame]:
    """Return the frames of a sentence that stand in no clause under another, in order."""
    words = speech_words(view.language)
    told = (_frame(view, verb, words, discourse) for verb in view.verbs)
    frames = [frame for frame in told if frame is not None]
    temporal = clause_words(view.language).temporal
    return [frame for frame in frames if not _opener_of(view, frame)] or [
        frame for frame in frames if _opener_of(view, frame) in temporal
    ]


def skip_frame_words(view: SentenceView, index: int) -> int:
    """Return the first token behind a verb of saying that is no date, addressee or channel."""
    words, names = speech_words(view.language), name_words(view.language)
    stop, complement = min(index + _LONGEST_FRAME, view.indexes.stop), clause_words(view.language).complement
    inside = {i for name in view.names for i in range(view.first_token(name), view.last_token(name))}
    small = words.channel_prepositions | words.addressee_prepositions | words.channels | words.addressed_nouns
    while index < stop:
        lower = view.lower(index)
        is_frame_word = lower in small or lower in names.never or lower in names.determiners or index in inside
        if lower == "," or lower in complement or not (is_frame_word or lower.isdigit()):
            break
        index += 1
    return index


def _frame(view: SentenceView, verb: VerbGroup, words: SpeechWords, discourse: Discourse) -> Frame | None:
    if verb.tense in (Tense.FUTURE, Tense.MODAL) or not _may_frame(view, verb, words):
        return None
    cited = _cited(view, verb, words) if verb.lemma in words.citing else None
    return cited or _plain_frame(view, verb, words, discourse)


def _plain_frame(view: SentenceView, verb: VerbGroup, words: SpeechWords, discourse: Discourse) -> Frame | None:
    stance, pronoun = _stance(view, verb, words), word_before(view, verb)
    if pronoun in words.own:
        return None
    if verb.passive:
        return Frame(verb, None, stance, verb.first) if verb.lemma in words.passive else None
    if pronoun in words.single:
        return Frame(verb, discourse.person(pronoun), stance, verb.first - 1)
    for pronouns, referent in ((words.thing, discourse.thing), (words.plural, discourse.several)):
        if pronoun in pronouns:
            return Frame(verb, referent(), stance, verb.first - 1)
    return _with_subject(view, verb, words, stance)


def _may_frame(view: SentenceView, verb: VerbGroup, words: SpeechWords) -> bool:
    if not verb.is_finite or view.in_quotation(view.tokens.starts[verb.head]):
        return False
    if verb.lemma in words.giving and _text_object(view, verb, words):
        return True
    if verb.lemma not in words.strong:
        return False
    if verb.lemma in words.texts:
        return _opens_content(view, verb) or _follows_quotation(view, verb)
    if verb.lemma in words.needing_clause:
        return _opens_content(view, verb) or _follows_clause(view, verb) or _goes_on(view, verb)
    return True


def _text_object(view: SentenceView, verb: VerbGroup, words: SpeechWords) -> str:
    """Return the text that "issued" or "released" has as object, empty where it has none."""
    for index in range(verb.head + 1, min(verb.head + _LONGEST_OBJECT, view.indexes.stop)):
        lower = view.lower(index)
        singular = lower.removesuffix("s")
        if lower in words.texts_stances or singular in words.texts_stances:
            return lower if lower in words.texts_stances else singular
        if lower in (",", ".") or lower in clause_words(view.language).complement:
            break
    return ""


def _stance(view: SentenceView, verb: VerbGroup, words: SpeechWords) -> Stance:
    if verb.lemma not in words.strong:
        return words.texts_stances.get(_text_object(view, verb, words), Stance.REPORTS)
    return words.stances.get(verb.lemma, Stance.REPORTS)


def _opens_content(view: SentenceView, verb: VerbGroup) -> bool:
    after = verb.head + 1
    complement = clause_words(view.language).complement
    if view.lower(after) == ":" or view.lower(after) in complement or view.lower(after + 1) in complement:
        return True
    return any(0 <= a - view.tokens.ends[verb.head] <= len(": ") for a, _ in view.quotations)


def _follows_quotation(view: SentenceView, verb: VerbGroup) -> bool:
    start = view.tokens.starts[verb.first]
    return any(b <= start and start - b <= _FARTHEST_QUOTE for _, b in view.quotations)


def _follows_clause(view: SentenceView, verb: VerbGroup) -> bool:
    after = view.lower(skip_frame_words(view, verb.head + 1))
    return after in (",", ".", "") and any(other.is_finite and other.head < verb.first for other in view.verbs)


def _goes_on(view: SentenceView, verb: VerbGroup) -> bool:
    return any(other.is_finite and other.head > verb.head for other in view.verbs)


def _with_subject(view: SentenceView, verb: VerbGroup, words: SpeechWords, stance: Stance) -> Frame:
    before = find_subject(view, verb)
    if verb.lemma in words.inverting:
        behind = find_inverted_subject(view, verb)
        if behind is not None and _is_inverted(view, verb, before, behind):
            return Frame(verb, behind, stance, verb.first, is_inverted=True)
    first = verb.first if before is None else min(chunk_start(view, before), verb.first)
    return Frame(verb, before, stance, first)


def _is_inverted(view: SentenceView, verb: VerbGroup, before: Name | None, behind: Name) -> bool:
    previous = view.lower(verb.first - 1)
    if previous in _QUOTES or view.lower(verb.first - 2) in _QUOTES:
        return True
    after = view.lower(view.last_token(behind))
    names = name_words(view.language)
    closes = after in _MARKS or after in names.never or after in names.prepositions
    return closes and (before is None or previous == ",") and not _goes_on(view, verb)


def _cited(view: SentenceView, verb: VerbGroup, words: SpeechWords) -> Frame | None:
    """Read "Reuters quoted X as saying that …" and "X is quoted as saying …"."""
    saying = next(
        (v for v in view.verbs if v.head > verb.head and v.tense is Tense.GERUND and v.lemma in words.strong), None
    )
    if saying is None:
        return None
    stance = words.stances.get(saying.lemma, Stance.REPORTS)
    subject = find_subject(view, verb)
    first = verb.first if subject is None else min(chunk_start(view, subject), verb.first)
    if verb.passive:
        return Frame(verb, subject, stance, first, content_from=saying.head + 1)
    start, end = view.tokens.ends[verb.head], view.tokens.starts[saying.head]
    speaker = _likeliest_speaker([name for name in view.names if start <= name.start and name.end <= end])
    channel = subject.text if subject else ""
    return Frame(verb, speaker, stance, first, content_from=saying.head + 1, channel=channel)


def _likeliest_speaker(names: list[Name]) -> Name | None:
    people = [name for name in names if name.kind is NameKind.PERSON]
    proper = [name for name in people if not name.is_phrase]
    if proper:
        return proper[-1]
    others = people or [name for name in names if name.kind is not NameKind.PLACE]
    return others[0] if others else None


def _opener_of(view: SentenceView, frame: Frame) -> str:
    """Return the word that opens the clause a frame stands in ("a statement that said …"), empty for none."""
    words = clause_words(view.language)
    openers = words.relative | words.temporal | words.complement | words.conditional
    before = view.lower(frame.first - 1)
    if before in openers and frame.first - 1 > view.indexes.start:
        return before
    opener = word_before(view, frame.verb)
    return opener if opener in openers else ""
