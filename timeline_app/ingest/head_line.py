"""A whole line of a head: parts of headers with names between them, and nothing else.

`The Quay Gazette | 7 May 2019`, `Posted by the editors, 7 May 2019, 10:00`,
`By Ann Teller, Senior Reporter | Politics | May 7, 2019 · 4 min read`.
A line with a word that is no part of a header is no header: better a header line told as an
event than a sentence lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from timeline_app.ingest.header_names import NAME, NameKind, classify_name, strip_outlet_kind
from timeline_app.ingest.header_pieces import Piece, next_piece
from timeline_app.ingest.header_run import HeaderRun, with_piece
from timeline_app.ingest.lexicon import alternatives, load_lexicon

_MOST_WORDS = 26
_MOST_NAMES = 3
_BREAK = r"(?:[|•·/()\[\]:;,]|[–—]|--?(?=\s))"
_AFTER = re.compile(rf"\s*(?:(?![:;]){_BREAK}|\.?\Z)")
_BEFORE = re.compile(rf"(?:{_BREAK}|[.-])\s*\Z")
_DOT = re.compile(r"\.(?:\s+|\Z)")
_NAME = re.compile(rf"(?!(?i:copyright|all|\d+)\b){NAME}(?:\s+(?P<kind>[a-z]+(?:\s[a-z]+)?))?")
_IN_PLACE = re.compile(rf"(?:in|from)\s+{NAME}")
_PARTS_OF_THEIR_OWN = frozenset({"reading", "edition", "desk", "ago"})
"""Pieces that make a header line without a date."""


@dataclass(frozen=True, slots=True)
class HeadName:
    """A name of a head line and what it stands for."""

    words: str
    kind: NameKind
    stands_apart: bool
    """Set off by more than a comma."""


@dataclass(frozen=True, slots=True)
class HeadLine:
    """What a line of header parts states."""

    run: HeaderRun
    names: tuple[HeadName, ...] = ()

    @property
    def is_dated(self) -> bool:
        """Whether it names a day or month."""
        return bool(self.run.dates)

    @property
    def unknown(self) -> tuple[HeadName, ...]:
        """The names that nothing in them tells from any other words."""
        return tuple(name for name in self.names if name.kind is NameKind.UNKNOWN)

    @property
    def outlet(self) -> str:
        """The outlet named, known or by its words; else the one name that stands apart and can be nothing else."""
        told = [name.words for name in self.names if name.kind is NameKind.OUTLET]
        if self._is_by_outlet or self.run.outlet or told:
            return self.run.outlet or strip_outlet_kind(told[0] if told else self.run.byline)
        return self.unknown[0].words if len(self.unknown) == 1 and self.unknown[0].stands_apart else ""

    @property
    def byline(self) -> str:
        """Who wrote it: a name after "by", or a person's."""
        people = [name.words.partition(" in ")[0] for name in self.names if name.kind is NameKind.PERSON]
        told = "" if self._is_by_outlet else self.run.byline
        return told or (people[0] if people else "")

    @property
    def _is_by_outlet(self) -> bool:
        return bool(self.run.byline) and classify_name(self.run.byline) is NameKind.OUTLET


@dataclass(slots=True)
class _Scan:
    """What was met so far; `position` is where to go on."""

    run: HeaderRun = field(default_factory=lambda: HeaderRun(0, 0))
    names: list[HeadName] = field(default_factory=list)
    position: int = 0
    has_own_part: bool = False

    def take(self, piece: Piece) -> None:
        self.run = with_piece(self.run, piece)
        self.position = piece.end
        self.has_own_part = self.has_own_part or piece.kind in _PARTS_OF_THEIR_OWN


def read_head_line(words: str) -> HeadLine | None:
    """Return what a line of header parts states; None where anything else stands in it, or no date or the like."""
    scan = _scan(words)
    if scan is None:
        return None
    line = HeadLine(scan.run, tuple(scan.names))
    is_header = line.is_dated or (scan.has_own_part and not line.unknown)
    unclear = len(line.unknown) - _count_joined(line.unknown, words)
    return line if is_header and len(line.names) <= _MOST_NAMES and unclear <= 1 else None


def _count_joined(names: Sequence[HeadName], words: str) -> int:
    """Return how many names stand behind another and a stroke: the two seats of a body, "Geneva/Kabul"."""
    return sum(f"{one.words}/{other.words}" in words for one, other in pairwise(names))


def read_names(words: str) -> tuple[HeadName, ...]:
    """Return the names of a line that consists of names set apart from one another; none where it does not."""
    scan = _scan(words)
    if scan is None or scan.run.dates or len(scan.names) > _MOST_NAMES:
        return ()
    known = HeadName(scan.run.outlet, NameKind.OUTLET, stands_apart=True)
    return tuple([known, *scan.names] if scan.run.outlet else scan.names)


def _scan(words: str) -> _Scan | None:
    if len(words.split()) > _MOST_WORDS:
        return None
    scan = _Scan()
    while scan.position < len(words):
        if not (_take_name(scan, words) or _take_piece(scan, words)):
            return None
    return scan


def _take_piece(scan: _Scan, words: str) -> bool:
    piece = next_piece(words, scan.position)
    if piece:
        scan.take(piece)
        return True
    if skipped := _DOT.match(words, scan.position):
        scan.position = skipped.end()
    elif place := _IN_PLACE.match(words, scan.position):
        scan.position = place.end()
    return bool(skipped or place)


def _take_name(scan: _Scan, words: str) -> bool:
    """Take the name that reaches from one break to the next."""
    before = words[: scan.position]
    if (before and not _BEFORE.search(before)) or _begins_piece(words, scan.position):
        return False
    role = _role().match(words, scan.position)
    match = role or _NAME.match(words, scan.position)
    if not match:
        return False
    ends_before_kind = not role and match["kind"] and match["kind"] not in _outlet_kinds()
    end = len(words[: match.start("kind")].rstrip()) if ends_before_kind else match.end()
    after = _AFTER.match(words, end)
    if not after:
        return False
    told = words[scan.position : end]
    apart = "," not in (before[-2:] if before else after.group())
    scan.names.append(HeadName(told, NameKind.FURNITURE if role else classify_name(told), stands_apart=apart))
    scan.position = end
    return True


def _begins_piece(words: str, position: int) -> bool:
    """Whether a date, clock or label begins here rather than a name ("May 7", "Updated:", but not "Post-Gazette")."""
    piece = next_piece(words, position)
    if piece is None or piece.kind not in ("zone", "outlet"):
        return piece is not None
    return _AFTER.match(words, piece.end) is not None


@cache
def _outlet_kinds() -> frozenset[str]:
    return frozenset(load_lexicon("en", "headers.toml")["parts"]["outlet_kinds"])


@cache
def _role() -> re.Pattern[str]:
    nouns = alternatives(load_lexicon("en", "headers.toml")["parts"]["role_nouns"])
    return re.compile(rf"(?i:(?:[\w&-]+\s+){{0,3}}{nouns})(?:\s+in\s+{NAME})?(?=\s*(?:{_BREAK}|\.|\Z))")
