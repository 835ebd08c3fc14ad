"""What articles ask of the whole case to find out whom their names mean, with the answers that they were given.

As long as each answer would be the same, what was found out of an article holds: an article that is added
changes few answers, and only those who asked for these are looked at again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Protocol, TypeVar

Answer = TypeVar("Answer")
Question = tuple[Callable[..., Any], tuple[Hashable, ...]]
"""How it is answered, and what it is about."""


class Witness(Protocol):
    """Knows something of the whole case."""

    @property
    def ledger(self) -> Ledger:
        """Where it is written down what was asked."""


@dataclass(slots=True)
class _Entry:
    """One answer and the keys of the articles that were given it."""

    answer: Any
    askers: list[str] = field(default_factory=list)


class Ledger:
    """The answers that articles were given, by the class of the witness who gave them."""

    def __init__(self) -> None:
        self._entries: defaultdict[type, dict[Question, _Entry]] = defaultdict(dict)
        self._asked: list[_Entry] = []

    def ask(self, witness: Witness, question: Question) -> Any:  # noqa: ANN401 - what an answer is, the witness knows
        """Return the answer; it is found once for as long as the witness is not another one."""
        entry = self._find(witness, question)
        self._asked.append(entry)
        return entry.answer

    def _find(self, witness: Witness, question: Question) -> _Entry:
        entries = self._entries[type(witness)]
        entry = entries.get(question)
        if entry is None:
            answer, about = question
            entry = entries[question] = _Entry(answer(witness, *about))
        return entry

    def sign(self, article: str) -> None:
        """Write down that it was this article that asked all that was asked since the last call."""
        for entry in self._asked:
            if not entry.askers or entry.askers[-1] != article:
                entry.askers.append(article)
        self._asked.clear()

    def renew(self, *witnesses: Witness) -> set[str]:
        """Ask these witnesses, each in the stead of one of its class, all again; return who is answered otherwise."""
        before = [(witness, self._entries.pop(type(witness), {})) for witness in witnesses]
        outdated: set[str] = set()
        for witness, entries in before:
            for question, known in entries.items():
                entry = self._find(witness, question) if known.askers else known
                if entry.answer == known.answer:
                    entry.askers = known.askers
                else:
                    outdated.update(known.askers)
        self._asked.clear()
        return outdated


def asked(answer: Callable[..., Answer]) -> Callable[..., Answer]:
    """Mark what a witness is asked on behalf of an article, about things that tell it all: what it is about is hashed.

    An answer must not be changed once it is given.
    """

    @wraps(answer)
    def ask(witness: Witness, *about: Hashable) -> Answer:
        found: Answer = witness.ledger.ask(witness, (answer, about))
        return found

    return ask
