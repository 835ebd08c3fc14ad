"""Numerals: what `15`, `1998`, `21st`, `10:30`, `1990s` or `2021-11-02` can stand for."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

_INTEGER = re.compile(r"\d{1,9}\Z")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+\Z")
_DECIMAL = re.compile(r"\d+\.\d+\Z")
_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)\Z")
_DECADE = re.compile(r"(\d{3})0['’]?s\Z")
_SHORT_DECADE = re.compile(r"['’]?(\d)0['’]?s\Z")
_SHORT_YEAR = re.compile(r"['’](\d\d)\Z")
_CLOCK = re.compile(r"(\d{1,2})([:.])(\d\d)(?::(\d\d))?\Z")
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?\Z")
_NUMERIC_DATE = re.compile(r"(\d{1,4})([/.-])(\d{1,2})\2(\d{4}|\d\d)\Z")
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_NOON = 12
_LAST_HOUR = 24
_LAST_DAY = 31
_LAST_MONTH = 12
_CENTURIES = range(10, 23)
_PIVOT_YEAR = 40
"""Two-digit years from 40 are of the 1900s, below of the 2000s: news looks back to '45 more than ahead."""

SAMPLE_NUMERALS = (
    *map(str, range(130)),
    *(
        "500",
        "999",
        "1000",
        "1600",
        "1998",
        "2021",
        "2200",
        "5000",
        "00",
        "01",
        "09",
        "0900",
        "1,998",
        "250,000",
        "3.5",
        "10.30",
    ),
    *("12.45", "99.9", "1st", "2nd", "12th", "13th", "19th", "20th", "21st", "22nd", "31st", "50th", "99th", "155th"),
    *("1990s", "'90s", "90s", "'98", "10:30", "13:45", "10:30:15", "0:30", "24:00", "2021-11-02", "2021-11-02T14:30"),
    *("03/04/2021", "13/04/2021", "04/13/2021", "2021/04/13", "3.4.21"),
)
"""At least one numeral of every set of categories, so that all symbols are known when rules are compiled."""


@lru_cache(maxsize=8192)
def read_numeral(token: str) -> dict[str, str]:
    """Return the categories and values of a token of digits; empty where it is no numeral of time."""
    if _INTEGER.match(token):
        return _integer(token)
    for form, reader in _FORMS:
        match = form.match(token)
        if match:
            return reader(match)
    return {}


def _integer(token: str) -> dict[str, str]:
    value = int(token)
    found = {"num": str(value)}
    short = len(token) <= len("31")
    if short and 1 <= value <= _LAST_DAY:
        found["day"] = f"{value:02}"
    if short and 1 <= value <= _NOON:
        found |= {"hour_am": f"T{value % _NOON:02}:00", "hour_pm": f"T{value % _NOON + _NOON:02}:00"}
    if short and value < _LAST_HOUR:
        found["hour"] = f"T{value:02}:00"
    if len(token) == len("1998") and _FIRST_YEAR <= value <= _LAST_YEAR:
        found["year"] = token
        found |= _hours_and_minutes(token)
    elif len(token) == len("0900") and token[0] == "0":
        found |= _hours_and_minutes(token)
    return found


def _hours_and_minutes(token: str) -> dict[str, str]:
    hour, minute = int(token[:2]), int(token[2:])
    return {"military": f"T{hour:02}:{minute:02}"} if hour < _LAST_HOUR and minute < 60 else {}  # noqa: PLR2004


def _grouped(match: re.Match[str]) -> dict[str, str]:
    return {"num": match[0].replace(",", "")}


def _ordinal(match: re.Match[str]) -> dict[str, str]:
    value = int(match[1])
    found = {"ordinal": str(value)}
    if 1 <= value <= _LAST_DAY:
        found["ordinal_day"] = f"{value:02}"
    if value in _CENTURIES:
        found["century"] = f"{value - 1:02}XX"
    return found


def _decade(match: re.Match[str]) -> dict[str, str]:
    return {"decade": f"{match[1]}X"}


def _short_decade(match: re.Match[str]) -> dict[str, str]:
    tens = int(match[1])
    return {"short_decade": f"19{tens}X" if tens > 2 else f"20{tens}X"}  # noqa: PLR2004


def _short_year(match: re.Match[str]) -> dict[str, str]:
    return {"short_year": str(_full_year(match[1]))}


def _decimal(match: re.Match[str]) -> dict[str, str]:
    clock = _CLOCK.match(match[0])
    return {"num": match[0]} | (_clock(clock) if clock else {})


def _clock(match: re.Match[str]) -> dict[str, str]:
    hour, minute = int(match[1]), int(match[3])
    if hour > _LAST_HOUR or minute >= 60:  # noqa: PLR2004
        return {}
    rest = f":{minute:02}" + (f":{match[4]}" if match[4] else "")
    found = {"clock" if match[2] == ":" else "dotted_clock": f"T{hour:02}{rest}"}
    if 1 <= hour <= _NOON:
        found |= {"clock_am": f"T{hour % _NOON:02}{rest}", "clock_pm": f"T{hour % _NOON + _NOON:02}{rest}"}
    return found


def _iso(match: re.Match[str]) -> dict[str, str]:
    if not _is_day(match[1]):
        return {}
    zone = match[3] or ""
    if zone and zone != "Z" and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:]}"
    return {"iso": match[1] + (f" T{match[2]}{zone}" if match[2] else "")}


def _numeric_date(match: re.Match[str]) -> dict[str, str]:
    left, middle, right = match[1], match[3], match[4]
    if len(left) == len("2021"):
        day = f"{left}-{int(middle):02}-{int(right):02}"
        return {"numeric_date": day} if len(right) <= len("31") and _is_day(day) else {}
    if len(left) > len("31"):
        return {}
    year = int(right) if len(right) == len("2021") else _full_year(right)
    month_first = f"{year}-{int(left):02}-{int(middle):02}"
    day_first = f"{year}-{int(middle):02}-{int(left):02}"
    readings = list(dict.fromkeys(day for day in (month_first, day_first) if _is_day(day)))
    if not readings or (len(right) == len("21") and match[2] != "/"):
        return {}
    # Only American print puts the month first, and it writes slashes.
    if match[2] == "." and _is_day(day_first):
        readings = [day_first]
    return {"numeric_date": "|".join(readings)}


def _full_year(digits: str) -> int:
    value = int(digits)
    return value + (1900 if value >= _PIVOT_YEAR else 2000)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


_FORMS = (
    (_GROUPED, _grouped),
    (_ORDINAL, _ordinal),
    (_DECADE, _decade),
    (_SHORT_DECADE, _short_decade),
    (_SHORT_YEAR, _short_year),
    (_DECIMAL, _decimal),
    (_CLOCK, _clock),
    (_ISO, _iso),
    (_NUMERIC_DATE, _numeric_date),
)
