"""The words that a clause's verb is said of, without what leads to them or stands between."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.extract.clauses import clause_words
from timeline_app.extract.gist.sentence import GistSentence
from timeline_app.extract.main_clause import find_main_verbs
from timeline_app.extract.names.words import name_words
from timeline_app.extract.speech_words import speech_words
from timeline_app.extract.subjects import find_subject
from timeline_app.extract.verbs import Tense, VerbGroup, verb_words

_OPENING_MARKS = frozenset("“„«(")
_LONGEST_ASIDE = 9
"""Tokens of "officials said" between commas."""
_LONGEST_LISTED = 5
"""Tokens of one item of a list: "the United Arab Emirates"."""


def find_subject_tokens(sentence: GistSentence, verb: VerbGroup, start: int) -> range | None:
    """Return the tokens of a verb's subject, not before token `start`; None where there is none."""
    return _Reader(sentence, start).of_verb(verb)


class _Reader:
    """Reads subjects in one sentence, from its token `start` on."""

    def __init__(self, sentence: GistSentence, start: int) -> None:
        self._sentence, self._start = sentence, start
        self._clauses = clause_words(sentence.view.language)
        spoken = speech_words(sentence.view.language)
        self._pronouns = spoken.single | spoken.thing | spoken.plural | spoken.own
        self._names = name_words(sentence.view.language)

    def of_verb(self, verb: VerbGroup) -> range | None:
        at = self._before(verb.first)
        lower = self._sentence.lower(at)
        if at < self._start:
            return None
        if lower in self._clauses.coordinating | self._clauses.adversative:
            shared = find_main_verbs(self._sentence.view, range(self._start, at))
            return self.of_verb(shared[-1]) if shared else None
        if lower in self._clauses.relative or (lower in self._clauses.complement and self._is_relative(at)):
            return self._antecedent(at)
        if self._sentence.opens_clause(at):
            return None
        return self._nearest(verb, at)

    def _before(self, index: int) -> int:
        """Return the token before one, adverbs and date words left out."""
        index -= 1
        while index >= self._start and (self._sentence.is_adverb(index) or index in self._sentence.dates):
            index -= 1
        return index

    def _is_relative(self, index: int) -> bool:
        """Whether "that" stands behind a noun: "the bill that passed"."""
        before = self._sentence.verb_at(index - 1)
        lower = self._sentence.lower(index - 1)
        return before is None and lower[:1].isalpha() and not self._sentence.is_preposition(index - 1)

    def _antecedent(self, opener: int) -> range | None:
        """Return the noun phrase before a relative pronoun, from the verb or preposition that governs it.

        Behind a comma ("a visit to the shrine, which …") it is the whole phrase, else its last part.
        """
        is_aside = self._sentence.lower(opener - 1) == ","
        stop = opener - is_aside
        verb = next((one for one in reversed(self._sentence.view.verbs) if one.head < stop), None)
        low = max(self._start, verb.head + 1 if verb else self._start)
        governing = [index for index in range(low, stop) if self._governs(index, is_aside=is_aside)]
        low = governing[-1] + 1 if governing else low
        while low < stop and (self._sentence.is_preposition(low) or self._sentence.is_adverb(low)):
            low += 1
        return self._trimmed(range(low, stop))

    def _governs(self, index: int, *, is_aside: bool) -> bool:
        """Whether the noun phrase that a relative clause describes begins behind a token."""
        if self._sentence.lower(index) == ",":
            return True
        is_preposition = self._sentence.is_preposition(index) or self._sentence.opens_clause(index)
        return is_preposition and not is_aside and self._sentence.lower(index) not in self._sentence.words.binding

    def _nearest(self, verb: VerbGroup, at: int) -> range | None:
        """Return the subject among the stretches between commas before a verb."""
        parts = [self._trimmed(part) for part in self._parts(verb, at)]
        last = parts[-1]
        if last is not None and self._sentence.lower(last.stop - 1) in self._pronouns:
            return range(last.stop - 1, last.stop)
        if last is not None and not self._is_adjunct(last):
            return self._with_list(parts, last)
        free = (part for part in parts if part is not None and not self._is_adjunct(part))
        return next(free, None) or self._named(verb)

    def _parts(self, verb: VerbGroup, at: int) -> list[range]:
        """Return the stretches between commas before a verb, in order, back to where its clause begins."""
        parts: list[range] = []
        stop, index = at + 1, at
        while index >= self._start and not self._sentence.is_end(index):
            if self._sentence.lower(index) == ",":
                parts.insert(0, range(index + 1, stop))
                stop = index
            elif (found := self._finite_at(index, verb)) is not None:
                opener = self._opener_of(found)
                if opener is None:
                    return self._behind_verb(index, range(index + 1, stop), parts)
                stop = index = opener
            elif self._sentence.opens_clause(index):
                index -= self._leads_aside(index, has_comma=bool(parts))
                break
            index -= 1
        return [range(index + 1, stop), *parts]

    def _behind_verb(self, verb: int, part: range, parts: list[range]) -> list[range]:
        """Return the stretches behind another clause's verb: the first is its object but for "said"."""
        if self._sentence.view.tokens.lowers[verb] in self._saying():
            return [part, *parts]
        return parts or [self._behind_conjunction(part)]

    def _finite_at(self, index: int, verb: VerbGroup) -> VerbGroup | None:
        found = self._sentence.verb_at(index)
        return found if found is not None and found.is_finite and found is not verb else None

    def _leads_aside(self, index: int, *, has_comma: bool) -> bool:
        """Whether an opener stands before a noun only: "After the report, …"."""
        return (
            has_comma and self._sentence.lower(index) in self._clauses.temporal and self._sentence.is_preposition(index)
        )

    def _opener_of(self, verb: VerbGroup) -> int | None:
        """Return where a clause between a subject and its verb begins: at "who", or at the comma of ", he said,"."""
        if self._sentence.lower(verb.head + 1) == ",":
            comma = next(
                (
                    index
                    for index in range(verb.first - 1, max(self._start, verb.first - _LONGEST_ASIDE), -1)
                    if self._sentence.lower(index) == ","
                ),
                None,
            )
            if comma is not None and verb.lemma and self._sentence.view.tokens.lowers[verb.head] in self._saying():
                return comma + 1
        for index in range(verb.first - 1, self._start, -1):
            lower = self._sentence.lower(index)
            if lower in self._clauses.relative:
                return index
            if lower in self._clauses.complement and self._is_relative(index):
                return index
            if self._sentence.opens_clause(index) or self._sentence.verb_at(index) or lower == ",":
                return None
        return None

    def _saying(self) -> frozenset[str]:
        return verb_words(self._sentence.view.language).saying

    def _is_adjunct(self, part: range) -> bool:
        """Whether a stretch only leads to the subject: "In response", "Speaking on television", "45"."""
        lower = self._sentence.lower(part.start)
        if self._sentence.is_preposition(part.start) or self._sentence.opens_clause(part.start):
            return True
        if len(part) <= 2 and all(self._sentence.is_adverb(index) for index in part):  # noqa: PLR2004 - "only recently"
            return True
        opening = self._sentence.verb_from(part.start)
        if opening is not None and opening.tense in (Tense.GERUND, Tense.PARTICIPLE, Tense.INFINITIVE):
            return True
        is_leading = lower in self._sentence.words.leading
        return is_leading or all(not self._sentence.lower(index)[:1].isalpha() for index in part)

    def _with_list(self, parts: Sequence[range | None], last: range) -> range:
        """Return the last stretch, with those before it that it goes on listing: "Rome, Milan and Turin"."""
        has_and = any(self._sentence.lower(index) in self._sentence.words.listing for index in last)
        start = last.start
        for part in reversed(parts[:-1]):
            if not has_and or part is None or len(part) > _LONGEST_LISTED or self._is_adjunct(part):
                break
            if part.stop != start - 1:
                break
            start = part.start
        return range(start, last.stop)

    def _behind_conjunction(self, part: range) -> range:
        """Return what stands behind the last "and" of a stretch that a verb precedes: its object is left out."""
        joining = self._clauses.coordinating | self._clauses.adversative
        behind = [index for index in part if self._sentence.lower(index) in joining]
        return range(behind[-1] + 1, part.stop) if behind else part

    def _named(self, verb: VerbGroup) -> range | None:
        """Return the name or role phrase that does what the verb says, with the words before it that belong to it."""
        view = self._sentence.view
        name = find_subject(view, verb)
        if name is None or view.first_token(name) < self._start:
            return None
        first = view.first_token(name)
        if name.role and not name.is_phrase:
            begin = view.tokens.first_from(max(view.start, name.start - len(name.role) - 1))
            first = begin if view.text[view.tokens.starts[begin] : name.start].strip() == name.role else first
        if view.lower(first - 1) in self._names.determiners and first - 1 >= self._start:
            first -= 1
        return range(first, view.last_token(name))

    def _trimmed(self, part: range) -> range | None:
        """Leave out conjunctions, linking adverbs, date words and marks at both ends; None where nothing is left."""
        first, stop = part.start, part.stop
        words = self._sentence.words
        leading = words.linking | words.conjunctions | words.leading
        while first < stop and (self._sentence.lower(first) in leading or self._is_left_out(first)):
            first += 1
        while first < stop and (
            self._is_left_out(stop - 1) or self._sentence.lower(stop - 1) in words.linking | _OPENING_MARKS
        ):
            stop -= 1
        return range(first, stop) if first < stop else None

    def _is_left_out(self, index: int) -> bool:
        lower = self._sentence.lower(index)
        return index in self._sentence.dates or not (lower[:1].isalnum() or lower[:1] in "$€£'’\"“”()%")
