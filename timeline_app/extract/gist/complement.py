"""What a verb is said with: its object and what can't be left out, then what can be."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline_app.extract.clauses import clause_words
from timeline_app.extract.gist.sentence import GistSentence
from timeline_app.extract.names.words import name_words
from timeline_app.extract.verbs import Tense, VerbGroup, verb_words

_OPENING = frozenset("“\"‘„«$€£'’")
_FULL_STOPS = frozenset(("?", "!", ")"))
_NOT_FINITE = (Tense.INFINITIVE, Tense.GERUND, Tense.PARTICIPLE)
_LONGEST_ITEM = 6
"""Tokens of one item of a list."""
_LONGEST_APPOSITION = 14
_LONGEST_BRACKET = 20


@dataclass(slots=True)
class _Chunks:
    """Tokens in chunks; the first can't be left out."""

    done: list[list[int]] = field(default_factory=lambda: [[]])
    is_pending: bool = True
    """Whether a verb still lacks what it is said with."""

    def open(self) -> None:
        """Begin a chunk that can be left out."""
        if self.done[-1]:
            self.done.append([])


@dataclass(frozen=True, slots=True)
class Complement:
    """What stands behind a verb in its clause."""

    chunks: list[list[int]]
    """Tokens: first what can't be left out, then what can be, each together with all behind it."""
    main: VerbGroup | None
    """Where the clause describes the subject of the one around it, that one's verb."""


def find_complement(sentence: GistSentence, verb: VerbGroup, stop: int) -> Complement:
    """Return what a verb is said with, up to token `stop`."""
    return _Reader(sentence, verb, stop).read()


class _Reader:
    """Reads what stands behind one verb."""

    def __init__(self, sentence: GistSentence, verb: VerbGroup, stop: int) -> None:
        self._sentence, self._verb, self._stop = sentence, verb, stop
        self._clauses = clause_words(sentence.view.language)
        self._determiners = name_words(sentence.view.language).determiners
        self._chunks = _Chunks()
        openers = self._clauses.relative | self._clauses.complement
        is_saying = sentence.view.tokens.lowers[verb.head] in verb_words(sentence.view.language).saying
        self._main: VerbGroup | None = None
        self._last_verb = verb.lemma
        self._awaits_verb = False
        """Whether a clause has been opened whose verb is still to come."""
        self._is_relative = self._opener_before(verb) in openers and not is_saying

    def read(self) -> Complement:
        index: int | None = self._verb.head + 1
        while index is not None and index < self._stop:
            index = self._step(index)
        trimmed = [self._trimmed(chunk) for chunk in self._chunks.done]
        return Complement([chunk for at, chunk in enumerate(trimmed) if chunk or not at], self._main)

    def _trimmed(self, chunk: list[int]) -> list[int]:
        """Leave out what leads on to something that is left out: "experts and"."""
        stop = len(chunk)
        while stop and self._leads_on(chunk[stop - 1]):
            stop -= 1
        return chunk[:stop]

    def _leads_on(self, index: int) -> bool:
        lower = self._sentence.lower(index)
        if self._sentence.is_preposition(index):
            return lower not in self._sentence.words.particles
        return lower in self._clauses.coordinating | _OPENING | self._sentence.words.articles or lower == ","

    def _step(self, index: int) -> int | None:
        """Take in one token; return the next one, None where the clause ends."""
        sentence, lower = self._sentence, self._sentence.lower(index)
        if index in sentence.dates:
            return index + 1
        if lower == "(":
            return self._behind_bracket(index)
        if lower == ",":
            return self._behind_comma(index)
        if self._ends_clause(index):
            return None
        is_free = not self._awaits_verb and (not self._chunks.is_pending or self._opens_adverbial(index))
        if is_free and self._is_boundary(index) and not self._is_led():
            self._chunks.open()
        self._take(index)
        return index + 1

    def _ends_clause(self, index: int) -> bool:
        sentence, lower = self._sentence, self._sentence.lower(index)
        if lower == ".":
            return index + 1 >= self._stop
        if index in sentence.frames or sentence.is_end(index) or lower in _FULL_STOPS | sentence.words.closing:
            return True
        return lower in self._clauses.contrast or self._opens_new_clause(index) or self._is_of_main_clause(index)

    def _opener_before(self, verb: VerbGroup) -> str:
        index = verb.first - 1
        while self._sentence.is_adverb(index):
            index -= 1
        return self._sentence.lower(index)

    def _is_of_main_clause(self, index: int) -> bool:
        """Whether the verb begins that a relative clause stands before: "the man who ran the mill | died"."""
        verb = self._sentence.verb_from(index)
        if not self._is_relative or verb is None or not verb.is_finite:
            return False
        if verb.tense is Tense.PRESENT and verb.first == verb.head and verb.lemma != "be":
            return False  # more often a plural noun
        self._main = verb
        return True

    def _take(self, index: int) -> None:
        self._chunks.done[-1].append(index)
        sentence, lower = self._sentence, self._sentence.lower(index)
        verb = sentence.verb_at(index)
        if sentence.opens_clause(index) or lower in self._clauses.coordinating:
            self._is_relative = False
        if lower in self._clauses.temporal | self._clauses.complement and self._verb_of_clause(index) is not None:
            self._awaits_verb = True
        elif verb is not None and verb.is_finite:
            self._awaits_verb = False
        if verb is not None:
            self._last_verb = verb.lemma
            self._chunks.is_pending = True
        elif lower[:1].isalnum() and not self._is_small(index):
            self._chunks.is_pending = False

    def _verb_of_clause(self, opener: int) -> VerbGroup | None:
        """Return the finite verb of the clause that a word opens, None where it opens none ("after the raid")."""
        for at in range(opener + 1, self._stop):
            verb = self._sentence.verb_from(at)
            if verb is not None and (verb.is_finite or at == opener + 1):
                return verb if verb.is_finite else None
            if (
                self._sentence.is_end(at)
                or self._sentence.lower(at) in self._clauses.temporal
                or (self._sentence.lower(at) == "," and not self._goes_on(at))
            ):
                return None
        return None

    def _opens_adverbial(self, index: int) -> bool:
        """Whether a clause is opened that no verb needs: "began | when the protests …"."""
        is_temporal = self._sentence.lower(index) in self._clauses.temporal
        return is_temporal and self._verb_of_clause(index) is not None

    def _goes_on(self, comma: int) -> bool:
        """Whether a comma stands in a list or before an apposition within a subject."""
        return self._is_list(comma) or self._behind_apposition(comma + 1, within_subject=True) is not None

    def _is_led(self) -> bool:
        """Whether a chunk has only just been opened: "since | coming to power" is one."""
        return len(self._chunks.done) > 1 and all(self._is_small(index) for index in self._chunks.done[-1])

    def _is_small(self, index: int) -> bool:
        """Whether a word does not yet say what the verb is said with."""
        sentence, lower = self._sentence, self._sentence.lower(index)
        inside_verb = any(verb.first <= index < verb.head for verb in sentence.view.verbs)
        small = sentence.words.light | sentence.words.particles | sentence.words.articles
        return (
            inside_verb
            or lower in small
            or sentence.is_preposition(index)
            or sentence.opens_clause(index)
            or sentence.is_adverb(index)
        )

    def _is_boundary(self, index: int) -> bool:
        sentence, lower = self._sentence, self._sentence.lower(index)
        if self._chunks.done[-1] and self._sentence.lower(self._chunks.done[-1][-1]) in _OPENING - {"'", "’"}:
            return False
        if lower in sentence.words.binding or sentence.lower(index - 1) in sentence.words.bound_to:
            return False
        verb = sentence.verb_from(index)
        if verb is not None:
            return verb.tense in _NOT_FINITE and self._opens_chunk(verb)
        if sentence.is_preposition(index) or sentence.opens_clause(index):
            return True
        following = self._verb_behind(index)
        return lower in self._clauses.coordinating and following is not None and following.is_finite

    def _opens_chunk(self, verb: VerbGroup) -> bool:
        """Whether a verb that is not finite opens a part of its own: not in "a petition", "the heavy fighting in"."""
        before = self._sentence.lower(verb.first - 1)
        if verb.tense is Tense.INFINITIVE:
            return self._last_verb not in self._sentence.words.controlling
        is_noun = self._sentence.lower(verb.first - 2) in self._determiners
        is_noun = is_noun and self._sentence.is_preposition(verb.head + 1)
        return before not in self._clauses.coordinating and not is_noun

    def _verb_behind(self, index: int) -> VerbGroup | None:
        index += 1
        while self._sentence.is_adverb(index):
            index += 1
        return self._sentence.verb_from(index)

    def _opens_new_clause(self, index: int) -> bool:
        """Whether "and" is followed by a subject and verb of their own."""
        sentence = self._sentence
        is_joining = sentence.lower(index) in self._clauses.coordinating and not self._awaits_verb
        if not is_joining or self._verb_behind(index) is not None:
            return False
        dated = False
        for at in range(index + 1, self._stop):
            verb = sentence.verb_from(at)
            dated |= at in sentence.dates
            if verb is not None:
                return verb.is_finite
            is_mark = sentence.lower(at) == "," and not dated
            if is_mark or (sentence.opens_clause(at) and at not in sentence.dates) or sentence.is_end(at):
                return sentence.lower(index + 1) in self._clauses.complement
        return False

    def _behind_bracket(self, index: int) -> int | None:
        for at in range(index + 1, min(index + _LONGEST_BRACKET, self._stop)):
            if self._sentence.lower(at) == ")":
                return at + 1
        return None

    def _behind_comma(self, index: int) -> int | None:
        """Return where the clause goes on behind a comma, None where it ends there."""
        sentence, at = self._sentence, index + 1
        while at in sentence.dates:
            at += 1
        if at > index + 1:
            return at + 1 if sentence.lower(at) == "," else at
        if index - 1 in sentence.dates and sentence.is_preposition(at):
            return at
        if self._is_list(index) or self._is_between_adjectives(index):
            self._chunks.done[-1].append(index)
            return at
        behind = self._behind_apposition(at, within_subject=self._awaits_verb)
        if behind is not None:
            return behind
        verb = sentence.verb_from(at)
        if verb is not None and verb.tense is Tense.GERUND and not self._chunks.is_pending:
            self._chunks.open()
            self._chunks.done[-1].append(index)
            self._take(at)
            return at + 1
        return None

    def _is_list(self, index: int) -> bool:
        """Whether a comma stands between items of a list that "and" closes."""
        length = 0
        for at in range(index + 1, self._stop):
            lower = self._sentence.lower(at)
            if lower in ("and", "or", "&"):
                behind = self._verb_behind(at)
                return (
                    behind is None
                    and not self._opens_new_clause(at)
                    and (length > 0 or self._sentence.lower(at - 1) == ",")
                )
            if lower == ",":
                length = 0
                continue
            length += 1
            stops = self._sentence.verb_from(at) is not None or self._sentence.opens_clause(at)
            if stops or length > _LONGEST_ITEM or self._sentence.is_end(at) or self._sentence.is_preposition(at):
                return False
        return False

    def _is_between_adjectives(self, index: int) -> bool:
        """Whether a comma stands between adjectives before a noun: "a consistent, global process"."""
        sentence = self._sentence
        is_after_adjective = sentence.lower(index - 2) in ("a", "an") and sentence.lower(index - 1).isalpha()
        return is_after_adjective and sentence.lower(index + 1).isalpha() and not self._is_small(index + 1)

    def _behind_apposition(self, index: int, *, within_subject: bool) -> int | None:
        """Return the token behind "…, 45," or "…, the company's spokesman,", where the clause goes on.

        It goes on with a preposition or infinitive, `within_subject` with its verb.
        """
        sentence = self._sentence
        if sentence.is_preposition(index) or sentence.opens_clause(index) or sentence.verb_from(index):
            return None
        for at in range(index, min(index + _LONGEST_APPOSITION, self._stop)):
            if sentence.lower(at) == ",":
                behind = at + 1
                verb = self._verb_behind(at)
                if within_subject:
                    return behind if verb is not None and verb.is_finite else None
                goes_on = sentence.is_preposition(behind) or verb is not None
                return behind if goes_on and (verb is None or not verb.is_finite) else None
            verb = sentence.verb_at(at)
            if (verb is not None and verb.is_finite) or sentence.is_end(at):
                return None
        return None
