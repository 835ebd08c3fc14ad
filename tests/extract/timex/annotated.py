"""Reads the project's own annotated sentences, `tests/data/timex/*.txt` (their head says how they are written)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "data" / "timex"
_MARKED = re.compile(r"\[(?P<words>[^\]]+)\]\((?P<type>\w+) (?P<value>[^ )]+)(?: (?P<span>[^)]+))?\)")


@dataclass(frozen=True, slots=True)
class Told:
    """One expression as annotated or as found."""

    start: int
    words: str
    type: str
    value: str
    span: str
    """EDTF, empty where it has none."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One annotated sentence."""

    kind: str
    published: str | None
    text: str
    told: tuple[Told, ...]


def read_sentences(language: str) -> list[Sentence]:
    lines = (FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    return [_sentence(line) for line in lines if line and not line.startswith("#")]


def _sentence(line: str) -> Sentence:
    kind, rest = line.split(": ", 1)
    published, marked = rest.split(" | ", 1)
    told: list[Told] = []
    text, at = "", 0
    for match in _MARKED.finditer(marked):
        text += marked[at : match.start()]
        told.append(Told(len(text), match["words"], match["type"], match["value"], match["span"] or ""))
        text += match["words"]
        at = match.end()
    return Sentence(kind, None if published == "-" else published, text + marked[at:], tuple(told))
