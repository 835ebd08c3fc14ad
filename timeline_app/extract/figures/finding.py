"""All quantities of an article, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline_app.domain.figure import Bound, Figure
from timeline_app.domain.timex import Timex, TimexType
from timeline_app.extract.figures.counting import Counting
from timeline_app.extract.figures.measures import read_measure
from timeline_app.extract.figures.numbers import Number, number_at, ordinal_at
from timeline_app.extract.figures.words import FigureWords, figure_words
from timeline_app.extract.sentence_view import Sentence
from timeline_app.extract.terms import find_terms
from timeline_app.extract.tokens import Tokens

_SUBJECT_AHEAD = 8
"""Tokens behind a number whose content words tell its measure from others."""


def find_figures(
    text: str, tokens: Tokens, sentences: Sequence[Sentence], timexes: Sequence[Timex], language: str
) -> tuple[Figure, ...]:
    """Return the quantities of all sentences, sorted by start; date expressions hold none."""
    dated = frozenset(
        index
        for timex in timexes
        if timex.type is not TimexType.DURATION or timex.text[0].isalpha()
        for index in tokens.between(timex.start, timex.end)
    )
    reader = _Reader(text, tokens, dated, language)
    return tuple(figure for sentence in sentences for figure in reader.read(sentence))


class _Reader:
    """Reads the sentences of one article."""

    def __init__(self, text: str, tokens: Tokens, dated: frozenset[int], language: str) -> None:
        self._text, self._tokens, self._dated, self._language = text, tokens, dated, language
        self._words: FigureWords = figure_words(language)

    def read(self, sentence: Sentence) -> Iterator[Figure]:
        """Yield the figures of one sentence."""
        counting = Counting(self._tokens, sentence, self._language)
        previous: Figure | None = None
        index = sentence.indexes.start
        while index < sentence.indexes.stop:
            number = None if index in self._dated else number_at(self._tokens, index, sentence.indexes, self._words)
            figure = self._occasion(index, sentence) if number is None else None
            if number is not None:
                figure = self._figure(number, sentence, counting, previous)
            if figure is not None:
                yield figure
                previous = figure
            index = index + 1 if number is None else number.stop

    def _figure(self, number: Number, sentence: Sentence, counting: Counting, previous: Figure | None) -> Figure | None:
        measure = read_measure(self._tokens, number, sentence.indexes, self._words)
        counted = counting.find(number, measure.first, measure.stop, previous)
        is_weak = self._tokens.lowers[number.first] in self._words.never and number.stop - number.first == 1
        if is_weak and not (counted is not None and counted.is_listed):
            return None
        if not measure.unit and counted is None:
            return None
        unit = measure.unit or ("person" if counted is not None and counted.is_person else "")
        start, end = self._tokens.starts[measure.first], self._tokens.ends[measure.stop - 1]
        behind = range(measure.stop, min(measure.stop + _SUBJECT_AHEAD, sentence.indexes.stop))
        return Figure(
            start=start,
            end=end,
            quote=self._text[start:end],
            low=number.low * measure.size,
            high=number.high * measure.size,
            bound=measure.bound,
            unit=unit,
            what=counted.what if counted is not None else counting.verb_before(measure.first),
            subject=find_terms(self._tokens, behind, self._language, self._dated),
        )

    def _occasion(self, index: int, sentence: Sentence) -> Figure | None:
        """Read "the 69th anniversary": an ordinal that tells two accounts apart."""
        if index + 1 >= sentence.indexes.stop or self._tokens.lowers[index + 1] not in self._words.occasions:
            return None
        number = ordinal_at(self._tokens, index, self._words)
        if number is None:
            return None
        start, end = self._tokens.starts[index], self._tokens.ends[index]
        behind = range(index + 2, min(index + 2 + _SUBJECT_AHEAD, sentence.indexes.stop))
        subject = find_terms(self._tokens, behind, self._language, self._dated)
        what = self._tokens.lowers[index + 1]
        return Figure(start, end, self._text[start:end], number.low, number.high, Bound.EXACT, "ordinal", what, subject)
