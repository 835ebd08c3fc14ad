"""Which events passages are of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from timeline_app.domain.conflict import Passage
from timeline_app.domain.event import Event


class EventFinder:
    """Finds events by characters of articles."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._accounts: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for event in events:
            for one in event.accounts:
                self._accounts[one.article].append((one.start, one.end, event.id))
        for accounts in self._accounts.values():
            accounts.sort()

    def find(self, passages: Iterable[Passage]) -> tuple[str, ...]:
        """Return the ids of the events whose accounts the passages touch, each once, in the order of the passages."""
        found = [
            event
            for passage in passages
            for start, end, event in self._accounts.get(passage.article, ())
            if start < passage.end and passage.start < end
        ]
        return tuple(dict.fromkeys(found))
