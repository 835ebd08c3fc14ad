"""Whether two words may write one sound: what transliterations into several languages do to a name.

Wider than `spelling`: Amrouche and Amrush, Omurov and Omuroff, Nadia and Nadja.
Too wide to decide alone; it is asked of one word of a name whose other words agree.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

SHORTEST = 3
"""Letters of the shorter word."""
SHORT = 4
"""Letters up to which only a vowel more or less makes no other word: Jan is not Jon."""
MOST_VOWELS = 1
"""Vowels that may differ: Hassan is not Hussein."""

_SOUNDS = {
    "tsch": "S", "tch": "S", "sch": "S", "dzh": "J", "sh": "S", "ch": "SKH", "cz": "S", "sz": "SZ", "zh": "J",
    "kh": "KHG", "gh": "GHK", "dh": "DZ", "ph": "F", "th": "T", "ck": "K", "ts": "Z", "tz": "Z", "b": "B", "c": "KSZ",
    "d": "D", "f": "FV", "g": "GJH", "h": "H", "j": "J", "k": "K", "l": "L", "m": "M", "n": "N", "p": "P", "q": "KG",
    "r": "R", "s": "Z", "t": "T", "v": "VF", "w": "V", "z": "Z",
}  # fmt: skip
"""Letters to the sounds that they write in one language or another."""
_SILENT = frozenset("HJ")
"""Sounds that one spelling writes and another leaves out or writes as a vowel."""
_LETTERS = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)) + "|[aeiouy]+")
_VOWELS = re.compile("[aeiouy]+")
_PLAIN = (
    ("x", "ks"),
    ("qv", "qu"),
    ("kv", "qu"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ie", "i"),
    ("ei", "i"),
    ("y", "i"),
)
_DOUBLED = re.compile(r"(.)\1+")
_HALF_VOWEL = re.compile(r"(?<=[aeiou])[vw](?=[^aeiouvw])")
_OPENING = re.compile(r"^(?:ou|u)(?=[aeiou])")


@lru_cache(maxsize=100_000)
def sounds_like(one: str, other: str, *, by_same_vowels: bool = False) -> bool:
    """Return whether two folded words may be one word in two transliterations.

    With `by_same_vowels` one may have a vowel more than the other, but not another vowel: Marian
    is not Marion.
    """
    if min(len(one), len(other)) < SHORTEST:
        return False
    first, second = _plain(one), _plain(other)
    if not _open_alike(first, second) or not _same_sounds(_consonants(first), _consonants(second)):
        return False
    vowels, others = ("".join(_VOWELS.findall(word)) for word in (first, second))
    if (by_same_vowels or min(len(one), len(other)) <= SHORT) and len(vowels) == len(others):
        return vowels == others
    return OSA.distance(vowels, others) <= MOST_VOWELS


def _open_alike(first: str, second: str) -> bool:
    """Return whether two words begin with a vowel or with one sound: none is silent there, a numeral has none."""
    opening, other = _consonants(first)[:1], _consonants(second)[:1]
    begin = [bool(_VOWELS.match(word)) for word in (first, second)]
    if not any(begin) and not (opening and other):
        return False
    return begin[0] == begin[1] and (begin[0] or not opening[0].isdisjoint(other[0]))


def _plain(word: str) -> str:
    """Return a word with `w` for an opening `ou`, `u` for a half vowel (Ravn), single for doubled letters."""
    word = _HALF_VOWEL.sub("u", _OPENING.sub("w", word))
    for spelling, plain in _PLAIN:
        word = word.replace(spelling, plain)
    return _DOUBLED.sub(r"\1", word)


def _consonants(word: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(_SOUNDS[letters]) for letters in _LETTERS.findall(word) if letters in _SOUNDS)


def _same_sounds(one: tuple[frozenset[str], ...], other: tuple[frozenset[str], ...]) -> bool:
    if not one or not other:
        return all(sounds <= _SILENT for sounds in (*one, *other))
    if not one[0].isdisjoint(other[0]) and _same_sounds(one[1:], other[1:]):
        return True
    if one[0] <= _SILENT and _same_sounds(one[1:], other):
        return True
    return other[0] <= _SILENT and _same_sounds(one, other[1:])
