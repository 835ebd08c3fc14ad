"""From a case and its timeline to what one page shows.

Events that an editor hid are left out here, not in the browser: the file does not hold them.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from timeline_app.domain.article import Article
from timeline_app.domain.case import Case
from timeline_app.domain.date_words import describe
from timeline_app.domain.dates import Span
from timeline_app.domain.event import Account, Event
from timeline_app.domain.timeline import EventColumns, EventFlag, Source, Timeline
from timeline_app.export.case_lookup import CaseLookup
from timeline_app.export.page_model import Page, PageAccount, PageArticle, PageConflict, PageEvidence, PageSide


def compose_page(case: Case, timeline: Timeline, *, first: Span | None = None, last: Span | None = None) -> Page:
    """Join the timeline's rows with the case's accounts of the same events.

    Events wholly before `first` or wholly after `last` are left out; undated ones stay.
    """
    from_s = first.earliest.ordinal_s if first and first.earliest else None
    to_s = last.latest.ordinal_s if last and last.latest else None
    events = timeline.events
    shown = [row for row, flags in enumerate(events.flags) if not flags & EventFlag.HIDDEN]
    kept = [row for row in shown if _is_within(events, row, from_s, to_s)]
    new_rows = {row: index for index, row in enumerate(kept)}
    evidence = _Evidence(case, timeline.sources)
    return Page(
        title=timeline.title,
        sources=timeline.sources,
        articles=evidence.articles(),
        events=_take_rows(events, kept),
        evidence=tuple(evidence.of(events.ids[row]) for row in kept),
        conflicts=_conflicts(timeline, new_rows),
        same_text=evidence.same_text(),
        outside=len(shown) - len(kept),
        from_s=from_s,
        to_s=to_s,
    )


def _is_within(events: EventColumns, row: int, from_s: int | None, to_s: int | None) -> bool:
    """Whether an event may have happened within a range; what is undated or open to that side always may."""
    flags = events.flags[row]
    if flags & EventFlag.UNDATED:
        return True
    is_before = from_s is not None and events.end_s[row] < from_s and not flags & EventFlag.OPEN_END
    is_after = to_s is not None and events.start_s[row] > to_s and not flags & EventFlag.OPEN_START
    return not is_before and not is_after


def _take_rows(columns: EventColumns, kept: list[int]) -> EventColumns:
    taken: dict[str, Any] = {field.name: _take(getattr(columns, field.name), kept) for field in fields(columns)}
    return EventColumns(**taken)


def _take(column: Sequence[Any], kept: list[int]) -> Sequence[Any]:
    values = [column[row] for row in kept]
    return array(column.typecode, values) if isinstance(column, array) else tuple(values)


def _conflicts(timeline: Timeline, new_rows: dict[int, int]) -> tuple[PageConflict, ...]:
    return tuple(
        PageConflict(
            type=conflict.type.value,
            status=conflict.status.value,
            reason=conflict.reason,
            confidence=conflict.confidence,
            events=tuple(new_rows[row] for row in conflict.events if row in new_rows),
            sides=tuple(PageSide(side.position, side.quotes, side.independent) for side in conflict.sides),
        )
        for conflict in timeline.conflicts
        if not conflict.events or any(row in new_rows for row in conflict.events)
    )


class _Evidence:
    """Looks up events' accounts and names their sources as the timeline numbers them."""

    def __init__(self, case: Case, sources: tuple[Source, ...]) -> None:
        self._lookup = CaseLookup(case)
        self._by_short = {source.short: index for index, source in enumerate(sources)}
        self._by_name = {source.name: index for index, source in enumerate(sources)}
        self._events = {event.id: event for event in case.derived.events}
        self._names = {actor.id: actor.name for actor in case.derived.actors}

    def of(self, event_id: str) -> PageEvidence:
        event = self._events[event_id]
        return PageEvidence(
            accounts=tuple(self._account(account) for account in event.accounts),
            actors=tuple(self._names.get(actor, "") for actor in event.actors),
            told=_told_words(event),
            correction_reason=event.correction_reason,
            note=event.note,
        )

    def articles(self) -> tuple[PageArticle, ...]:
        return tuple(self._article(article) for article in self._lookup.articles)

    def _article(self, article: Article) -> PageArticle:
        standing = self._lookup.standing(article.key)
        return PageArticle(
            source=self._source(article.key),
            file=article.file_name,
            headline=article.title,
            published=describe(standing.published),
            published_basis=standing.published_basis.value,
            warnings=article.warnings,
        )

    def same_text(self) -> tuple[tuple[int, ...], ...]:
        groups: dict[str, set[int]] = {}
        for article in self._lookup.articles:
            standing = self._lookup.standing(article.key)
            source = self._source(article.key)
            if standing.group and source is not None:
                groups.setdefault(standing.group, set()).add(source)
        return tuple(tuple(sorted(group)) for group in groups.values() if len(group) > 1)

    def _account(self, account: Account) -> PageAccount:
        article = self._lookup.article(account.article)
        return PageAccount(
            source=self._source(account.article),
            file=article.file_name,
            headline=article.title,
            date=describe(account.span),
            timex=account.timex_words,
            basis=account.basis.value,
            quote=account.quote,
            speaker=self._names.get(account.speaker or "", ""),
            stance=account.stance.value,
            note=account.note,
        )

    def _source(self, article_key: str) -> int | None:
        standing = self._lookup.standing(article_key)
        by_name = self._by_name.get(standing.outlet)
        return self._by_short.get(standing.short, by_name)


def _told_words(event: Event) -> str:
    return describe(event.told_span) if event.corrected else ""
