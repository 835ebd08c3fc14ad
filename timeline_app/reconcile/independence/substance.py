"""What an article tells, apart from how it words it: days, times, quantities, names, stems of words.

A rewrite changes words, order and units; the particulars stay: 230 feet and 70 metres, "on
Tuesday" and "on 5 March", Oduya and Odua are one particular each.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from sys import intern

from timeline_app.domain.anchoring import resolve_timexes
from timeline_app.domain.article import Article
from timeline_app.domain.mention import Extraction
from timeline_app.reconcile.actors.spelling import fold_word, skeleton
from timeline_app.reconcile.publication import UNKNOWN_PUBLICATION, Publication
from timeline_app.reconcile.words import stem, stop_words

SHORT_NAME = 5
"""Letters below which a name's word is compared as it is: its consonants alone say too little."""
SMALL_NUMBER = 10
"""Numbers below it have no second digit to compare; they are rounded by nobody."""
_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_DURATION = re.compile(r"P(?P<clock>T?)(?P<count>\d+)(?P<unit>[SMHDWY])\Z")
_SECONDS = {"TS": 1, "TM": 60, "TH": 3600, "D": 86_400, "W": 7 * 86_400, "M": 30 * 86_400, "Y": 365 * 86_400}
_LENGTH_OF_DAY = len("2021-11-01")
Spot = tuple[int, int, tuple[str, ...]]
"""Start and end of what tells particulars, and these."""


@dataclass(frozen=True, slots=True)
class Substance:
    """The particulars of one article."""

    article: str
    """The article's key."""
    places: dict[str, int]
    """Each particular and its place in the order of telling."""
    own: frozenset[str]
    """Those told outside quotations too: rivals quote the same words."""
    sentences: tuple[tuple[str, ...], ...]
    """Those told outside quotations, sentence by sentence, each as often as it is told."""
    published: int | None
    """Ordinal of the day of publication, None where it is not known."""


def read_substance(
    article: Article, extraction: Extraction, publication: Publication = UNKNOWN_PUBLICATION
) -> Substance:
    """Return the particulars that an article tells, boilerplate left out."""
    reader = _Reader(article, extraction, publication)
    told = sorted((start, value) for start, _, values in reader.read() for value in values)
    quoted = bytearray(len(article.text))
    for start, end in extraction.quotations:
        quoted[start:end] = b"\1" * (end - start)
    places: dict[str, int] = {}
    for _, value in told:
        places.setdefault(intern(value), len(places))
    own = [(start, intern(value)) for start, value in told if not quoted[start]]
    sentences = tuple(_by_sentence(own, [end for _, end in extraction.sentences]))
    return Substance(article.key, places, frozenset(value for _, value in own), sentences, publication.first_ordinal)


def _by_sentence(told: Sequence[tuple[int, str]], ends: Sequence[int]) -> Iterator[tuple[str, ...]]:
    """Yield what is told, by where it starts, sentence by sentence; `ends` are those of sentences, in their order."""
    for _, group in groupby(told, key=lambda one: bisect_right(ends, one[0])):
        yield tuple(value for _, value in group)


class _Reader:
    """Reads each stretch of a text once: as a date, a quantity, a name, else as words."""

    def __init__(self, article: Article, extraction: Extraction, publication: Publication) -> None:
        self._text, self._extraction, self._publication = article.text, extraction, publication
        self._taken = bytearray(len(article.text))
        for part in article.boilerplate:
            self._take(part.start, part.end)

    def read(self) -> Iterator[Spot]:
        for spots in (self._times(), self._figures(), self._names()):
            for start, end, values in spots:
                if self._take(start, end):
                    yield start, end, values
        yield from self._words()

    def _take(self, start: int, end: int) -> bool:
        if self._taken.find(1, start, end) >= 0:
            return False
        self._taken[start:end] = b"\1" * (end - start)
        return True

    def _times(self) -> Iterator[Spot]:
        for told in resolve_timexes(self._extraction.timexes, self._publication.span):
            yield told.start, told.end, tuple(_time_particulars(told.value))

    def _figures(self) -> Iterator[Spot]:
        for figure in self._extraction.figures:
            unit = "" if figure.unit == "person" else figure.unit
            rounded = [f"{figure.low:.1g}"] + [f"{figure.low:.2g}"] * (figure.low >= SMALL_NUMBER)
            yield figure.start, figure.end, tuple(f"={number} {unit}" for number in dict.fromkeys(rounded))

    def _names(self) -> Iterator[Spot]:
        for name in self._extraction.names:
            if not name.is_phrase:
                words = map(str.lower, _WORD.findall(name.text))
                yield name.start, name.end, tuple(_name_particular(word) for word in words if _tells(word))

    def _words(self) -> Iterator[Spot]:
        for start, end in self._extraction.sentences or ((0, len(self._text)),):
            for found in _WORD.finditer(self._text, start, end):
                word = found.group().lower()
                if not self._taken[found.start()] and _tells(word):
                    yield found.start(), found.end(), (stem(word),)


def _tells(word: str) -> bool:
    return len(word) > 1 and word not in stop_words()


def _name_particular(word: str) -> str:
    folded = fold_word(word)
    return "~" + (skeleton(folded) if len(folded) >= SHORT_NAME else stem(word))


def _time_particulars(value: str) -> Iterator[str]:
    """Yield the day and the hour of a TIMEX3 value, or the length of a duration in seconds."""
    duration = _DURATION.match(value)
    if duration:
        seconds = int(duration["count"]) * _SECONDS.get(duration["clock"] + duration["unit"], 1)
        yield f"@P{seconds:.2g}"
    elif value[:1].isdigit() or value.startswith("X"):
        yield f"@{value[:_LENGTH_OF_DAY]}"
        _, clock, hour = value.partition("T")
        if clock:
            yield f"@T{hour}"
