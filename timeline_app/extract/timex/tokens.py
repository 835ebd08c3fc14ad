"""A text as tokens and symbols, in one pass of bounded look-ahead.

Every alternative of the token pattern is possessive or starts with its own kind of
character, so that no input makes it slower than its length.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline_app.extract.timex.lexicon import OTHER, PARAGRAPH, Lexicon
from timeline_app.extract.timex.number_words import merge_number_words
from timeline_app.extract.timex.numerals import read_numeral

_TOKEN = re.compile(
    r"(?P<meridiem>(?<=[\d\s])[AaPp]\.?[Mm](?:\.(?=[\s\W])|(?!\w)\.?))"
    r"|(?P<word>[^\W\d_]++(?![\d_])|[^\W\d]\w*+)"
    r"|(?P<digits>\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?+)?(?![\w-])"
    r"|\d{1,4}([/.-])\d{1,2}\4\d{2,4}(?![\w/]|[.-]\d)"
    r"|\d{1,2}:\d\d(?::\d\d)?(?![\w:])"
    r"|\d{1,3}(?:,\d{3})++(?:\.\d++)?+(?!\w)"
    r"|\d++(?:\.\d++)?+(?![\w]|\.\d)"
    r"|\d{1,3}(?:st|nd|rd|th)(?!\w)"
    r"|\d{2,4}['’]?s(?!\w)"
    r"|\d{1,4}(?=[AaPp]\.?[Mm]\b)|\d{1,2}[:.]\d\d(?=[AaPp]\.?[Mm]\b)"
    r"|\d[\w.]*+)"
    r"|(?P<clitic>(?<=\w)['’][^\W\d_]{1,8}+)"
    r"|(?P<short>['’]\d\d(?:s(?!\w)|(?!\w)))"
    r"|(?P<paragraph>\n[ \t\r]*+\n\s*+)"
    r"|(?P<mark>[^\w\s])"
)


@dataclass(slots=True)
class Tokens:
    """The tokens of one text; item i of each list is one token."""

    text: str
    symbols: str
    starts: list[int]
    ends: list[int]
    merged: dict[int, dict[str, str]]
    """Values of tokens that stand for several words ("twenty-four"), by index."""

    def word(self, index: int) -> str:
        """Return a token's characters; the empty string outside the text."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.starts) else ""

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.starts)


def tokenise(text: str, lexicon: Lexicon) -> Tokens:
    """Cut a text into tokens and give each its symbol."""
    known = lexicon.symbols
    symbols: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        token = text[start:end]
        symbol = known.get(token)
        if symbol is None:
            symbol = _symbol_of_unknown(token, match.lastgroup or "", lexicon)
        symbols.append(symbol)
        starts.append(start)
        ends.append(end)
    return merge_number_words(Tokens(text, "".join(symbols), starts, ends, {}), lexicon)


def _symbol_of_unknown(token: str, kind: str, lexicon: Lexicon) -> str:
    if kind == "paragraph":
        return PARAGRAPH
    if kind in ("digits", "short"):
        return lexicon.symbol_of(read_numeral(token))
    return OTHER
