"""What "The next day …" counts from: the event told just before, dated by other articles' accounts of it."""

from __future__ import annotations

from collections.abc import Callable

from timeline_app.domain.dates import UNDATED, Precision, Span
from timeline_app.domain.mention import Extraction, Modality
from timeline_app.domain.timex import Anchor, NamedEvent
from timeline_app.reconcile.dates import ArticleDates

MOST_BACK = 4
"""Mentions back in which the event that an expression counts from is looked for."""


EventSpan = Callable[[str], Span]
"""From a mention's key to the date of its event; undated where that has none."""


NamedSpan = Callable[[str, NamedEvent, Span], Span]
"""From an article's key, the event its text names and its publication to the event's day; undated where unknown."""


def counts_from_narrative(dates: ArticleDates) -> bool:
    """Return whether an expression of an article counts from an event and is still unresolved."""
    return any(one.timex.anchor is Anchor.NARRATIVE and not one.span.is_dated for one in dates.resolved)


def find_anchors(
    extraction: Extraction, dates: ArticleDates, event_span: EventSpan, named_span: NamedSpan
) -> dict[int, Span]:
    """Return, by index, what unresolved narrative expressions count from."""
    found = {}
    for index, resolved in enumerate(dates.resolved):
        if resolved.timex.anchor is Anchor.NARRATIVE and not resolved.span.is_dated:
            named = resolved.timex.counts_from
            span = (
                named_span(extraction.article, named, dates.published.span)
                if named
                else _told_before(extraction, resolved.start, event_span)
            )
            if span.is_dated:
                found[index] = span
    return found


def _told_before(extraction: Extraction, at: int, event_span: EventSpan) -> Span:
    before = [m for m in extraction.mentions if m.end <= at and m.modality is not Modality.PLANNED]
    spans = (event_span(mention.key) for mention in reversed(before[-MOST_BACK:]))
    return next((span for span in spans if span.precision in (Precision.DAY, Precision.TIME)), UNDATED)
