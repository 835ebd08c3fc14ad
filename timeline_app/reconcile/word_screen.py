"""Whether letters that a pattern needs can be in a text, told word by word: far sooner than by trying it everywhere."""

from __future__ import annotations

from collections.abc import Iterable

_MOST_KNOWN = 1 << 16
"""Words kept; news has fewer, but numbers and slips are without end."""


class WordScreen(dict[str, bool]):
    """By word, whether it holds one of some pieces; each word is looked into once."""

    def __init__(self, wanted: Iterable[str]) -> None:
        """Take letters of which one must be in a text; of several words the longest is looked for."""
        super().__init__()
        self._pieces = tuple({max(letters.split(), key=len) for letters in wanted})

    def __missing__(self, word: str) -> bool:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        found = self[word] = any(piece in word for piece in self._pieces)
        return found

    def lets_through(self, text: str) -> bool:
        """Return whether any of the letters may be in a text; False where none is."""
        return any(map(self.__getitem__, text.split()))
