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


def by_chunks(
    mapper: Mapper, work: Callable[[Sequence[Part]], list[Result]], items: Sequence[Part], size: int
) -> list[Result]:
    """Let `mapper` do work on stretches of so many items; return the results item by item, in their order."""
    chunks = [items[at : at + size] for at in range(0, len(items), size)]
    return [result for results in mapper(work, chunks) for result in results]
