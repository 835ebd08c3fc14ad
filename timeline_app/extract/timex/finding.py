"""Read the temporal expressions of a text: tokens, rules, checks, context."""

from __future__ import annotations

import re

from timeline_app.domain.timex import Anchor, Timex, TimexType
from timeline_app.extract.timex.context import Context, read_context
from timeline_app.extract.timex.grammar import load_grammar
from timeline_app.extract.timex.matching import Candidate, find_candidates
from timeline_app.extract.timex.not_dates import is_date
from timeline_app.extract.timex.tokens import Tokens, tokenise

_UNKNOWN_COUNT = re.compile(r"(?P<sign>[+-])X[A-Z]")
_CLOCK_DURATION = re.compile(r"P([\d.X]+)T([HMS])")
_LONG_DURATION = re.compile(r"P(\d+)([EC])")
_YEARS = {"E": 10, "C": 100}


def read_timexes(text: str, language: str = "en") -> tuple[Timex, ...]:
    """Return the temporal expressions that a text tells, still unanchored, sorted by start.

    Raises UserError where the language has no rules yet.
    """
    grammar = load_grammar(language)
    tokens = tokenise(text, grammar.lexicon)
    context = read_context(tokens, language)
    found: list[Timex] = []
    for candidate in find_candidates(tokens, grammar):
        if is_date(candidate, tokens):
            found.append(_timex(candidate, tokens, context))
    return tuple(found)


def _timex(candidate: Candidate, tokens: Tokens, context: Context) -> Timex:
    rule = candidate.rule
    start, end = tokens.starts[candidate.first], tokens.ends[candidate.behind - 1]
    expression = written(rule.expression.format_map(candidate.values))
    if "?" in expression:
        expression = expression.replace("?", context.direction_of(candidate))
    anchor = {"none": Anchor.NONE, "publication": Anchor.PUBLICATION, "text": Anchor.NARRATIVE}[rule.anchor]
    return Timex(start, end, tokens.text[start:end], TimexType(rule.type), expression, candidate.mod, anchor)


def written(expression: str) -> str:
    """Return an expression with counts and units as the notation writes them."""
    unknown = _UNKNOWN_COUNT.match(expression)
    if unknown:
        return "PAST_REF" if unknown["sign"] == "-" else "FUTURE_REF"
    expression = _CLOCK_DURATION.sub(r"PT\1\2", expression)
    return _LONG_DURATION.sub(lambda match: f"P{int(match[1]) * _YEARS[match[2]]}Y", expression)
