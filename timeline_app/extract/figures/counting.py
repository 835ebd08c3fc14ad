"""What a number counts: by the verb it belongs to, the noun behind it, or the number before it."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.domain.figure import Figure
from timeline_app.extract.figures.numbers import Number
from timeline_app.extract.figures.words import FigureWords, figure_words
from timeline_app.extract.morphology import morphology
from timeline_app.extract.sentence_view import Sentence
from timeline_app.extract.tokens import Tokens
from timeline_app.extract.verbs import VerbWords, verb_words

_NEAR = 4
"""Tokens between a number and the verb whose object it is."""
_BACK = 6
"""Tokens between a number and a noun such as "toll" before it."""
_FAR = 12
"""Tokens between a number and the verb whose subject it is."""
_LONGEST_NOUN = 4
_LARGE = 10_000
"""From which a count of residents is a population."""
_POPULATION, _AGE = "population", "age"


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts."""

    what: str
    is_person: bool = False
    is_listed: bool = True
    """Whether it is one of the listed things, no bare noun."""


class Counting:
    """Finds what the numbers of one sentence count."""

    def __init__(self, tokens: Tokens, sentence: Sentence, language: str) -> None:
        self._tokens, self._sentence, self._language = tokens, sentence, language
        self._words: FigureWords = figure_words(language)
        self._verb_words: VerbWords = verb_words(language)
        self._verbs = {verb.head: verb for verb in sentence.verbs}

    def find(self, number: Number, first: int, stop: int, previous: Figure | None) -> Counted | None:
        """Return what the number on tokens `first` to `stop`, bound and unit included, counts; None for nothing."""
        nouns = self._nouns_behind(stop)
        if self._is_age(number, first, stop):
            return Counted(_AGE)
        if self._is_population(number, first, nouns):
            return Counted(_POPULATION, is_person=True)
        person = any(self._tokens.lowers[index] in self._words.people for index in nouns)
        what = self._by_words(first, nouns) or self._by_verbs(first, stop) or self._as_before(first, stop, previous)
        if what:
            return Counted(what, is_person=True)
        if not nouns:
            return self._before_giving(first)
        return Counted(
            morphology(self._language).singular_of(self._tokens.lowers[nouns[-1]]), is_person=person, is_listed=False
        )

    def _before_giving(self, first: int) -> Counted | None:
        """Go by "the number of customers" before a bare number; nothing is known where it is only given."""
        before = range(first - 1, max(first - 1 - _FAR, self._sentence.indexes.start - 1), -1)
        for index in before:
            if self._lower(index) in self._words.numbering and self._lower(index + 1) == "of":
                nouns = self._nouns_behind(index + 2)
                if nouns:
                    lower = self._tokens.lowers[nouns[-1]]
                    what = morphology(self._language).singular_of(lower)
                    return Counted(what, is_person=lower in self._words.people, is_listed=False)
        is_given = any(self._lower(index) in self._words.giving for index in before[:_NEAR])
        return Counted("", is_listed=False) if is_given else None

    def verb_before(self, first: int) -> str:
        """Return the lemma of the verb whose object a sum of money is, empty where there is none."""
        heads = (index for index in range(first - 1, first - 1 - _BACK, -1) if index in self._verbs)
        return next((self._verbs[index].lemma for index in heads), "")

    def _lower(self, index: int) -> str:
        return self._tokens.lowers[index] if index in self._sentence.indexes else ""

    def _nouns_behind(self, stop: int) -> list[int]:
        """Return the tokens of the noun phrase behind a number; "of the" and "more" are passed over."""
        found: list[int] = []
        for index in range(stop, min(stop + _LONGEST_NOUN + 2, self._sentence.indexes.stop)):
            lower = self._lower(index)
            if not found and lower in self._words.passed_over:
                continue
            is_word = lower[0].isalpha() and lower not in self._words.stops and lower not in self._words.numbers
            is_verb = index in self._verbs and (bool(found) or not lower.endswith("s"))
            if not is_word or is_verb or len(found) == _LONGEST_NOUN:
                break
            found.append(index)
        return found

    def _is_age(self, number: Number, first: int, stop: int) -> bool:
        if number.rest:
            return number.rest in self._words.ages
        if self._lower(first - 1) in self._words.ages:
            return True
        between_commas = self._lower(first - 1) == "," and self._lower(stop) == ","
        return between_commas and self._tokens.words[first - 2][0].isupper() and number.high < _OLDEST

    def _is_population(self, number: Number, first: int, nouns: list[int]) -> bool:
        if number.low < _LARGE:
            return False
        is_of = self._lower(first - 1) in self._words.passed_over and self._lower(first - 2) in self._words.populations
        return is_of or any(self._words.counted.get(self._lower(index)) == _POPULATION for index in nouns)

    def _by_words(self, first: int, nouns: list[int]) -> str:
        """Go by the nouns behind ("56 dead") and by those just before ("a death toll of 56")."""
        for index in nouns:
            what = self._words.counted.get(self._lower(index), "")
            if what and what != _POPULATION:
                return what
        for index in range(first - 1, first - 1 - _BACK, -1):
            verb = self._verbs.get(index)
            if (verb is not None and verb.lemma not in self._words.rising) or self._lower(index) in (",", ";"):
                break
            what = self._words.counted.get(self._lower(index), "")
            if what and what != _POPULATION:
                return what
        return ""

    def _by_verbs(self, first: int, stop: int) -> str:
        """Go by the verb whose object the number is, else by the next verb, whose subject it may be."""
        for index in range(first - 1, first - _NEAR, -1):
            if self._lower(index) == ";":
                break
            verb = self._verbs.get(index)
            if verb is not None and not verb.passive:
                what = self._counted_verb(index) or self._words.objects.get(self._lower(index), "")
                if what:
                    return what
                break
        for index in range(stop, min(stop + _FAR, self._sentence.indexes.stop)):
            if index in self._verbs:
                return self._counted_verb(index) or self._lives_behind(index)
            if self._lower(index) in (";", ":", ".") or self._starts_number(index):
                break
        return ""

    def _lives_behind(self, index: int) -> str:
        """Return what "lost their lives" counts: the object's own listed thing."""
        return next((what for at in (index + 1, index + 2) if (what := self._counted_verb(at))), "")

    def _counted_verb(self, index: int) -> str:
        what = self._words.counted.get(self._lower(index), "")
        return "" if what == _POPULATION else what

    def _starts_number(self, index: int) -> bool:
        lower = self._lower(index)
        is_number = lower[0].isdigit() or lower in self._words.numbers or (lower,) in self._words.vague
        return is_number and self._lower(index - 1) not in self._words.passing_on

    def _as_before(self, first: int, stop: int, previous: Figure | None) -> str:
        """Take over what the number before counts: "including 11 children", "15 in the north and six in the south"."""
        if previous is None:
            return ""
        passes_on = self._lower(first - 1) in self._words.passing_on
        is_elliptic = self._lower(stop) in self._verb_words.prepositions
        return previous.what if passes_on or is_elliptic else ""


_OLDEST = 120
