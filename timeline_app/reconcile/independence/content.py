"""An article's own sentences, as sets of content words.

Quoted speech is left out, since rivals quote the same words; so is boilerplate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline_app.domain.article import Article
from timeline_app.domain.mention import Extraction
from timeline_app.reconcile.words import content_words

FEWEST_WORDS = 4
"""A sentence with fewer content words of its own is too easily like another by chance."""

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’]?\s+(?=[A-Z“\"])|\n+")


@dataclass(frozen=True, slots=True)
class ArticleContent:
    """The sentences of one article that are compared, in their order."""

    article: str
    """The article's key."""
    sentences: tuple[frozenset[str], ...]


def read_content(article: Article, extraction: Extraction | None) -> ArticleContent:
    """Return what of an article is its own telling."""
    left_out = [(part.start, part.end) for part in article.boilerplate]
    left_out += extraction.quotations if extraction else ()
    left_out.sort()
    bounds = extraction.sentences if extraction and extraction.sentences else tuple(_sentences(article.text))
    sets = (frozenset(content_words(_without(article.text, start, end, left_out))) for start, end in bounds)
    return ArticleContent(article.key, tuple(words for words in sets if len(words) >= FEWEST_WORDS))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _SENTENCE_END.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _without(text: str, start: int, end: int, left_out: list[tuple[int, int]]) -> str:
    kept = []
    at = start
    for first, last in left_out:
        if last <= at or first >= end:
            continue
        kept.append(text[at : max(at, first)])
        at = max(at, last)
    kept.append(text[at:end])
    return " ".join(kept)
