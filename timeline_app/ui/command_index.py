"""What the command palette finds: actions, events, articles and actors by typed words; pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from heapq import nsmallest

MOST_OF_A_KIND = 12
"""More are found by typing on."""
LEAST_LETTERS = 2
"""One letter stands in nearly every event."""


class CommandKind(StrEnum):
    """What an entry leads to; in the order in which equally good ones are listed."""

    ACTION = "action"
    EVENT = "event"
    ARTICLE = "article"
    ACTOR = "actor"


@dataclass(frozen=True, slots=True)
class Command:
    """One entry of the palette."""

    kind: CommandKind
    key: str
    """Name of the action, id of the event, key of the article, or the actor's name."""
    title: str
    detail: str = ""
    """Where an action stands; when an event was; which outlet an article is from."""
    keys: str = ""
    """The shortcut as words."""
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Shelf:
    """All entries of one kind; an entry is made only for what is found."""

    kind: CommandKind
    texts: Sequence[str]
    """What is looked through, case folded, one for each entry."""
    command: Callable[[int], Command]

    @classmethod
    def of(cls, kind: CommandKind, commands: Sequence[Command]) -> Shelf:
        """Return a shelf of few entries."""
        texts = [f"{one.title} {one.detail}".casefold() for one in commands]
        return cls(kind, texts, commands.__getitem__)


def find_commands(shelves: Iterable[Shelf], typed: str) -> tuple[Command, ...]:
    """Return what has all the typed words, the best first; all actions where nothing is typed."""
    words = typed.casefold().split()
    found: list[tuple[int, int, Command]] = []
    for order, shelf in enumerate(shelves):
        if shelf.kind is CommandKind.ACTION or sum(map(len, words)) >= LEAST_LETTERS:
            most = MOST_OF_A_KIND if words else len(shelf.texts)
            found += [(rank, order, shelf.command(row)) for rank, row in nsmallest(most, _ranked(shelf.texts, words))]
    return tuple(command for _, _, command in sorted(found, key=lambda one: (not one[2].enabled, one[0], one[1])))


def _ranked(texts: Sequence[str], words: Sequence[str]) -> Iterable[tuple[int, int]]:
    """Return (rank, row) of the texts that have all words; 0 is the best rank."""
    if not words:
        return ((0, row) for row in range(len(texts)))
    first, rest = words[0], words[1:]
    return (
        (sum(_place(text, word) for word in words), row)
        for row, text in enumerate(texts)
        if first in text and all(word in text for word in rest)
    )


def _place(text: str, word: str) -> int:
    """Return 0 where a text begins with a word, 1 where one of its words does, 2 where it stands within one."""
    if text.startswith(word):
        return 0
    return 1 if f" {word}" in text else 2
