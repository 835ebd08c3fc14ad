"""What each mention's date words mean, given publication dates and what was told before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from timeline_app.domain.anchoring import needs_publication, resolve_timex, resolve_timexes
from timeline_app.domain.article import PublishedBasis
from timeline_app.domain.dates import UNDATED, Span
from timeline_app.domain.decision import DecisionKind
from timeline_app.domain.mention import Extraction, Mention, Stance
from timeline_app.domain.timex import Anchor, Basis, ResolvedTimex
from timeline_app.reconcile.decisions import DecisionIndex
from timeline_app.reconcile.findings import ResolvedMention
from timeline_app.reconcile.publication import UNKNOWN_PUBLICATION, Publication

_DATE_ORDERS = {"day-first": "dmy", "month-first": "mdy"}


@dataclass(frozen=True, slots=True)
class ArticleDates:
    """One article's date expressions, resolved."""

    resolved: tuple[ResolvedTimex, ...]
    published: Publication

    def with_anchors(self, anchors: Mapping[int, Span]) -> ArticleDates:
        """Return the same with narrative expressions, by index, counted from these spans."""
        resolved = list(self.resolved)
        for index, found in enumerate(self.resolved):
            timex = found.timex
            told_before = resolved[timex.anchor_index].span if timex.anchor_index is not None else UNDATED
            anchor = anchors.get(index, UNDATED) if timex.anchor is Anchor.NARRATIVE else told_before
            if not found.span.is_dated and anchor.is_dated:
                resolved[index] = resolve_timex(timex, anchor, self.published.span)
        return replace(self, resolved=tuple(resolved))

    def resolve(self, mention: Mention, speaker: str | None = None, stance: Stance = Stance.REPORTS) -> ResolvedMention:
        """Return the mention with its date as this article tells it; speaker and stance as they are given."""
        found = self.resolved[mention.timex] if mention.timex is not None else None
        if found is None or not found.span.is_dated:
            return ResolvedMention(mention, UNDATED, found.text if found else "", Basis.NONE, "", speaker, stance)
        rests_on_guess = needs_publication(found.timex) and self.published.basis is PublishedBasis.INFERRED
        is_inferred = rests_on_guess or mention.dated_by_context or found.timex.anchor is Anchor.NARRATIVE
        note = found.note
        if rests_on_guess and not note:
            note = f"counted from an inferred publication date: {self.published.reason}"
        basis = Basis.INFERRED if is_inferred else found.basis
        return ResolvedMention(mention, found.span, found.text, basis, note, speaker, stance)


def resolve_dates(
    extractions: Sequence[Extraction], published: Mapping[str, Publication], decisions: DecisionIndex
) -> dict[str, ArticleDates]:
    """Return every article's dates by its key; what counts from the narrative is still unresolved."""
    order = decisions.of_kind(DecisionKind.SET_DATE_ORDER)
    date_order = _DATE_ORDERS.get(order[-1].value, "") if order else ""
    found = {}
    for extraction in extractions:
        publication = published.get(extraction.article, UNKNOWN_PUBLICATION)
        resolved = resolve_timexes(extraction.timexes, publication.span, date_order=date_order)
        found[extraction.article] = ArticleDates(resolved, publication)
    return found
