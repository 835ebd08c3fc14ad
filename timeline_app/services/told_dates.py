"""A date as a person types it."""

from __future__ import annotations

from timeline_app.domain.edtf import format_edtf, parse_edtf
from timeline_app.domain.errors import UserError


def read_date(words: str) -> str:
    """Return the EDTF of a typed date: `2021-11-02`, `2 November 2021`, `September 2021`.

    Raises UserError where the words are no complete date.
    """
    try:
        return format_edtf(parse_edtf(words))
    except ValueError:
        from timeline_app.domain.timex import TimexType
        from timeline_app.extract import find_timexes  # its patterns take long to compile, and few dates need them

        found = [timex for timex in find_timexes(words) if timex.type is TimexType.DATE and timex.span.is_dated]
    if len(found) == 1 and found[0].text.strip(" .") == words.strip(" ."):
        return format_edtf(found[0].span)
    raise UserError(f"“{words}”", "This is no date that can be placed.", "Write it as 2021-11-02.")
