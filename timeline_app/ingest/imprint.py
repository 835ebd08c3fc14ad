"""Imprints: names, the day something came out and small print, set apart from one another on one line.

`Quay Star, 7.5.2019 (translated from the local edition)`, `QUAY COURIER - the paper of the harbour - 7 May 2019`,
`Bulletin No. 12 of 7 May 2019`, `Posted on 7 May 2019 by the Dockers' Union, harbour branch | 14 comments`.
Small print begins with a small letter or with a word that the lexicon lists; what begins with a
capital and is no name may be the headline, and then the line is no imprint.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise

from timeline_app.ingest.head_line import HeadLine, HeadName
from timeline_app.ingest.header_dates import HeaderDate, match_date
from timeline_app.ingest.header_names import NAME, NameKind, classify_name
from timeline_app.ingest.header_pieces import next_piece
from timeline_app.ingest.header_run import DateRole, HeaderRun, scan_header_run
from timeline_app.ingest.lexicon import load_lexicon

_MOST_WORDS = 26
_MOST_PART_WORDS = 8
_MOST_WRITER_WORDS = 4
_MOST_LATER_NAME_WORDS = 2
_BREAK = re.compile(r"\s*(?:[|•·;()\[\]]|/{2,3}|\s/(?=\s)|[,:](?=\s|\Z)|\s--?(?=\s)|[–—]|\.(?=\s|\Z))\s*")
_SLOGAN = re.compile(rf"(?P<name>{NAME})(?:,|\s(?:--?|[–—|:]|/{{2,3}}|(?=\()))\s*\(?(?P<slogan>[^.!?;:()]+)\)?")
_FIRST_NAME = re.compile(rf"(?:The\s+)?{NAME}")
_OF_NAME = re.compile(rf"(?:From\s+)?(?:[Tt]he\s+)?(?P<name>{NAME})\s+(?:of|from|dated)")
_CORRESPONDENT = re.compile(rf"(?P<name>{NAME})\s+(?:reports?|reporting|writes|writing)\s+(?:from|in)\s+{NAME}")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


@dataclass(slots=True)
class _Scan:
    """What was met so far; `position` is where to go on."""

    words: str
    position: int = 0
    run: HeaderRun = field(default_factory=lambda: HeaderRun(0, 0))
    names: list[HeadName] = field(default_factory=list)
    parts: int = 0
    ends_in_sentence: bool = False

    def take_run(self, run: HeaderRun) -> None:
        self.run = replace(
            run,
            dates=(*self.run.dates, *run.dates),
            byline=self.run.byline or run.byline,
            outlet=self.run.outlet or run.outlet,
            month_first=run.month_first if self.run.month_first is None else self.run.month_first,
        )
        self.position, self.ends_in_sentence = run.end, False


def read_imprint(words: str) -> HeadLine | None:
    """Return what an imprint states; None where a part is neither name, whole date nor small print."""
    if len(words.split()) > _MOST_WORDS:
        return None
    scan = _Scan(words)
    while scan.position < len(words):
        if not _take_part(scan):
            return None
        scan.parts += 1
        if not _skip_breaks(scan):
            return None
    is_closed = words.rstrip().endswith((".", "!", "?")) and scan.ends_in_sentence
    is_dated = any(told.readings or role is not DateRole.BARE for role, told in scan.run.dates)
    return HeadLine(scan.run, tuple(scan.names)) if is_dated and not is_closed else None


def read_slogan(words: str) -> str:
    """Return the name before a slogan ("QUAY RADIO - the world in three minutes"); empty where there is none."""
    match = _SLOGAN.fullmatch(words)
    return match["name"] if match and _is_small_print(match["slogan"]) else ""


def _skip_breaks(scan: _Scan) -> bool:
    """Go on behind the breaks; what follows a date without one must be small print: "7 May 2019 by a reader"."""
    gap = _BREAK.match(scan.words, scan.position)
    if gap is None and scan.position < len(scan.words):
        return scan.words[scan.position :].lstrip()[:1].islower()
    while gap and gap.end() > scan.position:
        scan.position = gap.end()
        gap = _BREAK.match(scan.words, scan.position)
    return True


def _take_part(scan: _Scan) -> bool:
    piece = next_piece(scan.words, scan.position)
    if piece and piece.kind == "edition":
        scan.position = piece.end
        return True
    run = scan_header_run(scan.words, scan.position, len(scan.words))
    if run.end > scan.position and (run.dates or run.byline or _BREAK.match(scan.words, run.end)):
        scan.take_run(run)
        return True
    start = scan.position + len(scan.words[scan.position :]) - len(scan.words[scan.position :].lstrip())
    end = next((gap.start() for gap in _BREAK.finditer(scan.words, start) if gap.start() > start), len(scan.words))
    told = _find_date(scan.words, start, end)
    if told:
        return _take_opened_date(scan, scan.words[start : told.start].strip(), told)
    scan.position = end
    return _take_words(scan, scan.words[start:end].strip())


def _find_date(words: str, start: int, end: int) -> HeaderDate | None:
    """Return the first date with its year that begins in a part of the line."""
    for match in re.compile(r"\b\w").finditer(words, start, end):
        told = match_date(words, match.start())
        if told and told.readings:
            return told
    return None


def _take_opened_date(scan: _Scan, opener: str, told: HeaderDate) -> bool:
    """Take a date with the words before it: "issue of 7 May 2019", "Quay Star of 7 May 2019"."""
    name = _OF_NAME.fullmatch(opener)
    if name and not _is_label(opener):
        scan.names.append(HeadName(name["name"], classify_name(name["name"]), stands_apart=True))
    elif not _is_label(opener):
        return False
    scan.take_run(scan_header_run(scan.words, told.start, len(scan.words)))
    if _forgets_date(opener):
        scan.run = replace(scan.run, dates=tuple((DateRole.UPDATED, date) for _, date in scan.run.dates))
    return True


def _take_words(scan: _Scan, part: str) -> bool:
    """Take a name at the beginning, or small print."""
    scan.ends_in_sentence = part[:1].isupper() and part.split(maxsplit=1)[0].casefold() not in _known("imprint_words")
    if not scan.parts and not (_is_small_print(part) and not _is_own_name(part)):
        name = _CORRESPONDENT.fullmatch(part) or _FIRST_NAME.fullmatch(part)
        if name:
            words = name.groupdict().get("name") or part
            scan.names.append(HeadName(words, classify_name(words), stands_apart=True))
        return name is not None
    is_later_name = len(part.split()) <= _MOST_LATER_NAME_WORDS and _FIRST_NAME.fullmatch(part)
    is_writer = bool(scan.run.byline) and len(part.split()) <= _MOST_WRITER_WORDS
    return bool(is_later_name) or is_writer or _is_small_print(part) or not _WORD.search(part)


def _is_small_print(part: str) -> bool:
    words = _WORD.findall(part)
    if not words or len(words) > _MOST_PART_WORDS:
        return False
    known = _known_words()
    return part[0].islower() or words[0].casefold() in known or words[-1].casefold() in known


def _is_own_name(part: str) -> bool:
    """Whether words are a name in spite of one that papers call themselves by: "Evening Star", "The Keeper's Log"."""
    if not _FIRST_NAME.fullmatch(part):
        return False
    words = {word.casefold() for word in _WORD.findall(part)}
    return classify_name(part) is NameKind.OUTLET or not words <= _known_words() | _known("small_words")


def _is_label(opener: str) -> bool:
    """Whether words before a date hold nothing but labels, what papers call themselves, small words and names."""
    words = _WORD.findall(opener)
    if not words or len(words) > _MOST_PART_WORDS or words[0].casefold() not in _known_words() | _known("small_words"):
        return False
    small = _known_words() | _known("small_words")
    return all(word[0].isupper() or word in small or before == "by" for before, word in pairwise(["", *words]))


def _forgets_date(opener: str) -> bool:
    """Whether a date is that of a copy, not of the text: "Retrieved on 12 May 2019"."""
    return not _known("copy_labels").isdisjoint(opener.casefold().split())


@cache
def _known_words() -> frozenset[str]:
    names = ("imprint_words", "copy_labels", "sections", "genres", "role_nouns", "paper_nouns")
    labels = load_lexicon("en", "headers.toml")["published_labels"]
    return frozenset(labels).union(*(_known(name) for name in names))


@cache
def _known(name: str) -> frozenset[str]:
    return frozenset(load_lexicon("en", "headers.toml")["parts"][name])
