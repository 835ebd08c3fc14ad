"""An event's date: the most precise span that its tellings agree on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.domain.dates import UNDATED, Precision, Span
from timeline_app.domain.timex import Basis
from timeline_app.reconcile.findings import ResolvedMention

_TRUST = {
    Basis.EXPLICIT: 10,
    Basis.WEEKDAY: 9,
    Basis.RELATIVE: 8,
    Basis.PUBLICATION: 5,
    Basis.INFERRED: 5,
    Basis.NONE: 0,
}
"""How much a telling's date counts, in tenths, by how the article tells it: what hangs on an anchor or
on the sentence beside it goes wrong more often than a date told in full."""

_FINENESS = {
    Precision.TIME: 0,
    Precision.DAY: 0,
    Precision.WEEK: 2,
    Precision.MONTH: 3,
    Precision.QUARTER: 4,
    Precision.SEASON: 4,
    Precision.YEAR: 5,
    Precision.DECADE: 6,
    Precision.INTERVAL: 3,
    Precision.NONE: 9,
}
_OPEN_FINENESS = 8


@dataclass(frozen=True, slots=True)
class AgreedDate:
    """A date and how it was told."""

    span: Span
    basis: Basis


NO_DATE = AgreedDate(UNDATED, Basis.NONE)


def agree_on_date(mentions: Sequence[ResolvedMention]) -> AgreedDate:
    """Return the finest date that most of the tellings' weight agrees with; undated where none has one."""
    dated = [one for one in mentions if one.span.is_dated]
    if not dated:
        return NO_DATE
    support = _support(dated)
    best = min(dated, key=lambda one: (-support[one.span], _fineness(one.span), -_TRUST[one.basis], one.key))
    return AgreedDate(best.span, best.basis)


def _support(dated: Sequence[ResolvedMention]) -> dict[Span, int]:
    """Return the trust in all tellings that agree with each date told; the dates told are few."""
    trust: Counter[Span] = Counter()
    for one in dated:
        trust[one.span] += _TRUST[one.basis]
    return {span: sum(tenths for other, tenths in trust.items() if other.overlaps(span)) for span in trust}


def _fineness(span: Span) -> tuple[int, int, int]:
    """Sort key: the smaller the finer."""
    if span.first is None or span.last is None:
        return _OPEN_FINENESS, 0, 0
    length = (span.last.day - span.first.day).days
    return _FINENESS[span.precision] + 2 * (span.approximate and span.precision is Precision.DAY), length, 0
