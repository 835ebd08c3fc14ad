"""Figures of one event that can't all be right: tolls, sums, measures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from timeline_app.domain.conflict import ConflictType
from timeline_app.domain.dates import Span
from timeline_app.reconcile.conflicts.drafts import Draft, DraftSide, in_order
from timeline_app.reconcile.figures.accounts import Quantity, values_agree
from timeline_app.reconcile.figures.incidents import STANDING, group_tolls
from timeline_app.reconcile.findings import ConflictInput

_MEASURES = frozenset({"magnitude"})
_LARGEST_DAYS_APART = 1
"""Days between two tellings from which a higher number is an update, no contradiction."""
_LONGEST_NEWS_DAYS = 31
"""Days before an article from which what it dates is no news of it."""
_MOST_TIMES = 10
"""A toll so many times another is of something else, and with it the tolls between."""
_VAGUE = 1.5
"""Highest over lowest value from which a telling ("dozens") is too vague to contradict another."""


def find_figure_disputes(told: Sequence[Quantity], given: ConflictInput) -> Iterator[Draft]:
    """Yield one draft for every quantity of one event that accounts tell differently."""
    quantities = [one for one in told if one.figure.high <= one.figure.low * _VAGUE]
    groups: dict[tuple[str, ...], list[Quantity]] = defaultdict(list)
    for one in quantities:
        if one.event and not one.is_part and one.figure.unit in _MEASURES:
            groups[one.event, *one.kind].append(one)
    for counted in [*(groups[key] for key in sorted(groups)), *group_tolls(quantities, given)]:
        draft = _compare(counted, given)
        if draft:
            yield draft


def _compare(quantities: Sequence[Quantity], given: ConflictInput) -> Draft | None:
    by_value = _by_value(quantities)
    if len(by_value) < 2:  # noqa: PLR2004 - a dispute has two sides
        return None
    values = sorted(by_value)
    told = [
        value
        for value in values
        if any(
            _differ(by_value[value], by_value[rest], given) and not _are_told_together(by_value[value], by_value[rest])
            for rest in values
        )
    ]
    if len(told) < 2:  # noqa: PLR2004
        return None
    if told[-1] > _MOST_TIMES * told[0]:
        return None
    if quantities[0].what in STANDING and len(told) > 2:  # noqa: PLR2004 - three counts are of three things
        return None
    sides = tuple(_side(quantities) for quantities in _one_side_each([by_value[value] for value in told], given))
    numbers = [_number(value) for value in told]
    counted = _counted(quantities[0])
    reason = f"Accounts of one event put {counted} at {', '.join(numbers[:-1])} and {numbers[-1]}."
    return Draft(ConflictType.FIGURE, sides, reason, 0.85)


def _one_side_each(told: Sequence[list[Quantity]], given: ConflictInput) -> list[list[Quantity]]:
    """Return the values with those of one outlet alone, an early count and its update, on one side."""
    sides: list[tuple[set[str], list[Quantity]]] = []
    for quantities in told:
        outlets = {_outlet(one, given) for one in quantities}
        own = (side for known, side in sides if known == outlets and len(outlets) == 1)
        home = next(own, None)
        if home is not None and not _differ(home, quantities, given):
            home.extend(quantities)
        else:
            sides.append((outlets, list(quantities)))
    return [side for _, side in sides]


def _differ(told: Sequence[Quantity], others: Sequence[Quantity], given: ConflictInput) -> bool:
    return told is not others and any(_clash(one, other, given) for one in told for other in others)


def _are_told_together(told: Sequence[Quantity], others: Sequence[Quantity]) -> bool:
    """Return whether one article tells both numbers and lets nobody give them: they are of two things."""
    both = {one.article for one in told if not one.is_said} & {one.article for one in others if not one.is_said}
    return bool(both)


def _by_value(quantities: Iterable[Quantity]) -> dict[float, list[Quantity]]:
    """Return the quantities by value; one that agrees with an earlier value joins it."""
    found: dict[float, list[Quantity]] = {}
    for one in sorted(quantities, key=lambda each: (each.article, each.figure.start)):
        home = next((value for value, told in found.items() if values_agree(told[0].figure, one.figure)), None)
        found.setdefault(one.figure.low if home is None else home, []).append(one)
    return found


def _clash(one: Quantity, other: Quantity, given: ConflictInput) -> bool:
    """Return whether two tellings can't both be right: not where the later of them is but an update."""
    if _are_of_two_places(one, other):
        return False
    if one.article == other.article:
        is_given = one.is_said and other.is_said if one.what in STANDING else one.is_said or other.is_said
        return one.sentence != other.sentence and is_given and _may_be_of_one_time(one, other)
    groups = {given.independence.group_of(each.article) for each in (one, other)}
    if len(groups) == 1 or _is_of_past(one, other, given) or _is_of_past(other, one, given):
        return False
    return _may_be_of_one_time(one, other) and not _is_update(one, other, given)


def _are_of_two_places(one: Quantity, other: Quantity) -> bool:
    """Return whether two tolls are of two places, or the lower of one of the places of the other."""
    if one.what in STANDING:
        return False
    low, high = sorted((one, other), key=lambda each: each.figure.low)
    return bool(low.places and high.places) and (low.places.isdisjoint(high.places) or low.places < high.places)


def _is_of_past(one: Quantity, other: Quantity, given: ConflictInput) -> bool:
    """Return whether one is told of a time long before its article, the other of no time, so of its own article's."""
    if one.what in STANDING or one.span is None or one.span.latest is None or other.span is not None:
        return False
    published = _published(other, given)
    told = published.first if published else None
    return told is not None and (told.day - one.span.latest.day).days > _LONGEST_NEWS_DAYS


def _may_be_of_one_time(one: Quantity, other: Quantity) -> bool:
    if one.what in STANDING:
        return True
    return one.span is None or other.span is None or one.span.overlaps(other.span)


def _is_update(one: Quantity, other: Quantity, given: ConflictInput) -> bool:
    """Return whether one of two tellings follows the other: same outlet, or a higher number days later."""
    first, second = _published(one, given), _published(other, given)
    if _outlet(one, given) == _outlet(other, given) and first != second:
        return True
    days = _days_between(first, second)
    if days is None or abs(days) <= _LARGEST_DAYS_APART:
        return False
    early, late = (one, other) if days > 0 else (other, one)
    return late.figure.low >= early.figure.low


def _published(quantity: Quantity, given: ConflictInput) -> Span | None:
    standing = given.standings.get(quantity.article)
    return standing.published if standing and standing.published.is_dated else None


def _outlet(quantity: Quantity, given: ConflictInput) -> str:
    standing = given.standings.get(quantity.article)
    return standing.outlet if standing else quantity.article


def _days_between(first: Span | None, second: Span | None) -> int | None:
    if first is None or second is None or first.first is None or second.first is None:
        return None
    return (second.first.day - first.first.day).days


def _side(quantities: Sequence[Quantity]) -> DraftSide:
    first = quantities[0]
    return DraftSide(
        f"{_number(first.figure.low)} {_words(first)}".strip(), in_order(one.passage for one in quantities)
    )


def _counted(quantity: Quantity) -> str:
    """Return what is numbered as it stands within a sentence: "the number of households", "the magnitude"."""
    words = _words(quantity)
    if quantity.is_of_people:
        return f"the number of {words}"
    if quantity.figure.unit or not words:
        return f"the {words or 'number'}"
    return f"the number of {words}" if words.endswith("s") else f"the number of {words}s"


def _words(quantity: Quantity) -> str:
    who = quantity.group or ("people" if quantity.is_of_people else "")
    return " ".join(word for word in (who, quantity.what) if word)


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:g}"
