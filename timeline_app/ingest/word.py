"""Word documents (DOCX).

The document's own properties say who typed it and when, not who published it; neither date nor
author is taken from there.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline_app.domain.article import Boilerplate, BoilerplateKind
from timeline_app.domain.errors import ArticleError
from timeline_app.ingest.extracted import Extracted, Stated

if TYPE_CHECKING:
    from docx.document import Document

_MOST_UNPACKED_BYTES = 200 * 1024 * 1024
"""A bomb of 1.8 MB takes the XML parser to 2 GB; real articles unpack to a few."""
_MOST_RATIO = 100
"""XML packs at most some 50 to 1; a bomb 1,000 to 1."""
_RATIO_FROM_BYTES = 10 * 1024 * 1024
_MOST_ENTRIES = 10_000
_TITLE_STYLES = ("Title", "Heading 1")
_CAPTION_STYLE = "Caption"


def read_docx(data: bytes, file_name: str) -> tuple[Extracted, ...]:
    """Return the article of a DOCX file.

    Raises ArticleError where it is damaged, holds no text or unpacks to too much.
    """
    _refuse_bombs(data, file_name)
    blocks = _blocks(_open(data, file_name))
    if not blocks:
        raise ArticleError(
            file_name,
            "The document holds no text.",
            "If its text is in pictures, run text recognition (OCR) over them and import the result.",
        )
    title = next((words for words, style in blocks if style in _TITLE_STYLES), "")
    text = "\n\n".join(words for words, _ in blocks)
    return (Extracted(text, Stated(title=title), marked=tuple(_find_captions(blocks))),)


def _find_captions(blocks: list[tuple[str, str]]) -> Iterator[Boilerplate]:
    start = 0
    for words, style in blocks:
        if style == _CAPTION_STYLE:
            yield Boilerplate(start, start + len(words), BoilerplateKind.CAPTION)
        start += len(words) + len("\n\n")


def _refuse_bombs(data: bytes, file_name: str) -> None:
    """Look at what the package says it unpacks to, before anything is unpacked."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        entries = package.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    bloated = unpacked > _RATIO_FROM_BYTES and unpacked > _MOST_RATIO * len(data)
    if unpacked > _MOST_UNPACKED_BYTES or bloated or len(entries) > _MOST_ENTRIES:
        megabytes = unpacked // (1024 * 1024)
        raise ArticleError(
            file_name,
            f"The document unpacks to {megabytes} MB, far more than an article needs; it was not opened.",
            "Copy the article's text into a new document and import that.",
        )


def _open(data: bytes, file_name: str) -> Document:
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    try:
        return docx.Document(io.BytesIO(data))
    except (OpcError, LxmlError, zipfile.BadZipFile, zlib.error, KeyError, ValueError) as error:
        raise ArticleError(file_name, "The document is damaged or incomplete.", "Copy or download it again.") from error


def _blocks(document: Document) -> list[tuple[str, str]]:
    """Return (words, style name) of every paragraph and table row that is not blank, in order."""
    from docx.table import Table

    found: list[tuple[str, str]] = []
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            rows = (" | ".join(cell.text.strip() for cell in row.cells) for row in block.rows)
            found.extend((row, "") for row in rows if row.strip(" |"))
        elif block.text.strip():
            found.append((block.text.strip(), str(block.style.name) if block.style else ""))
    return found
