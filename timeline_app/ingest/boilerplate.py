"""Text around an article that is not its own account: marked, so that it yields no events.

What is general stands here and in its neighbours, the words stand in the lexicon.  A mark too
many loses a sentence of the article, so every rule asks for a sign of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline_app.domain.article import Boilerplate, BoilerplateKind
from timeline_app.ingest.captions import find_captions
from timeline_app.ingest.credit_line import is_closing_credit, read_credit
from timeline_app.ingest.line_kinds import find_foot_kind, find_line_kind, find_rest_kind
from timeline_app.ingest.marks import is_marked
from timeline_app.ingest.paragraphs import Paragraph
from timeline_app.ingest.run_in import find_run_in

_WORDS_BEFORE_REST = 60
"""A product list or comment box opens the rest only below an article."""
_ABOUT_FROM = 0.6
"""An "About …" block stands in the last part of a text."""
_STRIP_LINES = 8
_FOOT_SPARED_WORDS = 8
"""A short line that is nothing known ("lp/dl") may stand among those at the foot."""
_HEADLINE_WORDS = 22
_HEADING_WORDS = 9
_LINK_WORDS = 14
"""A link headline right above the credits may be longer than a heading."""
_BARE_STRIP_WORDS = 6
_LAST_CREDIT = re.compile(r"[.!?…][\"”’')]*\s*(?P<credit>\([^()]{2,80}\)\.?|[–—-]{1,2}\s*[^.!?()–—]{2,60}\.?)\Z")
"""Words in brackets or after a dash that follow a paragraph's last sentence."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A text with what is known of its build."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    title: str
    title_span: tuple[int, int] | None
    body_start: int
    headers: tuple[Boilerplate, ...]
    """Header lines found already."""

    @property
    def open_paragraphs(self) -> tuple[Paragraph, ...]:
        """Return the lines that are neither the headline nor header lines."""
        return tuple(p for p in self.paragraphs if not self._is_taken(p))

    def _is_taken(self, paragraph: Paragraph) -> bool:
        on_title = self.title_span is not None and paragraph.start <= self.title_span[0] < paragraph.end
        return on_title or is_marked(paragraph.start, paragraph.end, self.headers)


def find_boilerplate(layout: Layout) -> Iterator[Boilerplate]:
    """Yield every stretch that is not the article's own; they may overlap, the surest sign comes first."""
    yield from _find_rest(layout)
    yield from _find_lines(layout)
    yield from _find_foot(layout)
    yield from _find_closing_credits(layout)
    yield from find_captions(layout.text, layout.open_paragraphs, layout.title_span, layout.body_start)
    yield from find_run_in(layout.text, layout.paragraphs, layout.title, layout.body_start)
    yield from _find_headings(layout)


def _find_lines(layout: Layout) -> Iterator[Boilerplate]:
    lines = layout.open_paragraphs
    for number, line in enumerate(lines):
        kind = find_line_kind(line)
        if kind is None and line.start > layout.body_start and read_credit(line.words):
            kind = BoilerplateKind.CREDIT
        if kind is None:
            continue
        yield Boilerplate(line.start, line.end, kind)
        if kind is BoilerplateKind.RELATED and line.word_count <= _BARE_STRIP_WORDS:
            yield from _find_strip(lines[number + 1 : number + 1 + _STRIP_LINES])


def _find_foot(layout: Layout) -> Iterator[Boilerplate]:
    """Yield the lines at the foot, from the last one up, until the article's own words are met."""
    spared = 0
    for line in reversed(layout.open_paragraphs):
        kind = find_foot_kind(line) if line.start > layout.body_start else None
        if kind:
            yield Boilerplate(line.start, line.end, kind)
        elif find_line_kind(line) is None and not read_credit(line.words):
            spared += line.word_count
        if spared > _FOOT_SPARED_WORDS:
            return


def _find_closing_credits(layout: Layout) -> Iterator[Boilerplate]:
    """Yield credits after a paragraph's last full stop: "… he said. (Tideline Wire/hg)", "… he said. — AFP"."""
    for line in layout.open_paragraphs:
        match = _LAST_CREDIT.search(line.words) if line.end > layout.body_start else None
        if match and is_closing_credit(match["credit"]):
            yield Boilerplate(line.start + match.start("credit"), line.end, BoilerplateKind.CREDIT)


def _find_strip(lines: tuple[Paragraph, ...]) -> Iterator[Boilerplate]:
    """Yield the headlines below "Related" or "MORE:" until running text goes on."""
    for line in lines:
        if line.word_count > _HEADLINE_WORDS or re.search(r"[.,;:][\"”’')]*\Z", line.words):
            return
        yield Boilerplate(line.start, line.end, BoilerplateKind.RELATED)


def _find_rest(layout: Layout) -> Iterator[Boilerplate]:
    words = 0
    for line in layout.open_paragraphs:
        kind = find_rest_kind(line)
        late = line.start > _ABOUT_FROM * len(layout.text)
        if kind and words >= _WORDS_BEFORE_REST and (late or kind is BoilerplateKind.ADVERT):
            yield Boilerplate(line.start, len(layout.text.rstrip()), kind)
            return
        words += line.word_count


def _find_headings(layout: Layout) -> Iterator[Boilerplate]:
    """Yield headings and link headlines between paragraphs: short lines that close no sentence."""
    lines = layout.open_paragraphs
    running = [number for number, line in enumerate(lines) if line.word_count > _HEADING_WORDS and line.ends_sentence]
    if not running:
        return
    below = _first_of_tail(lines)
    for number, line in enumerate(lines[running[0] + 1 :], running[0] + 1):
        words = _LINK_WORDS if number + 1 == below < len(lines) else _HEADING_WORDS
        if _is_heading(line, words) and _stands_apart(lines, number):
            yield Boilerplate(line.start, line.end, BoilerplateKind.HEADER)


def _first_of_tail(lines: tuple[Paragraph, ...]) -> int:
    """Return the number of the first line from which on every line is boilerplate as a whole."""
    number = len(lines)
    while number and find_line_kind(lines[number - 1]):
        number -= 1
    return number


def _is_heading(line: Paragraph, most_words: int) -> bool:
    closes = re.search(r"[.!,;:…–—-][\"”’')]*\Z", line.words)
    quoted = re.search(r"[\"“”]", line.words)
    return 0 < line.word_count <= most_words and not closes and not quoted and line.words[0].isupper()


def _stands_apart(lines: tuple[Paragraph, ...], number: int) -> bool:
    """Whether running text stands before it, and what follows begins anew rather than going on."""
    before = lines[number - 1]
    after = lines[number + 1] if number + 1 < len(lines) else None
    return before.ends_sentence and (after is None or not after.words[:1].islower())
