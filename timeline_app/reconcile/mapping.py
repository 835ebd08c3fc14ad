"""How the parts of a piece of work are done: here one after another; `services` can share them among processes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

Part = TypeVar("Part")
Result = TypeVar("Result")


class Mapper(Protocol):
    """Does pure work on each part."""

    def __call__(self, work: Callable[[Part], Result], parts: Sequence[Part]) -> list[Result]:
        """Return the results in the order of the parts."""


def in_turn(work: Callable[[Part], Result], parts: Sequence[Part]) -> list[Result]:
    """Do one part after another in this process."""
    return [work(part) for part in parts]
