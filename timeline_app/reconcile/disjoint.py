"""Disjoint sets (union-find) whose representative is the smallest member, so that ids are stable."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T", str, int)


class DisjointSets(Generic[T]):
    """Members joined into sets; grows as needed."""

    def __init__(self, members: Iterable[T] = ()) -> None:
        self._parents: dict[T, T] = {member: member for member in members}

    def find(self, member: T) -> T:
        """Return the smallest member of the set that `member` is in."""
        parents = self._parents
        root = parents.setdefault(member, member)
        if parents[root] == root:
            return root
        while (parent := parents[root]) != root:
            root = parent
        while parents[member] != root:
            parents[member], member = root, parents[member]
        return root

    def join(self, first: T, second: T) -> bool:
        """Make one set of the two; return whether they were two."""
        low, high = self.find(first), self.find(second)
        if low < high:
            self._parents[high] = low
        elif high < low:
            self._parents[low] = high
        return low != high

    def sets(self) -> list[list[T]]:
        """Return all sets, each sorted, sorted by their smallest member."""
        found: dict[T, list[T]] = {}
        for member in sorted(self._parents):
            found.setdefault(self.find(member), []).append(member)
        return list(found.values())
