"""PDF files: lines put back together into paragraphs.

A PDF's own properties say when and by whom the file was made, which for a printed or scanned
page is the day of the copy; neither date nor author is taken from there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import quantiles
from typing import TYPE_CHECKING

from timeline_app.domain.errors import ArticleError
from timeline_app.ingest.extracted import Extracted, Stated
from timeline_app.ingest.outlets import find_outlet_of_address
from timeline_app.ingest.page_furniture import find_furniture

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

_MOST_PAGES = 400
"""An article, or a whole newspaper; a longer file is a book."""
_PARAGRAPH_GAP = 0.75
"""Share of the letters' size between two lines that parts paragraphs; lines of one have 0.2 to 0.5."""
_WIDE_GAP = 1.8
"""A gap that parts paragraphs however wide a page's lines are set."""
_USUAL_GAP_FACTOR = 1.5
_SIZE_STEP = 1.25
"""How much larger a headline's letters are than the next line's."""
_SHORT_LINE = 0.8
"""Share of the right margin; the last line of a paragraph reaches it only by chance."""
_LEAST_LETTERS = 20


@dataclass(frozen=True, slots=True)
class _Line:
    """One printed line; `top` and `bottom` in points from the page's foot."""

    words: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    """Of its letters, in points."""


def read_pdf(data: bytes, file_name: str) -> tuple[Extracted, ...]:
    """Return the article of a PDF file.

    Raises ArticleError where it is encrypted, damaged, too long or holds pictures only.
    """
    from pypdfium2 import PdfiumError

    document = _open(data, file_name)
    try:
        _refuse_books(len(document), file_name)
        pages = [list(_lines_of_page(document, number)) for number in range(len(document))]
    except PdfiumError as error:
        raise _damaged(file_name) from error
    finally:
        document.close()
    furniture, address = find_furniture([[line.words for line in lines] for lines in pages])
    own = [_without(lines, out) for lines, out in zip(pages, furniture, strict=True)]
    text = "\n\n".join(filter(None, map(_flow, own)))
    if sum(map(str.isalpha, text)) < _LEAST_LETTERS:
        raise ArticleError(
            file_name,
            "The PDF holds pictures of its pages and no text.",
            "Run text recognition (OCR) over it first and import the result.",
        )
    outlet = find_outlet_of_address(address)
    return (Extracted(text, Stated(outlet=outlet.name if outlet else "")),)


def _refuse_books(page_count: int, file_name: str) -> None:
    if page_count > _MOST_PAGES:
        raise ArticleError(
            file_name,
            f"The PDF has {page_count} pages, more than the {_MOST_PAGES} that are read.",
            "Save the article's own pages as a PDF of their own and import that.",
        )


def _damaged(file_name: str) -> ArticleError:
    return ArticleError(file_name, "The PDF is damaged or incomplete.", "Copy or download it again.")


def _open(data: bytes, file_name: str) -> PdfDocument:
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(data)
        len(document)
    except PdfiumError as error:
        if "password" in str(error).lower():
            raise ArticleError(
                file_name,
                "The PDF is protected with a password.",
                "Save a copy without the password and import that.",
            ) from error
        raise _damaged(file_name) from error
    return document


def _lines_of_page(document: PdfDocument, number: int) -> Iterator[_Line]:
    page = document[number]
    text_page = page.get_textpage()
    try:
        yield from _join_pieces(_pieces(text_page))
    finally:
        text_page.close()
        page.close()


def _pieces(text_page: PdfTextPage) -> Iterator[_Line]:
    for index in range(text_page.count_rects()):
        left, bottom, right, top = text_page.get_rect(index)
        words = _clean(text_page.get_text_bounded(left, bottom, right, top))
        if words:
            yield _Line(
                words, left, right, top, bottom, _letter_size(text_page, left, (bottom + top) / 2) or top - bottom
            )


def _clean(words: str) -> str:
    """Return the words with single blanks; PDFium gives a hyphen at a line's end as U+0002."""
    words = words.replace("\x02", "-")
    return " ".join("".join(char if char.isprintable() else " " for char in words).split())


def _letter_size(text_page: PdfTextPage, left: float, middle: float) -> float:
    """Return the size of the letters at a point; 0 where there are none."""
    from pypdfium2.raw import FPDFText_GetFontSize

    letter = text_page.get_index(left + 1, middle, 4, 4)
    return 0.0 if letter is None else float(FPDFText_GetFontSize(text_page, letter))


def _join_pieces(pieces: Iterator[_Line]) -> Iterator[_Line]:
    """Join pieces on one base line; a PDF cuts a line where its font changes."""
    current: _Line | None = None
    for piece in pieces:
        if current and _is_same_line(current, piece):
            top, bottom = max(current.top, piece.top), min(current.bottom, piece.bottom)
            words = f"{current.words} {piece.words}"
            current = replace(current, words=words, right=piece.right, top=top, bottom=bottom)
            continue
        if current:
            yield current
        current = piece
    if current:
        yield current


def _is_same_line(before: _Line, piece: _Line) -> bool:
    return piece.left > before.left and abs(before.bottom - piece.bottom) < max(before.size, piece.size) / 2


def _without(lines: list[_Line], numbers: set[int]) -> list[_Line]:
    return [line for number, line in enumerate(lines) if number not in numbers]


def _flow(lines: list[_Line]) -> str:
    """Return a page's lines as paragraphs, parted by blank lines."""
    if not lines:
        return ""
    gaps = [before.bottom - line.top for before, line in pairwise(lines)]
    usual = quantiles(gaps)[0] if len(gaps) > 1 else 0.0
    margin = max(line.right for line in lines)
    paragraphs = [lines[0].words]
    for before, line in pairwise(lines):
        if _begins_paragraph(before, line, usual) or _ends_short(before, margin):
            paragraphs.append(line.words)
        else:
            paragraphs[-1] = _join_words(paragraphs[-1], line.words)
    return "\n\n".join(paragraphs)


def _begins_paragraph(before: _Line, line: _Line, usual_gap: float) -> bool:
    """Tell by another size of letters, a column's end, or a gap wider than the page's lines have."""
    larger, smaller = max(before.size, line.size), min(before.size, line.size)
    gap = before.bottom - line.top
    if larger > _SIZE_STEP * smaller or gap < -2 * larger:
        return True
    return gap > min(max(_PARAGRAPH_GAP * larger, _USUAL_GAP_FACTOR * usual_gap), _WIDE_GAP * larger)


def _ends_short(line: _Line, margin: float) -> bool:
    """Whether a line closes a sentence well before the right margin, as the last of a paragraph does."""
    return line.right < _SHORT_LINE * margin and re.search(r"[.!?][\"”’)]*\Z", line.words) is not None


def _join_words(before: str, after: str) -> str:
    """Join two lines; a word parted by a hyphen at the line's end becomes whole."""
    if re.search(r"[a-z]-\Z", before) and re.match(r"[a-z]", after):
        return before[:-1] + after
    return f"{before} {after}"
