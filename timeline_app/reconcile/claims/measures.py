"""Shares and lengths of time as told in prose: "three in five", "a third of", "thirty-five minutes", as numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_SMALL_WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_SMALL = {word: at for at, word in enumerate(_SMALL_WORDS)}
_TEN_WORDS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TENS = {word: 10 * at for at, word in enumerate(_TEN_WORDS, start=2)}
_PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_MINUTES = {"minute": 1, "hour": 60, "day": 1440}
"""Weeks and months are told too roughly to be compared."""
_TEN = rf"(?:{'|'.join(_TENS)})"
_UNIT = rf"(?:{'|'.join(sorted(_SMALL, key=len, reverse=True))})"
_NUMBER = rf"(?:\d+(?:[.,]\d+)?|{_TEN}[- ]{_UNIT}|{_TEN}|{_UNIT}|an?\b|half an?)"
_IN = re.compile(
    rf"\b(?P<of>{_NUMBER}) (?:[a-z]+ )?(?:in|out of) (?:every )?"
    r"(?P<all>two|three|four|five|six|seven|eight|nine|ten|twenty|\d+|a hundred|hundred)\b"
)
_PART = re.compile(
    rf"\b(?P<count>{_NUMBER}|the)?[ -]?(?P<part>half|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?) (?:of|the)\b"
)
_PERCENT = re.compile(r"\b(?P<number>\d+(?:[.,]\d+)?|[a-z]+(?:-[a-z]+)?)\s?(?:%|percent\b|per cent\b)")
_NO_AGE = r"(?![- ](?:old|ago|earlier|later than))"
_TIME = re.compile(rf"\b(?P<number>{_NUMBER})[ -](?P<unit>minute|hour|day)s?\b(?![- ](?:old|ago|earlier|later than))")
_IN_ALL = re.compile(
    r" (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|\d|a hundred|hundred)"
)
_ANY_PART = re.compile(r"half|third|quarter|fifth|sixth|eighth|tenth")
_ANY_TIME = re.compile(r"[ -](?:minute|hour|day)")
"""Without these a text has none of the above; they are looked for much sooner."""
_ABOUT = re.compile(
    r"\b(?:about|around|some|roughly|nearly|almost|approximately|close to|just (?:over|under)|barely)\W*$"
)
_ROUNDS_SHARE = 5.0
"""Points of a percentage by which "a third" or "two in five" may be off."""
_ROUNDS_TIME = 0.34
"""Part of a length of time by which it may be rounded."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A share in percent or a length of time in minutes, at `start` of a text in lower case."""

    start: int
    end: int
    value: float
    unit: str
    """`share` or `minute`."""
    margin: float
    """By how much it may be off, in its unit."""

    def agrees(self, other: Measure) -> bool:
        """Return whether two may be roundings of one value."""
        return abs(self.value - other.value) <= max(self.margin, other.margin)


def find_measures(text: str) -> list[Measure]:
    """Return the shares and lengths of time in a text in lower case, in its order, none inside another."""
    return list(_find(text))


@lru_cache(maxsize=1 << 12)
def _find(text: str) -> tuple[Measure, ...]:
    found: list[Measure] = []
    for one in _read(text):
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)
    return tuple(sorted(found, key=lambda one: one.start))


def _read(text: str) -> Iterator[Measure]:
    for match in _PERCENT.finditer(text) if "%" in text or "cent" in text else ():
        value = _value(match["number"])
        if value is not None:
            yield _share(match, value, is_exact=True)
    for match in _IN.finditer(text) if _IN_ALL.search(text) else ():
        of, whole = _value(match["of"]), _value(match["all"])
        if of is not None and whole and of <= whole:
            yield _share(match, 100 * of / whole, is_exact=whole > 10)  # noqa: PLR2004
    for match in _PART.finditer(text) if _ANY_PART.search(text) else ():
        count = _value(match["count"] or "one") if match["count"] != "the" else 1.0
        part = _PARTS[match["part"].removesuffix("s")]
        if count is not None and count < part:
            yield _share(match, 100 * count / part, is_exact=False)
    for match in _TIME.finditer(text) if _ANY_TIME.search(text) else ():
        value = _value(match["number"])
        if value:
            minutes = value * _MINUTES[match["unit"]]
            yield Measure(match.start(), match.end(), minutes, "minute", _ROUNDS_TIME * minutes)


def _share(match: re.Match[str], value: float, *, is_exact: bool) -> Measure:
    is_about = not is_exact or bool(_ABOUT.search(match.string[: match.start()]))
    return Measure(match.start(), match.end(), value, "share", _ROUNDS_SHARE if is_about else 1.0)


_WORDS = {
    **{word: float(value) for word, value in (*_SMALL.items(), *_TENS.items())},
    **{"a": 1.0, "an": 1.0, "half a": 0.5, "half an": 0.5, "hundred": 100.0, "a hundred": 100.0},
}


def _value(told: str) -> float | None:
    """Return the number that a word or digits stand for; None where they stand for none."""
    word = told.replace(",", ".").strip()
    ten, _, unit = word.replace(" ", "-").partition("-")
    if word in _WORDS:
        return _WORDS[word]
    if ten in _TENS and unit in _SMALL:
        return float(_TENS[ten] + _SMALL[unit])
    try:
        return float(word)
    except ValueError:
        return None
