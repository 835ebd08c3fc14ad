"""What an expression counts from: the publication, an earlier expression, or the narrative."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from timeline_app.domain.calendar_periods import Unit
from timeline_app.domain.chained_steps import told_unit
from timeline_app.domain.timex import Anchor, Timex, TimexType
from timeline_app.extract.timex.matching import Candidate
from timeline_app.extract.timex.surroundings import Surroundings
from timeline_app.extract.timex.tense import opens_past_clause, tense_words

_QUARTER_STEP = re.compile(r"\AXXXX-(Q[1-4])[<~>]+\Z")
_REPORTED_STEP = re.compile(r"\A(?:XXXX-Q[1-4]~?[<>]|[-+][01]Q)\Z")
_LONGER = ("P9M", "P6M", "P1Y")
_NEAR_CHARS = 350
"""How far back the day may stand that "the next day" follows: a sentence or two."""
_YEAR_CHARS = 600
_SPEECH_CHARS = 16
_QUARTER_CHARS = 1500
"""A business report names its quarter once and counts from it for some paragraphs."""
_FINE = (Unit.DAY,)
_FITTING = {
    Unit.DAY: _FINE,
    Unit.WEEK: (Unit.DAY, Unit.WEEK, Unit.WEEKEND),
    Unit.MONTH: (Unit.DAY, Unit.MONTH),
    Unit.QUARTER: (Unit.QUARTER,),
}
_REPORT_CHARS = 4000


def anchor_in_text(candidate: Candidate, timex: Timex, found: list[Timex], around: Surroundings) -> Timex:
    """Return the expression with its anchor; `found` are those before it in the text."""
    if candidate.anchor == "text":
        return _to_narrative(candidate, timex, found, around)
    for trait, anchored in _BY_TRAIT.items():
        if trait in candidate.traits:
            return anchored(candidate, timex, found, around)
    return timex


def _to_narrative(candidate: Candidate, timex: Timex, found: list[Timex], around: Surroundings) -> Timex:
    """Count from an expression near before, else from the event told before; "some days later" is a length."""
    unit = candidate.values["unit"]
    if "X" in candidate.values["num"]:
        length = f"P{unit[:-1]}X{unit[-1]}"  # PXD, PTXH
        return replace(timex, type=TimexType.DURATION, expression=length, anchor=Anchor.NONE)
    if "distance" in candidate.traits and _counts_from_clause(candidate, around):
        return replace(timex, anchor=Anchor.NARRATIVE)
    index = _find_earlier(candidate, found, around)
    if index is not None:
        return _anchored(timex, index)
    is_coarse = "else_publication" in candidate.traits and told_unit(candidate.expression) is not Unit.DAY
    return timex if is_coarse else replace(timex, anchor=Anchor.NARRATIVE)


def _counts_from_clause(candidate: Candidate, around: Surroundings) -> bool:
    """Whether what follows tells the event counted from: "a day after the truce collapsed"."""
    at = candidate.behind
    if candidate.type is TimexType.DURATION:
        at += 1  # its extent leaves "after" out
    following = around.lower(at)
    if following.isspace() or following in around.words["distances"]["ends"]:
        return False
    return opens_past_clause(at, around, tense_words(around.lexicon.language))


def count_from_next(candidates: list[Candidate], found: list[Timex], around: Surroundings) -> list[Timex]:
    """Anchor distances that stand right before a day to it: "three days after 3 May"."""
    counted = list(found)
    for index, (candidate, following) in enumerate(pairwise(candidates)):
        if "distance" not in candidate.traits or not _is_day(found[index + 1]):
            continue
        gap = around.gap(candidate.behind, following.first).split(" ")
        words = around.words["distances"]
        if all(word in words["through"] or word in words["signals"] for word in gap if word):
            counted[index] = _anchored(found[index], index + 1)
    return counted


def _to_day_of_sentence(candidate: Candidate, timex: Timex, found: list[Timex], around: Surroundings) -> Timex:
    """Put a clock time on the day told before it in its sentence, else on that of publication."""
    if not candidate.expression.startswith("+0D T"):
        return timex
    start = around.tokens.starts[around.sentence_start(candidate.first)]
    for index in range(len(found) - 1, -1, -1):
        if found[index].start < start:
            break
        if _is_day(found[index]) and not _is_of_speech(found[index], around):
            return _anchored(timex, index)
    return timex


def _anchored(timex: Timex, index: int) -> Timex:
    return replace(timex, anchor=Anchor.TIMEX, anchor_index=index)


def _is_day(timex: Timex) -> bool:
    return timex.type in (TimexType.DATE, TimexType.TIME) and told_unit(timex.expression) is Unit.DAY


def _is_of_speech(timex: Timex, around: Surroundings) -> bool:
    """Whether a day is that of the telling ("said Tuesday the gate opens at 9 a.m.")."""
    before = around.tokens.text[max(0, timex.start - _SPEECH_CHARS) : timex.start].lower().split()
    return any(word in around.words["speech"]["verbs"] for word in before)


def _find_earlier(candidate: Candidate, found: list[Timex], around: Surroundings) -> int | None:
    """Return the index of the expression that a text-anchored one counts from, None for the narrative."""
    unit = told_unit(candidate.expression)
    start = around.tokens.starts[candidate.first]
    reach = _NEAR_CHARS if unit is Unit.DAY else _YEAR_CHARS
    for index in range(len(found) - 1, -1, -1):
        timex = found[index]
        if start - timex.end > reach:
            return None
        if _fits(timex, unit):
            return index
    return None


def _fits(timex: Timex, unit: Unit | None) -> bool:
    if timex.type not in (TimexType.DATE, TimexType.TIME):
        return False
    told = told_unit(timex.expression)
    return told is not None and (unit not in _FITTING or told in _FITTING[unit])


def _find_quarter(candidate: Candidate, found: list[Timex], around: Surroundings) -> int | None:
    """Return the index of the quarter a business report is about: the one told most often, else first."""
    start = around.tokens.starts[candidate.first]
    told: dict[str, int] = {}
    counts: dict[str, int] = {}
    for index in range(len(found) - 1, -1, -1):
        if start - found[index].end > _REPORT_CHARS:
            break
        match = _QUARTER_STEP.search(found[index].expression)
        if match and found[index].type is TimexType.DATE:
            told[match[1]] = index
            counts[match[1]] = counts.get(match[1], 0) + 1
    return min(told.values(), key=lambda index: (-counts[_quarter(found[index])], index), default=None)


def _quarter(timex: Timex) -> str:
    match = _QUARTER_STEP.search(timex.expression)
    return match[1] if match else ""


def _quarter_of_year(candidate: Candidate, timex: Timex, found: list[Timex], around: Surroundings) -> Timex:
    """Return "the 1988 quarter" as that quarter of 1988 which the text reports on."""
    index = _find_quarter(candidate, found, around)
    return timex if index is None else replace(timex, expression=f"{candidate.values['year']}-{_quarter(found[index])}")


def _to_reported_quarter(candidate: Candidate, timex: Timex, found: list[Timex], around: Surroundings) -> Timex:
    index = _find_quarter(candidate, found, around)
    return timex if index is None else _anchored(replace(timex, expression="+0Q"), index)


def _to_year_ago(candidate: Candidate, timex: Timex, found: list[Timex], around: Surroundings) -> Timex:
    """Anchor "a year ago" to the quarter that figures are reported of, where the text does so, else to publication."""
    start = around.tokens.starts[candidate.first]
    index = _reported_quarter(start, found, _QUARTER_CHARS)
    if index is None and _reported_longer(start, found):
        return timex
    # In its own sentence the nearest quarter counts, further on the one that the report is about.
    if index is None or found[index].start < around.tokens.starts[around.sentence_start(candidate.first)]:
        index = _find_quarter(candidate, found, around)
    if index is not None:
        return _anchored(replace(timex, expression="-1Y@A"), index)
    earlier = _find_earlier(candidate, found, around) if "year_earlier" in candidate.traits else None
    return timex if earlier is None else _anchored(timex, earlier)


def _to_last_year(candidate: Candidate, timex: Timex, found: list[Timex], around: Surroundings) -> Timex:
    """Anchor "last year" like "a year ago" where one sentence compares a quarter with it."""
    if candidate.expression != "-1Y":
        return timex
    first = around.sentence_start(candidate.first)
    start = around.tokens.starts[candidate.first]
    index = _reported_quarter(start, found, start - around.tokens.starts[first])
    compared = around.words["compare"]["words"]
    if index is None or not any(around.lower(at) in compared for at in range(first, candidate.first)):
        return timex
    return _anchored(replace(timex, expression="-1Y@A"), index)


def _reported_quarter(start: int, found: list[Timex], reach: int) -> int | None:
    """Return the nearest quarter told before a place; None where a longer period was reported on since."""
    for index in range(len(found) - 1, -1, -1):
        earlier = found[index]
        if start - earlier.end > reach or _is_longer(earlier):
            return None
        if earlier.type is TimexType.DATE and _REPORTED_STEP.search(earlier.expression):
            return index
    return None


def _reported_longer(start: int, found: list[Timex]) -> bool:
    """Whether nine months or a year were reported on shortly before."""
    for timex in reversed(found):
        if start - timex.end > _QUARTER_CHARS:
            return False
        if _is_longer(timex):
            return True
    return False


def _is_longer(timex: Timex) -> bool:
    return timex.type is TimexType.DURATION and timex.expression in _LONGER


_BY_TRAIT: dict[str, Callable[[Candidate, Timex, list[Timex], Surroundings], Timex]] = {
    "clock": _to_day_of_sentence,
    "year_ago": _to_year_ago,
    "last": _to_last_year,
    "year_quarter": _quarter_of_year,
    "latest_quarter": _to_reported_quarter,
}
