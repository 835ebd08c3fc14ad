"""The headline among the lines of a head, and an outlet's name set beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline_app.ingest.header_names import NAME, NameKind, classify_name, strip_outlet_kind
from timeline_app.ingest.paragraphs import Paragraph

_TITLE_WORDS = 30
_LEAST_WORDS = 3
"""Fewer words beside an outlet's name are no headline of their own."""
_BESIDE = re.compile(rf"(?P<title>.*\S)\s+(?:[|·•–—]|-)\s+(?P<name>{NAME}(?:\s[a-z]+)?)")
_BEFORE = re.compile(rf"(?P<name>{NAME}(?:\s[a-z]+)?)\s+[|·•]\s+(?P<title>\S.*)")


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline, `text[start:end]`, and the outlet named beside it; empty where none is."""

    words: str
    start: int
    end: int
    outlet: str = ""


def is_headline(paragraph: Paragraph) -> bool:
    """Whether a line may be a headline: short, and closed by no full stop, comma or colon."""
    words = paragraph.words
    if not 1 < paragraph.word_count <= _TITLE_WORDS or words.startswith(("•", "- ", "* ")):
        return False
    return not re.search(r"[.,;:…][\"”’')]*\Z", words) or re.search(r"\b[A-Z]\.\Z", words) is not None


def read_headline(paragraph: Paragraph) -> Headline:
    """Return the headline of a line; Markdown's marks, a bar after it and an outlet beside it are no part of it."""
    match = re.fullmatch(r"(?:#+\s+)?(.*?)[\s|#]*", paragraph.words, re.DOTALL)
    assert match
    start, words, outlet = match.start(1), match[1], ""
    for pattern in (_BESIDE, _BEFORE):
        beside = pattern.fullmatch(words)
        if beside and _is_outlet_beside(beside):
            start, words, outlet = start + beside.start("title"), beside["title"], strip_outlet_kind(beside["name"])
            break
    return Headline(words, paragraph.start + start, paragraph.start + start + len(words), outlet)


def _is_outlet_beside(match: re.Match[str]) -> bool:
    return len(match["title"].split()) >= _LEAST_WORDS and classify_name(match["name"]) is NameKind.OUTLET
