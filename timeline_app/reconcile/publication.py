"""When each article was published: decided, stated, or inferred from its own dates and from the other articles.

The import date is never used; what can't be inferred stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import median_low

from timeline_app.domain.anchoring import WeekdayAndDay, lacks_year, resolve_timexes, weekday_and_day
from timeline_app.domain.article import Article, PublishedBasis
from timeline_app.domain.dates import UNDATED, Precision, Span, day, days
from timeline_app.domain.decision import DecisionKind
from timeline_app.domain.edtf import parse_edtf
from timeline_app.domain.mention import Extraction, Modality
from timeline_app.domain.timex import Basis
from timeline_app.reconcile.decisions import DecisionIndex
from timeline_app.reconcile.neighbours import find_neighbours

NEAREST_YEARS = 40
"""How far from the reference a year is looked for in which a weekday falls on a told day."""
NEWS_REACH_DAYS = 60
"""An article's last told day lies within two months of what the articles beside it were published on."""
DAYS_TO_PRINT = 1
"""An article that tells of a day was published on it or on the next."""
WIDEST_DAYS = 14
"""Articles beside an undated one that were published over more than two weeks say nothing of its date."""
HEADER_CONFIDENCE = 0.8
_NUMERIC_DAY = re.compile(r"(?:[A-Z][a-z]+,?\s+)?(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
WEEKDAY_CONFIDENCE = 0.8
TOLD_DAY_CONFIDENCE = 0.7
NEIGHBOURS_CONFIDENCE = 0.5
_HAPPENED = (Modality.HAPPENED, Modality.CLAIMED, Modality.DENIED)


@dataclass(frozen=True, slots=True)
class Publication:
    """When an article was published and how that is known."""

    span: Span
    basis: PublishedBasis
    confidence: float
    reason: str = ""
    """Why it was inferred, in plain words; empty where stated or decided."""

    @property
    def middle(self) -> date | None:
        """The first day it may be, None where unknown."""
        return self.span.first.day if self.span.first else None

    @property
    def first_ordinal(self) -> int | None:
        """The same as an ordinal."""
        return self.span.first.day.toordinal() if self.span.first else None


UNKNOWN_PUBLICATION = Publication(UNDATED, PublishedBasis.UNKNOWN, 0.0)


def find_publications(
    articles: Sequence[Article], extractions: Mapping[str, Extraction], decisions: DecisionIndex
) -> dict[str, Publication]:
    """Return the publication date of every article by key; `extractions` by article key."""
    known = {article.key: _known(article, decisions) for article in articles}
    found = {key: publication for key, publication in known.items() if publication}
    open_ones = [article for article in articles if article.key not in found]
    near = find_neighbours(articles, extractions, [article.key for article in open_ones])
    told = dict(found)
    for article in open_ones:
        reference = _reference([told[key] for key in near[article.key] if key in told])
        settled = _settle_header_date(article, reference)
        found[article.key] = settled or _infer_from_own_dates(extractions.get(article.key), reference)
    for article in open_ones:
        if not found[article.key].span.is_dated:
            beside = [found[key] for key in near[article.key] if key in found and found[key].span.is_dated]
            told[article.key] = _infer_from_neighbours(beside)
    return found | {key: told[key] for key in told}


def _known(article: Article, decisions: DecisionIndex) -> Publication | None:
    decision = decisions.find_for_article(DecisionKind.SET_PUBLISHED, article.key)
    if decision:
        return Publication(parse_edtf(decision.value), PublishedBasis.EDITED, 1.0)
    if article.published.is_dated:
        return Publication(article.published, PublishedBasis.STATED, 1.0)
    return None


def _settle_header_date(article: Article, reference: date | None) -> Publication | None:
    """Return the reading of a header's 11/03/2024 that the articles beside it allow; None where none or both do."""
    match = _NUMERIC_DAY.fullmatch(article.published_words)
    if not match or reference is None:
        return None
    first, second, year = (int(part) for part in match.groups())
    readings = {_day_or_none(year, second, first), _day_or_none(year, first, second)} - {None}
    near = [one for one in readings if one and abs((one - reference).days) <= WIDEST_DAYS]
    if len(near) != 1:
        return None
    reason = "the reading of its header's date that fits the other articles"
    return Publication(day(near[0]), PublishedBasis.INFERRED, HEADER_CONFIDENCE, reason)


def _day_or_none(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _reference(beside: Sequence[Publication]) -> date | None:
    dated = [middle for publication in beside if (middle := publication.middle)]
    return median_low(dated) if dated else None


def _infer_from_own_dates(extraction: Extraction | None, reference: date | None) -> Publication:
    if extraction is None:
        return UNKNOWN_PUBLICATION
    anchor, is_checked = _find_anchor(extraction, reference)
    if anchor is None:
        return UNKNOWN_PUBLICATION
    told = [found for found in _told_days(extraction, anchor) if _is_news(found, reference)]
    if not told:
        return UNKNOWN_PUBLICATION
    last = max(told)
    span = days(last, last + timedelta(days=DAYS_TO_PRINT), Precision.INTERVAL)
    confidence = WEEKDAY_CONFIDENCE if is_checked else TOLD_DAY_CONFIDENCE
    return Publication(span, PublishedBasis.INFERRED, confidence, "the last day that the article tells of")


def _find_anchor(extraction: Extraction, reference: date | None) -> tuple[date | None, bool]:
    """Return a day from which the article's year-less dates can be read, and whether a weekday confirms it."""
    pairs = [pair for timex in extraction.timexes if (pair := weekday_and_day(timex))]
    own_years = _own_years(extraction)
    guess = reference or (date(max(own_years), 12, 31) if own_years else None)
    if not pairs:
        return guess, False
    if guess is None:
        return None, False
    years = sorted(_years_around(guess.year), key=lambda year: (-_fits(pairs, year), abs(year - guess.year), -year))
    best = years[0]
    if not _fits(pairs, best):
        return guess, False
    return (guess if best == guess.year else date(best, 12, 31)), True


def _own_years(extraction: Extraction) -> set[int]:
    explicit = [timex for timex in extraction.timexes if not lacks_year(timex)]
    resolved = resolve_timexes([replace(timex, anchor_index=None) for timex in explicit], UNDATED)
    spans = [found.span for found in resolved if found.basis is Basis.EXPLICIT]
    return {span.first.day.year for span in spans if span.first and span.precision is Precision.DAY}


def _years_around(year: int) -> range:
    return range(max(1, year - NEAREST_YEARS), year + NEAREST_YEARS + 1)


def _fits(pairs: Sequence[WeekdayAndDay], year: int) -> int:
    return sum(pair.fits(year) for pair in pairs)


def _told_days(extraction: Extraction, anchor: date) -> Iterator[date]:
    """Yield the calendar days that the article says something happened on."""
    resolved = resolve_timexes(extraction.timexes, day(anchor))
    planned = {m.timex for m in extraction.mentions if m.modality not in _HAPPENED}
    happened = {m.timex for m in extraction.mentions if m.modality in _HAPPENED}
    for index, found in enumerate(resolved):
        is_day = found.basis is Basis.EXPLICIT and found.span.precision in (Precision.DAY, Precision.TIME)
        if is_day and found.span.first and (index in happened or index not in planned):
            yield found.span.first.day


def _is_news(told: date, reference: date | None) -> bool:
    return reference is None or abs((told - reference).days) <= NEWS_REACH_DAYS


def _infer_from_neighbours(beside: Sequence[Publication]) -> Publication:
    bounds = [(p.span.first.day, p.span.last.day) for p in beside if p.span.first and p.span.last]
    if not bounds:
        return UNKNOWN_PUBLICATION
    first, last = min(low for low, _ in bounds), max(high for _, high in bounds)
    if (last - first).days > WIDEST_DAYS:
        return UNKNOWN_PUBLICATION
    span = days(first, last, Precision.INTERVAL) if first < last else day(first, approximate=True)
    return Publication(span, PublishedBasis.INFERRED, NEIGHBOURS_CONFIDENCE, "the articles that tell of the same")
