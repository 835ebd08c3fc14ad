"""Read and resolve in one call, for those who hold a text and its publication date."""

from __future__ import annotations

from datetime import date

from timeline_app.domain.anchoring import resolve_timexes
from timeline_app.domain.dates import UNDATED, Span, day
from timeline_app.domain.edtf import parse_edtf
from timeline_app.domain.timex import ResolvedTimex
from timeline_app.extract.timex.finding import read_timexes


def find_timexes(text: str, published: date | str | Span | None = None, language: str = "en") -> list[ResolvedTimex]:
    """Return a text's temporal expressions with their dates, sorted by start.

    `published` is a day, an EDTF string, a span, or None where it is not known: what counts
    from it then stays unresolved.  Raises ValueError where the string is no EDTF, UserError
    where the language can't be read yet.
    """
    return list(resolve_timexes(read_timexes(text, language), _span(published)))


def _span(published: date | str | Span | None) -> Span:
    if published is None:
        return UNDATED
    if isinstance(published, str):
        return parse_edtf(published)
    return published if isinstance(published, Span) else day(published)
