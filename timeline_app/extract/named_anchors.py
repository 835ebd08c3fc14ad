"""Distances from an event that the text names: "the day after the blaze", "two days after his ministry dismissed it".

Where the sentence tells another day, the distance leads back from that day to the event in its own
clause: "said on Wednesday …, two days after his ministry dismissed it" dates the dismissal.
Elsewhere it leads from the event, which others may have dated, to what the sentence tells.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from timeline_app.domain.timex import Anchor, NamedEvent, Timex, TimexType
from timeline_app.extract.clauses import ClauseWords, clause_words
from timeline_app.extract.names.words import name_words
from timeline_app.extract.sentence_view import Sentence
from timeline_app.extract.terms import find_terms
from timeline_app.extract.tokens import Tokens
from timeline_app.extract.triggers import find_noun_triggers, judge_verb

_DISTANCE = re.compile(r"(?P<sign>[+-])(?P<rest>\d+[DWMY](?:@[DWMY])?)\Z")
_DAY = re.compile(r"(?:XXXX|\d{4})-\d\d-\d\d|XXXX-WXX-\d|[+-]\d+D")
_REACH = 6
"""Tokens behind a distance in which the event is named."""


def name_anchors(
    timexes: Sequence[Timex], tokens: Tokens, sentences: Sequence[Sentence], language: str
) -> tuple[Timex, ...]:
    """Return the expressions, those that count from an event named behind them with that event."""
    found = list(timexes)
    starts = [tokens.starts[sentence.indexes.start] for sentence in sentences]
    for index, timex in enumerate(timexes):
        distance = _DISTANCE.match(timex.expression) if timex.anchor is Anchor.NARRATIVE else None
        at = bisect_left(starts, timex.end) - 1
        behind = _behind_distance(timex, tokens, clause_words(language)) if distance and at >= 0 else None
        named = _named_event(range(behind, behind + _REACH), tokens, sentences[at], language) if behind else None
        if distance is None or named is None:
            continue
        event, is_clause = named
        day = _other_day(index, timexes, starts[at], tokens.ends[sentences[at].indexes.stop - 1])
        if day is None and not is_clause:
            found[index] = replace(timex, counts_from=event)
        elif day is not None and is_clause:
            expression = ("-" if distance["sign"] == "+" else "+") + distance["rest"]
            found[index] = replace(
                timex, type=TimexType.DATE, expression=expression, anchor=Anchor.TIMEX, anchor_index=day
            )
    return tuple(found)


def _behind_distance(timex: Timex, tokens: Tokens, words: ClauseWords) -> int | None:
    """Return the token behind "a day after"; None where no word such as "after" stands there."""
    behind = tokens.first_from(timex.end)
    if timex.text.split()[-1] in words.counting:
        return behind
    is_counting = behind < len(tokens) and tokens.lowers[behind] in words.counting
    return behind + 1 if is_counting else None


def _named_event(near: range, tokens: Tokens, sentence: Sentence, language: str) -> tuple[NamedEvent, bool] | None:
    """Return the event that begins there and whether a clause tells it; None where no happening is named."""
    inside = range(near.start, min(near.stop, sentence.indexes.stop))
    if not inside or not tokens.lowers[inside.start][0].isalnum():
        return None
    nouns = find_noun_triggers(tokens, _noun_phrase(inside, tokens, language), language)
    verb = next((one for one in sentence.verbs if one.head in inside and one.is_finite), None)
    if nouns and (verb is None or nouns[0].index + 1 < verb.first):
        phrase = range(inside.start, nouns[0].index + 1)
        return NamedEvent(find_terms(tokens, phrase, language), nouns[0].kind), False
    if verb is None:
        return None
    kind = judge_verb(tokens, verb, language).kind
    return NamedEvent(find_terms(tokens, range(inside.start, verb.head + 1), language), kind), True


def _noun_phrase(inside: range, tokens: Tokens, language: str) -> range:
    """Return the tokens up to a mark or preposition."""
    ends = name_words(language).prepositions
    stop = next((at for at in inside if not tokens.lowers[at][0].isalnum() or tokens.lowers[at] in ends), inside.stop)
    return range(inside.start, stop)


def _other_day(index: int, timexes: Sequence[Timex], start: int, end: int) -> int | None:
    """Return another expression of the sentence that tells a day."""
    for at, other in enumerate(timexes[: index + 8]):
        is_day = other.type in (TimexType.DATE, TimexType.TIME) and _DAY.match(other.expression)
        if at != index and start <= other.start < end and is_day and other.anchor is not Anchor.NARRATIVE:
            return at
    return None
