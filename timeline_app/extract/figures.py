"""Quantities in prose: number, bounds, unit, and what is counted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from timeline_app.domain.figure import Bound, Figure
from timeline_app.domain.timex import Timex
from timeline_app.extract.lexicon import read_table
from timeline_app.extract.morphology import morphology
from timeline_app.extract.terms import find_terms
from timeline_app.extract.tokens import Tokens

_NUMERAL = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?\Z")
_TEN, _THOUSAND = 10, 1000
_AHEAD = 6
"""Tokens behind a number in which what it counts may stand."""


@dataclass(frozen=True, slots=True)
class FigureWords:
    """Number words, bounds, units and counted things of one language."""

    numbers: dict[str, float]
    multipliers: dict[str, float]
    vague: dict[tuple[str, ...], tuple[float, float]]
    bounds: dict[tuple[str, ...], Bound]
    units: dict[tuple[str, ...], tuple[str, float]]
    currencies: dict[str, str]
    counted: dict[str, str]
    """Word form → what is counted."""
    people: frozenset[str]


@cache
def figure_words(language: str) -> FigureWords:
    """Return the figure lists of a language, inflected once."""
    table = read_table(language, "figures")
    rules = morphology(language)
    bounds = {
        tuple(phrase.split()): Bound(name)
        for name in reversed(list(table["bounds"]))
        for phrase in table["bounds"][name]
    }
    units = {
        tuple(name.split()): (unit["unit"], float(size))
        for unit in table["units"]
        for name, size in unit["names"].items()
    }
    people = set(table["people"]["words"])
    return FigureWords(
        numbers={word: float(value) for word, value in table["numbers"].items()},
        multipliers={word: float(value) for word, value in table["multipliers"].items()},
        vague={tuple(word.split()): (float(low), float(high)) for word, (low, high) in table["vague"].items()},
        bounds=bounds,
        units=units,
        currencies=table["currencies"],
        counted=_counted(table["counted"], language),
        people=frozenset(people | {rules.plural_of(word) for word in people}),
    )


def _counted(table: dict[str, list[str]], language: str) -> dict[str, str]:
    rules = morphology(language)
    forms: dict[str, str] = {}
    for what, words in table.items():
        for word in words:
            told = rules.verb_forms(word)
            for form in (word, told.third, told.gerund, *told.pasts, *told.participles, rules.plural_of(word)):
                forms.setdefault(form, what)
    return forms


@dataclass(frozen=True, slots=True)
class _Number:
    first: int
    stop: int
    low: float
    high: float


def find_figures(
    text: str, tokens: Tokens, sentences: Sequence[range], timexes: Sequence[Timex], language: str
) -> tuple[Figure, ...]:
    """Return the quantities of all sentences, sorted; date expressions hold none."""
    words = figure_words(language)
    found: list[Figure] = []
    covered = _covered(tokens, timexes)
    for sentence in sentences:
        index = sentence.start
        while index < sentence.stop:
            number = None if index in covered else _number_at(tokens, index, sentence, words)
            if number is None:
                index += 1
                continue
            figure = _figure(text, tokens, number, sentence, language)
            if figure is not None:
                found.append(figure)
            index = number.stop
    return tuple(found)


def _covered(tokens: Tokens, timexes: Sequence[Timex]) -> frozenset[int]:
    return frozenset(index for timex in timexes for index in tokens.between(timex.start, timex.end))


def _number_at(tokens: Tokens, index: int, sentence: range, words: FigureWords) -> _Number | None:
    vague = _vague_at(tokens, index, words)
    if vague is not None:
        return vague
    low = _plain_at(tokens, index, sentence, words)
    if low is None:
        return None
    at, value = low
    if at + 1 < sentence.stop and tokens.lowers[at] in ("to", "-", "–", "and") and _is_range(tokens, index, at):
        high = _plain_at(tokens, at + 1, sentence, words)
        if high is not None and high[1] > value:
            scale = _scale(tokens, at + 1, high[0], words)
            return _Number(index, high[0], value * (scale if value * scale <= high[1] else 1), high[1])
    return _Number(index, at, value, value)


def _is_range(tokens: Tokens, index: int, at: int) -> bool:
    return tokens.lowers[at] != "and" or (index > 0 and tokens.lowers[index - 1] == "between")


def _scale(tokens: Tokens, first: int, stop: int, words: FigureWords) -> float:
    scale = 1.0
    for index in range(first, stop):
        scale *= words.multipliers.get(tokens.lowers[index], 1.0)
    return scale


def _vague_at(tokens: Tokens, index: int, words: FigureWords) -> _Number | None:
    for length in (3, 1):
        key = tuple(tokens.lowers[index : index + length])
        if key in words.vague:
            low, high = words.vague[key]
            return _Number(index, index + length, low, high)
    return None


def _plain_at(tokens: Tokens, index: int, sentence: range, words: FigureWords) -> tuple[int, float] | None:
    """Return where a numeral or number word ends and its value."""
    total, current, at = 0.0, None, index
    while at < sentence.stop:
        value, factor = _addend(tokens.lowers[at], words), words.multipliers.get(tokens.lowers[at])
        if value is not None and _may_follow(current, value):
            current = (current or 0.0) + value
        elif factor is not None and current is not None:
            current *= factor
            if factor >= _THOUSAND:
                total, current = total + current, 0.0
        else:
            break
        at += 1
    return None if current is None else (at, total + current)


def _addend(lower: str, words: FigureWords) -> float | None:
    if _NUMERAL.match(lower):
        return float(lower.replace(",", ""))
    if lower in words.numbers:
        return words.numbers[lower]
    parts = lower.split("-")
    return sum(words.numbers[part] for part in parts) if all(part in words.numbers for part in parts) else None


def _may_follow(current: float | None, value: float) -> bool:
    """Whether a number word goes on with another: "twenty one", "two hundred six"; digits never do."""
    if not current:
        return True
    return value < _TEN <= current and current % _TEN == 0


def _figure(text: str, tokens: Tokens, number: _Number, sentence: range, language: str) -> Figure | None:
    words = figure_words(language)
    first, bound = _bound(tokens, number, sentence, words)
    stop, unit, factor = _unit(tokens, number, sentence, words)
    what, person = _what(tokens, number.first, stop, sentence, words)
    if not unit and person:
        unit = "person"
    noun = _noun_behind(tokens, stop, sentence, language)
    if not unit and not what and not noun:
        return None
    start, end = tokens.starts[first], tokens.ends[stop - 1]
    subject = find_terms(tokens, range(stop, min(stop + _AHEAD, sentence.stop)), language)
    return Figure(
        start, end, text[start:end], number.low * factor, number.high * factor, bound, unit, what or noun, subject
    )


def _bound(tokens: Tokens, number: _Number, sentence: range, words: FigureWords) -> tuple[int, Bound]:
    first = number.first
    if first > sentence.start and tokens.words[first - 1] in words.currencies:
        first -= 1
    for length in (3, 2, 1):
        begin = first - length
        bound = words.bounds.get(tuple(tokens.lowers[begin:first])) if begin >= sentence.start else None
        if bound is not None:
            return begin, bound
    return number.first, Bound.EXACT


def _unit(tokens: Tokens, number: _Number, sentence: range, words: FigureWords) -> tuple[int, str, float]:
    at = number.stop
    if number.first > sentence.start:
        currency = words.currencies.get(tokens.lowers[number.first - 1].upper()) or words.currencies.get(
            tokens.words[number.first - 1]
        )
        if currency:
            return at, currency, 1.0
    for length in (3, 2, 1):
        unit = words.units.get(tuple(tokens.lowers[at : at + length])) if at + length <= sentence.stop else None
        if unit is not None:
            return at + length, unit[0], unit[1]
    if at < sentence.stop and tokens.lowers[at] in words.currencies:
        return at + 1, words.currencies[tokens.lowers[at]], 1.0
    return at, "", 1.0


def _what(tokens: Tokens, first: int, stop: int, sentence: range, words: FigureWords) -> tuple[str, bool]:
    person, what = False, ""
    for index in range(stop, min(stop + _AHEAD, sentence.stop)):
        lower = tokens.lowers[index]
        if lower in ",.;:":
            break
        person = person or lower in words.people
        if lower in words.counted:
            return words.counted[lower], True
    for index in range(max(sentence.start, first - _AHEAD), first):
        what = words.counted.get(tokens.lowers[index], what)
    return what, person


def _noun_behind(tokens: Tokens, stop: int, sentence: range, language: str) -> str:
    terms = find_terms(tokens, range(stop, min(stop + 3, sentence.stop)), language)
    return terms[-1] if terms else ""
