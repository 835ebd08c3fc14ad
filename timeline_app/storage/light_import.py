"""Imports sqlite_utils alone: where numpy and pandas are installed, it would load them too.

It only wants to know their types for values that a case never holds; a window would wait for
them before its first paint.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["Database", "Migrations"]

NOT_NEEDED = ("numpy", "pandas")


@contextmanager
def _hidden(*names: str) -> Iterator[None]:
    """Let modules that are not loaded yet look as if they were not installed."""
    hidden = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type] # None is how Python marks what can't be had
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]


with _hidden(*NOT_NEEDED):
    from sqlite_utils import Database, Migrations
