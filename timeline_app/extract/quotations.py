"""Direct speech: which characters stand in quotation marks, also where marks are lost or wrong."""

from __future__ import annotations

import re

Span = tuple[int, int]

_MARK = re.compile(r"[“”„«»\"]|\n\s*\n")
_LONGEST = 1500
"""Characters; a mark whose partner is further away has lost it."""


def find_quotations(text: str) -> tuple[Span, ...]:
    """Return the spans between double quotation marks, the marks included, sorted, not overlapping.

    A quotation left open ends with its paragraph (speech that goes on in the next one opens
    again by custom); a mark inside another quotation stays part of it.
    """
    found: list[Span] = []
    opened: int | None = None
    depth = 0
    for match in _MARK.finditer(text):
        mark = match.group()
        at = match.start()
        if mark.isspace():
            if opened is not None:
                found.append((opened, at))
            opened, depth = None, 0
        elif opened is None:
            if _opens(text, at, mark):
                opened, depth = at, 1
        elif _opens(text, at, mark) and mark in "“„«":
            depth += 1
        else:
            depth -= 1
            if depth <= 0 or at - opened > _LONGEST:
                found.append((opened, at + 1))
                opened, depth = None, 0
    if opened is not None:
        found.append((opened, len(text.rstrip())))
    return tuple(span for span in found if span[1] - span[0] > len("“x"))


def _opens(text: str, at: int, mark: str) -> bool:
    if mark in "“„«":
        # machine translation puts opening marks at the end: “… countries. “
        following = text[at + 1 : at + 2]
        return bool(following) and not following.isspace()
    if mark in "”»":
        return False
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    return (not before or before.isspace() or before in "([—–-") and not after.isspace()


def is_inside(spans: tuple[Span, ...], start: int, end: int) -> bool:
    """Whether `text[start:end]` lies wholly within one of the spans."""
    return any(a <= start and end <= b for a, b in spans)
