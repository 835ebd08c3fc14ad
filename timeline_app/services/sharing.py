"""Reconciling shared among processes that copy this one: what they work on need not be sent to them.

Only where copying a process is safe: on Linux, and in a process that has one thread and no window.
Elsewhere all is done in turn, which gives the same.
"""

from __future__ import annotations

import gc
import os
import pickle
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from timeline_app.reconcile.mapping import Mapper, in_turn

Part = TypeVar("Part")
Result = TypeVar("Result")

FEWEST_PARTS = 8
"""Parts from which sharing pays: a copy costs some 20 ms."""


def share_among(processes: int) -> Mapper:
    """Return a mapper that shares work among so many processes, this one among them."""

    def share(work: Callable[[Part], Result], parts: Sequence[Part]) -> list[Result]:
        with _no_search_for_garbage():
            if processes < 2 or len(parts) < FEWEST_PARTS or not _may_copy():  # noqa: PLR2004 - this one and another
                return in_turn(work, parts)
            helpers = [_Helper.start(work, parts[number::processes]) for number in range(1, processes)]
            shares = [in_turn(work, parts[0::processes])]
            for number, helper in enumerate(helpers, start=1):
                done = helper.wait()
                shares.append(in_turn(work, parts[number::processes]) if done is None else done)
        return [shares[at % processes][at // processes] for at in range(len(parts))]

    return share


@contextmanager
def _no_search_for_garbage() -> Iterator[None]:
    """Keep Python from looking for objects that only hold one another: the work leaves next to none.

    Looking through what there is costs a tenth of the work, and a helper that does so copies its memory.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _may_copy() -> bool:
    return sys.platform == "linux" and threading.active_count() == 1


@dataclass(frozen=True, slots=True)
class _Helper:
    """A copy of this process that does a share of the work and ends."""

    pid: int
    pipe: int
    """Where its results come from."""

    @classmethod
    def start(cls, work: Callable[[Part], Result], parts: Sequence[Part]) -> _Helper:
        reading, writing = os.pipe()
        pid = os.fork()
        if pid:
            os.close(writing)
            return cls(pid, reading)
        try:
            os.close(reading)
            with os.fdopen(writing, "wb") as pipe:
                pickle.dump([work(part) for part in parts], pipe, pickle.HIGHEST_PROTOCOL)
        finally:
            # Never return into what this process is a copy of, whatever went wrong.
            os._exit(0)

    def wait(self) -> list[Any] | None:
        """Return the results of its work; None where it failed, as when the system ended it."""
        try:
            with os.fdopen(self.pipe, "rb") as pipe:
                done: list[Any] = pickle.load(pipe)  # noqa: S301 - written by our own copy
        except (EOFError, pickle.UnpicklingError):
            return None
        finally:
            os.waitpid(self.pid, 0)
        return done
