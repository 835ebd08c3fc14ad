"""Spans of boilerplate put in order."""

from __future__ import annotations

from collections.abc import Iterable

from timeline_app.domain.article import Boilerplate


def merge_marks(text: str, marks: Iterable[Boilerplate]) -> tuple[Boilerplate, ...]:
    """Return the marks of `text` sorted, without overlap and without white space at their ends.

    Where two overlap, the earlier keeps its kind.
    """
    merged: list[Boilerplate] = []
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        start = max(mark.start, merged[-1].end) if merged else mark.start
        words = text[start : mark.end]
        start += len(words) - len(words.lstrip())
        end = mark.end - (len(words) - len(words.rstrip()))
        if start < end:
            merged.append(Boilerplate(start, end, mark.kind))
    return tuple(merged)


def is_marked(start: int, end: int, marks: Iterable[Boilerplate]) -> bool:
    """Whether all of `[start, end)` lies within one of the marks."""
    return any(mark.start <= start and end <= mark.end for mark in marks)
