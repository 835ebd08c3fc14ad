"""A text's lines with their offsets; every other part of ingest works on these."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"\w[\w'’.-]*")
_SENTENCE_END = re.compile(r"[.!?…]\s?[\"“”’')\]]*\Z")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line that is not blank, without the white space around it: `text[start:end]`."""

    start: int
    end: int
    words: str

    @property
    def word_count(self) -> int:
        """How many words it has."""
        return len(_WORD.findall(self.words))

    @property
    def ends_sentence(self) -> bool:
        """Whether it closes with a full stop, question or exclamation mark, or an ellipsis."""
        return _SENTENCE_END.search(self.words) is not None


def split_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Return the lines of `text` that are not blank, in order."""
    found = []
    for match in _LINE.finditer(text):
        words = match.group().strip()
        if words:
            start = match.start() + match.group().index(words)
            found.append(Paragraph(start, start + len(words), words))
    return tuple(found)


_BOUNDARY = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]?[A-Z0-9]|\s*\Z)")


def find_sentence_ends(text: str, start: int, end: int, abbreviations: frozenset[str]) -> list[int]:
    """Return where sentences end within `text[start:end]`, after their closing marks.

    Rough, for finding where boilerplate that is run in begins and ends; the last word of an
    abbreviation, an initial or "U.S." ends none.
    """
    ends = []
    for match in _BOUNDARY.finditer(text, start, end):
        word = re.search(r"[\w.’'-]*\Z", text[start : match.start()])
        last = word.group().lower() if word else ""
        if last in abbreviations or "." in last or (len(last) == 1 and last.isalpha()):
            continue
        ends.append(match.end())
    return ends
