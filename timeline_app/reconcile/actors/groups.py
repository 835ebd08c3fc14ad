"""Disjoint groups of names, some of which must never be one (union-find with refusals)."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)


class Groups(Generic[Key]):
    """Groups that grow by joining; two keys kept apart are never joined, whatever else is."""

    def __init__(self, keys: Iterable[Key]) -> None:
        self._parents: dict[Key, Key] = {key: key for key in keys}
        self._refused: dict[Key, set[Key]] = {}

    def __contains__(self, key: Key) -> bool:
        return key in self._parents

    def add(self, key: Key) -> None:
        """Add a key as a group of its own where it is new."""
        self._parents.setdefault(key, key)

    def root(self, key: Key) -> Key:
        """Return the key that stands for the group of `key`."""
        top = key
        while self._parents[top] != top:
            top = self._parents[top]
        while self._parents[key] != top:
            self._parents[key], key = top, self._parents[key]
        return top

    def keep_apart(self, one: Key, other: Key) -> None:
        """Refuse every later joining of the groups of two keys."""
        a, b = self.root(one), self.root(other)
        if a != b:
            self._refused.setdefault(a, set()).add(b)
            self._refused.setdefault(b, set()).add(a)

    def join(self, one: Key, other: Key) -> bool:
        """Make one group of two; return whether they are one now."""
        a, b = self.root(one), self.root(other)
        if a == b:
            return True
        if b in self._refused.get(a, ()):
            return False
        self._parents[b] = a
        for key in self._refused.pop(b, set()):
            self._refused[key].discard(b)
            self._refused[key].add(a)
            self._refused.setdefault(a, set()).add(key)
        return True
