"""The part of time that an export is limited to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline_app.domain.case import Case
from timeline_app.domain.dates import UNDATED, Span
from timeline_app.domain.edtf import parse_edtf
from timeline_app.domain.event import Event
from timeline_app.export.omission import Omission


@dataclass(frozen=True, slots=True)
class PartOfTime:
    """From the start of `first` to the end of `last`; undated means without limit."""

    first: Span = UNDATED
    last: Span = UNDATED

    @classmethod
    def of(cls, first: str, last: str) -> PartOfTime:
        """Return the part between two EDTF dates, each of them possibly empty."""
        return cls(parse_edtf(first), parse_edtf(last))

    @property
    def from_s(self) -> int | None:
        """The first second, in seconds since 0001-01-01; None without limit."""
        return self.first.earliest.ordinal_s if self.first.earliest else None

    @property
    def to_s(self) -> int | None:
        """The last second, inclusive; None without limit."""
        return self.last.latest.ordinal_s if self.last.latest else None

    @property
    def is_empty(self) -> bool:
        """Whether the end lies before the start."""
        return self.from_s is not None and self.to_s is not None and self.to_s < self.from_s

    def holds(self, event: Event) -> bool:
        """Whether an event may have happened within; what is undated always may."""
        earliest, latest = event.span.earliest, event.span.latest
        begins_too_late = self.to_s is not None and earliest is not None and earliest.ordinal_s > self.to_s
        ends_too_early = self.from_s is not None and latest is not None and latest.ordinal_s < self.from_s
        return not (begins_too_late or ends_too_early)

    def cut(self, case: Case) -> tuple[Case, tuple[Omission, ...]]:
        """Return the case without the events outside, without conflicts between none but those, and what is missing."""
        kept = tuple(event for event in case.derived.events if self.holds(event))
        left_out = len(case.derived.events) - len(kept)
        if not left_out:
            return case, ()
        ids = {event.id for event in kept}
        conflicts = tuple(c for c in case.derived.conflicts if not c.events or ids.intersection(c.events))
        derived = replace(case.derived, events=kept, conflicts=conflicts)
        what = f"{left_out} event{'' if left_out == 1 else 's'}"
        return replace(case, derived=derived), (Omission(what, "outside the dates asked for"),)
