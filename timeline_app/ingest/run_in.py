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
from timeline_app.ingest.paragraphs import Paragraph
from timeline_app.ingest.sentence_ends import SentenceEnds, find_sentence_ends

_LONG_LINE_WORDS = 60
"""Only lines of more than one sentence have things run in."""
_TAIL_CHARS = 1500
_HEADLINE_CHARS = 300
_CREDIT = BoilerplateKind.CREDIT
_TWEET = re.compile(
    r"(?:https?\S{0,4}t\.?co\S*|pic\.twitter\.com\S*)\s*(?:[^.!?]{0,60}\(@?\w+\)\s*[A-Z][a-z]+\.?\s+\d{1,2},?\s+(?:19|20)\d\d)?"
)


def find_run_in(text: str, lines: tuple[Paragraph, ...], title: str, body_start: int) -> Iterator[Boilerplate]:
    """Yield what is run in before, between and after an article's own sentences."""
    yield from _find_repeated_title(text, title, body_start)
    own = [line for line in lines if line.end > body_start]
    for line in own:
        sentences = find_sentence_ends(text, max(line.start, body_start), line.end)
        yield from _find_tail(sentences)
        if line.word_count > _LONG_LINE_WORDS:
            yield from _find_tweets(sentences)
            yield from _find_link_strips(sentences)
            yield from _find_self_description(sentences)


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


def _find_tweets(sentences: SentenceEnds) -> Iterator[Boilerplate]:
    for match in _TWEET.finditer(sentences.text, sentences.bounds[0], sentences.limit):
        opening = sentences.opening_before(match.start())
        yield Boilerplate(match.start() if opening is None else opening, match.end(), BoilerplateKind.RELATED)


def _find_link_strips(sentences: SentenceEnds) -> Iterator[Boilerplate]:
    """Yield a photo credit in capitals with the headline in title case that follows it."""
    for opening in sentences.openings():
        match = _agency_in_capitals().match(sentences.text, opening, sentences.limit)
        if match:
            end = _title_case_end(sentences.text, match.end(), sentences.limit)
            if end > match.end():
                yield Boilerplate(opening, end, BoilerplateKind.RELATED)


def _title_case_end(text: str, position: int, limit: int) -> int:
    """Return where a run of title case ends: before the last word that begins a sentence.

    In title case small words are small, so a capital "The" begins the sentence after it.
    """
    starters = set(load_lexicon("en", "boilerplate.toml")["words"]["sentence_starters"])
    last_capital = last_starter = position
    for count, match in enumerate(re.finditer(r"\S+", text[position : min(limit, position + _HEADLINE_CHARS)])):
        word, start = match.group(), position + match.start()
        if count and word in starters:
            last_starter = start
        if word[0].isupper() or word[0].isdigit():
            last_capital = start
        elif word not in _small_title_words():
            break
    return last_starter if last_starter > position else last_capital


def _find_self_description(sentences: SentenceEnds) -> Iterator[Boilerplate]:
    """Yield an outlet's words on itself, from there to the end of the line."""
    openings = sentences.openings()
    for opening in openings[len(openings) // 2 :]:
        if _self_description().match(sentences.text, opening, sentences.limit):
            yield Boilerplate(opening, sentences.limit, BoilerplateKind.CREDIT)
            return


def _find_tail(sentences: SentenceEnds) -> Iterator[Boilerplate]:
    """Yield what follows a line's last full stop, from the first marker of the lexicon on.

    A credit is the whole of it: words in capitals at the end of a sentence are the article's.
    """
    text, limit = sentences.text, sentences.limit
    ends = [opening for opening in sentences.openings()[1:] if opening < limit]
    if not ends or (sentences.is_closed and not text.endswith("...", 0, limit)):
        return
    start = max(ends[-1], limit - _TAIL_CHARS)
    found = [
        (match.start(), kind)
        for kind, patterns in kind_patterns("tail")
        for pattern in patterns
        if (match := pattern.search(text, start, limit)) and (kind is not _CREDIT or match.start() == start)
    ]
    if found:
        yield Boilerplate(min(found)[0], limit, min(found)[1])


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
def _small_title_words() -> frozenset[str]:
    return frozenset(load_lexicon("en", "boilerplate.toml")["words"]["small_title_words"])
