"""An outlet's or writer's name alone on a line, above or below the headline.

Such a line has no sign of its own: it is told from a headline or deck by the header line next
to it, and by its words. A headline's words come back in the article, a masthead's only together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline_app.ingest.head_line import HeadLine, HeadName, read_head_line, read_names
from timeline_app.ingest.header_names import NameKind, classify_name, strip_outlet_kind
from timeline_app.ingest.headline import is_headline
from timeline_app.ingest.imprint import read_imprint, read_slogan
from timeline_app.ingest.paragraphs import Paragraph

_MOST_WORDS = 7
_SLOGAN_WORDS = 12
_MOST_NAME_WORDS = 4
_LONGER_WORD = re.compile(r"\w{4,}")


@dataclass(frozen=True, slots=True)
class Masthead:
    """Who a line of names says an article is from; empty where it does not say."""

    outlet: str = ""
    byline: str = ""


def is_known_apart(line: HeadLine, below: Sequence[Paragraph]) -> bool:
    """Whether a line above everything else is a header and no headline with a date in it.

    All its names are known for what they are, or stand apart; or a headline follows.
    """
    if all(name.stands_apart for name in line.unknown):
        return True
    return bool(below) and is_headline(below[0]) and not below[0].ends_sentence


def read_masthead(text: str, paragraphs: Sequence[Paragraph], number: int, *, has_title: bool) -> Masthead | None:
    """Return what the line `paragraphs[number]` of nothing but names says; None where it may be the article's own."""
    line = paragraphs[number]
    if line.word_count > _SLOGAN_WORDS or line.ends_sentence:
        return None
    is_above_day = not has_title and any(map(_is_dated, paragraphs[number + 1 : number + 2]))
    name = read_slogan(line.words) if is_above_day else ""
    if name and may_be_outlet(text, name):
        return Masthead(name)
    names = read_names(line.words) if line.word_count <= _MOST_WORDS else ()
    kinds = {name.kind for name in names}
    if not names or not (
        _has_header_beside(paragraphs, number, has_title=has_title) or (is_above_day and NameKind.OUTLET in kinds)
    ):
        return None
    if kinds & {NameKind.OUTLET, NameKind.FURNITURE} or not any(_recurring(text, line.words)):
        return Masthead(_outlet_of(names, has_title=has_title), _first(names, NameKind.PERSON))
    return None


def _has_header_beside(paragraphs: Sequence[Paragraph], number: int, *, has_title: bool) -> bool:
    """Whether a dated header line stands next to it; above a headline it may stand below that one."""
    below = paragraphs[number + 1 : number + 4]
    if has_title:
        return any(map(_is_dated, (*paragraphs[max(0, number - 1) : number], *below[:1])))
    above_headline = [line for line in below if not _is_header(line)]
    if not above_headline or not is_headline(above_headline[0]) or above_headline[0].ends_sentence:
        return False
    return any(map(_is_dated, paragraphs[max(0, number - 1) : number])) or any(map(_is_dated, below))


def _is_dated(line: Paragraph) -> bool:
    found = read_head_line(line.words) or read_imprint(line.words)
    return found is not None and found.is_dated


def _is_header(line: Paragraph) -> bool:
    return (read_head_line(line.words) or read_imprint(line.words)) is not None


def may_be_outlet(text: str, name: str) -> bool:
    """Whether a name beside small print is an outlet's: known as one, or short and with a word not met elsewhere."""
    if classify_name(name) is NameKind.OUTLET:
        return True
    return len(name.split()) <= _MOST_NAME_WORDS and not all(_recurring(text, name))


def _recurring(text: str, words: str) -> Iterator[bool]:
    """Yield of each of the longer words of a line whether it is met in the text apart from that line."""
    rest = re.sub(re.escape(words), " ", text, flags=re.IGNORECASE).casefold()
    longer = _LONGER_WORD.findall(words.casefold())
    yield from (re.search(rf"\b{word}", rest) is not None for word in longer)


def _outlet_of(names: Sequence[HeadName], *, has_title: bool) -> str:
    """Return the outlet; a name nothing is known of is one above the headline, but may be a writer's below."""
    told = _first(names, NameKind.OUTLET)
    unknown = [name.words for name in names if name.kind is NameKind.UNKNOWN]
    if told or has_title or len(unknown) != 1:
        return strip_outlet_kind(told)
    return unknown[0]


def _first(names: Sequence[HeadName], kind: NameKind) -> str:
    return next((name.words for name in names if name.kind is kind), "")
