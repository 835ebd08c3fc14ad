"""Names in header positions: does one stand for an outlet, a person, a place, a section or a role.

What is asked here is asked of names that stand apart in a header line; in an article's own
sentences none of it would do.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from itertools import pairwise

from timeline_app.ingest.lexicon import load_lexicon
from timeline_app.ingest.outlets import find_outlet

_WORD = r"(?:[^\W\d_a-zß-öø-ÿ]|\d)[\w.'’&+-]*(?:/[A-Z]\b)?"
"""With a slash where it is a company's form: "Quay Bank A/S"."""
_SMALL = r"(?:of|the|and|for|in|de|la|le|du|der|di|del|van|von|al|el|&)"
NAME = rf"{_WORD}(?:\s+(?:{_SMALL}\s+){{0,2}}{_WORD}){{0,6}}"
"""Capitalised words with small ones between them."""
_MOST_WORDS = 7
_PERSON_WORDS = (2, 4)


class NameKind(Enum):
    """What a name in a header stands for."""

    OUTLET = "outlet"
    PERSON = "person"
    PLACE = "place"
    FURNITURE = "furniture"
    """A section, a role, the genre of the text."""
    UNKNOWN = "unknown"


def classify_name(name: str) -> NameKind:
    """Tell what a name of a header line stands for, as far as its own words say."""
    if _is_furniture(name):
        return NameKind.FURNITURE
    if is_outlet_name(name) or is_outlet_kind(name):
        return NameKind.OUTLET
    words = name.partition(" in ")[0].split()
    if name.casefold() in _places() or all(part.strip().casefold() in _places() for part in name.split("/")):
        return NameKind.PLACE
    if words[0].casefold() in _given_names() and _PERSON_WORDS[0] <= len(words) <= _PERSON_WORDS[1]:
        return NameKind.PERSON
    return NameKind.UNKNOWN


def is_outlet_name(name: str) -> bool:
    """Whether an outlet is known by that name, or its first or last word is one of outlets' names."""
    if find_outlet(name):
        return True
    words = [
        word.casefold().strip(".") for word in re.split(r"[\s-]+", strip_outlet_kind(name)) if word.casefold() != "the"
    ]
    if not words or len(words) > _MOST_WORDS:
        return False
    ends = {
        words[0],
        words[-1],
        *(word for word, after in pairwise(words) if after in ("of", "for")),
    }
    return len(words) > len(ends & _small()) and any(_is_outlet_word(word) for word in ends)


def strip_outlet_kind(name: str) -> str:
    """Return an outlet's name without "magazine" or "newspaper" in small letters after it."""
    for kind in _parts("outlet_kinds"):
        if name.endswith(f" {kind}"):
            return name.removesuffix(f" {kind}")
    return name


def is_outlet_kind(name: str) -> bool:
    """Whether a name has what outlets are called in small letters after it ("The Quay magazine")."""
    return strip_outlet_kind(name) != name


def _is_furniture(name: str) -> bool:
    lowered = name.casefold()
    return lowered in _parts("sections") | _parts("genres") or lowered.split()[-1] in _parts("role_nouns")


def _is_outlet_word(word: str) -> bool:
    return (
        word in _parts("outlet_words")
        or re.fullmatch(r"news\w+|\w+(?:news|wire|press|post|times|tv)", word) is not None
    )


def _small() -> frozenset[str]:
    return frozenset({"of", "the", "and", "for"})


@cache
def _parts(name: str) -> frozenset[str]:
    return frozenset(load_lexicon("en", "headers.toml")["parts"][name])


@cache
def _given_names() -> frozenset[str]:
    return frozenset(load_lexicon("en", "given_names.toml")["names"].casefold().split())


@cache
def _places() -> frozenset[str]:
    lexicon = load_lexicon("en", "places.toml")["countries"]
    capitals = (capital.strip() for words in lexicon.values() for capital in words.partition(";")[2].split(","))
    return frozenset(place.casefold() for place in (*lexicon, *capitals) if place)
