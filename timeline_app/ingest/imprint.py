"""Imprints: a name, the day it came out and small print, set apart from one another on one line.

`Quay Star, 7.5.2019 (translated from the local edition)`, `QUAY COURIER - the paper of the harbour - 7 May 2019`,
`Posted on 7 May 2019 by the Dockers' Union, harbour branch | 14 comments`.
Small print begins with a small letter or with a word that the lexicon lists; what begins with a
capital and is no name may be the headline, and then the line is no imprint.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache

from timeline_app.ingest.head_line import HeadLine, HeadName
from timeline_app.ingest.header_names import NAME, classify_name
from timeline_app.ingest.header_run import DateRole, HeaderRun, scan_header_run
from timeline_app.ingest.lexicon import load_lexicon

_MOST_WORDS = 26
_MOST_PART_WORDS = 8
_MOST_WRITER_WORDS = 4
_BREAK = re.compile(r"\s*(?:[|•·;()\[\]]|/{2,3}|,(?=\s)|\s--?(?=\s)|[–—]|\.(?=\s|\Z))\s*")
_SLOGAN = re.compile(rf"(?P<name>{NAME})(?:,|\s(?:--?|[–—|:]|/{{2,3}}|(?=\()))\s*\(?(?P<slogan>[^.!?;:()]+)\)?")
_FIRST_NAME = re.compile(rf"(?:The\s+)?{NAME}")


@dataclass(slots=True)
class _Scan:
    """What was met so far; `position` is where to go on."""

    words: str
    position: int = 0
    run: HeaderRun = field(default_factory=lambda: HeaderRun(0, 0))
    names: list[HeadName] = field(default_factory=list)
    has_small_print: bool = False
    ends_in_small_print: bool = False


def read_imprint(words: str) -> HeadLine | None:
    """Return what an imprint states; None where a part is neither name, whole date nor small print."""
    if len(words.split()) > _MOST_WORDS:
        return None
    scan = _Scan(words)
    while scan.position < len(words):
        if not (_take_run(scan) or _take_part(scan)):
            return None
        gap = _BREAK.match(words, scan.position)
        if gap is None and scan.position < len(words):
            return None
        while gap:
            scan.position = gap.end()
            gap = _BREAK.match(words, scan.position)
    is_closed = words.rstrip().endswith((".", "!", "?")) and not scan.ends_in_small_print
    is_dated = any(told.readings and not told.month_only for _, told in scan.run.dates)
    if is_closed or not is_dated or not scan.has_small_print:
        return None
    return HeadLine(scan.run, tuple(scan.names))


def read_slogan(words: str) -> str:
    """Return the name before a slogan ("QUAY RADIO - the world in three minutes"); empty where there is none."""
    match = _SLOGAN.fullmatch(words)
    return match["name"] if match and _is_small_print(match["slogan"]) else ""


def _take_run(scan: _Scan) -> bool:
    """Take a date with its label, clock and writer."""
    run = scan_header_run(scan.words, scan.position, len(scan.words))
    if run.end <= scan.position or not (run.dates or run.byline):
        return False
    scan.run = replace(
        run,
        dates=(*scan.run.dates, *run.dates),
        byline=scan.run.byline or run.byline,
        outlet=scan.run.outlet or run.outlet,
    )
    scan.position, scan.ends_in_small_print = run.end, False
    return True


def _take_part(scan: _Scan) -> bool:
    """Take a name at the beginning, or small print behind it."""
    end = next((gap.start() for gap in _BREAK.finditer(scan.words, scan.position)), len(scan.words))
    part = scan.words[scan.position : end]
    if scan.position == 0:
        if not _FIRST_NAME.fullmatch(part):
            return False
        scan.names.append(HeadName(part, classify_name(part), stands_apart=True))
    elif _is_small_print(part) or _is_of_writer(scan, part):
        scan.has_small_print = scan.ends_in_small_print = True
    else:
        return False
    scan.position = end
    return True


def _is_small_print(part: str) -> bool:
    words = part.split()
    if not words or len(words) > _MOST_PART_WORDS:
        return False
    known = _known_words()
    return part[0].islower() or words[0].casefold() in known or words[-1].casefold() in known


def _is_of_writer(scan: _Scan, part: str) -> bool:
    """Whether it says more of who "posted by" names: "Harbour branch"."""
    is_posted = bool(scan.run.byline) and any(role is DateRole.PUBLISHED for role, _ in scan.run.dates)
    return is_posted and len(part.split()) <= _MOST_WRITER_WORDS


@cache
def _known_words() -> frozenset[str]:
    parts = load_lexicon("en", "headers.toml")["parts"]
    return frozenset(word for name in ("imprint_words", "sections", "genres", "role_nouns") for word in parts[name])
