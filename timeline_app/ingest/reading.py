"""One file's bytes to articles: told by content, read by one reader, put together."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace

from timeline_app.domain.article import Article
from timeline_app.domain.errors import ArticleError
from timeline_app.ingest.composing import compose_article
from timeline_app.ingest.encoding import UNREADABLE, decode_text
from timeline_app.ingest.extracted import Extracted
from timeline_app.ingest.formats import Format, format_warnings, tell_format
from timeline_app.ingest.mail import read_mail
from timeline_app.ingest.pdf import read_pdf
from timeline_app.ingest.web_page import read_web_page
from timeline_app.ingest.word import read_docx

Reader = Callable[[bytes, str], tuple[Extracted, ...]]


def read_articles(data: bytes, file_name: str) -> tuple[Article, ...]:
    """Return the articles of one file; `file_name` is its name without folders.

    Raises ArticleError, in words for people, where the file holds no readable article.
    """
    if not data:
        raise ArticleError(file_name, "The file is empty.", "Check that it was copied or downloaded completely.")
    told = tell_format(data, file_name)
    warnings = format_warnings(told, file_name)
    sha256 = hashlib.sha256(data).hexdigest()
    return tuple(
        compose_article(replace(extracted, warnings=(*warnings, *extracted.warnings)), sha256, file_name)
        for extracted in _READERS[told](data, file_name)
    )


def _read_text(data: bytes, file_name: str) -> tuple[Extracted, ...]:
    """Return a text file as it is: its own characters, so that quotes can be looked up in it."""
    text = decode_text(data, file_name)
    if not text.strip():
        raise ArticleError(
            file_name, "The file holds white space only.", "Check that it was copied or downloaded completely."
        )
    damaged = UNREADABLE in text
    warnings = (f"Some characters could not be read; they are shown as “{UNREADABLE}”.",) if damaged else ()
    return (Extracted(text, warnings=warnings),)


_READERS: dict[Format, Reader] = {
    Format.TEXT: _read_text,
    Format.HTML: read_web_page,
    Format.PDF: read_pdf,
    Format.DOCX: read_docx,
    Format.EML: read_mail,
}
