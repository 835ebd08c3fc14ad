"""Names of the text found again in a headline, whose capitals show none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline_app.domain.mention import Name
from timeline_app.extract.tokens import Tokens

_LONGEST = 5
"""Tokens of a name that is looked for."""


def find_known(tokens: Tokens, indexes: range, names: Sequence[Name]) -> Iterator[Name]:
    """Yield the proper names among `names` that stand in a range of tokens, the longest first at each place."""
    known = {name.text.lower(): name for name in names if not name.is_phrase}
    index = indexes.start
    while index < indexes.stop:
        for length in range(min(_LONGEST, indexes.stop - index), 0, -1):
            start, end = tokens.starts[index], tokens.ends[index + length - 1]
            text = tokens.text(range(index, index + length))
            name = known.get(text.lower())
            if name is not None and end - start == len(name.text):
                yield replace(name, start=start, end=end, text=text, role="")
                index += length
                break
        else:
            index += 1
