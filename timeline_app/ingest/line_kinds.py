"""Lines that are boilerplate as a whole, by the patterns of the lexicon."""

from __future__ import annotations

import re
from functools import cache

from timeline_app.domain.article import BoilerplateKind
from timeline_app.ingest.lexicon import load_lexicon
from timeline_app.ingest.paragraphs import Paragraph

_MOST_WORDS = 70
"""No boilerplate line is longer; it also bounds what the patterns have to look at."""
_CAPTION_CREDIT_WORDS = 9
_FOOT_WORDS = 40
_BULLETS = "•*·–- "
"""Open a line of a list, and say nothing of what it is."""


def find_line_kind(paragraph: Paragraph) -> BoilerplateKind | None:
    """Return what a whole line is, None where it is the article's own."""
    if paragraph.word_count > _MOST_WORDS:
        return None
    return _first_match("line", paragraph.words)


def find_foot_kind(paragraph: Paragraph) -> BoilerplateKind | None:
    """Return what a whole line below an article is: contacts, weather, competitions; None where it is its own."""
    words = paragraph.words.lstrip(_BULLETS)
    return _first_match("foot", words) if paragraph.word_count <= _FOOT_WORDS else None


def find_rest_kind(paragraph: Paragraph) -> BoilerplateKind | None:
    """Return what the line and everything below it is ("Our Latest Products"), None where it opens nothing."""
    if paragraph.word_count > _CAPTION_CREDIT_WORDS:
        return None
    return _first_match("rest", paragraph.words)


@cache
def kind_patterns(section: str) -> tuple[tuple[BoilerplateKind, tuple[re.Pattern[str], ...]], ...]:
    """Return the patterns of one section of the boilerplate lexicon by the kind they stand for."""
    section_of = load_lexicon("en", "boilerplate.toml")[section]
    return tuple((BoilerplateKind(kind), tuple(map(re.compile, sources))) for kind, sources in section_of.items())


def _first_match(section: str, words: str) -> BoilerplateKind | None:
    for kind, patterns in kind_patterns(section):
        if any(pattern.fullmatch(words) for pattern in patterns):
            return kind
    return None
