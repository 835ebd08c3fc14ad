"""From an article to all that it tells: the order of the steps, and what each hands to the next."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from timeline_app.domain.article import Article, BoilerplateKind
from timeline_app.domain.figure import Figure
from timeline_app.domain.mention import Extraction, Mention
from timeline_app.domain.timex import Timex
from timeline_app.extract.context_dating import date_by_context
from timeline_app.extract.discourse import Discourse
from timeline_app.extract.figures import find_figures
from timeline_app.extract.lexicon import is_readable
from timeline_app.extract.mentions import SentenceFinds, find_mentions
from timeline_app.extract.named_anchors import name_anchors
from timeline_app.extract.names import find_margin_names, find_names
from timeline_app.extract.quotations import find_quotations
from timeline_app.extract.sentence_view import SentenceView
from timeline_app.extract.sentence_views import make_views, read_margins, read_sentences
from timeline_app.extract.timex import read_timexes
from timeline_app.extract.tokens import tokenize

EXTRACTOR_VERSION = 5
"""Raised whenever the same text may yield other mentions."""


def extract_article(article: Article) -> Extraction:
    """Return all that an article tells; without mentions where its language can't be read.

    Nothing in boilerplate becomes a mention.  Pure, and linear in the text's length.
    """
    if not is_readable(article.language):
        return Extraction(article.key, EXTRACTOR_VERSION)
    tokens, timexes = tokenize(article.text), tuple(read_timexes(_without_known_headers(article), article.language))
    sentences = read_sentences(article, tokens, timexes)
    timexes = name_anchors(timexes, tokens, sentences, article.language)
    names = find_names(tokens, sentences, article.language)
    figures = find_figures(article.text, tokens, sentences, timexes, article.language)
    quotations = find_quotations(article.text)
    views = make_views(article, tokens, sentences, names, quotations)
    return Extraction(
        article=article.key,
        version=EXTRACTOR_VERSION,
        sentences=tuple((view.start, view.end) for view in views),
        quotations=quotations,
        timexes=timexes,
        names=names,
        mentions=date_by_context(_read_mentions(article, views, timexes, figures)),
        figures=figures,
        margin_names=find_margin_names(
            tokens,
            sentences,
            [*read_margins(article, tokens), *(one for one in sentences if one.in_capitals)],
            article.language,
        ),
    )


def _without_known_headers(article: Article) -> str:
    """Return the text, its header lines blanked out where they have been read: nothing counts from their dates."""
    if not article.published.is_dated:
        return article.text
    kept, at = [], 0
    for part in article.boilerplate:
        if part.kind is BoilerplateKind.HEADER:
            kept += [article.text[at : part.start], _blank(article.text[part.start : part.end])]
            at = part.end
    return "".join([*kept, article.text[at:]])


def _blank(words: str) -> str:
    return "".join("\n" if letter == "\n" else " " for letter in words)


def _read_mentions(
    article: Article, views: Iterable[SentenceView], timexes: Sequence[Timex], figures: Sequence[Figure]
) -> list[Mention]:
    mentions: list[Mention] = []
    discourse = Discourse(article.language)
    timex_starts, figure_starts = [timex.start for timex in timexes], [figure.start for figure in figures]
    headlines: set[str] = set()
    for view in views:
        line = view.text[view.start : view.end]
        if view.is_headline and line in headlines:
            continue
        if view.is_headline:
            headlines.add(line)
        dated = range(bisect_left(timex_starts, view.start), bisect_left(timex_starts, view.end))
        counted = slice(bisect_left(figure_starts, view.start), bisect_left(figure_starts, view.end))
        found = SentenceFinds(article, [(index, timexes[index]) for index in dated], figures[counted], timexes)
        told = find_mentions(view, found, discourse)
        mentions.extend(told)
        discourse.advance(view.names, told[-1].speech if told else None)
    return mentions
