"""What the sentence says of an expression: past or future, since or until."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.extract.timex.matching import Candidate
from timeline_app.extract.timex.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Context:
    """The text around its expressions."""

    tokens: Tokens
    language: str

    def direction_of(self, candidate: Candidate) -> str:
        """Return the direction of the notation in which a recurring date lies."""
        return ">" if self.tokens.word(candidate.first - 1) in ("until", "by") else "<"


def read_context(tokens: Tokens, language: str) -> Context:
    """Prepare what direction and anchor are decided from."""
    return Context(tokens, language)
