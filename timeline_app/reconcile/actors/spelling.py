"""Whether two words may be spellings of one name: transliteration, machine translation, typing slips.

Likeness of letters alone decides nothing ("John Smith" is nine tenths of "Joan Smith").  What
transliterations differ in is narrower: vowels, `y` and `i`, doubled letters, a silent `h`
inside a long word; consonants, the first letter and the last one stay.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import OSA, DamerauLevenshtein

SOFT_LENGTH = 5
"""Letters from which two vowel spellings are taken for one name; shorter ones are too often two names."""
SLIP_LENGTH = 7
"""Letters from which one wrong or swapped consonant is taken for a slip."""
MOST_SOFT_EDITS = 2

_VOWELS = frozenset("aeiouy")
_NOT_LETTERS = re.compile(r"[^a-z0-9]+")
_DOUBLED = re.compile(r"(.)\1+")
_SIMILAR_CONSONANTS = (
    ("kh", "k"),
    ("ck", "k"),
    ("ph", "f"),
    ("q", "k"),
    ("gh", "g"),
    ("sch", "sh"),
    ("tz", "ts"),
    ("w", "v"),
)
_ARTICLES = frozenset({"al", "el", "ash"})


@lru_cache(maxsize=200_000)
def fold_word(word: str) -> str:
    """Return a word without case, accents and marks: `Yo-jong` becomes `yojong`."""
    plain = unicodedata.normalize("NFKD", word.casefold().replace("ı", "i").replace("ø", "o").replace("ł", "l"))
    return _NOT_LETTERS.sub("", "".join(mark for mark in plain if not unicodedata.combining(mark)))


@lru_cache(maxsize=200_000)
def skeleton(folded: str) -> str:
    """Return the first letter and the consonants of a folded word, doubled and related ones as one."""
    text = folded
    for spelling, plain in _SIMILAR_CONSONANTS:
        text = text.replace(spelling, plain)
    text = _DOUBLED.sub(r"\1", text)
    if not text:
        return ""
    text = "i" + text[1:] if text[0] == "y" else text
    return text[0] + "".join(letter for letter in text[1:] if letter not in _VOWELS)


@lru_cache(maxsize=200_000)
def is_spelling_of(one: str, other: str) -> bool:
    """Return whether two folded words may spell one name.

    The same consonants in the same order, the same last letter and at most two differing
    vowels in words of five letters or more; `i` for `y` and a doubled letter in any word
    of three or more.
    """
    if one == other:
        return True
    if min(len(one), len(other)) < len("abc"):
        return False
    if plain_vowels(one) == plain_vowels(other):
        return True
    if min(len(one), len(other)) < SOFT_LENGTH:
        return False
    return (
        skeleton(one) == skeleton(other)
        and plain_vowels(one)[-1].replace("w", "v") == plain_vowels(other)[-1].replace("w", "v")
        and OSA.distance(plain_vowels(one), plain_vowels(other)) <= MOST_SOFT_EDITS
    )


@lru_cache(maxsize=200_000)
def is_slip_of(one: str, other: str) -> bool:
    """Return whether two folded words of seven letters or more differ by one slip of a key inside the word."""
    if min(len(one), len(other)) < SLIP_LENGTH or one[:1] != other[:1] or one[-1:] != other[-1:]:
        return False
    return DamerauLevenshtein.distance(one, other) <= 1


def without_article(folded_words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words without the Arabic article that some spellings keep (`al-Assad`, `Assad`)."""
    kept = tuple(word for word in folded_words if word not in _ARTICLES)
    return kept or folded_words


@lru_cache(maxsize=200_000)
def plain_vowels(folded: str) -> str:
    """Return a folded word with `i` for `y` and single for doubled letters: what differs in no more is one spelling."""
    return _DOUBLED.sub(r"\1", folded.replace("y", "i"))


@lru_cache(maxsize=200_000)
def is_one_letter_off(one: str, other: str) -> bool:
    """Return whether two folded words of three letters or more differ by one letter, not the first one.

    That is little: it is asked where all else agrees.
    """
    is_long = min(len(one), len(other)) >= len("abc") and one[0] == other[0]
    return is_long and is_off_by_one(one, other)


def is_off_by_one(one: str, other: str) -> bool:
    """Return whether one letter is another, left out, added or swapped with its neighbour."""
    return DamerauLevenshtein.distance(one, other) == 1


def ends_with(full: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Return whether a longer name ends in the folded words of a shorter one, spelling aside."""
    return len(full) > len(short) and all(map(is_spelling_of, full[-len(short) :], short))
