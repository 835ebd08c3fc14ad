"""Where the last words before an offset begin: patterns that end there need not be tried from further back."""

from __future__ import annotations


def last_words_start(text: str, end: int, count: int, first: int = 0) -> int:
    """Return where the last `count` words of `text[first:end]` begin, words being what blanks part.

    A blank right before `end` parts nothing.  Returns `first` where there are no more words than that.
    """
    at = end - 1
    for _ in range(count):
        at = text.rfind(" ", first, at)
        if at < 0:
            return first
    return at + 1
