"""Headlines: where they stand, and that they tell the past in the present tense and in capitals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline_app.domain.article import Article
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
    """Return the starts of the sentences that are headlines: the title, and lines without an end before the text."""
    known = list(find_repeated(article))
    found: set[int] = set()
    for start, end in sentences:
        is_known = any(a < end and start < b for a, b in known)
        is_line = not is_known and end - start <= _LONGEST and article.text[end - 1] not in _STOPS
        if is_known or (is_line and article.text[end : end + 2].startswith("\n")):
            found.add(start)
        elif not is_line:
            break
    found.update(start for start, end in sentences if any(a <= start and end <= b for a, b in known))
    return frozenset(found)


def is_in_capitals(tokens: Tokens, indexes: range, language: str) -> bool:
    """Whether a line capitalises its words, so that capitals show no names in it."""
    small = name_words(language).never
    words = [tokens.words[i] for i in indexes if tokens.words[i][0].isalpha() and tokens.lowers[i] not in small]
    capitals = sum(1 for word in words if word[0].isupper())
    return len(words) >= _FEWEST and capitals >= _CAPITAL_SHARE * len(words)
