"""Short badge texts for outlets: "RFE", "BBC", unique in the case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import count

LONGEST = 4
"""Letters of a badge; more do not fit a card's corner."""

_WORD = re.compile(r"[^\W_]+")
_SMALL_WORDS = frozenset({"the", "of", "and", "for", "in", "de", "la", "el", "al", "com", "net", "org", "txt", "html"})


def choose_badges(outlets: Iterable[str], taken: Mapping[str, str]) -> dict[str, str]:
    """Return a badge for each outlet, none twice; `taken` holds those that editors chose, by outlet."""
    badges = dict(taken)
    used = set(taken.values())
    for outlet in sorted(set(outlets) - set(taken)):
        badges[outlet] = next(badge for badge in _candidates(outlet) if badge not in used)
        used.add(badges[outlet])
    return badges


def _candidates(outlet: str) -> Iterator[str]:
    words = _WORD.findall(outlet)
    yield from (word for word in words if word.isupper() and 1 < len(word) <= LONGEST and not word.isdigit())
    telling = [word for word in words if word.lower() not in _SMALL_WORDS] or words or ["?"]
    initials = "".join(word[0] for word in telling).upper()
    if len(telling) > 1 and initials.isalpha():
        yield initials[: LONGEST - 1]
        yield initials[:LONGEST]
    whole = "".join(telling).upper()
    yield whole[: LONGEST - 1]
    yield whole[:LONGEST]
    yield from (whole[:2] + letter for letter in whole[2:])
    yield from (f"{whole[: LONGEST - len(str(number))]}{number}" for number in count(2))
