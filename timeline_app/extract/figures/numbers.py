"""Numbers in digits and words: "3.2 million", "twenty-one", "dozens", "20 to 30"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline_app.extract.figures.words import FigureWords
from timeline_app.extract.tokens import Tokens

_NUMERAL = re.compile(r"\d{1,15}(?:,\d{3}){0,5}(?:\.\d{1,9})?\Z")
"""No longer than quantities are; what has more digits is a code."""
_COMPOUND = re.compile(r"(?P<number>\d+(?:\.\d+)?)-(?P<rest>[a-z-]+)\Z")
_TEN, _THOUSAND = 10, 1000
_LONGEST_VAGUE = 3


@dataclass(frozen=True, slots=True)
class Number:
    """A number on tokens `first` (inclusive) to `stop` (exclusive)."""

    first: int
    stop: int
    low: float
    high: float
    rest: str = ""
    """What a compound adds: "magnitude" of "6.1-magnitude"."""


def number_at(tokens: Tokens, index: int, sentence: range, words: FigureWords) -> Number | None:
    """Return the number that begins at a token, None where none does."""
    compound = _COMPOUND.match(tokens.lowers[index])
    if compound:
        value = float(compound["number"])
        return Number(index, index + 1, value, value, compound["rest"])
    return _vague_at(tokens, index, words) or _plain(tokens, index, sentence, words)


def ordinal_at(tokens: Tokens, index: int, words: FigureWords) -> Number | None:
    """Return the ordinal number on a token ("69th", "third"), None where it is none."""
    lower = tokens.lowers[index]
    value = words.ordinals.get(lower)
    if value is None and lower[0].isdigit() and lower.endswith(words.ordinal_endings):
        digits = lower.rstrip("abcdefghijklmnopqrstuvwxyz")
        value = float(digits) if digits.isdigit() else None
    return None if value is None else Number(index, index + 1, value, value)


def _vague_at(tokens: Tokens, index: int, words: FigureWords) -> Number | None:
    for length in range(_LONGEST_VAGUE, 0, -1):
        span = words.vague.get(tuple(tokens.lowers[index : index + length]))
        if span is not None:
            return Number(index, index + length, *span)
    return None


def _plain(tokens: Tokens, index: int, sentence: range, words: FigureWords) -> Number | None:
    low = _value_at(tokens, index, sentence, words)
    if low is None or _is_part_of_code(tokens, index, low[0], sentence):
        return None
    at, value = low
    if at + 1 < sentence.stop and _is_range(tokens, index, at, words):
        high = _value_at(tokens, at + 1, sentence, words)
        if high is not None and high[1] > value:
            scale = _scale(tokens, range(at + 1, high[0]), words)
            return Number(index, high[0], value * scale if value * scale <= high[1] else value, high[1])
    return Number(index, at, value, value)


def _is_part_of_code(tokens: Tokens, index: int, stop: int, sentence: range) -> bool:
    """Whether a numeral belongs to a code, score or address: "7440-57-5", "No. 2", "15nm"."""
    if tokens.words[index].isalpha():
        return False
    before = tokens.words[index - 1] if index > sentence.start else ""
    touches_before = before in "-/–#@" and before and tokens.ends[index - 1] == tokens.starts[index]
    numbered = before == "." and index - 1 > sentence.start and tokens.lowers[index - 2] in ("no", "nos")
    if stop < sentence.stop:
        touches_behind = tokens.starts[stop] == tokens.ends[stop - 1] and tokens.words[stop] in "-/"
        glued = tokens.starts[stop] == tokens.ends[stop - 1] and tokens.words[stop][0].isalpha()
        return bool(touches_before) or numbered or glued or (touches_behind and _is_hyphen_between_codes(tokens, stop))
    return bool(touches_before) or numbered


def _is_range(tokens: Tokens, index: int, at: int, words: FigureWords) -> bool:
    lower = tokens.lowers[at]
    if lower in words.range_words:
        return not _is_hyphen_between_codes(tokens, at)
    return index > 0 and words.range_pairs.get(tokens.lowers[index - 1]) == lower


def _is_hyphen_between_codes(tokens: Tokens, at: int) -> bool:
    """Whether another hyphen follows the second number: "7440-57-5"."""
    return tokens.lowers[at] == "-" and tokens.lowers[at + 2 : at + 3] == ["-"]


def _scale(tokens: Tokens, indexes: range, words: FigureWords) -> float:
    scale = 1.0
    for index in indexes:
        scale *= words.multipliers.get(tokens.lowers[index], 1.0)
    return scale


def _value_at(tokens: Tokens, index: int, sentence: range, words: FigureWords) -> tuple[int, float] | None:
    """Return where a numeral or number word ends, and its value."""
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
