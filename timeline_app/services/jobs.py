"""The shape of a job: a plain callable that reports progress and can be cancelled."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Progress(NamedTuple):
    """How far a job is; `done` of `total` steps, and what it is at."""

    done: int
    total: int
    words: str


Report = Callable[[Progress], None]
Cancelled = Callable[[], bool]


def report_nothing(_progress: Progress) -> None:
    """Take a progress report and say nothing."""


def never() -> bool:
    """Answer that nobody cancelled."""
    return False
