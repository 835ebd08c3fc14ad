"""Amounts of one thing that accounts tell differently: sums, tonnes, shares, lengths of time, drones."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline_app.domain.conflict import ConflictType, Passage
from timeline_app.reconcile.claims.clauses import Clause
from timeline_app.reconcile.claims.concepts import read_concepts
from timeline_app.reconcile.claims.dispute_patterns import dispute_patterns
from timeline_app.reconcile.claims.measures import find_measures
from timeline_app.reconcile.claims.rarity import Rarity
from timeline_app.reconcile.claims.sayings import Saying
from timeline_app.reconcile.conflicts.drafts import Draft, DraftSide, in_order
from timeline_app.reconcile.conflicts.naming import Namer
from timeline_app.reconcile.conflicts.relatedness import Relatedness
from timeline_app.reconcile.disjoint import DisjointSets
from timeline_app.reconcile.figures.accounts import Quantity, bounds_of, values_agree
from timeline_app.reconcile.figures.incidents import STANDING, TOLLS
from timeline_app.reconcile.findings import Independence

_MOST_TIMES = 8
"""A number so many times another counts something else."""
_MOST_COMPARED = 60
_WANTED = {"share": 0.6, "minute": 0.8, "thing": 0.0, "person": 0.9, "m": 1.0}
"""Weight of what two accounts share from which they measure the same, by unit; see `_WANTED_OF_UNIT`."""
_WANTED_OF_UNIT = 0.35
"""As `_WANTED`, for sums, tonnes and the like, of which there are few in a dispute."""
_CONVERTED = 1.05
"""Times by which a sum or length in other units may seem to differ."""
_UNATTRIBUTED = 0.5
"""Weight that two accounts must share beyond the wanted where nobody is told to give the number of a thing."""
_FEWEST_PERSONS = 10
_UNFIT = frozenset({"age", "magnitude", "percent"})
_BESIDE = 36
"""Characters behind a length in which it is told from where to where."""
_NUMBER_OF = re.compile(r"\bnumber of (?P<what>\w+)\b[^.;,]{0,40}?\b(?:at|to|was|is|reached|by)\W+(?:\w+ ){0,2}$")
_COUNTED_BEHIND = re.compile(r" (?:of (?:its|the|his|her|their) )?(?P<what>[a-z]{4,}s)\b")
"""What a number counts, right behind it."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CLOCK = re.compile(r"\d{1,2}[.:]\d{2}")
_TWO = 2


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount with the clause that tells it."""

    saying: Saying
    passage: Passage
    words: str
    """As told."""
    low: float
    high: float
    quantity: Quantity | None
    unit: str
    """`share`, `minute`, a unit of figures, `person`, or `thing` for what is only counted."""
    thing: str
    """What is counted, where the unit does not tell it."""
    source: str
    """Who gives it: the speaker, or the independence group of the article."""

    @property
    def is_attributed(self) -> bool:
        """Whether somebody is told to give it."""
        return bool(self.saying.who) or bool(dispute_patterns().gives.search(self.saying.clause.text))

    def agrees(self, other: Amount) -> bool:
        """Return whether two may be roundings of one amount."""
        if self.quantity and other.quantity:
            is_converted = bool(self.unit) and max(self.low, other.low) <= _CONVERTED * min(self.high, other.high)
            return values_agree(self.quantity.figure, other.quantity.figure) or (is_converted and self.unit != "thing")
        return self.low <= other.high and other.low <= self.high


Sides = list[list[Amount]]


def find_amount_disputes(
    quantities: Sequence[Quantity], sayings: Sequence[Saying], rarity: Rarity, independence: Independence, namer: Namer
) -> Iterator[Draft]:
    """Yield one draft for every amount that two sources give differently."""
    related = Relatedness.of(sayings)
    by_kind: dict[tuple[str, str], list[Amount]] = defaultdict(list)
    for one in [*_measured(sayings, independence), *_counted(quantities, sayings, independence)]:
        by_kind[one.unit, one.thing].append(one)
    for kind in sorted(by_kind):
        kept: list[Sides] = []
        for group in _alike(by_kind[kind], rarity, related):
            sides = _sides(group)
            if _are_two_accounts(sides) and not any(_is_again(sides, known) for known in kept):
                kept.append(sides)
        for sides in kept:
            yield _make_draft(sides, namer)


def _are_two_accounts(sides: Sides) -> bool:
    """Return whether two amounts are told, each by others."""
    sources = [{one.source for one in side} for side in sides]
    return len(sides) == _TWO and not sources[0] & sources[1]


def _is_again(sides: Sides, known: Sides) -> bool:
    """Return whether two amounts are those of a dispute found before; what tells them joins its sides."""
    order = next((pair for pair in (known, known[::-1]) if all(map(_agree, sides, pair))), None)
    for own, side in zip(sides, order or (), strict=False):
        side.extend(own)
    return order is not None


def _agree(side: Sequence[Amount], other: Sequence[Amount]) -> bool:
    return any(one.agrees(each) for one in side for each in other)


def _measured(sayings: Sequence[Saying], independence: Independence) -> Iterator[Amount]:
    for saying in sayings:
        clause = saying.clause
        for one in find_measures(clause.text):
            if _is_of_another_time(clause, one.start, one.end):
                continue
            if one.unit == "minute" and clause.text[one.start : one.end].startswith(("a ", "an ", "one ")):
                continue
            quote = clause.quote[one.start : one.end]
            low, high = one.value - one.margin, one.value + one.margin
            source = saying.who or independence.group_of(clause.article)
            yield Amount(saying, clause.passage, quote, low, high, None, one.unit, "", source)


def _counted(quantities: Sequence[Quantity], sayings: Sequence[Saying], independence: Independence) -> Iterator[Amount]:
    starts = [(saying.clause.article, saying.clause.start) for saying in sayings]
    for one in quantities:
        figure = one.figure
        at = bisect_right(starts, (one.article, figure.start)) - 1
        saying = sayings[at] if at >= 0 else None
        if saying is None or saying.clause.article != one.article or figure.start >= saying.clause.end:
            continue
        is_other = one.what in TOLLS or one.what in STANDING or figure.unit in _UNFIT
        is_adjective = (
            "-" in figure.quote
            or figure.quote.endswith(("st", "nd", "rd", "th"))
            or one.passage.quote.startswith(f"{figure.quote},")
        )
        if _is_age_or_clock(one, saying.clause):
            continue
        if is_other or is_adjective or one.is_part or figure.high > figure.low or not figure.low:
            continue
        if _is_of_another_time(saying.clause, figure.start - saying.clause.start, figure.end - saying.clause.start):
            continue
        unit, thing = _kind(one, saying.clause)
        if unit == "m" and _is_distance(one, saying.clause):
            continue
        if unit:
            low, high = bounds_of(figure)
            source = saying.who or independence.group_of(one.article)
            yield Amount(saying, _within(one.passage, saying.clause), figure.quote, low, high, one, unit, thing, source)


def _is_age_or_clock(one: Quantity, clause: Clause) -> bool:
    start, end = one.figure.start - clause.start, one.figure.end - clause.start
    is_apposed = clause.text[:start].endswith(", ") and clause.text[end : end + 1] in (",", ".", "")
    return is_apposed or bool(_CLOCK.fullmatch(one.figure.quote))


def _is_distance(one: Quantity, clause: Clause) -> bool:
    behind = clause.text[one.figure.end - clause.start :][:_BESIDE]
    return bool(dispute_patterns().distance.search(behind))


def _within(passage: Passage, clause: Clause) -> Passage:
    """Return a passage cut to its clause."""
    start, end = max(passage.start, clause.start), min(passage.end, clause.end)
    return Passage(passage.article, start, end, passage.quote[start - passage.start : end - passage.start])


def _is_of_another_time(clause: Clause, start: int, end: int) -> bool:
    """Return whether a number at these offsets of a clause is told of another time, or as no more than possible."""
    around = clause.text[max(0, start - _BESIDE) : end + _BESIDE]
    years = _YEAR.findall(clause.text)
    patterns = dispute_patterns()
    return bool(years or patterns.other_time.search(around) or patterns.supposed_amount.search(around))


def _kind(one: Quantity, clause: Clause) -> tuple[str, str]:
    """Return the unit and the thing counted; an empty unit where it is not known what is counted."""
    if one.figure.unit and one.figure.unit != "person":
        return one.figure.unit, ""
    told = _NUMBER_OF.search(clause.text[: one.figure.start - clause.start])
    behind = _COUNTED_BEHIND.match(clause.text, one.figure.end - clause.start)
    what = next((match["what"] for match in (told, behind) if match), one.what)
    is_thing = what not in dispute_patterns().no_things
    thing = next((concept.word for concept in read_concepts(what)), "") if is_thing else ""
    if one.figure.unit == "person" and not told:
        return ("person", thing) if thing and one.figure.low >= _FEWEST_PERSONS else ("", "")
    return ("thing", thing) if thing else ("", "")


def _alike(amounts: Sequence[Amount], rarity: Rarity, related: Relatedness) -> Iterator[list[Amount]]:
    sets = DisjointSets(range(len(amounts)))
    for i, one in enumerate(amounts):
        for j in range(i + 1, min(len(amounts), i + 1 + _MOST_COMPARED)):
            if related.are_related(one.saying, amounts[j].saying) and _measure_the_same(one, amounts[j], rarity):
                sets.join(i, j)
    for group in sets.sets():
        yield [amounts[at] for at in group]


def _measure_the_same(one: Amount, other: Amount, rarity: Rarity) -> bool:
    low, high = sorted((one.low, other.low))
    if low <= 0 or high > _MOST_TIMES * low:
        return False
    first, second = one.saying, other.saying
    shared = (first.words & second.words) | (first.actors & second.actors)
    weight = rarity.weigh(word for word in shared if word != one.thing and not word[:1].isdigit())
    is_next = first.clause.article == second.clause.article and abs(first.clause.sentence - second.clause.sentence) <= 1
    if one.unit == "thing" and not (one.is_attributed and other.is_attributed):
        return weight >= _UNATTRIBUTED and bool(first.actors & second.actors)
    if one.unit == "minute" and not (one.is_attributed or other.is_attributed):
        weight -= _UNATTRIBUTED
    is_answer = is_next and one.source != other.source and one.unit in ("share", "thing")
    is_answer = is_answer and one.is_attributed and other.is_attributed
    return is_answer or weight >= _WANTED.get(one.unit, _WANTED_OF_UNIT)


def _sides(amounts: Sequence[Amount]) -> Sides:
    sides: Sides = []
    for one in amounts:
        home = next((side for side in sides if any(each.agrees(one) for each in side)), None)
        if home is None:
            sides.append([one])
        else:
            home.append(one)
    return sides


def _make_draft(sides: Sides, namer: Namer) -> Draft:
    told = [side[0].words[:1].lower() + side[0].words[1:] for side in sides]
    who = [namer.speaker(side[0].saying.clause) for side in sides]
    return Draft(
        ConflictType.FIGURE,
        tuple(
            DraftSide(
                namer.position([one.saying.clause for one in side]),
                in_order(one.passage for one in side),
                frozenset(one.source for one in side),
            )
            for side in sides
        ),
        f"According to {who[0]} it is {told[0]}, according to {who[1]} {told[1]}.",
        0.65,
    )
