"""What a person types into the search: words, and `from:` `to:` `source:` `conflict:`."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline_app.domain.conflict import ConflictType
from timeline_app.domain.errors import UserError
from timeline_app.services.find_events import EventFilter
from timeline_app.services.told_dates import read_date

_FIELD = re.compile(r"(?<!\S)(from|to|source|conflict):(?:\"([^\"]*)\"|(\S*))", re.IGNORECASE)
_ANY = ("", "yes", "any", "open")


def read_query(text: str) -> EventFilter:
    """Return the filter that a query asks for; a field that can't be understood yet asks for nothing.

    `from:2021-09 to:"2 November 2021" source:BBC conflict:date petition` asks for events told by
    the BBC, within these dates, in a conflict of dates, with the word "petition".
    """
    wanted = EventFilter(words=" ".join(_FIELD.sub(" ", text).split()))
    for match in _FIELD.finditer(text):
        wanted = _with_field(wanted, match[1].lower(), match[2] or match[3] or "")
    return wanted


def _with_field(wanted: EventFilter, name: str, value: str) -> EventFilter:
    if name == "source":
        return replace(wanted, source=value)
    if name == "conflict":
        if value.lower() in _ANY:
            return replace(wanted, only_conflicts=True)
        return replace(wanted, conflict=value.lower()) if value.lower() in set(ConflictType) else wanted
    try:
        edtf = read_date(value)
    except UserError:
        return wanted
    return replace(wanted, first=edtf) if name == "from" else replace(wanted, last=edtf)
