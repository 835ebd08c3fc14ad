"""What stands above an article's own words: headline, header lines, byline.

Header lines stay in the text and are marked; only their positions are searched for dates,
so that no date of the narrative is taken for the day of publication.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from timeline_app.domain.article import Boilerplate, BoilerplateKind
from timeline_app.domain.chronology import opens_dated_item
from timeline_app.ingest.head_line import HeadLine, read_head_line
from timeline_app.ingest.header_dates import HeaderDate
from timeline_app.ingest.header_fields import match_field
from timeline_app.ingest.header_pieces import is_separator
from timeline_app.ingest.header_run import DateRole, HeaderRun, scan_header_run
from timeline_app.ingest.headline import is_headline, read_headline
from timeline_app.ingest.imprint import read_imprint
from timeline_app.ingest.line_kinds import find_line_kind
from timeline_app.ingest.masthead import is_known_apart, may_be_outlet, read_masthead
from timeline_app.ingest.outlets import find_outlet
from timeline_app.ingest.paragraphs import Paragraph

_HEAD_LINES = 14
"""Header lines stand among the first lines; beyond these none are looked for."""
_BODY_LINES = 2
"""A deck may stand above the date line; after two lines of running text the head is over."""
_FOOT_LINES = 4
_BODY_WORDS = 12
_NAME = r"[A-Z][\w.'’-]*"
_BYLINE = re.compile(
    rf"(?:(?i:by|written by|story by|reporting by)\s+)"
    rf"(?P<name>{_NAME}(?:\s+(?:and\s+|de\s+|van\s+|von\s+)?{_NAME}){{0,7}})"
    rf"(?:\s*(?:,|\||/|\bin\b|\bfor\b|-|–|—)\s*(?P<rest>[^.!?]{{1,60}}))?"
)
_FEWEST_ITEMS = 2
"""Lines that open with a date from which on they are a chronology; one may be a dateline."""
_PLACE = re.compile(r"[A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+){0,2}(?:,\s*[A-Z][\w.]+){0,2}\s?[,–—-]\s*")
_WRITER = re.compile(r"(?P<rest>[A-Z][\w.\s/'’-]{1,60}?)\s+(?i:(?:staff\s+)?(?:writers?|correspondents?|reporters?))")


@dataclass(slots=True)
class Head:
    """What was read above the article; filled line by line."""

    title: str = ""
    title_span: tuple[int, int] | None = None
    outlet: str = ""
    """Of a `Source:` line or address."""
    named_outlet: str = ""
    """Named in passing, in a byline or beside the date; weaker."""
    byline: str = ""
    language: str = ""
    dates: list[tuple[DateRole, HeaderDate]] = field(default_factory=list)
    month_first: bool | None = None
    """How the clock's zone writes dates."""
    marked: list[Boilerplate] = field(default_factory=list)
    body_start: int = 0
    """Offset of the article's first own words."""

    def mark(self, start: int, end: int) -> None:
        """Mark `text[start:end]` as header, no part of the account."""
        self.marked.append(Boilerplate(start, end, BoilerplateKind.HEADER))

    def take_run(self, run: HeaderRun, *, published: bool = False) -> None:
        """Take over what a run of header words states; `published` where its label says so."""
        self.dates.extend((DateRole.PUBLISHED, told) if published else (role, told) for role, told in run.dates)
        self.byline = self.byline or run.byline
        self.named_outlet = self.named_outlet or run.outlet
        self.month_first = run.month_first if self.month_first is None else self.month_first

    def take_line(self, line: HeadLine) -> None:
        """Take over what a line of header parts and names states."""
        self.take_run(replace(line.run, byline=line.byline, outlet=line.outlet))


def read_head(text: str, paragraphs: tuple[Paragraph, ...]) -> Head:
    """Read the lines above the article's own words."""
    head = Head(body_start=len(text))
    body_lines = 0
    items = {one.start for one in paragraphs if opens_dated_item(one.words)}
    for number, paragraph in enumerate(paragraphs[:_HEAD_LINES]):
        if _read_header(head, text, paragraphs, number, has_body=body_lines > 0):
            head.mark(paragraph.start, paragraph.end)
            continue
        if find_line_kind(paragraph):
            continue
        is_item = paragraph.start in items and len(items) >= _FEWEST_ITEMS
        start = paragraph.start if is_item else _read_run_in(head, text, paragraph)
        rest = Paragraph(start, paragraph.end, text[start : paragraph.end])
        has_more = number + 1 < len(paragraphs)
        if not head.title and not body_lines and has_more and is_headline(rest):
            _take_title(head, rest)
        elif rest.word_count >= _BODY_WORDS or rest.ends_sentence:
            head.body_start = min(head.body_start, rest.start)
            body_lines += 1
            if body_lines == _BODY_LINES:
                break
    _read_foot(head, paragraphs)
    return head


def _read_foot(head: Head, paragraphs: tuple[Paragraph, ...]) -> None:
    """Read the labelled dates among the last lines: "First published on 7 May 2019"."""
    for paragraph in paragraphs[-_FOOT_LINES:]:
        line = read_head_line(paragraph.words) if paragraph.start > head.body_start else None
        if line and not line.names and any(role is not DateRole.BARE for role, _ in line.run.dates):
            head.take_line(line)
            head.mark(paragraph.start, paragraph.end)


def _read_header(head: Head, text: str, paragraphs: tuple[Paragraph, ...], number: int, *, has_body: bool) -> bool:
    """Read a header line; below the article's first words none but dates are read as one."""
    paragraph = paragraphs[number]
    if has_body:
        return _read_date_line(head, text, paragraph)
    line = _find_head_line(head, text, paragraphs, number)
    if line:
        head.take_line(line)
        return True
    if _read_date_line(head, text, paragraph) or _read_label_line(head, paragraph):
        return True
    masthead = read_masthead(text, paragraphs, number, has_title=bool(head.title))
    if masthead:
        head.named_outlet = head.named_outlet or masthead.outlet
        head.byline = head.byline or masthead.byline
    return masthead is not None


def _find_head_line(head: Head, text: str, paragraphs: tuple[Paragraph, ...], number: int) -> HeadLine | None:
    """Return the line of header parts, or the imprint; None where it may be a headline."""
    below = paragraphs[number + 1 : number + 3]
    line = read_head_line(paragraphs[number].words)
    if line:
        return line if head.title or is_known_apart(line, below) else None
    line = read_imprint(paragraphs[number].words) if below else None
    is_sure = head.title or (line and all(may_be_outlet(text, name.words) for name in line.unknown))
    return line if is_sure else None


def _read_label_line(head: Head, paragraph: Paragraph) -> bool:
    return _read_field(head, paragraph) or _read_byline(head, paragraph)


def _read_date_line(head: Head, text: str, paragraph: Paragraph) -> bool:
    """Read a line of date and clock; a place may stand before them ("WASHINGTON, DC, April 28, 2009")."""
    place = _PLACE.match(text, paragraph.start, paragraph.end)
    for start in (paragraph.start, place.end() if place else paragraph.end):
        run = scan_header_run(text, start, paragraph.end)
        if run.has_moment and is_separator(text[run.end : paragraph.end]):
            head.take_run(run)
            return True
    return False


def _read_run_in(head: Head, text: str, paragraph: Paragraph) -> int:
    """Read a date line run in before a line's own words; return where those begin."""
    run = scan_header_run(text, paragraph.start, paragraph.end)
    gap = re.compile(r"[\s|•·:)–—-]*").match(text, run.end, paragraph.end)
    assert gap
    dated = any(told.readings and not told.month_only for _, told in run.dates)
    if not dated or not re.match(r"[A-Z0-9\"“‘'(]", text[gap.end() : paragraph.end]):
        return paragraph.start
    if re.match(r"(?i:on|at|in|since|until|by)\b", paragraph.words):
        return paragraph.start
    head.take_run(run)
    head.mark(paragraph.start, run.end)
    return gap.end()


def _read_field(head: Head, paragraph: Paragraph) -> bool:
    """Read a `Label: value` line."""
    found = match_field(paragraph)
    if found is None:
        return False
    if found.name == "published":
        run = scan_header_run(paragraph.words, found.start, len(paragraph.words))
        head.take_run(run, published=True)
        return run.has_moment
    if found.name == "title":
        start = paragraph.start + found.start
        head.title, head.title_span = found.value, (start, start + len(found.value))
    elif found.name == "byline":
        head.byline = found.value
    elif found.name == "language":
        head.language = found.value
    head.outlet = found.outlet or head.outlet
    return True


def _read_byline(head: Head, paragraph: Paragraph) -> bool:
    match = _BYLINE.fullmatch(paragraph.words)
    if match:
        outlet = find_outlet(match["name"])
        head.byline = head.byline or ("" if outlet else match["name"])
        rest = find_outlet(match["rest"] or "")
        head.named_outlet = head.named_outlet or (outlet.name if outlet else rest.name if rest else "")
        return True
    match = _WRITER.fullmatch(paragraph.words)
    outlet = find_outlet(match["rest"]) if match else find_outlet(paragraph.words)
    if outlet:
        head.named_outlet = head.named_outlet or outlet.name
    return outlet is not None


def _take_title(head: Head, line: Paragraph) -> None:
    found = read_headline(line)
    head.title, head.title_span = found.words, (found.start, found.end)
    head.named_outlet = head.named_outlet or found.outlet
    for start, end in ((line.start, found.start), (found.end, line.end)):
        if found.outlet and start < end:
            head.mark(start, end)
