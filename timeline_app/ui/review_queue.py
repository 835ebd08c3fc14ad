"""The review as a queue: which point is looked at, which comes next, what is left; pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self

from timeline_app.domain.case import ReviewItem

KINDS = ("conflict", "undated", "published", "weekday", "merge", "speaker", "decision")
"""The kinds of `ReviewItem` in the order in which they are reviewed."""


@dataclass(frozen=True, slots=True)
class ReviewQueue:
    """The points that wait, of one kind or of all, and a place among them."""

    items: tuple[ReviewItem, ...]
    """Kind by kind, within a kind as the case has them."""
    at: int = 0
    """Index of the point looked at; the number of points where the last one was passed."""
    kind: str = ""
    """The only kind reviewed, empty for all."""

    @classmethod
    def begin(cls, reviews: Iterable[ReviewItem], kind: str = "") -> Self:
        """Return the queue of a case's points, at the first."""
        return cls(_in_order(reviews, kind), kind=kind)

    @property
    def current(self) -> ReviewItem | None:
        """The point looked at, None after the last."""
        return self.items[self.at] if self.at < len(self.items) else None

    @property
    def place(self) -> tuple[int, int]:
        """Which of how many points of its kind the present one is, counted from 1; (0, 0) after the last."""
        current = self.current
        if current is None:
            return 0, 0
        same = [number for number, item in enumerate(self.items) if item.kind == current.kind]
        return same.index(self.at) + 1, len(same)

    def moved(self, steps: int) -> Self:
        """Return the queue some points further on, or back; it goes no further than behind the last."""
        return replace(self, at=min(max(self.at + steps, 0), len(self.items)))

    def refreshed(self, reviews: Iterable[ReviewItem]) -> Self:
        """Return the queue of a changed case: at the same point, or at the next one that still waits."""
        items = _in_order(reviews, self.kind)
        places = {item.key: number for number, item in enumerate(items)}
        at = next((places[item.key] for item in self.items[self.at :] if item.key in places), len(items))
        return replace(self, items=items, at=at)


def _in_order(reviews: Iterable[ReviewItem], kind: str) -> tuple[ReviewItem, ...]:
    wanted = [item for item in reviews if item.kind in KINDS and (not kind or item.kind == kind)]
    return tuple(sorted(wanted, key=lambda item: KINDS.index(item.kind)))
