"""From what a reader took out to an article: the cascade of evidence.

Outlet and date: metadata, header lines, byline and dateline, closing credit, file name; the
first that states something wins. What none states is left open: no date is taken from the
file system, the day of import or a document's properties.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from timeline_app.domain.article import Article, Boilerplate, BoilerplateKind
from timeline_app.domain.dates import day
from timeline_app.ingest.boilerplate import Layout, find_boilerplate
from timeline_app.ingest.closing import Closing, read_closing
from timeline_app.ingest.dateline import Dateline, find_dateline
from timeline_app.ingest.extracted import Extracted, Stated
from timeline_app.ingest.head import Head, read_head
from timeline_app.ingest.header_run import DateRole
from timeline_app.ingest.language import detect_language, language_warnings
from timeline_app.ingest.marks import merge_marks
from timeline_app.ingest.outlets import find_outlet, find_outlet_of_file, writes_month_first
from timeline_app.ingest.paragraphs import split_paragraphs
from timeline_app.ingest.publication import ambiguity_warnings, choose_publication

_FILE_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)")


def compose_article(extracted: Extracted, sha256: str, file_name: str) -> Article:
    """Return the article with everything its file states of it."""
    text = extracted.text
    paragraphs = split_paragraphs(text)
    head = read_head(text, paragraphs)
    _place_title(head, extracted)
    dateline = find_dateline(text, head.body_start, len(text))
    if dateline:
        head.mark(dateline.start, dateline.end)
    layout = Layout(text, paragraphs, head.title, head.title_span, head.body_start, tuple(head.marked))
    marks = merge_marks(text, [*extracted.marked, *head.marked, *find_boilerplate(layout)])
    closing = read_closing(text, marks, head.body_start)
    stated = _cascade(extracted.stated, head, dateline, closing, file_name)
    language = detect_language(text, extracted.stated.language or head.language)
    return Article(
        sha256,
        extracted.part,
        file_name,
        text,
        title=stated.title,
        title_span=head.title_span,
        outlet=stated.outlet,
        byline=stated.byline,
        dateline=dateline.place if dateline else "",
        agencies=_agencies(dateline, closing, head),
        published=stated.published,
        published_words=stated.published_words,
        language=language,
        boilerplate=_without_title(marks, head.title_span),
        warnings=(*extracted.warnings, *ambiguity_warnings(stated), *language_warnings(language)),
    )


def _place_title(head: Head, extracted: Extracted) -> None:
    """Prefer the metadata's headline, and find where it stands in the text."""
    title = extracted.stated.title
    if not title or title == head.title:
        return
    found = extracted.text.find(title)
    head.title = title
    head.title_span = (found, found + len(title)) if found >= 0 else None


def _cascade(metadata: Stated, head: Head, dateline: Dateline | None, closing: Closing, file_name: str) -> Stated:
    outlet = metadata.outlet or head.outlet or head.named_outlet or _dateline_outlet(dateline) or closing.outlet
    month_first = head.month_first if head.month_first is not None else writes_month_first(outlet)
    dates = list(head.dates)
    if dateline and dateline.date:
        dates.append((DateRole.BARE, dateline.date))
    header = Stated(head.title, outlet, head.byline)
    stated = metadata.or_else(header).or_else(choose_publication(dates, month_first=month_first))
    stated = stated.or_else(_of_file_name(file_name))
    known = find_outlet(stated.outlet) if stated.outlet else None
    return replace(stated, outlet=known.name) if known else stated


def _dateline_outlet(dateline: Dateline | None) -> str:
    return dateline.agency if dateline else ""


def _of_file_name(file_name: str) -> Stated:
    outlet = find_outlet_of_file(file_name)
    match = _FILE_DATE.search(file_name)
    stated = Stated(outlet=outlet.name if outlet else "")
    if not match:
        return stated
    try:
        told = day(date(*(int(part) for part in match.groups())))
    except ValueError:
        return stated
    return replace(stated, published=told.with_words(match.group()), published_words=match.group())


def _agencies(dateline: Dateline | None, closing: Closing, head: Head) -> tuple[str, ...]:
    """Return the agencies credited in the dateline, a byline or below the article."""
    named = find_outlet(head.named_outlet) if head.named_outlet else None
    found = [named.name] if named and named.is_agency else []
    told = find_outlet(_dateline_outlet(dateline))
    if dateline and dateline.agency and (told is None or told.is_agency):
        found.insert(0, told.name if told else dateline.agency)
    return tuple(dict.fromkeys([*found, *closing.agencies]))


def _without_title(marks: tuple[Boilerplate, ...], title_span: tuple[int, int] | None) -> tuple[Boilerplate, ...]:
    """Leave the headline itself unmarked; it has a span of its own."""
    if title_span is None:
        return marks
    return tuple(
        mark
        for mark in marks
        if not (mark.start < title_span[1] and title_span[0] < mark.end)
        or (mark.kind is BoilerplateKind.HEADER and mark.end - mark.start > title_span[1] - title_span[0])
    )
