"""One file's bytes to articles: told by content, read by one reader, put together."""

from __future__ import annotations

import hashlib

from timeline_app.domain.article import Article
from timeline_app.domain.errors import ArticleError
from timeline_app.ingest.composing import compose_article
from timeline_app.ingest.encoding import decode_text
from timeline_app.ingest.extracted import Extracted


def read_articles(data: bytes, file_name: str) -> tuple[Article, ...]:
    """Return the articles of one file.

    Raises ArticleError, in words for people, where the file holds no readable article.
    """
    if not data:
        raise ArticleError(file_name, "The file is empty.", "Check that it was copied or downloaded completely.")
    extracted = (Extracted(decode_text(data, file_name)),)
    sha256 = hashlib.sha256(data).hexdigest()
    return tuple(compose_article(each, sha256, file_name) for each in extracted)
