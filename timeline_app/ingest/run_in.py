"""Boilerplate run into an article's own line: a repeated headline, link strips, tails, tweets.

Texts taken from pages without their markup lose line breaks, and often full stops with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from timeline_app.domain.article import Boilerplate, BoilerplateKind
from timeline_app.ingest.lexicon import load_lexicon
from timeline_app.ingest.line_kinds import kind_patterns
from timeline_app.ingest.outlets import known_outlets, outlet_names
from timeline_app.ingest.paragraphs import Paragraph, find_sentence_ends

_LONG_LINE_WORDS = 60
"""Only lines of more than one sentence have things run in."""
_TAIL_CHARS = 1500
_CREDIT = BoilerplateKind.CREDIT
_TWEET = re.compile(
    r"(?:https?\S{0,4}t\.?co\S*|pic\.twitter\.com\S*)\s*(?:[^.!?]{0,60}\(@?\w+\)\s*[A-Z][a-z]+\.?\s+\d{1,2},?\s+(?:19|20)\d\d)?"
)


def find_run_in(text: str, lines: tuple[Paragraph, ...], title: str, body_start: int) -> Iterator[Boilerplate]:
    """Yield what is run in before, between and after an article's own sentences."""
    yield from _find_repeated_title(text, title, body_start)
    own = [line for line in lines if line.end > body_start]
    for line in own:
        ends = find_sentence_ends(text, max(line.start, body_start), line.end, _abbreviations())
        yield from _find_tail(text, line, ends)
        if line.word_count > _LONG_LINE_WORDS:
            yield from _find_tweets(text, line, ends)
            yield from _find_link_strips(text, line, ends)
            yield from _find_self_description(text, line, ends)


def _find_repeated_title(text: str, title: str, body_start: int) -> Iterator[Boilerplate]:
    """Yield the headline told again and run into the first sentence, and the agency named after it.

    A headline that is closed by a full stop is a sentence of the article like any other.
    """
    words = re.findall(r"\w+", title)
    if not words:
        return
    match = re.compile(r"\W+".join(map(re.escape, words)) + r"(?![.!?\w])", re.IGNORECASE).match(text, body_start)
    if not match:
        return
    yield Boilerplate(match.start(), match.end(), BoilerplateKind.HEADER)
    agency = re.compile(rf"\W*({outlet_names()})(?=\s+[A-Z])").match(text, match.end())
    if agency:
        yield Boilerplate(agency.start(1), agency.end(), BoilerplateKind.CREDIT)


def _find_tweets(text: str, line: Paragraph, ends: list[int]) -> Iterator[Boilerplate]:
    for match in _TWEET.finditer(text, line.start, line.end):
        opening = max((end for end in ends if end <= match.start()), default=match.start())
        opening += len(text[opening:]) - len(text[opening:].lstrip())
        yield Boilerplate(opening, match.end(), BoilerplateKind.RELATED)


def _find_link_strips(text: str, line: Paragraph, ends: list[int]) -> Iterator[Boilerplate]:
    """Yield a photo credit in capitals with the headline in title case that follows it."""
    for end in [line.start, *ends]:
        match = _agency_in_capitals().match(text, end, line.end)
        if match:
            strip_end = _title_case_end(text, match.end(), line.end)
            if strip_end > match.end():
                yield Boilerplate(match.start(1), strip_end, BoilerplateKind.RELATED)


def _title_case_end(text: str, position: int, limit: int) -> int:
    """Return where a run of title case ends: before the last word that begins a sentence.

    In title case small words are small, so a capital "The" begins the sentence after it.
    """
    starters = set(load_lexicon("en", "boilerplate.toml")["words"]["sentence_starters"])
    last_capital = last_starter = position
    for count, match in enumerate(re.finditer(r"\S+", text[position:limit])):
        word, start = match.group(), position + match.start()
        if count and word in starters:
            last_starter = start
        if word[0].isupper() or word[0].isdigit():
            last_capital = start
        elif word not in _small_title_words():
            break
    return last_starter if last_starter > position else last_capital


def _find_self_description(text: str, line: Paragraph, ends: list[int]) -> Iterator[Boilerplate]:
    """Yield an outlet's words on itself, from there to the end of the line."""
    for end in ends[len(ends) // 2 :]:
        if _self_description().match(text, end, line.end):
            start = end + len(text[end:]) - len(text[end:].lstrip())
            yield Boilerplate(start, line.end, BoilerplateKind.CREDIT)
            return


def _find_tail(text: str, line: Paragraph, ends: list[int]) -> Iterator[Boilerplate]:
    """Yield what follows a line's last full stop, from the first marker of the lexicon on.

    A credit is the whole of it: words in capitals at the end of a sentence are the article's.
    """
    before = [end for end in ends if end < line.end]
    closed = ends and ends[-1] >= line.end
    if not before or (closed and not text[: line.end].endswith("...")):
        return
    start = max(before[-1], line.end - _TAIL_CHARS)
    start += len(text[start:]) - len(text[start:].lstrip())
    found = [
        (match.start(), kind)
        for kind, patterns in kind_patterns("tail")
        for pattern in patterns
        if (match := pattern.search(text, start, line.end)) and (kind is not _CREDIT or match.start() == start)
    ]
    if found:
        yield Boilerplate(min(found)[0], line.end, min(found)[1])


@cache
def _self_description() -> re.Pattern[str]:
    nouns = "|".join(load_lexicon("en", "boilerplate.toml")["words"]["outlet_nouns"])
    names = outlet_names()
    return re.compile(rf"\s*(?:{names}\s+)?{names}\s+(?:is|was)\s+[^.!?]{{0,120}}\b(?:{nouns})\b")


@cache
def _agency_in_capitals() -> re.Pattern[str]:
    names = {name for outlet in known_outlets() if outlet.is_agency for name in outlet.names}
    capitals = "|".join(sorted({re.escape(name.upper()) for name in names}, key=len, reverse=True))
    return re.compile(rf"\s*((?:©\s*)?(?:{capitals}))(?:\s*/)?\s+(?=[A-Z])")


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(load_lexicon("en", "boilerplate.toml")["words"]["abbreviations"])


@cache
def _small_title_words() -> frozenset[str]:
    return frozenset(load_lexicon("en", "boilerplate.toml")["words"]["small_title_words"])
