"""From text to sentences with their verbs, and from those to views with names and quotations."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from timeline_app.domain.article import Article
from timeline_app.domain.mention import Name
from timeline_app.domain.timex import Timex
from timeline_app.extract.headlines import find_headlines, find_repeated, is_in_capitals
from timeline_app.extract.quotations import Span
from timeline_app.extract.sentence_view import Sentence, SentenceView
from timeline_app.extract.sentences import find_sentences
from timeline_app.extract.tokens import Tokens
from timeline_app.extract.verb_groups import find_verbs

_MOST_QUOTATIONS = 8
"""Quotations of one sentence that are looked at."""


def read_sentences(article: Article, tokens: Tokens, timexes: Sequence[Timex]) -> list[Sentence]:
    """Return the sentences outside boilerplate with their verbs; what a date expression holds is no verb."""
    found = find_sentences(article.text, tokens, article.language, _breaks(article))
    spans = _outside_boilerplate(article, _without_cut_dates(found, timexes))
    headlines = find_headlines(article, spans)
    dated = frozenset(index for timex in timexes for index in tokens.between(timex.start, timex.end))
    sentences = []
    for start, end in spans:
        indexes, is_headline = tokens.between(start, end), start in headlines
        in_capitals = is_headline and is_in_capitals(tokens, indexes, article.language)
        verbs = find_verbs(tokens, indexes, article.language, in_capitals=in_capitals)
        sentences.append(
            Sentence(indexes, tuple(verb for verb in verbs if verb.head not in dated), is_headline, in_capitals)
        )
    return sentences


def read_margins(article: Article, tokens: Tokens) -> list[Sentence]:
    """Return what stands around the account, line by line, without verbs; the byline is left out."""
    margins = []
    for part in article.boilerplate:
        at = part.start
        for line in article.text[part.start : part.end].split("\n"):
            indexes = tokens.between(at, at + len(line))
            at += len(line) + 1
            if indexes and not (article.byline and article.byline in line):
                margins.append(Sentence(indexes, ()))
    return margins


def _without_cut_dates(spans: Sequence[Span], timexes: Sequence[Timex]) -> list[Span]:
    """Join sentences whose border falls into a date expression: "9:40 p.m. Friday"."""
    joined: list[Span] = []
    starts = [timex.start for timex in timexes]
    for start, end in spans:
        at = bisect_left(starts, start) - 1
        if joined and at >= 0 and timexes[at].end > start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _breaks(article: Article) -> frozenset[int]:
    edges = {edge for part in article.boilerplate for edge in (part.start, part.end)}
    return frozenset(edges.union(edge for span in find_repeated(article) for edge in span))


def _outside_boilerplate(article: Article, spans: Sequence[Span]) -> list[Span]:
    kept = []
    parts = iter([*article.boilerplate, None])
    part = next(parts)
    for start, end in spans:
        while part is not None and part.end <= start:
            part = next(parts)
        if part is None or part.start >= end:
            kept.append((start, end))
    return kept


def make_views(
    article: Article, tokens: Tokens, sentences: Sequence[Sentence], names: Sequence[Name], quotations: Sequence[Span]
) -> list[SentenceView]:
    """Return the sentences with the names and quotations that lie in each; both sorted by start."""
    name_starts, quote_ends = [name.start for name in names], [end for _, end in quotations]
    views = []
    for sentence in sentences:
        start, end = tokens.starts[sentence.indexes.start], tokens.ends[sentence.indexes.stop - 1]
        first = bisect_right(quote_ends, start)
        views.append(
            SentenceView(
                text=article.text,
                tokens=tokens,
                indexes=sentence.indexes,
                verbs=sentence.verbs,
                names=tuple(names[bisect_left(name_starts, start) : bisect_left(name_starts, end)]),
                quotations=tuple(span for span in quotations[first : first + _MOST_QUOTATIONS] if span[0] < end),
                language=article.language,
                is_headline=sentence.is_headline,
            )
        )
    return views
