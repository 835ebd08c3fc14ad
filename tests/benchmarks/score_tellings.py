"""Tellings of events, annotated and told, and which of them are the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from tests.benchmarks.score_dates import is_possible, is_same
from tests.benchmarks.score_passages import LONGEST_CHARACTERS, Object, Passage, Texts, find_passage

ENOUGH_CHARACTERS = 12
"""What two passages must share to be one telling, or half of a shorter annotated one."""
IN_WORDS = ("explicit", "weekday", "relative")
"""The bases of a date that the article gives in words."""


@dataclass(eq=False, slots=True)
class Telling:
    """One telling of one event, and its counterpart on the other side once paired."""

    event: str
    passage: Passage | None
    dates: tuple[str, ...]
    """Right ones (annotated) or the told one; empty where undated."""
    event_dates: tuple[str, ...] = ()
    is_required: bool = False
    is_optional: bool = False
    partner: Telling | None = field(default=None, repr=False)

    def is_dated_right_by(self, told: Telling) -> bool:
        """Whether the told date is one of the right ones."""
        return any(is_same(date, right) for date in told.dates for right in self.dates)

    def allows(self, told: Telling) -> bool:
        """Whether the told date contradicts nothing."""
        right = (*self.dates, *self.event_dates)
        return not told.dates or any(is_possible(date, one) for date in told.dates for one in right)


def annotated_tellings(events: Iterable[Object], texts: Texts) -> list[Telling]:
    """Return what the annotation tells; required is what an article dates in words."""
    return [_annotated(event, mention, texts) for event in events for mention in event["mentions"]]


def _annotated(event: Object, mention: Object, texts: Texts) -> Telling:
    dates = _present(mention["date_as_told"], *mention.get("also", ()))
    optional = bool(event.get("optional"))
    return Telling(
        event=event["id"],
        passage=find_passage(mention, texts),
        dates=dates,
        event_dates=_present(event["date"], *event["date_alternatives"]),
        is_required=bool(dates) and not optional and mention["basis"] in IN_WORDS,
        is_optional=optional,
    )


def told_tellings(events: Iterable[Object], texts: Texts) -> list[Telling]:
    """Return what an export tells."""
    return [
        Telling(event["id"], find_passage(mention, texts), _present(mention["date_as_told"]))
        for event in events
        for mention in event["mentions"]
    ]


def _present(*dates: str) -> tuple[str, ...]:
    return tuple(date for date in dates if date)


def pair(annotated: Sequence[Telling], told: Sequence[Telling]) -> None:
    """Pair tellings of the same passage one to one: agreeing dates first, then required ones, then the longest."""
    candidates = sorted(_candidates(annotated, told), key=lambda found: found[0], reverse=True)
    for _rank, right, ours in candidates:
        if right.partner is None and ours.partner is None:
            right.partner, ours.partner = ours, right


def _candidates(
    annotated: Sequence[Telling], told: Sequence[Telling]
) -> Iterator[tuple[tuple[bool, bool, int], Telling, Telling]]:
    for right in annotated:
        for ours in told:
            if right.passage is None or ours.passage is None or ours.passage.length > LONGEST_CHARACTERS:
                continue
            shared = right.passage.shared(ours.passage)
            if shared >= min(ENOUGH_CHARACTERS, right.passage.length // 2):
                yield (right.is_dated_right_by(ours), right.is_required, shared), right, ours
