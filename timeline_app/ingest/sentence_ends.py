"""Where sentences end, roughly: for finding where boilerplate that is run in begins and ends."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from timeline_app.ingest.lexicon import load_lexicon

_BOUNDARY = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]?[A-Z0-9]|\s*\Z)")
_LAST_WORD = re.compile(r"[\w.’'-]*\Z")
_WORD_CHARS = 24
"""How far back the word before a full stop is looked for; no abbreviation is longer."""
_SPACE = re.compile(r"\s*")
_LONGEST_CAPTION_CHARS = 600
"""No caption or headline is longer; a longer stretch without a full stop is a text without any."""


@dataclass(frozen=True, slots=True)
class SentenceEnds:
    """The bounds of the sentences of `text[bounds[0]:limit]`."""

    text: str
    limit: int
    bounds: tuple[int, ...]
    """The start of the stretch, then where each sentence ends, after its closing marks."""

    @property
    def is_closed(self) -> bool:
        """Whether the stretch ends with the end of a sentence."""
        return len(self.bounds) > 1 and self.bounds[-1] >= self.limit

    def openings(self) -> tuple[int, ...]:
        """Return where each sentence begins, after white space."""
        return tuple(self._after_space(bound) for bound in self.bounds)

    def opens_at(self, position: int) -> bool:
        """Whether a sentence or a line begins at `position`."""
        before = self.text[max(0, position - 1) : position]
        return before in ("", "\n") or self._after_space(self.bounds[self._index(position)]) == position

    def opening_before(self, position: int) -> int | None:
        """Return where the sentence begins that runs up to `position` or was closed right before it.

        None where there is none, or where it is too long to be a caption or headline.
        """
        index = self._index(position)
        if index and self._after_space(self.bounds[index]) >= position:
            index -= 1
        opening = self._after_space(self.bounds[index])
        return opening if opening < position <= opening + _LONGEST_CAPTION_CHARS else None

    def is_open_at(self, position: int) -> bool:
        """Whether words of a sentence that is not closed yet, and not the first, stand before `position`."""
        index = self._index(position)
        return index > 0 and self._after_space(self.bounds[index]) < position

    def end_after(self, position: int) -> int:
        """Return where the sentence around `position` ends, at the latest where the stretch does."""
        index = bisect_right(self.bounds, position)
        return self.bounds[index] if index < len(self.bounds) else self.limit

    def _index(self, position: int) -> int:
        return max(0, bisect_right(self.bounds, position) - 1)

    def _after_space(self, position: int) -> int:
        match = _SPACE.match(self.text, position, self.limit)
        return match.end() if match else position


def find_sentence_ends(text: str, start: int, limit: int) -> SentenceEnds:
    """Find the sentences of `text[start:limit]`; abbreviations, initials and "U.S." end none."""
    bounds = [start]
    for match in _BOUNDARY.finditer(text, start, limit):
        word = _LAST_WORD.search(text[max(start, match.start() - _WORD_CHARS) : match.start()])
        last = word.group().lower() if word else ""
        if last not in _abbreviations() and "." not in last and not (len(last) == 1 and last.isalpha()):
            bounds.append(match.end())
    return SentenceEnds(text, limit, tuple(bounds))


@cache
def _abbreviations() -> frozenset[str]:
    lexicon = load_lexicon("en", "sentences.toml")
    return frozenset(lexicon["before_name"]) | frozenset(lexicon["before_number"])
