"""The lexicon of contrasts: poles, what only one can be, alternative causes, what happens once."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from timeline_app.paths import resource
from timeline_app.reconcile.word_screen import WordScreen


@dataclass(frozen=True, slots=True)
class Pole:
    """One of the things that can't be true together."""

    name: str
    """"is alive"."""
    patterns: tuple[re.Pattern[str], ...]
    triggers: tuple[str, ...] = ()
    """Letters without one of which no pattern matches; none where that is not known."""

    def is_told_in(self, text: str) -> re.Match[str] | None:
        """Return the first match of a pattern in lower-case text."""
        if self.triggers and not any(trigger in text for trigger in self.triggers):
            return None
        return next((match for pattern in self.patterns if (match := pattern.search(text))), None)


@dataclass(frozen=True, slots=True)
class Contrast:
    """Poles of one topic."""

    topic: str
    is_of_person: bool
    poles: tuple[Pole, ...]
    triggers: tuple[str, ...]
    """Letters without one of which no clause tells of it."""
    common: re.Pattern[str] | None = None
    """What both accounts must speak of, for alternative causes."""
    cue: re.Pattern[str] | None = None
    """What a clause must say besides, for alternative causes."""


@dataclass(frozen=True, slots=True)
class OnlyOne:
    """What only one actor can be said to be."""

    topic: str
    pole: Pole
    triggers: tuple[str, ...]
    denied: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Once:
    """A kind of happening that does not happen twice."""

    what: str
    verbs: re.Pattern[str]
    needs_object: bool
    """Whether two tellings are of one happening only where the words behind the verb agree too."""


@dataclass(frozen=True, slots=True)
class Contrasts:
    """All contrasts of a language."""

    poles: tuple[Contrast, ...]
    alternatives: tuple[Contrast, ...]
    only_one: tuple[OnlyOne, ...]
    once: tuple[Once, ...]
    any_once: re.Pattern[str]
    """The verbs of every kind of `once`."""
    any_trigger: re.Pattern[str]
    """Letters without which no clause tells a pole, an alternative or what only one can be."""
    screen: WordScreen
    """For the same letters."""
    claimed_cause: Pole
    """A clause in which somebody names a cause (group `cause`): "put it down to"."""
    told_cause: Pole
    """A clause that tells what caused something (group `cause`)."""


@cache
def contrasts() -> Contrasts:
    """Return the contrasts of English, read once."""
    table = tomllib.loads(resource("lexicons", "en", "contrasts.toml").read_text(encoding="utf-8"))
    return Contrasts(
        poles=tuple(map(_contrast, table["poles"])),
        alternatives=tuple(map(_contrast, table["alternatives"])),
        only_one=tuple(
            OnlyOne(
                one["topic"], _pole(one["topic"], one["patterns"]), tuple(one["triggers"]), re.compile(one["denied"])
            )
            for one in table["only_one"]
        ),
        claimed_cause=_triggered("claimed", table["cause"]["claimed"], table["cause"]["triggers"]),
        told_cause=_triggered("told", table["cause"]["told"], table["cause"]["triggers"]),
        once=tuple(Once(one["what"], _any_of(one["verbs"]), one["object"]) for one in table["once"]),
        any_once=_any_of([verb for one in table["once"] for verb in one["verbs"]]),
        any_trigger=re.compile("|".join(map(re.escape, _triggers(table)))),
        screen=WordScreen(_triggers(table)),
    )


def _triggers(table: dict[str, Any]) -> list[str]:
    contrasting = (*table["poles"], *table["alternatives"], *table["only_one"])
    return sorted({trigger for one in contrasting for trigger in one["triggers"]})


def _contrast(table: dict[str, Any]) -> Contrast:
    common = _any_of([word + form for word in table["common"] for form in ("", "s")]) if "common" in table else None
    sides = tuple(_pole(name, patterns) for name, patterns in table["sides"].items())
    cue = re.compile(table["cue"]) if "cue" in table else None
    return Contrast(table["topic"], table["holder"] == "person", sides, tuple(table["triggers"]), common, cue)


def _triggered(name: str, patterns: list[str], triggers: list[str]) -> Pole:
    return Pole(name, tuple(map(re.compile, patterns)), tuple(triggers))


def _pole(name: str, patterns: list[str]) -> Pole:
    return Pole(name, tuple(map(re.compile, patterns)))


def _any_of(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})\b")
