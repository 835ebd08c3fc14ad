"""From a mention's sentence to its gist: which verb tells it, of whom, with what."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline_app.domain.mention import Gist, Speech, Stance
from timeline_app.extract.clauses import clause_words
from timeline_app.extract.gist.complement import find_complement
from timeline_app.extract.gist.sentence import GistSentence
from timeline_app.extract.gist.subject import find_subject_tokens
from timeline_app.extract.main_clause import find_main_verbs
from timeline_app.extract.names.words import name_words
from timeline_app.extract.sentence_view import SentenceView
from timeline_app.extract.speech_frames import skip_frame_words
from timeline_app.extract.speech_words import speech_words
from timeline_app.extract.verbs import Tense, VerbGroup, verb_words

_SPEAKING_FOR_ITSELF = frozenset((Stance.REPORTS, Stance.ASSERTS))
"""Stances of which what is said tells more than that it was said."""
_MARKS = ('"', "“", "”", "‘", "’", "'", ",", "–", "—", "-")
_LONGEST_SENTENCE = 300
"""Tokens; what is longer is no sentence, and the time that a gist takes grows with the square of it."""
_MOST_TRIED = 4
"""Verbs that are tried for one gist."""
_LONGEST_PIECE = 14
"""Tokens of a part without a verb that a gist takes in: "after the report on November 2"."""
_BEFORE_CLAUSE = ("that",)


@dataclass(frozen=True, slots=True)
class Told:
    """A mention as far as its gist goes."""

    indexes: range
    """Its tokens."""
    trigger: int
    """The token of its head word."""
    speech: Speech | None


def find_gist(sentence: GistSentence, told: Told) -> Gist | None:
    """Return who does what in a mention of a sentence, None where no clause tells it."""
    view = sentence.view
    if len(view.indexes) > _LONGEST_SENTENCE:
        return None
    content = _content(view, told)
    if content is not None:
        verbs = sorted(find_main_verbs(view, content), key=_is_doubtful)
        found = _clause(sentence, verbs[0], content) if verbs else None
        if found is not None and _opens(sentence, content, found):
            return found
    for verb in _verbs_of(view, told)[:_MOST_TRIED]:
        found = _clause(sentence, verb, view.indexes)
        if found is not None and not _is_bare_saying(sentence, verb, told, found):
            return _with_piece(sentence, told, found)
    return None


def _opens(sentence: GistSentence, content: range, gist: Gist) -> bool:
    """Whether nothing but adverbials stands before a clause in what is said: else it is said of a noun there."""
    first = content.start
    while sentence.lower(first)[:1] in _MARKS or sentence.lower(first) in _BEFORE_CLAUSE:
        first += 1
    if sentence.view.tokens.starts[first] >= gist.subject[0]:
        return True
    is_adverbial = sentence.is_preposition(first) or sentence.opens_clause(first) or sentence.is_adverb(first)
    return is_adverbial or first in sentence.dates or sentence.lower(first) in sentence.words.conjunctions


def _content(view: SentenceView, told: Told) -> range | None:
    """Return the tokens of what a named speaker says, where the mention is that it was said."""
    speech = told.speech
    if speech is None or speech.speaker is None or speech.stance not in _SPEAKING_FOR_ITSELF:
        return None
    at = view.tokens.starts[told.trigger]
    if not 0 <= at - speech.verb_start < len(speech.verb) or not _says(view, told):
        return None
    said = view.tokens.between(*speech.content)
    if view.lower(said.start) in clause_words(view.language).conditional:
        return None  # "has not said whether": nothing is said to be so
    own = range(max(said.start, told.indexes.start), min(said.stop, told.indexes.stop))
    return own if any(verb.is_finite and verb.head in own for verb in view.verbs) else said


def _says(view: SentenceView, told: Told) -> bool:
    """Whether the verb tells what someone says: it is not negated, and no text is given out ("put out a letter")."""
    words = speech_words(view.language)
    verb = next((verb for verb in view.verbs if verb.head == told.trigger), None)
    if verb is None:
        return True
    return not verb.negated and (verb.lemma in words.strong or verb.lemma not in words.giving)


def _verbs_of(view: SentenceView, told: Told) -> list[VerbGroup]:
    """Return the verbs that may tell a mention: its own, then its part's and its sentence's, at last a participle."""
    own = [verb for verb in view.verbs if verb.head == told.trigger]
    main = sorted([*find_main_verbs(view, told.indexes), *find_main_verbs(view, view.indexes)], key=_is_doubtful)
    return [
        *(verb for verb in own if verb.is_finite),
        *main,
        *(verb for verb in own if verb.tense is Tense.PARTICIPLE and not verb.passive),
    ]


def _is_doubtful(verb: VerbGroup) -> bool:
    """Whether what looks like a verb may be a plural noun: "sponsors"."""
    return verb.tense is Tense.PRESENT and verb.first == verb.head and verb.lemma not in ("be", "have", "say")


def _is_bare_saying(sentence: GistSentence, verb: VerbGroup, told: Told, found: Gist) -> bool:
    """Whether a clause tells only that someone spoke: "a monitor said in a statement", "he told Reuters"."""
    view = sentence.view
    if view.tokens.lowers[verb.head] not in verb_words(view.language).saying:
        return False
    first = verb.head + 1
    is_quoted = told.speech is not None and told.speech.is_direct
    if is_quoted and sentence.is_preposition(first):
        return True
    takes_object = verb.lemma not in speech_words(view.language).addressed
    if takes_object and sentence.lower(first) in name_words(view.language).determiners | sentence.words.articles:
        return False
    return found.core[-1][1] <= view.tokens.ends[_behind_frame(sentence, first) - 1]


def _behind_frame(sentence: GistSentence, index: int) -> int:
    """Return the first token behind a verb of saying that is no addressee, channel, date or adverb."""
    behind = skip_frame_words(sentence.view, index)
    while sentence.is_adverb(behind) or behind in sentence.dates:
        behind += 1
    return behind if behind == index else _behind_frame(sentence, behind)


def _with_piece(sentence: GistSentence, told: Told, gist: Gist) -> Gist:
    """Put a part without a verb that tells the happening behind its sentence's clause: "… after the denial"."""
    view = sentence.view
    at = view.tokens.starts[told.trigger]
    spans = (gist.subject, *gist.core, *gist.more)
    has_verb = any(verb.is_finite and verb.head in told.indexes for verb in view.verbs)
    if has_verb or len(told.indexes) > _LONGEST_PIECE or any(start <= at < end for start, end in spans):
        return gist
    own = [index for index in told.indexes if index not in sentence.dates and sentence.lower(index) != ","]
    return replace(gist, core=(*gist.core, *sentence.spans(own)), more=())


def _clause(sentence: GistSentence, verb: VerbGroup, within: range) -> Gist | None:
    """Return the clause of a verb; of one that only describes a subject ("the man who ran the mill") that subject's."""
    complement = find_complement(sentence, verb, within.stop)
    subject = find_subject_tokens(sentence, verb, within.start)
    if subject is None:
        return None
    main = complement.main
    if main is not None and _is_main(sentence, subject, range(verb.head, main.first)):
        verb, complement = main, find_complement(sentence, main, within.stop)
    if not complement.is_whole:
        return None
    first, *others = complement.chunks
    return Gist(
        subject=sentence.spans(subject)[0],
        core=sentence.spans([*_verb_tokens(sentence, verb), *first]),
        more=tuple(_whole(sentence.spans(chunk)) for chunk in others),
    )


def _whole(spans: tuple[tuple[int, int], ...]) -> tuple[int, int]:
    """Return one span for a part that stands or falls as one: "when Roe, who owns it, left"."""
    return spans[0][0], spans[-1][1]


def _is_main(sentence: GistSentence, subject: range, between: range) -> bool:
    """Whether the verb behind a relative clause is said of its subject, and the date is not the relative clause's."""
    is_governed = sentence.is_preposition(subject.start - 1) or sentence.opens_clause(subject.start - 1)
    return not is_governed and not any(index in sentence.dates for index in between)


def _verb_tokens(sentence: GistSentence, verb: VerbGroup) -> list[int]:
    """Return a verb group with the adverbs before it that say how, without those that only link."""
    first = verb.first
    while sentence.is_adverb(first - 1):
        first -= 1
    linking = sentence.words.linking
    return [
        index
        for index in range(first, verb.head + 1)
        if index not in sentence.dates and sentence.lower(index) not in linking
    ]
