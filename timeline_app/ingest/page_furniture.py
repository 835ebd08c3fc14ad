"""Lines of a printed page that are not the article's: page numbers, running heads, a browser's print lines.

A browser prints the day of printing above each page; that is no day of publication.
"""

from __future__ import annotations

import re
from collections import Counter

_EDGE_LINES = 2
"""Furniture stands among the first and the last lines of a page."""
_LEAST_PAGES = 2
_PRINT_STAMP = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s+\d{1,2}[:.]\d\d(?:\s?[AP]M)?(?:\s+\S.*)?")
_ADDRESS = re.compile(r"(?P<address>(?:https?://|file:///|www\.)\S+)(?:\s+\d+\s*/\s*\d+)?")
_PAGE_NUMBER = re.compile(r"(?i:(?:page|p\.|seite)\s*)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:/|of|von)\s*\d{1,4})?")


def find_furniture(pages: list[list[str]]) -> tuple[list[set[int]], str]:
    """Return the numbers of the furniture lines of each page, and the web address printed there.

    `pages` are the lines of each page; the address is empty where none is printed.
    """
    running = _running_lines(pages)
    found: list[set[int]] = []
    address = ""
    for lines in pages:
        furniture = set()
        for number in _edges(lines):
            printed = _ADDRESS.fullmatch(lines[number])
            stamped = _PRINT_STAMP.fullmatch(lines[number]) and (running or _has_address(lines))
            if printed or stamped or _PAGE_NUMBER.fullmatch(lines[number]) or _bare(lines[number]) in running:
                furniture.add(number)
            address = address or (printed["address"] if printed else "")
        found.append(furniture)
    return found, address


def _edges(lines: list[str]) -> list[int]:
    count = len(lines)
    return [number for number in range(count) if number < _EDGE_LINES or number >= count - _EDGE_LINES]


def _running_lines(pages: list[list[str]]) -> set[str]:
    """Return the lines at the edges of more than half of the pages, their numbers left out."""
    seen = Counter(bare for lines in pages for bare in {_bare(lines[number]) for number in _edges(lines)})
    least = max(_LEAST_PAGES, len(pages) // 2 + 1)
    return {bare for bare, count in seen.items() if count >= least and bare}


def _has_address(lines: list[str]) -> bool:
    return any(_ADDRESS.fullmatch(lines[number]) for number in _edges(lines))


def _bare(line: str) -> str:
    return re.sub(r"[\d\W]+", " ", line).strip()
