"""Rule patterns as regular expressions over symbols, with the symbols they can start with."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from timeline_app.extract.timex.lexicon import Lexicon, literal

_PIECE = re.compile(r"<[a-z_0-9]+(?::[a-z_0-9]+)?>|![A-Z_]+|[()|?\[\]]|[^\s()|?\[\]<>!]+")
_STRUCTURE = frozenset("()|?[]")
_NEVER = "(?!)"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a pattern: its source, the symbols it can start with, whether it can be empty."""

    source: str
    first: frozenset[str]
    empty: bool


@dataclass(slots=True)
class PatternReader:
    """Reads one pattern; afterwards `captures` and `marks` say what its groups hold."""

    lexicon: Lexicon
    pieces: list[str]
    at: int = 0
    captures: list[tuple[str, str, str]] = field(default_factory=list)
    marks: list[tuple[str, str]] = field(default_factory=list)
    _depth: int = 0

    def read(self) -> Part:
        """Read alternatives up to a closing bracket or the end.

        Raises ValueError where brackets don't match.
        """
        parts = [self._sequence()]
        while self._next() == "|":
            self.at += 1
            parts.append(self._sequence())
        first = frozenset[str]().union(*(part.first for part in parts))
        return Part("|".join(part.source for part in parts), first, any(part.empty for part in parts))

    def _sequence(self) -> Part:
        source, first, empty = "", frozenset[str](), True
        while self._next() not in ("", "|", ")", "]"):
            part = self._item()
            source += part.source
            first = first | part.first if empty else first
            empty = empty and part.empty
        return Part(source, first, empty)

    def _item(self) -> Part:
        piece = self._next()
        self.at += 1
        part = self._bracket(piece) if piece in ("(", "[") else self._token(piece)
        if self._next() == "?":
            self.at += 1
            return Part(f"(?:{part.source})?", part.first, empty=True)
        return part

    def _bracket(self, opening: str) -> Part:
        if opening == "[" and self._depth:
            message = f"the extent stands inside an alternative in the pattern {' '.join(self.pieces)}"
            raise ValueError(message)
        self._depth += opening == "("
        inner = self.read()
        self._depth -= opening == "("
        closing = {"(": ")", "[": "]"}[opening]
        if self._next() != closing:
            message = f"missing {closing} in the pattern {' '.join(self.pieces)}"
            raise ValueError(message)
        self.at += 1
        group = "(?P<extent>" if opening == "[" else "(?:"
        return Part(f"{group}{inner.source})", inner.first, inner.empty)

    def _token(self, piece: str) -> Part:
        if piece[0] == "!":
            group = f"m{len(self.marks)}"
            self.marks.append((group, piece[1:]))
            return Part(f"(?P<{group}>)", frozenset(), empty=True)
        if piece[0] != "<" or piece == "<":
            return self._symbols(self.lexicon.members(literal(piece)))
        category, _, name = piece[1:-1].partition(":")
        group = f"c{len(self.captures)}"
        self.captures.append((group, category, name or category))
        part = self._symbols(self.lexicon.members(category))
        return Part(f"(?P<{group}>{part.source})", part.first, empty=False)

    @staticmethod
    def _symbols(symbols: str) -> Part:
        source = f"[{symbols}]" if len(symbols) > 1 else symbols or _NEVER
        return Part(source, frozenset(symbols), empty=False)

    def _next(self) -> str:
        return self.pieces[self.at] if self.at < len(self.pieces) else ""


def cut_pattern(pattern: str) -> list[str]:
    """Cut a pattern into its pieces."""
    return _PIECE.findall(pattern)


def literal_words(pattern: str) -> list[str]:
    """Return the words that a pattern names as they stand."""
    return [piece for piece in cut_pattern(pattern) if piece not in _STRUCTURE and piece[0] not in "<!"]
