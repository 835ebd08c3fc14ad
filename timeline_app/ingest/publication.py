"""When an article came out, as its header states it; what it does not state stays open."""

from __future__ import annotations

from datetime import date

from timeline_app.ingest.extracted import Stated
from timeline_app.ingest.header_dates import HeaderDate
from timeline_app.ingest.header_run import DateRole


def choose_publication(dates: list[tuple[DateRole, HeaderDate]], *, month_first: bool | None) -> Stated:
    """Return the strongest date of a header.

    A labelled day of publication goes before a bare date, that before an update. A date that
    may be read two ways is settled by `month_first`, or by another date of the header that is
    one of its readings; else it stays open, and only its words are kept.
    """
    ranked = sorted(dates, key=lambda pair: pair[0])
    certain = {told.readings[0] for _, told in dates if len(told.readings) == 1 and not told.month_only}
    for _, told in ranked:
        published = told.resolve(month_first=month_first)
        if not published.is_dated:
            published = _settle(told, certain).resolve(month_first=month_first)
        if published.is_dated:
            return Stated(published=published, published_words=told.words)
    return Stated(published_words=ranked[0][1].words if ranked else "")


def _settle(told: HeaderDate, certain: set[date]) -> HeaderDate:
    kept = tuple(reading for reading in told.readings if reading in certain)
    return HeaderDate(told.start, told.end, told.words, kept if len(kept) == 1 else told.readings)


def ambiguity_warnings(stated: Stated) -> tuple[str, ...]:
    """Say that a publication date was told but could not be settled."""
    if stated.published.is_dated or not stated.published_words:
        return ()
    return (f"The publication date “{stated.published_words}” is not clear; set it by hand.",)
