"""Files to articles: one reader per format.

Each name is imported when it is first asked for: who only collects files need not load the readers.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline_app.ingest.formats import SUFFIXES
    from timeline_app.ingest.reading import read_articles

__all__ = ["SUFFIXES", "read_articles"]

_HOMES = {"SUFFIXES": "timeline_app.ingest.formats", "read_articles": "timeline_app.ingest.reading"}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOMES[name]), name)
