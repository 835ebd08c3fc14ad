"""An article that was pasted: kept as a file first, so that it is imported like any other."""

from __future__ import annotations

import re
from pathlib import Path

from timeline_app.domain.errors import ArticleError

LONGEST_NAME = 40
_NOT_IN_NAMES = re.compile(r"[^\w]+")


def keep_pasted(folder: Path, *, text: str, html: str = "") -> Path:
    """Write a pasted article into `folder`, named by its first words; return the file.

    HTML is kept as such, for its metadata.  Raises ArticleError where there is no text.
    """
    if not text.strip():
        raise ArticleError("The clipboard", "It holds no text.", "Copy an article's text, then paste again.")
    words = _NOT_IN_NAMES.sub("-", text.strip().splitlines()[0]).strip("-")[:LONGEST_NAME].strip("-")
    path = folder / f"pasted-{words or 'article'}.{'html' if html else 'txt'}"
    path.write_text(html or text, encoding="utf-8")
    return path
