"""A sentence as its gist is read: what is date words, what opens clauses, what are adverbs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline_app.domain.timex import Timex, TimexType
from timeline_app.extract.clauses import clause_words
from timeline_app.extract.gist.words import GistWords, gist_words
from timeline_app.extract.names.words import name_words
from timeline_app.extract.sentence_view import SentenceView
from timeline_app.extract.speech_frames import Frame, skip_frame_words
from timeline_app.extract.verbs import VerbGroup, verb_words

_ENDS = frozenset((";", "–", "—", ":", "…"))
_QUOTES = frozenset('"“”„«»')
_GENITIVES = frozenset(("'s", "'"))
_BESIDE_QUOTE = frozenset((",", ".", ":", "?", "!"))


@dataclass(frozen=True, slots=True)
class GistSentence:
    """One sentence with what the gist leaves out."""

    view: SentenceView
    dates: frozenset[int]
    """Tokens of date words and of what leads to them: "on Monday"."""
    frames: frozenset[int]
    """Tokens with which frames begin that close what is said: "…, officials said"."""
    words: GistWords
    by_head: dict[int, VerbGroup]
    by_first: dict[int, VerbGroup]
    """Verb groups by their head's and their first token."""

    @classmethod
    def of(cls, view: SentenceView, timexes: Iterable[Timex], frames: Iterable[Frame]) -> GistSentence:
        """Return a sentence with its date words found."""
        words = gist_words(view.language)
        dates: set[int] = set()
        for timex in timexes:
            if timex.type in (TimexType.DATE, TimexType.TIME):
                dates.update(_date_tokens(view, timex, words))
        dates.update(index for index in view.indexes if _joins_dates(view, index, dates))
        closing = frozenset(frame.first for frame in frames if _closes(view, frame))
        by_head = {verb.head: verb for verb in view.verbs}
        by_first = {verb.first: verb for verb in view.verbs}
        return cls(view, frozenset(dates), closing, words, by_head, by_first)

    def lower(self, index: int) -> str:
        """Return a token in lower case; empty outside the sentence."""
        return self.view.lower(index)

    def is_adverb(self, index: int) -> bool:
        """Whether a token is an adverb beside a verb."""
        words, lower = verb_words(self.view.language), self.lower(index)
        return lower in words.adverbs or lower in self.words.linking or lower.endswith(words.adverb_endings)

    def is_end(self, index: int) -> bool:
        """Whether a clause ends at a token: a mark, or a quotation mark beside a comma."""
        lower = self.lower(index)
        if lower in _QUOTES:
            return self.lower(index - 1) in _BESIDE_QUOTE or self.lower(index + 1) in _BESIDE_QUOTE
        return lower in _ENDS

    def opens_clause(self, index: int) -> bool:
        """Whether a token opens a clause of its own: "when", "that", "because"."""
        words = clause_words(self.view.language)
        openers = words.temporal | words.complement | words.contrast | words.conditional | words.relative
        return self.lower(index) in openers

    def is_preposition(self, index: int) -> bool:
        """Whether a token is a preposition; "at" in "at least 15 people" is none."""
        following = self.lower(index + 1)
        is_before_number = following[:1].isdigit() and self.lower(index) in self.words.before_numbers
        if is_before_number or following in self.words.counting:
            return False
        return self.lower(index) in name_words(self.view.language).prepositions

    def verb_at(self, index: int) -> VerbGroup | None:
        """Return the verb group whose head a token is."""
        return self.by_head.get(index)

    def verb_from(self, index: int) -> VerbGroup | None:
        """Return the verb group that begins with a token."""
        return self.by_first.get(index)

    def spans(self, indexes: Sequence[int]) -> tuple[tuple[int, int], ...]:
        """Return tokens as offsets of the text, neighbours as one."""
        tokens = self.view.tokens
        found: list[tuple[int, int]] = []
        last = -2
        for index in indexes:
            if index == last + 1:
                found[-1] = (found[-1][0], tokens.ends[index])
            else:
                found.append((tokens.starts[index], tokens.ends[index]))
            last = index
        return tuple(found)


def _closes(view: SentenceView, frame: Frame) -> bool:
    """Whether a frame stands behind what is said."""
    behind = view.lower(skip_frame_words(view, frame.verb.head + 1))
    return not behind[:1].isalnum() and view.lower(frame.verb.head + 1) != ":"


def _date_tokens(view: SentenceView, timex: Timex, words: GistWords) -> range:
    """Return the tokens of date words that stand as an adverbial; none for "Monday's raid" or "the May summit"."""
    told = view.tokens.between(timex.start, timex.end)
    if not told or told.start not in view.indexes:
        return range(0)
    first, behind = told.start, view.lower(told.stop)
    led = view.lower(first - 1) in words.dating
    names = name_words(view.language)
    is_said = any(verb.head == first - 1 for verb in view.verbs)
    if behind in _GENITIVES or (not led and not is_said and view.lower(first - 1) in names.determiners):
        return range(0)
    is_modifier = behind[:1].isalpha() and not _may_follow(view, told.stop)
    counts_from_clause = view.lower(told.stop - 1) in clause_words(view.language).counting
    if is_modifier or counts_from_clause:
        return range(0)
    while view.lower(first - 1) in words.dating:
        first -= 1
    return range(first, told.stop)


def _joins_dates(view: SentenceView, index: int, dates: set[int]) -> bool:
    """Whether a word stands between two dates: "in late August or early September"."""
    joins = clause_words(view.language).coordinating
    return view.lower(index) in joins and index - 1 in dates and index + 1 in dates


def _may_follow(view: SentenceView, index: int) -> bool:
    """Whether a word may stand behind an adverbial: a verb, preposition, opener, name or pronoun."""
    lower, language = view.lower(index), view.language
    names, clauses, verbs = name_words(language), clause_words(language), verb_words(language)
    small = (
        names.prepositions
        | names.determiners
        | verbs.subjects
        | verbs.adverbs
        | clauses.coordinating
        | clauses.contrast
        | clauses.temporal
        | clauses.relative
        | clauses.conditional
    )
    if lower in small or lower.endswith(verbs.adverb_endings) or any(verb.first == index for verb in view.verbs):
        return True
    return view.tokens.words[index][0].isupper()
