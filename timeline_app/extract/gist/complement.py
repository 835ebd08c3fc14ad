"""What a verb is said with: its object and what can't be left out, then what can be."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline_app.extract.clauses import clause_words
from timeline_app.extract.gist.look_ahead import LookAhead
from timeline_app.extract.gist.sentence import GistSentence
from timeline_app.extract.names.words import name_words
from timeline_app.extract.verbs import Tense, VerbGroup, verb_words

_OPENING = frozenset("“\"‘„«$€£'’")
_FULL_STOPS = frozenset(("?", "!", ")"))
_NOT_FINITE = (Tense.INFINITIVE, Tense.GERUND, Tense.PARTICIPLE)


@dataclass(slots=True)
class _Chunks:
    """Tokens in chunks; the first can't be left out."""

    done: list[list[int]] = field(default_factory=lambda: [[]])
    is_pending: bool = True
    """Whether a verb still lacks what it is said with."""

    def open(self) -> None:
        """Begin a chunk that can be left out; the first may stay empty ("had left | after the raid")."""
        if self.done[-1] or len(self.done) == 1:
            self.done.append([])


@dataclass(frozen=True, slots=True)
class Complement:
    """What stands behind a verb in its clause."""

    chunks: list[list[int]]
    """Tokens: first what can't be left out, then what can be, each together with all behind it."""
    main: VerbGroup | None
    """Where the clause describes the subject of the one around it, that one's verb."""
    is_whole: bool = True
    """Whether it has all that its verb needs: not "said that the man", not "it was"."""


def find_complement(sentence: GistSentence, verb: VerbGroup, stop: int) -> Complement:
    """Return what a verb is said with, up to token `stop`."""
    return _Reader(sentence, verb, stop).read()


class _Reader:
    """Reads what stands behind one verb."""

    def __init__(self, sentence: GistSentence, verb: VerbGroup, stop: int) -> None:
        self._sentence, self._verb, self._stop = sentence, verb, stop
        self._clauses = clause_words(sentence.view.language)
        self._ahead = LookAhead(sentence, stop)
        self._determiners = name_words(sentence.view.language).determiners
        self._chunks = _Chunks()
        openers = self._clauses.relative | self._clauses.complement
        is_saying = sentence.view.tokens.lowers[verb.head] in verb_words(sentence.view.language).saying
        self._main: VerbGroup | None = None
        self._last_verb = verb.lemma
        self._awaits_verb = is_saying and self._says_bare_clause()
        """Whether a clause has been opened whose verb is still to come."""
        self._is_relative = self._opener_before(verb) in openers and not is_saying

    def read(self) -> Complement:
        index: int | None = self._verb.head + 1
        while index is not None and index < self._stop:
            index = self._step(index)
        chunks = self._chunks.done
        if self._awaits_verb and len(chunks) > 1:
            chunks = chunks[:-1]
        trimmed = [self._trimmed(chunk) for chunk in chunks]
        kept = [chunk for at, chunk in enumerate(trimmed) if chunk or not at]
        is_cut = self._awaits_verb and chunks is self._chunks.done
        hangs = bool(kept[0]) and self._sentence.lower(kept[0][-1]) in self._clauses.complement
        return Complement(kept, self._main, not (is_cut or hangs))

    def _says_bare_clause(self) -> bool:
        """Whether what is said follows its verb without "that": "said | the two fires were set"."""
        index = self._verb.head + 1
        while index in self._sentence.dates or self._sentence.is_adverb(index):
            index += 1
        if self._sentence.is_preposition(index) or self._sentence.opens_clause(index):
            return False
        return self._sentence.verb_from(index) is None and self._ahead.verb_of_clause(index - 1) is not None

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
            return self._ahead.behind_bracket(index)
        if lower == ",":
            return self._behind_comma(index)
        if self._ends_clause(index):
            return None
        is_adverbial = self._ahead.opens_adverbial(index) or self._ahead.goes_on_saying(index)
        is_free = not self._awaits_verb and (not self._chunks.is_pending or is_adverbial)
        if is_free and self._is_boundary(index) and not self._is_led():
            self._chunks.open()
        self._take(index)
        return index + 1

    def _ends_clause(self, index: int) -> bool:
        sentence, lower = self._sentence, self._sentence.lower(index)
        if self._asks(index):
            return False
        if lower == ".":
            return index + 1 >= self._stop
        if index in sentence.frames or sentence.is_end(index) or lower in _FULL_STOPS | sentence.words.closing:
            return True
        if lower in self._clauses.contrast or self._is_of_main_clause(index):
            return True
        return not self._awaits_verb and self._ahead.opens_new_clause(index)

    def _asks(self, index: int) -> bool:
        """Whether a word opens what is asked or left unsaid: "did not say | why", "asked | if"."""
        words = self._sentence.words
        if self._sentence.lower(index) not in words.questions:
            return False
        before = index - 1
        while before in self._sentence.dates:
            before -= 1
        verb = self._sentence.verb_at(before)
        if verb is None:
            return False
        return verb.lemma in words.asking or (verb.lemma in words.saying and (verb.negated or not verb.is_finite))

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
        is_led = self._leads_to_noun(index)
        if (sentence.opens_clause(index) and not is_led) or lower in self._clauses.coordinating:
            self._is_relative = False
        opens = lower in self._clauses.temporal | self._clauses.complement or self._asks(index)
        if opens and not is_led and self._ahead.verb_of_clause(index) is not None:
            self._awaits_verb = True
        elif verb is not None and verb.is_finite:
            self._awaits_verb = False
        if verb is not None:
            self._last_verb = verb.lemma
            self._chunks.is_pending = True
        elif lower[:1].isalnum() and not self._ahead.is_small(index):
            self._chunks.is_pending = False

    def _leads_to_noun(self, index: int) -> bool:
        """Whether an opener is a preposition and the verb behind it the main one: "who worked as a cook | left"."""
        sentence = self._sentence
        if not self._is_relative or not sentence.is_preposition(index):
            return False
        behind = [verb for at in range(index + 1, self._stop) if (verb := sentence.verb_at(at)) and verb.is_finite]
        saying = verb_words(sentence.view.language).saying
        return len(behind) == 1 or (bool(behind) and sentence.lower(behind[0].head) in saying)

    def _is_led(self) -> bool:
        """Whether a chunk has only just been opened: "since | coming to power" is one."""
        return len(self._chunks.done) > 1 and all(self._ahead.is_small(index) for index in self._chunks.done[-1])

    def _is_boundary(self, index: int) -> bool:
        sentence, lower = self._sentence, self._sentence.lower(index)
        if self._chunks.done[-1] and self._sentence.lower(self._chunks.done[-1][-1]) in _OPENING - {"'", "’"}:
            return False
        if lower in sentence.words.binding or sentence.lower(index - 1) in sentence.words.bound_to or self._asks(index):
            return False
        verb = sentence.verb_from(index)
        if verb is not None:
            return verb.tense in _NOT_FINITE and self._opens_chunk(verb)
        if sentence.is_preposition(index) or sentence.opens_clause(index):
            return True
        following = self._ahead.verb_behind(index)
        if self._ahead.goes_on_saying(index):
            return True
        return lower in self._clauses.coordinating and following is not None and following.is_finite

    def _opens_chunk(self, verb: VerbGroup) -> bool:
        """Whether a verb that is not finite opens a part of its own: not in "a petition", "the heavy fighting in"."""
        before = self._sentence.lower(verb.first - 1)
        if verb.tense is Tense.INFINITIVE:
            return self._last_verb not in self._sentence.words.controlling
        is_noun = self._sentence.lower(verb.first - 2) in self._determiners
        is_noun = is_noun and self._sentence.is_preposition(verb.head + 1)
        return before not in self._clauses.coordinating and not is_noun

    def _behind_comma(self, index: int) -> int | None:
        """Return where the clause goes on behind a comma, None where it ends there."""
        sentence, at = self._sentence, index + 1
        while at in sentence.dates:
            at += 1
        if at > index + 1:
            return at + 1 if sentence.lower(at) == "," else at
        if index - 1 in sentence.dates and sentence.is_preposition(at):
            return at
        return self._behind_plain_comma(index)

    def _behind_plain_comma(self, index: int) -> int | None:
        sentence, at = self._sentence, index + 1
        if self._awaits_verb and sentence.lower(index - 1) in self._clauses.complement:
            return self._ahead.behind_aside(at)
        if self._ahead.joins_words(index):
            self._chunks.done[-1].append(index)
            return at
        behind = self._ahead.behind_apposition(at, within_subject=self._awaits_verb)
        if behind is not None:
            return behind
        verb = sentence.verb_from(at)
        if verb is not None and verb.tense is Tense.GERUND and not self._chunks.is_pending:
            self._chunks.open()
            self._chunks.done[-1].append(index)
            self._take(at)
            return at + 1
        return None
