"""A text's lines with their offsets; every other part of ingest works on these."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_LINE = re.compile(r"[^\n]+")
_BLOCK = re.compile(r"[^\n]+(?:\n[^\S\n]*\S[^\n]*)*")
_WRAPPED_LINES = 4
_WRAP_WIDTH = (50, 100)
"""Characters in a line wrapped by hand; mail programs break at 72 to 78."""
_WRAPPED_SHARE = 0.7
_WORD = re.compile(r"\w[\w'’.-]*")
_SENTENCE_END = re.compile(r"[.!?…]\s?[\"“”’')\]]*\Z")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph without the white space around it: `text[start:end]`."""

    start: int
    end: int
    words: str
    """Its text; a line break within it stands as a space."""

    word_count: int = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Count the words once; every rule asks for the number."""
        object.__setattr__(self, "word_count", len(_WORD.findall(self.words)))

    @property
    def ends_sentence(self) -> bool:
        """Whether it closes with a full stop, question or exclamation mark, or an ellipsis."""
        return _SENTENCE_END.search(self.words) is not None


def split_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of `text` that are not blank, in order.

    A paragraph is a line, or a block of lines where the text was wrapped by hand.
    """
    pattern = _BLOCK if is_wrapped(text) else _LINE
    found = []
    for match in pattern.finditer(text):
        words = match.group().strip()
        if words:
            start = match.start() + match.group().index(words)
            found.append(Paragraph(start, start + len(words), words.replace("\n", " ")))
    return tuple(found)


def is_wrapped(text: str) -> bool:
    """Whether lines were broken at a fixed width: most end within a sentence, at about one length."""
    inner = [line for block in _BLOCK.findall(text) for line in block.strip().split("\n")[:-1]]
    if len(inner) < _WRAPPED_LINES:
        return False
    unfinished = sum(1 for line in inner if not _SENTENCE_END.search(line.rstrip()))
    of_width = sum(1 for line in inner if _WRAP_WIDTH[0] <= len(line) <= _WRAP_WIDTH[1])
    return min(unfinished, of_width) > _WRAPPED_SHARE * len(inner)


def unwrap_lines(text: str) -> str:
    """Return `text` with the lines of each paragraph joined where it was wrapped."""
    if not is_wrapped(text):
        return text
    return "\n\n".join(" ".join(block.split()) for block in _BLOCK.findall(text) if block.strip())
