"""Tellings that stayed alone put with the one event that a telling of them goes well with.

Groups are joined where their tellings agree on average, which leaves out who tells of an event in
words of his own.  Such a single telling may follow its nearest one, where no other event is nearly
as near.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

NEAR = 0.7
"""Score (log odds) of the closest pair from which a single telling follows it."""
MARGIN = 0.7
"""By how much that pair must be closer than any of another event."""
Days = tuple[int, int]


def find_attached(
    groups: Sequence[Sequence[int]],
    days: Sequence[Days | None],
    scores: Mapping[tuple[int, int], float],
    separated: Iterable[tuple[int, int]],
) -> dict[int, int]:
    """Return, by single telling, the index of the group of several that it belongs to.

    `scores` are log odds by pair, `separated` the pairs that must not be in one group.
    """
    home = {member: at for at, group in enumerate(groups) for member in group}
    apart = set(separated)
    alone = {group[0] for group in groups if len(group) == 1}
    best: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for (first, second), score in scores.items() if alone else ():
        if score > 0 and (first in alone) is not (second in alone):
            single, other = (first, second) if first in alone else (second, first)
            near = best[single]
            near[home[other]] = max(score, near.get(home[other], 0.0))
    found = ((single, _nearest(near)) for single, near in sorted(best.items()))
    return {single: at for single, at in found if at is not None and not _is_kept_out(single, groups[at], days, apart)}


def _nearest(near: Mapping[int, float]) -> int | None:
    """Return the group that is nearest by a margin; None where none is, or none near enough."""
    ranked = sorted(near.items(), key=lambda item: (-item[1], item[0]))
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    return ranked[0][0] if ranked[0][1] > NEAR and ranked[0][1] - second > MARGIN else None


def _is_kept_out(single: int, group: Sequence[int], days: Sequence[Days | None], apart: set[tuple[int, int]]) -> bool:
    """Return whether a telling was separated from one of a group's, or tells a date that none of them tells."""
    if any((single, other) in apart or (other, single) in apart for other in group):
        return True
    own = days[single]
    return own is not None and not any(days[other] == own for other in group)
