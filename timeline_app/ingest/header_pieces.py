"""The pieces that header lines are made of: labels, dates, clocks, zones, bylines, outlets, editions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from timeline_app.ingest.header_dates import HeaderDate, match_date
from timeline_app.ingest.lexicon import alternatives, load_lexicon
from timeline_app.ingest.outlets import outlet_names

_NAME = r"(?!(?i:published|updated|posted|last|first)\b)[A-Z][\w.'’-]*"
_PATTERNS = {
    "iso_clock": r"T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?",
    "clock": (
        r"(?i:\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\b\.?|[ap]\b)?|\d{1,2}\s?[ap]\.?m\b\.?"
        r"|\d{1,2}h\d\d\b|\d{3,4}(?=\s+(?:hrs|GMT|UTC|\d{1,2}[./]\d)))"
    ),
    "reading": (
        r"(?i:(?:reading time\s*:?\s*)?\d+\s*-?\s*min(?:ute)?s?\.?(?:\s+(?:to\s+)?read)?\b|reading time"
        r"|\d[\d,.]*k?\s+(?:comments?|shares?|likes?|views?|repl(?:y|ies)|responses?|reactions?|reads)\b)"
    ),
    "ago": r"(?i:(?:an?|\d+)\s+(?:sec|min|hour|day|week)\w*\s+(?:ago|read)\b|just now\b)",
    "short_url": r"(?i:get short url(?:\s+\d+)?)",
    "edition": (
        r"(?i:(?:vol(?:ume)?|no|nr|issue|number|page|pg|p|edition|part)\b\.?\s*[A-Z]?\d+(?:/(?:19|20)?\d\d)?(?![\d/])"
        r"|(?:print|early|late|final|first|second|morning|evening|weekend|international|sunday) edition\b)"
    ),
    "byline": (
        r"(?i:(?:(?:written|reported|reporting|story|report|text|words)\s+)?by)\s+(?:the\s+)?"
        rf"(?P<byline>{_NAME}(?:\s+(?:and\s+|de\s+|van\s+|von\s+|al-)?{_NAME}){{0,5}})"
    ),
    "separator": r"(?i:[\s|•·,;:/()\[\]–—_@-]+|(?:on|at|and|hrs?\.?)\b)",
}
_PAPER_NUMBER = r"(?:(?:no|nr|number)\b\.?\s*)?\d+(?:/(?:19|20)?\d\d)?"
"""Of "Spot report 14/2020", "Communiqué No. 31"."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece up to `end`; `words` holds what its kind is about, a name without its "by"."""

    kind: str
    words: str
    end: int
    date: HeaderDate | None = None


def next_piece(text: str, position: int) -> Piece | None:
    """Return the piece at `position`, None where something else stands there."""
    found = match_date(text, position)
    if found:
        return Piece("date", found.words, found.end, found)
    for kind, pattern in _patterns():
        match = pattern.match(text, position)
        if match and match.end() > position:
            return Piece(kind, match[kind] if kind in match.groupdict() else match.group(), match.end())
    return None


def is_separator(text: str) -> bool:
    """Whether there is nothing but white space, separators and a full stop in `text`."""
    return not text.strip(" .") or re.fullmatch(_PATTERNS["separator"], text) is not None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    lexicon = load_lexicon("en", "headers.toml")
    zones = lexicon["zones_month_first"] + lexicon["zones_day_first"] + lexicon["zones_other"]
    weekdays = alternatives([name for names in lexicon["weekdays"] for name in names])
    desks = alternatives(lexicon["parts"]["desk_nouns"])
    papers = alternatives(lexicon["parts"]["paper_nouns"])
    sources = {
        "updated": rf"(?i:{alternatives(lexicon['updated_labels'])})\b",
        "published": rf"(?i:{alternatives(lexicon['published_labels'])})\b",
        "iso_clock": _PATTERNS["iso_clock"],
        "reading": _PATTERNS["reading"],
        "ago": _PATTERNS["ago"],
        "clock": _PATTERNS["clock"],
        "short_url": _PATTERNS["short_url"],
        "edition": rf"{_PATTERNS['edition']}|(?i:(?:[a-z]+ ){{0,2}}{papers}\s+{_PAPER_NUMBER})(?![\d/])",
        "zone": rf"{alternatives(zones)}\b(?:[+-]\d\d?(?::?\d\d?)?)?|[+-]\d\d:?\d\d(?!\d)",
        "weekday": rf"(?i:{weekdays})(?![\w’'-])",
        "outlet": rf"(?:(?i:by)\s+)?(?P<outlet>{outlet_names()})(?![\w’'-])",
        "desk": rf"(?i:(?:by|from)\s+(?:(?:our|the|a|an)\s+)?(?:own\s+)?(?:[\w&’'-]+\s+){{0,2}}?{desks})(?![\w’'-])",
        "byline": _PATTERNS["byline"],
        "separator": _PATTERNS["separator"],
    }
    return tuple((kind, re.compile(source)) for kind, source in sources.items())
