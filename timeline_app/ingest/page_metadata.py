"""What a web page states of its article: JSON-LD first, then meta elements, then marked-up dates."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from timeline_app.domain.dates import UNDATED, Span
from timeline_app.ingest.extracted import Stated
from timeline_app.ingest.header_dates import match_date
from timeline_app.ingest.outlets import find_outlet, find_outlet_of_address

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE_TYPES = re.compile(r"Article|Posting|Report|WebPage")
_MOST_JSON_CHARS = 1_000_000
_FAR_FUTURE = "2199-12-31"
"""htmldate throws out what lies after today by the clock; ingest goes by no clock."""
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "title"),
    "outlet": ("og:site_name", "application-name", "dc.publisher", "publisher"),
    "byline": ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl"),
    "published": (
        "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
        "dcterms.created", "pubdate", "publish-date", "publish_date", "parsely-pub-date", "sailthru.date",
        "article.published", "displaydate",
    ),
}  # fmt: skip


def read_page_metadata(tree: HtmlElement) -> Stated:
    """Return what the page's own metadata states; what it does not state stays empty."""
    stated = _of_json_ld(tree).or_else(_of_meta(tree))
    if not stated.published.is_dated:
        stated = stated.or_else(_of_marked_up_date(tree))
    if not stated.title:
        stated = replace(stated, title=_heading(tree))
    outlet = stated.outlet or _outlet_of_address(tree)
    known = find_outlet(outlet) if outlet else None
    return replace(
        stated,
        title=_without_outlet(stated.title, outlet),
        outlet=known.name if known else outlet,
        language=(tree.get("lang") or "")[:2].lower(),
    )


def _of_json_ld(tree: HtmlElement) -> Stated:
    for script in tree.xpath("//script[@type='application/ld+json']"):
        for entry in _entries(script.text or ""):
            if "headline" in entry and _ARTICLE_TYPES.search(str(entry.get("@type", ""))):
                return _read_entry(entry)
    return Stated()


def _entries(source: str) -> Iterator[dict[str, Any]]:
    """Yield the objects at the top of a JSON-LD script; what is no JSON yields none."""
    if len(source) > _MOST_JSON_CHARS:
        return
    try:
        found = json.loads(source, strict=False)
    except (ValueError, RecursionError):
        return
    for entry in found if isinstance(found, list) else [found]:
        if isinstance(entry, dict):
            yield entry
            graph = entry.get("@graph")
            yield from (part for part in graph if isinstance(part, dict)) if isinstance(graph, list) else ()


def _read_entry(entry: dict[str, Any]) -> Stated:
    told = _words(entry.get("datePublished"))
    published = parse_stated_date(told)
    return Stated(
        title=_words(entry.get("headline")),
        outlet=_name_of(entry.get("publisher")),
        byline=_name_of(entry.get("author")),
        published=published,
        published_words=told if published.is_dated else "",
    )


def _words(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _name_of(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name_of, value)))
    return _words(value.get("name")) if isinstance(value, dict) else _words(value)


def _of_meta(tree: HtmlElement) -> Stated:
    contents: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        contents.setdefault(name.lower(), _words(element.get("content")))
    first = {kind: next((contents[name] for name in names if contents.get(name)), "") for kind, names in _META.items()}
    published = parse_stated_date(first["published"])
    byline = "" if first["byline"].startswith("http") else first["byline"]
    words = first["published"] if published.is_dated else ""
    return Stated(first["title"], first["outlet"], byline, published, words)


def _of_marked_up_date(tree: HtmlElement) -> Stated:
    from htmldate import find_date

    found = find_date(tree, extensive_search=False, original_date=True, max_date=_FAR_FUTURE)
    published = parse_stated_date(found or "")
    return Stated(published=published, published_words=found or "")


def parse_stated_date(words: str) -> Span:
    """Return the day that a metadata field gives, undated where it gives none or may be read two ways."""
    found = match_date(words.strip(), 0)
    if found is None or found.month_only:
        return UNDATED
    return found.resolve(month_first=None)


def _heading(tree: HtmlElement) -> str:
    for path in ("//h1", "//title"):
        for element in tree.xpath(path):
            words = " ".join(element.text_content().split())
            if words:
                return words
    return ""


def _without_outlet(title: str, outlet: str) -> str:
    """Cut the outlet's name off a headline ("… | The Courier")."""
    match = re.fullmatch(r"(.+?)\s+[|–—-]\s+([^|–—]+)", title)
    if match and (match[2].casefold() == outlet.casefold() or find_outlet(match[2])):
        return match[1]
    return title


def _outlet_of_address(tree: HtmlElement) -> str:
    for path in ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content"):
        for address in tree.xpath(path):
            outlet = find_outlet_of_address(str(address))
            if outlet:
                return outlet.name
    return ""
