"""Where sentences begin and end, in news as it is found: abbreviations, quotes, run-in headlines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from timeline_app.domain.chronology import opens_dated_item
from timeline_app.extract.lexicon import read_table
from timeline_app.extract.tokens import Tokens

Span = tuple[int, int]

_STOPS = frozenset(".!?…")
_CLOSERS = frozenset("\"”’')]»")
_OPENERS = frozenset("\"“‘'([«•–—-*")
_LONGEST = 300
"""Tokens after which a sentence is cut whatever stands there: work within one stays bounded."""
_WRAPPED_SHARE = 0.6
"""Share of lines that end within a sentence, from which on single line breaks are only wrapping."""
_SMALL_SHARE = 0.3
"""Share of these behind which the next line goes on with a small letter; of a list's lines, none does."""
_BULLET = re.compile(r"\s*[•*·▪►-]\s")
"""Begins a line that is an item of a list."""
_INITIAL_LENGTH = 1


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """Abbreviations and sentence openers of one language, lower case, without the full stop."""

    before_name: frozenset[str]
    maybe: frozenset[str]
    capitalised: frozenset[str]
    """As `maybe`, where capitalised: "Miss.", "Ill."."""
    before_number: frozenset[str]
    starters: frozenset[str]


@cache
def sentence_words(language: str) -> SentenceWords:
    """Return the word lists that sentence ends depend on."""
    table = read_table(language, "sentences")
    return SentenceWords(**{name: frozenset(table[name]) for name in SentenceWords.__slots__})


def find_sentences(text: str, tokens: Tokens, language: str, breaks: frozenset[int] = frozenset()) -> tuple[Span, ...]:
    """Return the spans of the sentences, sorted, without surrounding white space.

    `breaks` are offsets at which a sentence ends whatever stands there: edges of
    boilerplate, the end of a headline.
    """
    words = sentence_words(language)
    wrapped = _is_wrapped(text)
    spans: list[Span] = []
    first = 0
    edges = sorted(breaks)
    edge = 0
    for index in range(len(tokens)):
        if index + 1 == len(tokens):
            spans.append((tokens.starts[first], tokens.ends[index]))
            break
        upcoming = tokens.starts[index + 1]
        while edge < len(edges) and edges[edge] <= tokens.starts[index]:
            edge += 1
        forced = index - first >= _LONGEST or (edge < len(edges) and edges[edge] <= upcoming)
        if forced or _ends_between(text, tokens, index, words, wrapped=wrapped):
            spans.append((tokens.starts[first], tokens.ends[index]))
            first = index + 1
    return tuple(spans)


def _opens_item(text: str, at: int) -> bool:
    """Return whether a line that begins at an offset is an item of a list or chronology."""
    return _BULLET.match(text, at) is not None or opens_dated_item(text, at)


def _ends_between(text: str, tokens: Tokens, index: int, words: SentenceWords, *, wrapped: bool) -> bool:
    end, upcoming = tokens.ends[index], tokens.starts[index + 1]
    if end == upcoming:
        return False
    gap = text[end:upcoming]
    if gap.count("\n") > wrapped or ("\n" in gap and _opens_item(text, end + gap.index("\n") + 1)):
        return True
    stop = _stop_before(tokens, index)
    if stop is None or not _may_begin(tokens, index + 1):
        return False
    if len(tokens.words[stop]) > 1:
        return _word_from(tokens, index + 1) in words.starters
    return tokens.words[stop] != "." or _is_full_stop(tokens, stop, index + 1, words)


def _stop_before(tokens: Tokens, index: int) -> int | None:
    """Return the token of the stop that token `index` closes; brackets and quotes may follow the stop."""
    while index > 0 and tokens.words[index] in _CLOSERS and tokens.starts[index] == tokens.ends[index - 1]:
        index -= 1
    word = tokens.words[index]
    return index if word in _STOPS or (word.endswith(".") and len(word) > 1) else None


def _may_begin(tokens: Tokens, index: int) -> bool:
    initial = tokens.words[index][0]
    return initial.isupper() or initial.isdigit() or initial in _OPENERS


def _is_full_stop(tokens: Tokens, stop: int, upcoming: int, words: SentenceWords) -> bool:
    following = _word_from(tokens, upcoming)
    if stop == 0 or tokens.ends[stop - 1] != tokens.starts[stop]:
        return True
    before = tokens.lowers[stop - 1]
    is_initial = len(before) == _INITIAL_LENGTH and tokens.words[stop - 1].isupper()
    is_unit = stop > 1 and tokens.words[stop - 2][-1].isdigit() and tokens.ends[stop - 2] == tokens.starts[stop - 1]
    if (before in words.before_name and not is_unit) or is_initial:
        return is_initial and following in words.starters
    if before in words.before_number and following[:1].isdigit():
        return False
    is_short = before in words.maybe or (before in words.capitalised and tokens.words[stop - 1][0].isupper())
    return not is_short or following in words.starters


def _word_from(tokens: Tokens, index: int) -> str:
    while index + 1 < len(tokens) and tokens.words[index] in _OPENERS:
        index += 1
    return tokens.lowers[index]


def _is_wrapped(text: str) -> bool:
    """Whether single line breaks only wrap lines: most lines end within a sentence."""
    lines = [line.rstrip() for line in text.split("\n")]
    pairs = [(a, b.lstrip()) for a, b in pairwise(lines) if a and b.strip()]
    open_ends = [b for a, b in pairs if a[-1] not in '.!?…"”’:)|']
    small = sum(b[0].islower() for b in open_ends)
    return len(pairs) > 1 and len(open_ends) > _WRAPPED_SHARE * len(pairs) and small >= _SMALL_SHARE * len(open_ends)
