"""Words and marks of a text as columns: one pass, offsets kept."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"\b(?:[A-Za-z]\.){2,}(?:-[^\W\d_]+)?"  # U.S., U.S.-led, p.m.
    r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?(?:-[^\W\d_]+)*"  # 3.2, 14:30, 2nd, 27-year-old
    r"|[^\W\d_]+(?:(?:[’'](?!s\b)|-)[^\W_]+)*"  # didn't, Jong-un; Meta's is Meta and 's
    r"|[’']s\b"
    r"|[^\s\w]|_"
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and marks of a text; item i of every column is one token."""

    starts: list[int]
    ends: list[int]
    words: list[str]
    lowers: list[str]
    """Lower case, typographic apostrophes made straight."""

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.starts)

    def first_from(self, offset: int) -> int:
        """Return the index of the first token that begins at or behind a character offset."""
        return bisect_left(self.starts, offset)

    def span(self, indexes: range) -> tuple[int, int]:
        """Return the offsets of a range of tokens, one token at least."""
        return self.starts[indexes.start], self.ends[indexes.stop - 1]

    def text(self, indexes: range) -> str:
        """Return a range of tokens as told, white space between them as one blank."""
        return "".join(self._spaced(indexes))

    def _spaced(self, indexes: range) -> Iterator[str]:
        for index in indexes:
            is_apart = index > indexes.start and self.starts[index] > self.ends[index - 1]
            yield f" {self.words[index]}" if is_apart else self.words[index]

    def between(self, start: int, end: int) -> range:
        """Return the indexes of the tokens that begin in `text[start:end]`."""
        return range(self.first_from(start), self.first_from(end))


def tokenize(text: str) -> Tokens:
    """Split a text into words, numbers and single marks; linear in its length."""
    matches = list(_TOKEN.finditer(text))
    words = [match.group() for match in matches]
    return Tokens(
        starts=[match.start() for match in matches],
        ends=[match.end() for match in matches],
        words=words,
        lowers=[word.lower().replace("’", "'") for word in words],
    )
