"""Parts of a page that its own markup calls captions, related links, newsletter boxes.

Extraction drops most of them; what it keeps is marked where a paragraph is such a part's text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline_app.domain.article import Boilerplate, BoilerplateKind
from timeline_app.ingest.paragraphs import split_paragraphs

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_PARTS = 500
_MOST_OF_PAGE = 0.2
"""A part with more of the page's text than this is no strip or box, whatever its class is called."""
_LEAF_TAGS = ("p", "li", "a", "h2", "h3", "h4", "span", "figcaption", "small")
_SIGNS = {
    BoilerplateKind.CAPTION: "caption|credit",
    BoilerplateKind.RELATED: "related|recommended|most-?read|read-?more",
    BoilerplateKind.NEWSLETTER: "newsletter|subscribe|sign-?up",
    BoilerplateKind.SHARE: "share|social",
    BoilerplateKind.ADVERT: "advert|advertisement|sponsor|sponsored|promo",
}
_KIND_OF_CLASS = tuple((kind, re.compile(rf"(?:\b|_)(?:{signs})s?(?:\b|_)")) for kind, signs in _SIGNS.items())
_KIND_OF_TAG = {
    "figcaption": BoilerplateKind.CAPTION,
    "nav": BoilerplateKind.NAVIGATION,
    "footer": BoilerplateKind.NAVIGATION,
}
_ARTICLE_TAGS = ("html", "body", "main", "article")
"""Their classes describe the whole page."""


def read_page_parts(tree: HtmlElement) -> dict[str, BoilerplateKind]:
    """Return the texts of the page's parts that are not the article's own, by their kind."""
    most_chars = int(_MOST_OF_PAGE * len(tree.text_content()))
    found: dict[str, BoilerplateKind] = {}
    for element in tree.iter():
        kind = _kind_of(element) if len(found) < _MOST_PARTS else None
        if kind and len(element.text_content()) <= most_chars:
            for leaf in (element, *element.iter(*_LEAF_TAGS)):
                found.setdefault(" ".join(leaf.text_content().split()), kind)
    return found


def mark_page_parts(text: str, parts: dict[str, BoilerplateKind]) -> Iterator[Boilerplate]:
    """Yield the paragraphs of `text` that are the text of one of `parts`."""
    for paragraph in split_paragraphs(text):
        kind = parts.get(" ".join(paragraph.words.split()))
        if kind:
            yield Boilerplate(paragraph.start, paragraph.end, kind)


def _kind_of(element: HtmlElement) -> BoilerplateKind | None:
    if not isinstance(element.tag, str) or element.tag in _ARTICLE_TAGS:
        return None
    names = f"{element.get('class', '')} {element.get('id', '')}".lower()
    for kind, pattern in _KIND_OF_CLASS:
        if pattern.search(names):
            return kind
    return _KIND_OF_TAG.get(element.tag)
