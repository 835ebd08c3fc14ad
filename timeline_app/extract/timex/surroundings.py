"""The words around an expression: neighbours, sentence, paragraph, quotation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from timeline_app.extract.timex.lexicon import PARAGRAPH, Lexicon, Values, load_table
from timeline_app.extract.timex.tokens import Tokens

_LONGEST_SENTENCE = 80
"""Tokens looked at to either side: longer sentences are lists."""
_LONGEST_ABBREVIATION = 3
_PARAGRAPH_CHARS = 2000
"""How far back a quotation may have opened."""
_ENDS = ".!?"
_UNKNOWN, _YES, _NO = range(3)
_OPENING_MARKS = frozenset(('"', "“", "`", "'", "‘", "(", "-", "_", "—", ":"))


@dataclass(slots=True)
class Surroundings:
    """Looks at one text around its tokens; every look is bounded."""

    tokens: Tokens
    lexicon: Lexicon
    words: dict[str, Any]
    """A language's `timex_context.toml`."""
    _ends_known: bytearray

    def lower(self, index: int) -> str:
        """Return a token in lower case; the empty string outside the text."""
        return self.tokens.word(index).lower()

    def values(self, index: int) -> Values:
        """Return a token's categories and values; empty outside the text."""
        return self.lexicon.values_of(word) if (word := self.tokens.word(index)) else {}

    def opens_sentence(self, index: int) -> bool:
        """Whether a token is the first of its sentence or quotation."""
        return index == 0 or self.tokens.word(index - 1) in _OPENING_MARKS or self._ends_before(index)

    def sentence_start(self, index: int) -> int:
        """Return the first token of the sentence that holds a token."""
        lowest = max(0, index - _LONGEST_SENTENCE)
        while index > lowest and not self._ends_before(index):
            index -= 1
        return index

    def sentence_end(self, index: int) -> int:
        """Return the token behind the sentence that holds a token."""
        highest = min(len(self.tokens), index + _LONGEST_SENTENCE)
        index += 1
        while index < highest and not self._ends_before(index):
            index += 1
        return min(index, highest)

    def in_quotation(self, offset: int) -> bool:
        """Whether a character stands inside quotation marks, counted from its paragraph's start."""
        text = self.tokens.text
        lowest = max(0, offset - _PARAGRAPH_CHARS)
        start = max(lowest, text.rfind("\n\n", lowest, offset) + 1)
        before = text[start:offset]
        if before.count('"') % 2:
            return True
        return any(before.rfind(left) > before.rfind(right) for left, right in (("“", "”"), ("``", "''"), ("«", "»")))

    def gap(self, first: int, behind: int) -> str:
        """Return the tokens between two places, in lower case, joined by blanks."""
        return " ".join(self.lower(index) for index in range(first, behind))

    def _ends_before(self, index: int) -> bool:
        """Whether a sentence ends in front of a token; each place is looked at once."""
        known = self._ends_known[index]
        if known == _UNKNOWN:
            known = self._ends_known[index] = _YES if self._is_end(index) else _NO
        return known == _YES

    def _is_end(self, index: int) -> bool:
        """Tell a sentence's full stop from that of an abbreviation."""
        symbols = self.tokens.symbols
        if PARAGRAPH in (symbols[index - 1], symbols[index]):
            return True
        mark = self.tokens.word(index - 1)
        if mark not in _ENDS:
            return False
        if mark != ".":
            return True
        word, following = self.tokens.word(index - 2), self.tokens.word(index)
        if following[:1].islower() or following[:1] in ",;:":
            return False
        is_short = word[:1].isupper() and len(word) <= _LONGEST_ABBREVIATION and not word.isupper()
        return not (is_short or (len(word) == 1 and word.isupper()))


def look_around(tokens: Tokens, lexicon: Lexicon) -> Surroundings:
    """Return the surroundings of a text in its language."""
    language = lexicon.language
    return Surroundings(tokens, lexicon, load_table(language, "timex_context"), bytearray(len(tokens) + 1))
