"""Find, in the symbols of a text, which rule matches where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline_app.extract.timex.grammar import Grammar, Rule
from timeline_app.extract.timex.tokens import Tokens


@dataclass(slots=True)
class Candidate:
    """One match of one rule: tokens `first` to `behind` (exclusive) are the expression."""

    rule: Rule
    first: int
    behind: int
    values: dict[str, str]
    """What the templates name."""
    mod: str


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
        rule, match = best
        candidate = _candidate(rule, match, tokens, grammar)
        at = max(candidate.behind, index + 1)
        yield candidate


def _longest(symbols: str, index: int, rules: tuple[Rule, ...]) -> tuple[Rule, re.Match[str]] | None:
    best: tuple[Rule, re.Match[str]] | None = None
    furthest = index
    for rule in rules:
        match = rule.form.match(symbols, index)
        if match and match.end() > furthest:
            best, furthest = (rule, match), match.end()
    return best


def _candidate(rule: Rule, match: re.Match[str], tokens: Tokens, grammar: Grammar) -> Candidate:
    values: dict[str, str] = {}
    for group, category, name in rule.captures:
        index = match.start(group)
        if index >= 0:
            token_values = tokens.merged.get(index) or grammar.lexicon.values_of(tokens.word(index))
            values[name] = token_values[category]
    mod = rule.mod.format_map(values)
    for group, name in rule.marks:
        if match.start(group) >= 0:
            mod = name
    first, behind = match.span("extent")
    return Candidate(rule, first, behind, values, mod)
