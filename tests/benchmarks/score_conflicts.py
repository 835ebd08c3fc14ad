"""Which annotated conflicts an export raises, and which of its conflicts are false alarms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations

from tests.benchmarks.score_passages import LONGEST_CHARACTERS, Object, Passage, Texts, find_passages

SidePassages = tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A conflict, annotated or told, as the passages of its sides."""

    type: str
    sides: tuple[SidePassages, ...]
    name: str = ""
    is_soft: bool = False


def annotated_conflicts(entries: Sequence[Object], texts: Texts) -> list[Disagreement]:
    """Return annotated conflicts, or entries of the same form."""
    return [
        Disagreement(
            entry["type"],
            tuple(find_passages(side["quotes"], texts) for side in entry["sides"]),
            f"{entry['id']}: " + " | ".join(side["position"] for side in entry["sides"]),
            bool(entry.get("soft")),
        )
        for entry in entries
    ]


def agreeing_figures(figures: Sequence[Object], texts: Texts) -> list[Disagreement]:
    """Return figures whose tellings agree, each telling a side of its own."""
    return [
        Disagreement("figure", tuple((passage,) for passage in find_passages(figure["mentions"], texts)))
        for figure in figures
        if figure["agree"]
    ]


def told_conflicts(entries: Sequence[Object], texts: Texts) -> list[Disagreement]:
    """Return an export's conflicts; passages that quote a page are left out."""
    return [
        Disagreement(
            entry["type"],
            tuple(
                tuple(one for one in find_passages(side["mentions"], texts) if one.length <= LONGEST_CHARACTERS)
                for side in entry["sides"]
            ),
            f"{entry['type']}: {entry['reason']}",
        )
        for entry in entries
    ]


def match(annotated: Sequence[Disagreement], told: Sequence[Disagreement]) -> dict[int, int]:
    """Return which told conflict raises which annotated one, as many pairs as can be, firm ones first."""
    taken: dict[int, int] = {}
    for index in sorted(range(len(annotated)), key=lambda at: annotated[at].is_soft):
        _place(index, annotated, told, taken, set())
    return {index: at for at, index in taken.items()}


def _place(
    index: int, annotated: Sequence[Disagreement], told: Sequence[Disagreement], taken: dict[int, int], tried: set[int]
) -> bool:
    """Give an annotated conflict a told one, moving those placed before where they have another (Kuhn)."""
    wanted = annotated[index]
    fitting = [at for at, one in enumerate(told) if at not in tried and is_raised_by(wanted, one)]
    for at in sorted(fitting, key=lambda at: told[at].type != wanted.type):
        if at in tried:
            continue
        tried.add(at)
        if at not in taken or _place(taken[at], annotated, told, taken, tried):
            taken[at] = index
            return True
    return False


def is_raised_by(wanted: Disagreement, told: Disagreement) -> bool:
    """Whether two told sides stand for two different sides of the annotation."""
    stand_for = {_stands_for(side, wanted.sides) for side in told.sides}
    return len(stand_for - {None}) >= 2


def _stands_for(told: SidePassages, sides: Sequence[SidePassages]) -> int | None:
    """Return the side that most told passages, and at least half of them, touch; None where no one side leads."""
    hits = [sum(any(one.touches(other) for other in side) for one in told) for side in sides]
    most = max(hits)
    is_clear = hits.count(most) == 1 and most * 2 >= len(told)
    return hits.index(most) if most and is_clear else None


def is_false_alarm(told: Disagreement, harmless: Sequence[Disagreement], agreeing: Sequence[Disagreement]) -> bool:
    """Whether a told conflict sets two sides of a harmless difference, or two agreeing figures, against each other."""
    known = [*harmless, *(agreeing if told.type == "figure" else ())]
    return any(_sets_apart(told, one) for one in known)


def _sets_apart(told: Disagreement, known: Disagreement) -> bool:
    for ours, theirs in permutations(told.sides, 2):
        of_ours = {at for at, side in enumerate(known.sides) if _meet(ours, side)}
        of_theirs = {at for at, side in enumerate(known.sides) if _meet(theirs, side)}
        if any(one != other for one in of_ours for other in of_theirs):
            return True
    return False


def _meet(one: SidePassages, other: SidePassages) -> bool:
    return any(mine.touches(theirs) for mine in one for theirs in other)
