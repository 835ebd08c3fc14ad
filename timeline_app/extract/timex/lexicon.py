"""The words of time of one language, as symbols that rules can match.

Every word belongs to some categories (`second` to `ordinal` and `unit`), with a value in
each.  Words of the same categories share one symbol, a single character; a text becomes
a string of symbols, and a rule a regular expression over them.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from timeline_app.domain.errors import UserError
from timeline_app.extract.timex.numerals import SAMPLE_NUMERALS, read_numeral
from timeline_app.paths import resource

OTHER = "x"
"""The symbol of every token that no rule speaks of."""
PARAGRAPH = "|"
"""The symbol of a blank line, which no expression crosses."""
_FIRST_SYMBOL = 0xE000
"""Start of the Unicode private use area: no symbol is special in a regular expression."""

Values = dict[str, str]
"""From category to the word's value in it."""


@dataclass(slots=True)
class Lexicon:
    """Words with their values, and the symbols that stand for their categories."""

    language: str
    words: dict[str, Values] = field(default_factory=dict)
    """From each surface form ("May", "MAY")."""
    symbols: dict[str, str] = field(default_factory=dict)
    """From surface form to symbol."""
    _by_categories: dict[frozenset[str], str] = field(default_factory=dict)
    _members: dict[str, list[str]] = field(default_factory=dict)

    def values_of(self, token: str) -> Values:
        """Return a token's categories and values; empty where it has none."""
        values = self.words.get(token, {})
        return read_numeral(token) | values if token[0].isdigit() or token[0] in "'’" else values

    def symbol_of(self, values: Values) -> str:
        """Return the symbol of a set of categories."""
        categories = frozenset(values)
        if not categories:
            return OTHER
        symbol = self._by_categories.get(categories)
        if symbol is None:
            symbol = self._by_categories[categories] = chr(_FIRST_SYMBOL + len(self._by_categories))
            for category in categories:
                self._members.setdefault(category, []).append(symbol)
        return symbol

    def members(self, category: str) -> str:
        """Return all symbols whose words belong to the category."""
        return "".join(self._members.get(category, ()))

    def add(self, word: str, category: str, value: str, *, capitalised: bool) -> None:
        """Add one word to one category, in the ways it can be written."""
        forms = {word.capitalize(), word.upper()} if capitalised else {word, word.capitalize(), word.upper()}
        for form in forms:
            self.words.setdefault(form, {})[category] = value

    def freeze(self) -> None:
        """Give every word and numeral its symbol, once all words are in."""
        for numeral in SAMPLE_NUMERALS:
            self.symbol_of(read_numeral(numeral))
        self.symbols = {form: self.symbol_of(self.values_of(form)) for form in self.words}


def literal(word: str) -> str:
    """Return the category that holds one word only."""
    return f"={word}"


@cache
def load_table(language: str, name: str) -> dict[str, Any]:
    """Read one of a language's TOML files.  Raises UserError where the language has none."""
    path = resource("lexicons", language, f"{name}.toml")
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise UserError(path.name, f"Dates in “{language}” can't be read yet.", "Choose another language.") from error


def load_words(language: str) -> Lexicon:
    """Return a language's words by category; literal words of rules are added by the grammar."""
    lexicon = Lexicon(language)
    for category, entry in load_table(language, "timex_words").items():
        for word, value in entry["words"].items():
            lexicon.add(word, category, str(value), capitalised=entry.get("capitalised", False))
    return lexicon
