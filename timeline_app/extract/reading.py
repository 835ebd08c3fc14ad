"""From an article to all that it tells: the order of the steps, and what each hands to the next."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from timeline_app.domain.article import Article
from timeline_app.domain.figure import Figure
from timeline_app.domain.mention import Extraction, Mention, Name
from timeline_app.domain.timex import Timex
from timeline_app.extract.discourse import Discourse
from timeline_app.extract.figures import find_figures
from timeline_app.extract.lexicon import is_readable
from timeline_app.extract.mentions import SentenceFinds, find_mentions
from timeline_app.extract.names import find_names
from timeline_app.extract.quotations import find_quotations
from timeline_app.extract.sentence_view import SentenceView
from timeline_app.extract.sentences import find_sentences
from timeline_app.extract.tokens import Tokens, tokenize
from timeline_app.extract.verb_groups import find_verbs
from timeline_app.extract.verbs import VerbGroup

_MOST_QUOTATIONS = 8
"""Quotations of one sentence that are looked at."""
EXTRACTOR_VERSION = 1
"""Raised whenever the same text may yield other mentions."""


def extract_article(article: Article) -> Extraction:
    """Return all that an article tells; without mentions where its language can't be read.

    Nothing in boilerplate becomes a mention.  Pure, and linear in the text's length.
    """
    if not is_readable(article.language):
        return Extraction(article.key, EXTRACTOR_VERSION)
    tokens = tokenize(article.text)
    sentences = find_sentences(article.text, tokens, article.language, _breaks(article))
    sentences = tuple(span for span in sentences if not _in_boilerplate(article, *span))
    timexes = _read_timexes(article)
    ranges = [tokens.between(start, end) for start, end in sentences]
    dated = frozenset(index for timex in timexes for index in tokens.between(timex.start, timex.end))
    verbs = [_verbs_beside(dated, find_verbs(tokens, span, article.language)) for span in ranges]
    names = find_names(tokens, ranges, verbs, article.language)
    figures = find_figures(
        article.text, tokens, ranges, [(timex.start, timex.end) for timex in timexes], article.language
    )
    mentions = _read_mentions(article.key, _views(article, tokens, ranges, verbs, names), timexes, figures)
    return Extraction(
        article=article.key,
        version=EXTRACTOR_VERSION,
        sentences=sentences,
        quotations=find_quotations(article.text),
        timexes=timexes,
        names=names,
        mentions=tuple(mentions),
        figures=figures,
    )


def _verbs_beside(dated: frozenset[int], verbs: list[VerbGroup]) -> list[VerbGroup]:
    """Leave out what is no verb but a date: "May", "March"."""
    return [verb for verb in verbs if verb.head not in dated]


def _read_timexes(article: Article) -> tuple[Timex, ...]:
    from timeline_app.extract.timex import read_timexes

    return tuple(read_timexes(article.text, article.language))


def _breaks(article: Article) -> frozenset[int]:
    edges = {edge for part in article.boilerplate for edge in (part.start, part.end)}
    if article.title_span:
        edges.update(article.title_span)
    return frozenset(edges)


def _in_boilerplate(article: Article, start: int, end: int) -> bool:
    return any(part.start < end and start < part.end for part in article.boilerplate)


def _views(
    article: Article, tokens: Tokens, ranges: list[range], verbs: list[list[VerbGroup]], names: tuple[Name, ...]
) -> Iterator[SentenceView]:
    quotations = find_quotations(article.text)
    name_starts = [name.start for name in names]
    quote_ends = [end for _, end in quotations]
    for indexes, groups in zip(ranges, verbs, strict=True):
        start, end = tokens.starts[indexes.start], tokens.ends[indexes.stop - 1]
        first = bisect_right(quote_ends, start)
        yield SentenceView(
            text=article.text,
            tokens=tokens,
            indexes=indexes,
            verbs=tuple(groups),
            names=names[bisect_left(name_starts, start) : bisect_left(name_starts, end)],
            quotations=tuple(span for span in quotations[first : first + _MOST_QUOTATIONS] if span[0] < end),
            language=article.language,
        )


def _read_mentions(
    article: str, views: Iterable[SentenceView], timexes: tuple[Timex, ...], figures: tuple[Figure, ...]
) -> list[Mention]:
    mentions: list[Mention] = []
    discourse = Discourse()
    timex_starts, figure_starts = [timex.start for timex in timexes], [figure.start for figure in figures]
    for view in views:
        inside = slice(bisect_left(timex_starts, view.start), bisect_left(timex_starts, view.end))
        counted = slice(bisect_left(figure_starts, view.start), bisect_left(figure_starts, view.end))
        found = SentenceFinds(article, list(enumerate(timexes[inside], inside.start)), figures[counted])
        told = find_mentions(view, found, discourse)
        mentions.extend(told)
        discourse.advance(view.names, told[-1].speech if told else None)
    return mentions
