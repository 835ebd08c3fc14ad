"""One file's bytes to articles."""

from __future__ import annotations

import hashlib

from timeline_app.domain.article import Article
from timeline_app.domain.errors import ArticleError


def read_articles(data: bytes, file_name: str) -> tuple[Article, ...]:
    """Return the articles of one file.

    Raises ArticleError, in words for people, where the file holds no readable article.
    """
    if not data:
        raise ArticleError(file_name, "The file is empty.", "Check that it was copied or downloaded completely.")
    text = data.decode("utf-8-sig", errors="strict").replace("\r\n", "\n").replace("\r", "\n")
    return (Article(hashlib.sha256(data).hexdigest(), "", file_name, text, language="en"),)
