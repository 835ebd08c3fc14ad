"""Picture captions and their credits, as lines of their own or run into a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from timeline_app.domain.article import Boilerplate, BoilerplateKind
from timeline_app.ingest.lexicon import load_lexicon
from timeline_app.ingest.line_kinds import kind_patterns
from timeline_app.ingest.outlets import outlet_names
from timeline_app.ingest.paragraphs import Paragraph
from timeline_app.ingest.sentence_ends import SentenceEnds, find_sentence_ends

_CAPTION = BoilerplateKind.CAPTION
_CREDIT = BoilerplateKind.CREDIT
_CAPTION_WORDS = 80
"""A line with a caption's sign and no more words than this is a caption as a whole."""
_STRAY_LINES = 2
"""How many caption lines may stand between the headline and a credited caption."""
_FAMILIAR_SHARE = 0.5
"""A lead shares most of its names with the article below it, a stray caption does not."""
_STEM_CHARS = 5
_LONGER_WORD = re.compile(r"\w{4,}")
_NAME = re.compile(r"\b[A-Z][\w-]{2,}")
_BRACKETED = re.compile(r"\[(?P<credit>[A-Z][^\[\]]{1,80})\]\s*\Z")
_BRACKET_WORDS = 8
_FRAGMENT_WORDS = 4
"""Fewer words before an agency in brackets are a dateline's place."""


def find_captions(
    text: str, lines: tuple[Paragraph, ...], title_span: tuple[int, int] | None, body_start: int
) -> Iterator[Boilerplate]:
    """Yield captions with their credits, and credits that stand within a line."""
    for number, line in enumerate(lines):
        if _ends_in_credit(line):
            yield Boilerplate(line.start, line.end, _CAPTION)
            if line.start <= _head_limit(lines, body_start):
                yield from _find_stray(text, lines, number, title_span)
            continue
        yield from _find_run_in_captions(text, line, max(line.start, body_start if body_start < line.end else 0))


def _head_limit(lines: tuple[Paragraph, ...], body_start: int) -> int:
    """Return the offset of the last line that may be a credited caption of the head."""
    below = [line.start for line in lines if line.start >= body_start]
    return below[min(_STRAY_LINES, len(below) - 1)] if below else -1


def _ends_in_credit(line: Paragraph) -> bool:
    match = _BRACKETED.search(line.words)
    if not match or line.word_count > _CAPTION_WORDS:
        return False
    words = match["credit"].split()
    return len(words) <= _BRACKET_WORDS and all(word[:1].isupper() or word in _small_words() for word in words)


def _find_stray(
    text: str, lines: tuple[Paragraph, ...], number: int, title_span: tuple[int, int] | None
) -> Iterator[Boilerplate]:
    """Yield captions of other pictures between the headline and a credited caption.

    A lead stands there more often.  What tells them apart: a stray caption has less of the
    headline than the paragraph after the credit, and most of its names are not met again.
    """
    if title_span is None or number + 1 >= len(lines):
        return
    title, below = text[slice(*title_span)], text[lines[number].end :]
    of_headline = _stems(title) & _stems(lines[number + 1].words)
    for line in lines[max(0, number - _STRAY_LINES) : number]:
        names = set(_NAME.findall(line.words))
        familiar = sum(1 for name in names if re.search(rf"\b{re.escape(name)}\b", below))
        if familiar < _FAMILIAR_SHARE * len(names) and len(_stems(title) & _stems(line.words)) < len(of_headline):
            yield Boilerplate(line.start, line.end, _CAPTION)


def _stems(words: str) -> set[str]:
    """Return the beginnings of the longer words, so that "announced" and "announcement" are one."""
    return {word[:_STEM_CHARS] for word in _LONGER_WORD.findall(words.lower())}


def _find_run_in_captions(text: str, line: Paragraph, start: int) -> Iterator[Boilerplate]:
    sentences = find_sentence_ends(text, start, line.end)
    yield from _find_opened(line, sentences)
    for kind, patterns in kind_patterns("inline"):
        for pattern in patterns:
            for match in pattern.finditer(text, start, line.end):
                yield from _credited(text, match, kind, sentences)
    for match in _agency_credit().finditer(text, start, line.end):
        opening = sentences.opening_before(match.start()) if sentences.is_open_at(match.start()) else None
        if opening is not None and len(text[opening : match.start()].split()) >= _FRAGMENT_WORDS:
            yield Boilerplate(opening, match.end(), _CAPTION)


def _find_opened(line: Paragraph, sentences: SentenceEnds) -> Iterator[Boilerplate]:
    """Yield captions told by their first words."""
    for pattern in _starts():
        for match in pattern.finditer(sentences.text, sentences.bounds[0], line.end):
            if line.word_count <= _CAPTION_WORDS and match.start() == line.start:
                yield Boilerplate(line.start, line.end, _CAPTION)
            elif sentences.opens_at(match.start()):
                yield Boilerplate(match.start(), _caption_end(sentences.text, match.end(), sentences), _CAPTION)


def _credited(text: str, match: re.Match[str], kind: BoilerplateKind, sentences: SentenceEnds) -> Iterator[Boilerplate]:
    """Yield a credit, and the caption sentence before it where the credit is a picture's."""
    yield Boilerplate(match.start(), match.end(), kind)
    opening = sentences.opening_before(match.start())
    if opening is not None and (kind is _CAPTION or any(pattern.match(text, opening) for pattern in _starts())):
        yield Boilerplate(opening, match.end(), _CAPTION)


def _caption_end(text: str, position: int, sentences: SentenceEnds) -> int:
    """Return where a run-in caption ends: at a full stop, or where a capital begins a sentence without one."""
    full_stop = sentences.end_after(position)
    starter = _starter().search(text, position, full_stop)
    return starter.start() if starter else full_stop


@cache
def _starts() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, load_lexicon("en", "boilerplate.toml")["words"]["caption_starts"]))


@cache
def _starter() -> re.Pattern[str]:
    words = "|".join(load_lexicon("en", "boilerplate.toml")["words"]["sentence_starters"])
    return re.compile(rf"(?<=[a-z])\s(?=(?:{words})\s)")


@cache
def _agency_credit() -> re.Pattern[str]:
    return re.compile(rf"(?<![.!?…\"”])\s\((?:{outlet_names()})(?:/[^()]{{1,30}})?\)(?=\s+[A-Z])")


def _small_words() -> frozenset[str]:
    return frozenset({"of", "the", "via", "and", "by", "de", "for", "/", "|", "-", "&"})
