"""What follows in a clause: whether a comma goes on, which verb an opener brings, where another clause begins."""

from __future__ import annotations

from timeline_app.extract.clauses import clause_words
from timeline_app.extract.gist.sentence import GistSentence
from timeline_app.extract.verbs import VerbGroup

_LONGEST_ITEM = 6
"""Tokens of one item of a list."""
_LONGEST_APPOSITION = 14
_LONGEST_BRACKET = 20


class LookAhead:
    """Looks ahead in one sentence, up to its token `stop`."""

    def __init__(self, sentence: GistSentence, stop: int) -> None:
        self._sentence, self._stop = sentence, stop
        self._clauses = clause_words(sentence.view.language)

    def is_small(self, index: int) -> bool:
        """Whether a word does not yet say what a verb is said with: an article, preposition, adverb, "it"."""
        sentence, lower = self._sentence, self._sentence.lower(index)
        inside_verb = any(verb.first <= index < verb.head for verb in sentence.view.verbs)
        small = sentence.words.light | sentence.words.particles | sentence.words.articles | self._clauses.coordinating
        return (
            inside_verb
            or lower in small
            or sentence.is_preposition(index)
            or sentence.opens_clause(index)
            or sentence.is_adverb(index)
        )

    def verb_behind(self, index: int) -> VerbGroup | None:
        """Return the verb right behind a token, adverbs left out; None where no verb begins there."""
        index += 1
        while self._sentence.is_adverb(index):
            index += 1
        return self._sentence.verb_from(index)

    def verb_of_clause(self, opener: int) -> VerbGroup | None:
        """Return the finite verb of the clause that a word opens, None where it opens none ("after the raid")."""
        openers = self._clauses.temporal | self._clauses.complement | self._clauses.relative
        at = opener + 1
        if self._sentence.lower(at) == ",":
            at = self.behind_aside(at + 1) or self._stop
        while at < self._stop:
            verb = self._sentence.verb_from(at)
            if verb is not None and (verb.is_finite or at == opener + 1):
                return verb if verb.is_finite else None
            if self._sentence.is_end(at) or self._sentence.lower(at) in openers:
                return None
            behind = self._behind_comma(at)
            if behind is None:
                return None
            at = behind
        return None

    def opens_adverbial(self, index: int) -> bool:
        """Whether a clause is opened that no verb needs: "began | when the protests …"."""
        return self._sentence.lower(index) in self._clauses.temporal and self.verb_of_clause(index) is not None

    def goes_on_saying(self, index: int) -> bool:
        """Whether "and that" goes on with what is said."""
        is_joining = self._sentence.lower(index) in self._clauses.coordinating
        return is_joining and self._sentence.lower(index + 1) in self._clauses.complement

    def opens_new_clause(self, index: int) -> bool:
        """Whether "and" is followed by a subject and verb of their own."""
        is_joining = self._sentence.lower(index) in self._clauses.coordinating
        if not is_joining or self.verb_behind(index) is not None or self.goes_on_saying(index):
            return False
        is_dated = False
        for at in range(index + 1, self._stop):
            verb = self._sentence.verb_from(at)
            is_dated |= at in self._sentence.dates
            if verb is not None:
                return verb.is_finite
            is_mark = self._sentence.lower(at) == "," and not is_dated
            is_opener = self._sentence.opens_clause(at) and at not in self._sentence.dates
            if is_mark or is_opener or self._sentence.is_end(at):
                return False
        return False

    def behind_bracket(self, index: int) -> int | None:
        """Return the token behind the bracket that a token opens; None where it is not closed."""
        for at in range(index + 1, min(index + _LONGEST_BRACKET, self._stop)):
            if self._sentence.lower(at) == ")":
                return at + 1
        return None

    def joins_words(self, comma: int) -> bool:
        """Whether a comma stands in a list or between adjectives: "Rome, Milan and Turin", "a steady, global rise"."""
        return self._is_in_list(comma) or self._is_between_adjectives(comma)

    def behind_apposition(self, index: int, *, within_subject: bool) -> int | None:
        """Return the token behind "…, 45," or "…, the company's spokesman,", where the clause goes on.

        It goes on with a preposition or infinitive, `within_subject` with its verb.
        """
        sentence = self._sentence
        if within_subject and sentence.lower(index) in self._clauses.relative:
            return self._behind_relative(index)
        if sentence.is_preposition(index) or sentence.opens_clause(index) or sentence.verb_from(index):
            return None
        for at in range(index, min(index + _LONGEST_APPOSITION, self._stop)):
            if sentence.lower(at) == ",":
                return at + 1 if self._continues(at, within_subject=within_subject) else None
            verb = sentence.verb_at(at)
            if (verb is not None and verb.is_finite) or sentence.is_end(at):
                return None
        return None

    def behind_aside(self, index: int) -> int | None:
        """Return the token behind the comma that closes an aside: "that, according to a source, | the board"."""
        for at in range(index, min(index + _LONGEST_APPOSITION, self._stop)):
            if self._sentence.is_end(at):
                return None
            if self._sentence.lower(at) == ",":
                return at + 1
        return None

    def _behind_relative(self, index: int) -> int | None:
        """Return the token behind "…, who has two shops," where a finite verb goes on with the clause."""
        for at in range(index, min(index + _LONGEST_APPOSITION, self._stop)):
            if self._sentence.is_end(at):
                return None
            if self._sentence.lower(at) == "," and self._continues(at, within_subject=True):
                return at + 1
        return None

    def _continues(self, comma: int, *, within_subject: bool) -> bool:
        verb = self.verb_behind(comma)
        if within_subject or verb is not None:
            return verb is not None and verb.is_finite == within_subject
        return self._sentence.is_preposition(comma + 1)

    def _behind_comma(self, index: int) -> int | None:
        """Return the next token of a subject, behind the list or apposition that a comma opens; None where it ends."""
        if self._sentence.lower(index) != "," or self._is_in_list(index):
            return index + 1
        return self.behind_apposition(index + 1, within_subject=True)

    def _is_in_list(self, comma: int) -> bool:
        """Whether a comma stands between items of a list that "and" closes."""
        length = 0
        for at in range(comma + 1, self._stop):
            lower = self._sentence.lower(at)
            if lower in self._sentence.words.listing:
                is_listed = length > 0 or self._sentence.lower(at - 1) == ","
                return is_listed and self.verb_behind(at) is None and not self.opens_new_clause(at)
            length = 0 if lower == "," else length + 1
            stops = self._sentence.verb_from(at) is not None or self._sentence.opens_clause(at)
            if stops or length > _LONGEST_ITEM or self._sentence.is_end(at) or self._sentence.is_preposition(at):
                return False
        return False

    def _is_between_adjectives(self, comma: int) -> bool:
        sentence = self._sentence
        is_behind_article = sentence.lower(comma - 2) in sentence.words.indefinite
        is_behind_adjective = is_behind_article and sentence.lower(comma - 1).isalpha()
        return is_behind_adjective and sentence.lower(comma + 1).isalpha() and not self.is_small(comma + 1)
