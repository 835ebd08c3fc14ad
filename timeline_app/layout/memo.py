"""What was laid out last, kept with an arrangement so that panning and zooming compute little anew.

Everything in it follows from its key; forgetting it changes no scene.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

Value = TypeVar("Value")
_MOST_KEPT = 30_000


class LayoutMemo:
    """Values by key; but for those to keep, all are forgotten when there are too many."""

    __slots__ = ("_kept", "_last", "_lasting", "cards")

    def __init__(self, cards: LayoutMemo | None = None) -> None:
        """Take the memo of what follows from single events; arrangements of one timeline may share it."""
        self.cards: LayoutMemo = self if cards is None else cards
        self._lasting: dict[Hashable, Any] = {}
        self._kept: dict[Hashable, Any] = {}
        self._last: dict[str, tuple[Hashable, Any]] = {}

    def keep(self, key: Hashable, compute: Callable[[], Value]) -> Value:
        """Return the value of `key`, computed once and never forgotten: for what is few and takes long."""
        if key not in self._lasting:
            self._lasting[key] = compute()
        value: Value = self._lasting[key]
        return value

    def get(self, key: Hashable, compute: Callable[[], Value]) -> Value:
        """Return the value of `key`, computed at most once while it is kept."""
        try:
            value: Value = self._kept[key]
        except KeyError:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            value = self._kept[key] = compute()
        return value

    def last(self, kind: str, key: Hashable, compute: Callable[[], Value]) -> Value:
        """Return the value of `key`; of each kind only the last is kept."""
        kept = self._last.get(kind)
        if kept is None or kept[0] != key:
            kept = self._last[kind] = (key, compute())
        value: Value = kept[1]
        return value
