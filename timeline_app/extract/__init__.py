"""Text to mentions: sentences, temporal expressions, names, speech, figures.  Pure.

Each name is imported when it is first asked for: who only reads dates need not load the rest.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline_app.extract.reading import EXTRACTOR_VERSION, extract_article
    from timeline_app.extract.timex import find_timexes

__all__ = ["EXTRACTOR_VERSION", "extract_article", "find_timexes"]

_HOMES = {
    "EXTRACTOR_VERSION": "timeline_app.extract.reading",
    "extract_article": "timeline_app.extract.reading",
    "find_timexes": "timeline_app.extract.timex",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOMES[name]), name)
