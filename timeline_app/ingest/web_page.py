"""Web pages: the article's text without the page around it, and what the page states of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline_app.domain.errors import ArticleError
from timeline_app.ingest.encoding import decode_text
from timeline_app.ingest.extracted import Extracted
from timeline_app.ingest.page_metadata import read_page_metadata
from timeline_app.ingest.page_parts import mark_page_parts, read_page_parts

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_DECLARED_BYTES = 2048
"""Where HTML wants its encoding declared: WHATWG says within 1,024 bytes, browsers are generous."""
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")


def read_web_page(data: bytes, file_name: str) -> tuple[Extracted, ...]:
    """Return the article of a web page.

    Raises ArticleError where the page has no article text or can't be parsed.
    """
    declared = _DECLARED.search(data[:_DECLARED_BYTES])
    html = decode_text(data, file_name, declared[1].decode("ascii") if declared else "")
    return (extract_page(html, file_name),)


def extract_page(html: str, file_name: str) -> Extracted:
    """Return the article of a page given as text; errors as in `read_web_page`."""
    tree = _parse(html, file_name)
    stated = read_page_metadata(tree)
    parts = read_page_parts(tree)
    body = _take_text(tree, file_name)
    title = stated.title
    if title and title not in body[: len(title) + 200]:
        body = f"{title}\n\n{body}"
    return Extracted(body, stated, marked=tuple(mark_page_parts(body, parts)))


def _parse(html: str, file_name: str) -> HtmlElement:
    from lxml import etree
    from lxml.html import document_fromstring

    try:
        return document_fromstring(_XML_DECLARATION.sub("", html))
    except (etree.LxmlError, ValueError, RecursionError) as error:
        raise _no_article(file_name) from error


def _take_text(tree: HtmlElement, file_name: str) -> str:
    import trafilatura

    try:
        text = trafilatura.extract(tree, include_comments=False, include_tables=True, output_format="txt")
    except RecursionError as error:
        raise ArticleError(
            file_name,
            "The page is nested too deeply to be read.",
            "Open it in a browser, copy the article's text into a text file and import that.",
        ) from error
    if not text or not text.strip():
        raise _no_article(file_name)
    return re.sub(r"\n+", "\n\n", str(text).strip())


def _no_article(file_name: str) -> ArticleError:
    return ArticleError(
        file_name,
        "The page holds no article text.",
        "It may be a cover or consent page, or be filled in by scripts: open it in a browser, "
        "copy the article's text into a text file and import that.",
    )
