"""Which date expression dates which part of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline_app.domain.timex import Timex, TimexType
from timeline_app.extract.clauses import Cut, find_cuts
from timeline_app.extract.sentence_view import SentenceView
from timeline_app.extract.triggers import find_noun_triggers

_REFERENCES = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a sentence that tells one happening."""

    indexes: range
    """Its tokens."""
    timex: int | None
    """Index of the expression that dates it, among all of the article's."""


def can_date(timex: Timex) -> bool:
    """Whether an expression can say when something happened: a date or time that is no bare reference."""
    if timex.type not in (TimexType.DATE, TimexType.TIME):
        return False
    return not any(reference in timex.expression for reference in _REFERENCES)


def cut_pieces(view: SentenceView, timexes: Sequence[tuple[int, Timex]]) -> list[Piece]:
    """Return the sentence's parts, each with the expression that dates it.

    `timexes` are the sentence's own that can date, with their index in the article.
    """
    kept = _without_doubles(timexes)
    if not kept:
        return [Piece(view.indexes, None)]
    cuts = find_cuts(view)
    pieces: list[Piece] = []
    first = view.indexes.start
    for (index, timex), (_, following) in pairwise(kept):
        cut = _cut_between(view, cuts, first, timex, following)
        if cut is not None:
            pieces.append(Piece(range(first, cut), index))
            first = cut
        elif pieces and first == pieces[-1].indexes.stop:
            continue
    open_timex = next(index for index, timex in kept if view.tokens.first_from(timex.start) >= first)
    pieces.append(Piece(range(first, view.indexes.stop), open_timex))
    return pieces


def _without_doubles(timexes: Sequence[tuple[int, Timex]]) -> list[tuple[int, Timex]]:
    """Leave out the second of two expressions of one date: "Tuesday (2 November)"."""
    kept: list[tuple[int, Timex]] = []
    for index, timex in timexes:
        if kept and timex.start - kept[-1][1].end <= len(" ("):
            if any(letter.isdigit() for letter in timex.text) and not any(
                letter.isdigit() for letter in kept[-1][1].text
            ):
                kept[-1] = (index, timex)
            continue
        kept.append((index, timex))
    return kept


def _cut_between(view: SentenceView, cuts: list[Cut], first: int, timex: Timex, following: Timex) -> int | None:
    low, high = view.tokens.first_from(timex.end), view.tokens.first_from(following.start)
    usable = [
        cut
        for cut in cuts
        if low <= cut.index <= high
        and _tells(view, range(first, cut.index))
        and _tells(view, range(cut.index, view.indexes.stop))
    ]
    best = max(usable, key=lambda cut: cut.strength, default=None)
    return best.index if best else None


def _tells(view: SentenceView, indexes: range) -> bool:
    if any(verb.head in indexes and verb.tense != "infinitive" for verb in view.verbs):
        return True
    return bool(find_noun_triggers(view.tokens, indexes, view.language))
