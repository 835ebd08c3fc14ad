"""Headlines: where they stand, and that they tell the past in the present tense and in capitals."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from timeline_app.domain.article import Article
from timeline_app.domain.chronology import opens_dated_item
from timeline_app.extract.names.words import name_words
from timeline_app.extract.quotations import Span
from timeline_app.extract.tokens import Tokens

_SHORTEST = 20
"""Characters of a headline that is looked for again in the text."""
_LONGEST = 160
_FEWEST = 4
"""Words that show whether a line is written in capitals."""
_CAPITAL_SHARE = 0.7
_STOPS = frozenset('.!?…:;,"”’')


def find_repeated(article: Article) -> Iterator[Span]:
    """Yield where the headline stands in the text, once more run into the body included."""
    if article.title_span:
        yield article.title_span
    title = article.title.strip()
    at = article.text.find(title) if len(title) >= _SHORTEST else -1
    while at >= 0:
        yield at, at + len(title)
        at = article.text.find(title, at + len(title))


def find_headlines(article: Article, sentences: Sequence[Span]) -> frozenset[int]:
    """Return the starts of the sentences that are headlines: the title, and lines without an end before the text.

    So are the items of a chronology, which tell the past in the present tense as well.
    """
    known = sorted(find_repeated(article))
    starts = [start for start, _ in known]
    found: set[int] = set()
    is_before_text = True
    for start, end in sentences:
        at = bisect_right(starts, start) - 1
        if (at >= 0 and end <= known[at][1]) or (
            opens_dated_item(article.text, start) and article.text[end - 1] not in _STOPS
        ):
            found.add(start)
        elif is_before_text:
            is_before_text = _is_line(article.text, start, end)
            if is_before_text:
                found.add(start)
    return frozenset(found)


def _is_line(text: str, start: int, end: int) -> bool:
    """Whether a short line stands alone, without the mark that ends a sentence."""
    return end - start <= _LONGEST and text[end - 1] not in _STOPS and text.startswith("\n", end)


def is_in_capitals(tokens: Tokens, indexes: range, language: str) -> bool:
    """Whether a line capitalises its words, so that capitals show no names in it."""
    small = name_words(language).never
    words = [tokens.words[i] for i in indexes if tokens.words[i][0].isalpha() and tokens.lowers[i] not in small]
    capitals = sum(1 for word in words if word[0].isupper())
    return len(words) >= _FEWEST and capitals >= _CAPITAL_SHARE * len(words)
