"""Find, in the symbols of a text, which rule matches where."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from timeline_app.domain.timex import TimexType
from timeline_app.extract.timex.grammar import Grammar, Rule
from timeline_app.extract.timex.tokens import Tokens


@dataclass(slots=True)
class Candidate:
    """One match of one rule: tokens `first` to `behind` (exclusive) are the expression."""

    first: int
    behind: int
    type: TimexType
    expression: str
    """In the notation of `domain.anchoring`, with `?` for a direction still to be decided."""
    mod: str
    anchor: str
    """`none`, `publication` or `text`, as its rule says."""
    traits: frozenset[str]
    values: dict[str, str]
    """What the rule captured."""
    also: str = ""
    """A second expression told in the same words."""
    also_first: int = 0
    """Where the second one's tokens start."""


def find_candidates(tokens: Tokens, grammar: Grammar) -> Iterator[Candidate]:
    """Yield matches from left to right, not overlapping; the longest at each place."""
    symbols, at = tokens.symbols, 0
    search, rules_by_symbol = grammar.starts.search, grammar.rules_by_symbol
    while start := search(symbols, at):
        index = start.start()
        best = _longest(symbols, index, rules_by_symbol[symbols[index]])
        if best is None:
            at = index + 1
            continue
        extent = best[1].start("extent")
        if extent > index and _reaches(symbols, extent, rules_by_symbol) > best[1].end():
            at = index + 1
            continue
        candidate = _candidate(*best, tokens, grammar)
        at = max(candidate.behind, index + 1)
        yield candidate


def _reaches(symbols: str, index: int, rules_by_symbol: dict[str, tuple[Rule, ...]]) -> int:
    """Return how far a match goes that starts right at a token: context in front must not cut it short."""
    best = _longest(symbols, index, rules_by_symbol.get(symbols[index], ()))
    return best[1].end() if best else 0


def _longest(symbols: str, index: int, rules: tuple[Rule, ...]) -> tuple[Rule, re.Match[str]] | None:
    best: tuple[Rule, re.Match[str]] | None = None
    furthest = index
    for rule in rules:
        match = rule.match(symbols, index)
        if match and match.end() > furthest:
            best, furthest = (rule, match), match.end()
    return best


def _candidate(rule: Rule, match: re.Match[str], tokens: Tokens, grammar: Grammar) -> Candidate:
    values: dict[str, str] = defaultdict(str)
    also_first = 0
    for group, category, name in rule.captures:
        index = match.start(group)
        if index >= 0:
            token_values = tokens.merged.get(index) or grammar.lexicon.values_of(tokens.word(index))
            values[name] = token_values[category]
            also_first = index if name == "until" else also_first
    mod = rule.mod.format_map(values)
    for group, name in rule.marks:
        if match.start(group) >= 0:
            mod = name
    first, behind = match.span("extent")
    return Candidate(
        first,
        behind,
        TimexType(rule.type),
        rule.expression.format_map(values),
        mod,
        rule.anchor,
        rule.traits,
        values,
        rule.also.format_map(values),
        also_first,
    )
