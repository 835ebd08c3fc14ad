"""Rules of temporal expressions, compiled to regular expressions over symbols.

A rule's pattern, in a language's `timex_rules.toml`, is written in tokens:

    in the          words as they stand (marks too: `,` `-` `.`)
    <month>         a token of that category; its value is known to the templates by that name,
    <few:num>       or by another one
    $date           a macro of the same file
    ( a | b )  ?    alternatives, optional
    [ ... ]         what belongs to the expression, where the pattern also names what stands around it
    !NAME           remembers that this place was passed: the name becomes the TIMEX3 mod

All repetition is bounded, so that a match looks at a bounded number of tokens.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from timeline_app.extract.timex.lexicon import Lexicon, literal, load_table, load_words
from timeline_app.extract.timex.patterns import PatternReader, cut_pattern, literal_words

_DEEPEST_MACRO = 12

Matcher = Callable[[str, int], re.Match[str] | None]
"""From the symbols of a text and an index among them to a match that starts there."""


@dataclass(slots=True, eq=False)
class Rule:
    """One way of telling a time; compiled when it is first tried, since most texts need few rules."""

    source: str
    """A regular expression over symbols, with a group `extent`."""
    captures: tuple[tuple[str, str, str], ...]
    """(group of the form, category, name in the templates) of every captured token."""
    marks: tuple[tuple[str, str], ...]
    """(group, mod) of every `!NAME`."""
    type: str
    expression: str
    """Template; `?` stands for the direction that the sentence decides."""
    also: str
    """Template of a second expression, told in the same words ("3" in "1 to 3 May"); empty where there is none."""
    mod: str
    anchor: str
    """`none`, `publication` or `text`: an earlier expression, else the narrative."""
    traits: frozenset[str]
    """What context checks have to know of the rule (`bare_year`, `year_ago` …)."""
    match: Matcher = field(init=False)
    """Matches the rule at one symbol of a text."""

    def __post_init__(self) -> None:
        self.match = self._compile_and_match

    def _compile_and_match(self, symbols: str, index: int) -> re.Match[str] | None:
        self.match = re.compile(self.source).match
        return self.match(symbols, index)


@dataclass(frozen=True, slots=True)
class Grammar:
    """All rules of a language, by the symbols they can start with."""

    lexicon: Lexicon
    starts: re.Pattern[str]
    """Finds symbols that some rule starts with."""
    rules_by_symbol: dict[str, tuple[Rule, ...]]


@cache
def load_grammar(language: str) -> Grammar:
    """Compile a language's words and rules, once.

    Raises UserError where the language has none, ValueError where a rule is malformed.
    """
    lexicon = load_words(language)
    table = load_table(language, "timex_rules")
    macros: dict[str, str] = table.get("macros", {})
    entries = [*table["rules"], *_feasts(table)]
    patterns = [_expand(entry["pattern"], macros) for entry in entries]
    for pattern in patterns:
        for word in literal_words(pattern):
            lexicon.add(word, literal(word), word, capitalised=False)
    for mark in table.get("marks", []):
        lexicon.add(mark, literal(mark), mark, capitalised=False)
    lexicon.freeze()
    pairs = zip(entries, patterns, strict=True)
    return _index(lexicon, [_read_rule(entry, pattern, lexicon) for entry, pattern in pairs])


def _feasts(table: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the rules for every feast: its name alone, the last or next one, in a year told or counted."""
    return [
        {
            "pattern": words.format(name),
            "expression": template.format(date),
            "traits": ["day", "feast"],
            "anchor": anchor,
        }
        for name, date in table.get("feasts", {}).items()
        for words, template, anchor in table["feast_forms"]
    ]


def _expand(pattern: str, macros: dict[str, str]) -> str:
    for _ in range(_DEEPEST_MACRO):
        expanded = re.sub(r"\$([a-z_0-9]+)", lambda match: f"( {macros[match[1]]} )", pattern)
        if expanded == pattern:
            return pattern
        pattern = expanded
    message = f"a macro contains itself: {pattern}"
    raise ValueError(message)


def _read_rule(entry: dict[str, Any], pattern: str, lexicon: Lexicon) -> tuple[Rule, frozenset[str]]:
    reader = PatternReader(lexicon, cut_pattern(pattern))
    part = reader.read()
    if reader.at < len(reader.pieces) or part.empty:
        message = f"the pattern {entry['pattern']} is malformed or can match nothing"
        raise ValueError(message)
    rule = Rule(
        source=part.source if "(?P<extent>" in part.source else f"(?P<extent>{part.source})",
        captures=tuple(reader.captures),
        marks=tuple(reader.marks),
        type=entry.get("type", "DATE"),
        expression=entry["expression"],
        also=entry.get("also", ""),
        mod=entry.get("mod", ""),
        anchor=entry.get("anchor", "publication"),
        traits=frozenset(entry.get("traits", ())),
    )
    return rule, part.first


def _index(lexicon: Lexicon, rules_with_starts: list[tuple[Rule, frozenset[str]]]) -> Grammar:
    by_symbol: dict[str, list[Rule]] = {}
    for rule, first in rules_with_starts:
        for symbol in first:
            by_symbol.setdefault(symbol, []).append(rule)
    starts = re.compile(f"[{''.join(by_symbol)}]")
    return Grammar(lexicon, starts, {symbol: tuple(rules) for symbol, rules in by_symbol.items()})
