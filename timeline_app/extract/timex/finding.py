"""Read the temporal expressions of a text: tokens, rules, checks, context."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline_app.domain.calendar_periods import Unit
from timeline_app.domain.chained_steps import told_unit
from timeline_app.domain.timex import Anchor, Timex, TimexType
from timeline_app.extract.timex.anchors import anchor_in_text, count_from_next
from timeline_app.extract.timex.bounds import find_ranges, open_ends
from timeline_app.extract.timex.earlier_times import Place
from timeline_app.extract.timex.grammar import load_grammar
from timeline_app.extract.timex.joining import join_times
from timeline_app.extract.timex.matching import Candidate, find_candidates
from timeline_app.extract.timex.not_dates import is_date
from timeline_app.extract.timex.not_lengths import is_rate
from timeline_app.extract.timex.quotations import count_from_speaker
from timeline_app.extract.timex.spoken_clock import spell_out
from timeline_app.extract.timex.surroundings import Surroundings, look_around
from timeline_app.extract.timex.tense import AHEAD, BEHIND, choose_direction, is_surely_past
from timeline_app.extract.timex.tense_words import TenseWords, tense_words
from timeline_app.extract.timex.tokens import tokenise

_UNKNOWN_COUNT = re.compile(r"[+-]X[A-Z]")
_CLOCK_DURATION = re.compile(r"P([\d.X]+)T([HMS])")
_LONG_DURATION = re.compile(r"P(\d+)([EC])")
_UNCOUNTED_DURATION = re.compile(r"P([DWMQYEC]|T[HMS])")
_MANY_YEARS = re.compile(r"([+-])(\d+)([EC])\Z")
_YEARS = {"E": 10, "C": 100}
_NEAREST_AHEAD = (Unit.QUARTER, Unit.SEASON, Unit.HALF)
"""In November "will report third-quarter results" is about the quarter just over."""


def read_timexes(text: str, language: str = "en") -> tuple[Timex, ...]:
    """Return the temporal expressions that a text tells, still unanchored, sorted by start.

    Raises UserError where the language has no rules yet.
    """
    grammar = load_grammar(language)
    tokens = tokenise(text, grammar.lexicon)
    around = look_around(tokens, grammar.lexicon)
    matches = [spell_out(found) for found in find_candidates(tokens, grammar) if is_date(found, around)]
    directed = [_directed(candidate, around, language) for candidate in join_times(matches, around)]
    candidates = _with_second_ones(directed)
    ranges = find_ranges(candidates, around)
    found: list[Timex] = []
    for candidate in candidates:
        found.append(_timex(open_ends(candidate, around), around, found))
    found = count_from_next(candidates, count_from_speaker(candidates, found, around), around)
    for left, right in ranges:
        found[left] = replace(found[left], expression=f"{found[left].expression} to+1")
        found[right] = replace(found[right], expression=f"{found[right].expression.removeprefix('.. ')} to-1")
    return tuple(found)


def _with_second_ones(candidates: list[Candidate]) -> list[Candidate]:
    """Cut "1 to 3 May" into its two expressions."""
    cut: list[Candidate] = []
    for candidate in candidates:
        if not candidate.also:
            cut.append(candidate)
            continue
        cut.append(replace(candidate, behind=candidate.also_first - 1, also=""))
        cut.append(replace(candidate, first=candidate.also_first, expression=candidate.also, also=""))
    return cut


def _directed(candidate: Candidate, around: Surroundings, language: str) -> Candidate:
    """Decide what the sentence decides: the direction, a length or a rate."""
    words = tense_words(language)
    if "in_length" in candidate.traits:
        return _in_length(candidate, around, words)
    if "weekdays" in candidate.traits and _has_lost_apostrophe(candidate, around):
        candidate = replace(candidate, type=TimexType.DATE, expression=f"{candidate.expression}?", anchor="publication")
    if "rate" in candidate.traits and not is_rate(candidate, around):
        return replace(candidate, type=TimexType.DURATION, expression=_written(candidate))
    expression = _written(candidate)
    if "?" not in expression:
        return replace(candidate, expression=expression)
    direction = choose_direction(candidate, around, words)
    is_limit = around.lower(candidate.first - 1) in words.ahead
    direction = direction if is_limit and "WXX" in expression else _shaded(direction, expression)
    if direction == "~<" and is_surely_past(candidate, around, words):
        direction = BEHIND
    return replace(
        candidate, expression=expression.replace("?", direction), also=candidate.also.replace("?", direction)
    )


def _has_lost_apostrophe(candidate: Candidate, around: Surroundings) -> bool:
    """Whether "Mondays talks", as badly copied texts have it, means those of Monday."""
    opened = around.lower(candidate.first - 1) in around.words["weekdays"]["openers"]
    return not opened and around.tokens.word(candidate.behind)[:1].islower()


def _shaded(direction: str, expression: str) -> str:
    """Return a direction as sure as tense can make it for that kind of period."""
    if "WXX" in expression and direction == BEHIND:
        return direction
    if direction == AHEAD and told_unit(expression) in _NEAREST_AHEAD:
        return "~"
    return f"~{direction}"


def _in_length(candidate: Candidate, around: Surroundings, words: TenseWords) -> Candidate:
    """Tell "will vote in two weeks", a day, from "was built in two weeks", a length."""
    written = _written(candidate)
    if "X" in written or choose_direction(candidate, around, words) != AHEAD:
        return replace(candidate, expression=written, anchor="none")
    count, unit = candidate.values["num"], candidate.values["unit"]
    kind = "W@D" if unit == "W" else unit
    return replace(candidate, type=TimexType.DATE, expression=f"+{count}{kind}")


def _timex(candidate: Candidate, around: Surroundings, found: list[Timex]) -> Timex:
    tokens = around.tokens
    start, end = tokens.starts[candidate.first], tokens.ends[candidate.behind - 1]
    anchor = Anchor.NONE if candidate.anchor == "none" else Anchor.PUBLICATION
    words = tokens.text[start:end]
    kind = TimexType.TIME if " T" in candidate.expression else candidate.type
    timex = Timex(start, end, words, kind, candidate.expression, candidate.mod, anchor)
    return anchor_in_text(Place(candidate, timex, found, around))


def _written(candidate: Candidate) -> str:
    """Return the expression with counts and units as the notation writes them."""
    expression = candidate.expression
    if "clock" in candidate.traits and expression.startswith("T"):
        return f"+0D {expression}"
    if _UNKNOWN_COUNT.match(expression) and candidate.anchor != "text":
        return "PAST_REF" if expression.startswith("-") else "FUTURE_REF"
    if "counted" in candidate.traits:
        return _written_count(expression)
    if "nth_weekday" in candidate.traits:
        return expression.replace("-#", "--1#")
    is_duration = candidate.type in (TimexType.DURATION, TimexType.SET) and expression.startswith("P")
    return _written_duration(expression) if is_duration else expression


def _written_count(expression: str) -> str:
    """Return "two weeks ago" as a day, "two decades ago" as a year: so finely are they meant."""
    if expression.endswith("W"):
        return f"{expression}@D"
    many = _MANY_YEARS.match(expression)
    return f"{many[1]}{int(many[2]) * _YEARS[many[3]]}Y" if many else expression


def _written_duration(expression: str) -> str:
    expression = _UNCOUNTED_DURATION.sub(r"P1\1", expression)
    expression = _CLOCK_DURATION.sub(r"PT\1\2", expression)
    return _LONG_DURATION.sub(lambda match: f"P{int(match[1]) * _YEARS[match[2]]}Y", expression)
