"""Numbers in words: "twenty-four", "a hundred and ten", "nineteen ninety-seven"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline_app.extract.timex.lexicon import Lexicon, literal
from timeline_app.extract.timex.numerals import read_numeral

if TYPE_CHECKING:
    from timeline_app.extract.timex.tokens import Tokens

_LONGEST = 6
"""Words of one number: more is a list, not a number of days or a year."""
_YEAR_HEADS = range(10, 22)
_HUNDRED = 100


@lru_cache(maxsize=16)
def _pattern(words: str, hyphen: str, joiner: str) -> re.Pattern[str]:
    link = f"(?:[{hyphen}]|[{joiner}](?=[{words}]))?" if joiner else f"[{hyphen}]?"
    return re.compile(f"[{words}](?:{link}[{words}]){{1,{_LONGEST}}}")


def merge_number_words(tokens: Tokens, lexicon: Lexicon) -> Tokens:
    """Return the tokens with the words of each number joined into one token that has its value."""
    words = lexicon.members("number_small") + lexicon.members("number_tens") + lexicon.members("number_scale")
    if not words:
        return tokens
    pattern = _pattern(words, lexicon.members(literal("-")), lexicon.members("number_joiner"))
    numbers = [
        (match.start(), match.end(), values)
        for match in pattern.finditer(tokens.symbols)
        if (values := _values([lexicon.values_of(tokens.word(index)) for index in range(*match.span())]))
    ]
    return _joined(tokens, numbers, lexicon) if numbers else tokens


def _joined(tokens: Tokens, numbers: list[tuple[int, int, dict[str, str]]], lexicon: Lexicon) -> Tokens:
    symbols: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    merged: dict[int, dict[str, str]] = {}
    at = 0
    for first, behind, values in numbers:
        symbols.append(tokens.symbols[at:first])
        starts += tokens.starts[at : first + 1]
        ends += tokens.ends[at:first]
        merged[len(ends)] = values
        symbols.append(lexicon.symbol_of(values))
        ends.append(tokens.ends[behind - 1])
        at = behind
    symbols.append(tokens.symbols[at:])
    return replace(
        tokens,
        symbols="".join(symbols),
        starts=starts + tokens.starts[at:],
        ends=ends + tokens.ends[at:],
        merged=merged,
    )


def _values(words: list[dict[str, str]]) -> dict[str, str]:
    """Return what the words stand for together; empty where they are two numbers side by side."""
    parts = [(kind, int(word[kind])) for word in words for kind in _KINDS if kind in word]
    if len(parts) > 1 and parts[0][1] in _YEAR_HEADS and parts[1][0] == "number_tens":
        tail = sum(value for _, value in parts[1:])
        return read_numeral(f"{parts[0][1]}{tail:02}") if tail < _HUNDRED else {}
    total = _sum(parts)
    return {"num": str(total)} if total else {}


_KINDS = ("number_small", "number_tens", "number_scale")


def _sum(parts: list[tuple[str, int]]) -> int:
    total = current = 0
    previous = ""
    for kind, value in parts:
        if kind == "number_scale":
            current = max(current, 1) * value
            if value > _HUNDRED:
                total, current = total + current, 0
        elif previous in ("number_small", kind) or (previous == "number_tens" and kind != "number_small"):
            return 0
        else:
            current += value
        previous = kind
    return total + current
