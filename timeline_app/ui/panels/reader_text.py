"""What the reader marks in an article's text, as plain spans; known without a window."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from timeline_app.domain.date_words import describe
from timeline_app.domain.timex import ResolvedTimex
from timeline_app.services.case_views import ReaderPage
from timeline_app.ui.value_words import anchor_words, boilerplate_words


class MarkKind(StrEnum):
    """Why a stretch of text looks different."""

    BOILERPLATE = "boilerplate"
    EVENT = "event"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class TextMark:
    """A stretch of the text that looks different, and what it says when pointed at."""

    start: int
    end: int
    kind: MarkKind
    words: str
    event: str = ""
    """The event's id, for MarkKind.EVENT."""


def marks_of(page: ReaderPage) -> tuple[TextMark, ...]:
    """Return all marks: boilerplate first, then event passages, then date words on top."""
    boilerplate = [
        TextMark(one.start, one.end, MarkKind.BOILERPLATE, boilerplate_words(one.kind))
        for one in page.article.boilerplate
    ]
    events = [
        TextMark(one.start, one.end, MarkKind.EVENT, f"{one.date_words} · {one.label}", one.event) for one in page.marks
    ]
    dates = [TextMark(one.start, one.end, MarkKind.DATE, explain(one)) for one in page.timexes]
    return (*boilerplate, *events, *dates)


def event_at(page: ReaderPage, position: int) -> str | None:
    """Return the event whose passage holds a position, the shortest passage first; None where none does."""
    around = [one for one in page.marks if one.start <= position < one.end]
    return min(around, key=lambda one: one.end - one.start).event if around else None


def explain(timex: ResolvedTimex) -> str:
    """Say how date words were understood."""
    meaning = describe(timex.span) if timex.span.is_dated else _tr("not placed on the axis")
    return ", ".join(part for part in (f"{meaning}: {anchor_words(timex.timex.anchor)}", timex.note) if part)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Reader", words)
