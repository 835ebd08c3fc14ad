"""How an item of a chronology opens: "7 July 2005: …", "June 19 - …", "2009: …", "9.45 am - …"."""

from __future__ import annotations

import re

_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,? "
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DATED_ITEM = re.compile(
    rf"\s*(?:(?:{_WEEKDAY})?(?:\d{{1,2}} )?{_MONTH}(?: \d{{1,2}})?(?:,? \d{{4}})?\s*(?:[-–—:]\s|\n)"
    r"|\d{4}\s*[-–—:]\s|\d{1,2}[.:]\d{2}(?: ?[ap]\.?m\.?)?\s*[-–—:]\s)",
    re.IGNORECASE,
)


def opens_dated_item(text: str, at: int = 0) -> bool:
    """Return whether a line that begins at an offset opens with a date or time, set off by a dash, colon or line."""
    return _DATED_ITEM.match(text, at) is not None
