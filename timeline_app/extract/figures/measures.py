"""How a number is bounded, in which unit, and of which currency."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.domain.figure import Bound
from timeline_app.extract.figures.numbers import Number
from timeline_app.extract.figures.words import FigureWords
from timeline_app.extract.tokens import Tokens

_LEAST_SUM = 1000
"""From which "pounds" are money and no weight."""
_LONGEST = 3
"""Tokens of a bound or unit."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A number's bounds and unit, on tokens `first` to `stop`."""

    first: int
    stop: int
    bound: Bound
    unit: str
    size: float
    """Of one unit in base units."""


def read_measure(tokens: Tokens, number: Number, sentence: range, words: FigureWords) -> Measure:
    """Return the bound before and the unit around a number."""
    first, currency = number.first, ""
    if first > sentence.start:
        before = tokens.words[first - 1]
        currency = words.currencies.get(before, "")
        first -= bool(currency)
    begin, bound = _bound_before(tokens, first, sentence, words)
    if currency:
        return Measure(begin, number.stop, bound, currency, 1.0)
    stop, unit, size = _unit_behind(tokens, number, sentence, words)
    return Measure(begin, stop, bound, unit, size)


def _bound_before(tokens: Tokens, first: int, sentence: range, words: FigureWords) -> tuple[int, Bound]:
    for length in range(_LONGEST, 0, -1):
        begin = first - length
        bound = words.bounds.get(tuple(tokens.lowers[begin:first])) if begin >= sentence.start else None
        if bound is not None:
            return begin, bound
    return first, Bound.EXACT


def _unit_behind(tokens: Tokens, number: Number, sentence: range, words: FigureWords) -> tuple[int, str, float]:
    at = number.stop
    if number.rest:
        unit = words.units.get((number.rest.split("-")[0],))
        return (at, *unit) if unit else (at, "", 1.0)
    behind = tokens.lowers[at] if at < sentence.stop else ""
    is_money = number.high >= _LEAST_SUM and behind in words.currencies
    for length in range(_LONGEST, 0, -1):
        unit = words.units.get(tuple(tokens.lowers[at : at + length])) if at + length <= sentence.stop else None
        if unit is not None and not is_money:
            return at + length, unit[0], unit[1]
    if behind in words.currencies:
        return at + 1, words.currencies[behind], 1.0
    before = tokens.lowers[number.first - 1] if number.first > sentence.start else ""
    unit = words.units.get((before,))
    return (at, unit[0], unit[1]) if unit and unit[0] in _UNITS_BEFORE else (at, "", 1.0)


_UNITS_BEFORE = ("magnitude",)
"""Units that may stand before their number: "magnitude 5.4"."""
