"""How an article's publication date is known."""

from __future__ import annotations

from enum import StrEnum


class PublishedBasis(StrEnum):
    """How an article's publication date is known."""

    STATED = "stated"
    INFERRED = "inferred"
    UNKNOWN = "unknown"
    EDITED = "edited"
