"""Cutting a sentence into the happenings it tells, each with the date words that date it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline_app.extract.clauses import Cut, clause_words, find_cuts
from timeline_app.extract.dating import DateWords
from timeline_app.extract.names.words import NameWords, name_words
from timeline_app.extract.sentence_view import SentenceView
from timeline_app.extract.triggers import find_noun_triggers
from timeline_app.extract.verbs import Tense, verb_words

_MARKS = frozenset((",", ";", ":", "–", "—"))


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a sentence that tells one happening."""

    indexes: range
    """Its tokens."""
    date: DateWords | None = None
    by_context: bool = False
    """Whether its date words stand outside it, in another part of the sentence."""


def cut_pieces(view: SentenceView, dates: Sequence[DateWords], frames: Sequence[int]) -> list[Piece]:
    """Return the sentence's parts in order; `frames` are tokens with which frames of speech begin."""
    if not dates:
        return [Piece(view.indexes)]
    cuts = find_cuts(view, frames)
    pieces = _cut_between_dates(view, cuts, dates)
    return [part for piece in pieces for part in _narrowed(view, piece, frames)]


def _cut_between_dates(view: SentenceView, cuts: Sequence[Cut], dates: Sequence[DateWords]) -> list[Piece]:
    pieces: list[Piece] = []
    first, current = view.indexes.start, dates[0]
    for date, following in pairwise(dates):
        cut = _cut_between(view, cuts, first, date, following)
        if cut is None:
            current = max(current, following, key=lambda words: words.fineness)
            continue
        pieces.append(Piece(range(first, cut), current))
        first, current = cut, following
    pieces.append(Piece(range(first, view.indexes.stop), current))
    return pieces


def _cut_between(
    view: SentenceView, cuts: Sequence[Cut], first: int, date: DateWords, following: DateWords
) -> int | None:
    low, high = view.tokens.first_from(date.end), view.tokens.first_from(following.start)
    if following.opens_clause and tells(view, range(first, high)):
        return high
    usable = [
        cut
        for cut in cuts
        if low <= cut.index <= high
        and (not cut.is_bare or _has_own_verb(view, cut.index))
        and tells(view, range(first, cut.index))
        and tells(view, range(cut.index, view.indexes.stop))
    ]
    best = max(usable, key=lambda cut: cut.strength, default=None)
    if best is None and view.lower(low) in name_words(view.language).genitives:
        return _cut_before_verb(view, first, range(low, high))
    return best.index if best else _cut_before_noun(view, first, range(low, high))


def _cut_before_verb(view: SentenceView, first: int, between: range) -> int | None:
    """Return where "the toll of Tuesday's blast |rose to 17 on Wednesday" is cut: the first date is its subject's."""
    verb = next((verb for verb in view.verbs if verb.is_finite and verb.first in between), None)
    if verb is None or not find_noun_triggers(view.tokens, range(between.start, verb.first), view.language):
        return None
    return verb.first if not any(one.is_finite and one.head in range(first, verb.first) for one in view.verbs) else None


def _has_own_verb(view: SentenceView, index: int) -> bool:
    """Whether what follows a mark is a clause: it begins with a verb, or has a finite one."""
    return any(verb.first == index or (verb.is_finite and verb.head >= index) for verb in view.verbs)


def _cut_before_noun(view: SentenceView, first: int, between: range) -> int | None:
    """Return where "the raid on Monday followed |a blast in May" is cut: before the second noun of happening."""
    names = name_words(view.language)
    for noun in reversed(find_noun_triggers(view.tokens, between, view.language)):
        start = noun.index
        while start - 1 > between.start and not _opens_phrase(view, start - 1, names):
            start -= 1
        if start > between.start and tells(view, range(first, start)):
            return start
    return None


def _opens_phrase(view: SentenceView, index: int, names: NameWords) -> bool:
    lower = view.lower(index)
    return lower in names.prepositions or lower in _MARKS or any(verb.head == index for verb in view.verbs)


def tells(view: SentenceView, indexes: range) -> bool:
    """Whether a range of tokens tells of a happening: it has a verb, or a noun of happening."""
    if any(verb.head in indexes and verb.tense is not Tense.INFINITIVE for verb in view.verbs):
        return True
    return bool(find_noun_triggers(view.tokens, indexes, view.language))


def _narrowed(view: SentenceView, piece: Piece, frames: Sequence[int]) -> list[Piece]:
    """Part a dated piece where the date belongs to one clause of it only."""
    if piece.date is None:
        return [piece]
    opened = _opening_clause(view, piece)
    if opened is not None:
        return opened
    return _explained(view, piece) or _closing_clause(view, piece, frames) or _participial(view, piece) or [piece]


def _opening_clause(view: SentenceView, piece: Piece) -> list[Piece] | None:
    """Part "After the report on Monday, the minister said …" and "When X on Monday, Y"."""
    assert piece.date is not None
    words = clause_words(view.language)
    opener = view.lower(piece.indexes.start)
    if opener not in words.temporal and opener not in words.following:
        return None
    behind = view.tokens.first_from(piece.date.end)
    comma = next((i for i in range(behind, piece.indexes.stop) if view.lower(i) == ","), None)
    if comma is None or view.tokens.first_from(piece.date.start) > comma:
        return None
    head, rest = range(piece.indexes.start, comma), range(comma + 1, piece.indexes.stop)
    if not tells(view, range(head.start + 1, head.stop)) or not _has_finite(view, rest):
        return None
    if _is_bare_date(view, head, piece.date):
        return None
    dates_rest = opener in words.simultaneous or opener in words.following
    return [replace(piece, indexes=head), Piece(rest, piece.date if dates_rest else None, by_context=dates_rest)]


def _is_bare_date(view: SentenceView, indexes: range, date: DateWords) -> bool:
    """Whether nothing but a preposition stands beside the date words: "Since Monday,"."""
    return view.tokens.first_from(date.start) - indexes.start <= 1 and view.tokens.first_from(date.end) >= indexes.stop


def _explained(view: SentenceView, piece: Piece) -> list[Piece] | None:
    """Part "He has been away since Monday, when he spoke": the date is that of the clause behind it."""
    assert piece.date is not None
    words = clause_words(view.language)
    behind = view.tokens.first_from(piece.date.end)
    opener = behind + (view.lower(behind) == ",")
    first = view.tokens.first_from(piece.date.start) - 1
    if view.lower(opener) not in words.simultaneous or view.lower(first) not in words.open_ended:
        return None
    main, clause = range(piece.indexes.start, first), range(first, piece.indexes.stop)
    if not _has_finite(view, main) or not _has_finite(view, clause):
        return None
    return [Piece(main), replace(piece, indexes=clause)]


def _closing_clause(view: SentenceView, piece: Piece, frames: Sequence[int]) -> list[Piece] | None:
    """Part "It was the longest since he took office in 2010": the date is the subordinate clause's."""
    assert piece.date is not None
    words = clause_words(view.language)
    at = view.tokens.first_from(piece.date.start)
    for index in range(at - 2, piece.indexes.start, -1):
        lower = view.lower(index)
        if lower in _MARKS:
            break
        if lower in words.temporal or lower in words.relative:
            main = range(piece.indexes.start, index)
            clause = range(index, _end_of_clause(view, piece, frames))
            if _has_finite(view, main) and _has_finite(view, clause):
                return [Piece(main), replace(piece, indexes=clause)]
    return None


def _end_of_clause(view: SentenceView, piece: Piece, frames: Sequence[int]) -> int:
    """Return where a subordinate clause ends: at the mark or frame of speech behind its date words."""
    assert piece.date is not None
    behind = view.tokens.first_from(piece.date.end)
    marks = (index for index in range(behind, piece.indexes.stop) if view.lower(index) in _MARKS)
    starts = (index for index in frames if index in range(behind, piece.indexes.stop))
    return min(next(marks, piece.indexes.stop), next(starts, piece.indexes.stop))


def _participial(view: SentenceView, piece: Piece) -> list[Piece] | None:
    """Part "The text issued on Monday was agreed": the date is the participle's, not the clause's verb's."""
    assert piece.date is not None
    at, behind = view.tokens.first_from(piece.date.start), view.tokens.first_from(piece.date.end)
    prepositions = name_words(view.language).prepositions
    before = at - 1 if view.lower(at - 1) in prepositions else at
    participle = next((verb for verb in view.verbs if verb.head == before - 1 and verb.tense is Tense.PARTICIPLE), None)
    if participle is None or not view.tokens.words[participle.first - 1][0].isalpha():
        return None
    rest = range(behind, piece.indexes.stop)
    is_subject = _has_finite(view, rest) and not _has_finite(view, range(piece.indexes.start, participle.first))
    if not is_subject or view.lower(behind) in verb_words(view.language).subjects:
        return None
    return [replace(piece, indexes=range(piece.indexes.start, behind)), Piece(rest)]


def _has_finite(view: SentenceView, indexes: range) -> bool:
    return any(verb.is_finite and verb.head in indexes for verb in view.verbs)
