"""Shares of one whole and lengths of one time that accounts tell differently."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline_app.domain.conflict import ConflictType
from timeline_app.reconcile.claims.concepts import read_concepts
from timeline_app.reconcile.claims.count_words import count_words
from timeline_app.reconcile.claims.dispute_patterns import dispute_patterns
from timeline_app.reconcile.claims.measures import Measure, find_measures
from timeline_app.reconcile.claims.rarity import Rarity
from timeline_app.reconcile.claims.sayings import Saying
from timeline_app.reconcile.conflicts.drafts import Draft, DraftSide, in_order
from timeline_app.reconcile.conflicts.naming import Namer
from timeline_app.reconcile.conflicts.reading import Reading
from timeline_app.reconcile.conflicts.reasons import count_reason
from timeline_app.reconcile.disjoint import DisjointSets
from timeline_app.reconcile.findings import Independence

_MOST_TIMES = 10
"""An amount so many times another is of something else."""
_MOST_COMPARED = 40
"""Amounts of one unit before another with which it is compared."""
_WANTED = {"share": 0.8, "minute": 1.1}
"""Weight of what two accounts share from which they measure the same, by unit."""
_TWO = 2
_UNATTRIBUTED = 0.3
"""Weight wanted besides where nobody is told to give either share."""
_PHRASE = re.compile(
    r"(?P<of> of\b)?(?: (?:the|its|their|his|her|all|our|those|these)\b){0,2}(?P<noun>(?: [a-z][a-z'-]*){1,4})"
)
"""Words behind a share, up to a comma, of which the first name what it is a share of."""
_SAME_DEED = 0.7
"""Weight of what is done from which two shares are of one whole, though it is named but once."""
_HELD = frozenset({"own", "stock", "equity", "market"})
"""Concepts of what several hold shares of at once."""
_PLAIN_ONE = re.compile(r"(?:an?|one) ")
_MORE_THAN = re.compile(r"\b(?:more than|over|well over|nearly|almost|about|around|some|for|took|lasted|within) $")
"""Before "an hour" that is a length of time, not a way of speaking."""
_RANGE = re.compile(r"\bbetween [^.;,]{1,30} and $")
"""Before the higher end of a range."""
_ANOTHER = re.compile(
    r"\b(?:(?<!more )(?<!less )(?<!fewer )than|compared (?:with|to)|against|versus|not)(?: the| a| an| some| about)? $"
)
"""Before a share that another is compared with, or that something is not."""
_CHANGE = re.compile(
    r"\b(?:rose|risen|fell|fallen|gain\w*|los[et]\w*|lost|up|down|climb\w*|drop\w*|jump\w*|slid|sank|grew|grown|shr[aiu]nk"
    r"|plung\w*|soar\w*|increas\w*|decreas\w*|declin\w*|cut|rais\w*|slump\w*|surg\w*)\b[^.;,]{0,25}$"
)
"""Before a share by which something grew or shrank: one of its own former size."""
_OF_UNTOLD = re.compile(r"(?<=of) (?:whom|which|them|those|these|it)\b")
"""Behind a share of something that another sentence names."""


@dataclass(frozen=True, slots=True)
class Amount:
    """One share or length of time with the clause that tells it."""

    saying: Saying
    measure: Measure
    words: str
    """As told."""
    source: str
    """Who gives it: the speaker, or the independence group of the article."""

    @property
    def is_attributed(self) -> bool:
        """Whether somebody is told to give it."""
        return bool(self.saying.who) or bool(dispute_patterns().gives.search(self.saying.clause.text))


def find_amount_disputes(read: Reading, namer: Namer) -> Iterator[Draft]:
    """Yield one draft for every share or length of time that two sources give differently."""
    rarity, stories = read.rarity, read.stories
    by_unit: dict[str, list[Amount]] = defaultdict(list)
    for one in _read(read.sayings, read.given.independence):
        by_unit[one.measure.unit].append(one)
    for unit in sorted(by_unit):
        amounts = by_unit[unit]
        scored = sorted(
            (-surplus, i, j)
            for j, other in enumerate(amounts)
            for i in range(max(0, j - _MOST_COMPARED), j)
            if (surplus := _clash(amounts[i], other, rarity)) >= 0 and stories.are_told(amounts[i].saying, other.saying)
        )
        sets = DisjointSets[int]()
        for _, i, j in scored:
            sets.join(sets.find(i), sets.find(j))
        for group in sets.sets():
            sides = _sides([amounts[at] for at in group])
            if len(sides) == _TWO:
                yield _make_draft(sides, namer)


def _are_of_one_whole(one: Amount, other: Amount, rarity: Rarity) -> bool:
    """Return whether two shares are told of one thing: behind both, or by what is done."""
    holders, others = _holders(one), _holders(other)
    if holders.isdisjoint(others) and ((holders and others) or {_whole_of(one), _whole_of(other)} & _HELD):
        return False
    first, second = _whole_of(one), _whole_of(other)
    if first and second:
        return first == second
    if first or second:
        return (first or second) in (other if first else one).saying.words
    core = (one.saying.core & other.saying.core) - dispute_patterns().time_words
    return rarity.weigh(core) >= _SAME_DEED


def _holders(one: Amount) -> frozenset[str]:
    """Return whom a clause names before a share, but who says it: whose it may be."""
    clause = one.saying.clause
    return frozenset(actor for at, actor in clause.actors if at < one.measure.start) - {one.saying.who}


def _whole_of(one: Amount) -> str:
    """Return the concept of the noun that a share is of; empty where none follows."""
    words, found = count_words(), ""
    text = one.saying.clause.text
    phrase = _PHRASE.match(text, one.measure.end)
    is_of = phrase is not None and (bool(phrase["of"]) or text[: one.measure.end].endswith(" of"))
    for word in phrase["noun"].split() if phrase else ():
        if word in words.stops:
            break
        found = word
        if words.is_plural(word) and "'" not in word:
            break
    is_noun = is_of or words.is_plural(found)
    return next((concept.word for concept in read_concepts(found)), "") if is_noun else ""


def _tells_both(one: Amount, other: Amount) -> bool:
    """Return whether the clause that tells the one tells the other, too: they are of two things."""
    told = find_measures(one.saying.clause.text)
    return any(each.unit == other.measure.unit and each.agrees(other.measure) for each in told)


def _read(sayings: Sequence[Saying], independence: Independence) -> Iterator[Amount]:
    for saying in sayings:
        clause = saying.clause
        measures = find_measures(clause.text)
        if not measures or count_words().unfit.search(clause.text):
            continue
        for one in measures:
            is_alone = all(each.unit != one.unit or each.value == one.value for each in measures)
            before = clause.text[: one.start]
            is_alone = (
                is_alone
                and not _RANGE.search(before)
                and not _ANOTHER.search(before)
                and not (one.unit == "share" and _CHANGE.search(before))
            )
            if not is_alone or _OF_UNTOLD.match(clause.text, one.end):
                continue
            told = clause.text[one.start : one.end]
            if one.unit == "minute" and ("-" in told or count_words().no_length.match(clause.text, one.end)):
                continue
            if one.unit == "minute" and _PLAIN_ONE.match(told) and not _MORE_THAN.search(clause.text[: one.start]):
                continue
            source = saying.who or independence.group_of(clause.article)
            yield Amount(saying, one, clause.quote[one.start : one.end].strip(), source)


def _clash(one: Amount, other: Amount, rarity: Rarity) -> float:
    """Return by how much two amounts are likelier of one thing than is wanted; negative where they don't clash."""
    low, high = sorted((one.measure.value, other.measure.value))
    if one.measure.agrees(other.measure) or low <= 0 or high > _MOST_TIMES * low or one.source == other.source:
        return -1.0
    first, second = one.saying, other.saying
    shared = ((first.words & second.words) | (first.actors & second.actors)) - dispute_patterns().time_words
    weight = rarity.weigh(word for word in shared if not word[:1].isdigit())
    if _tells_both(one, other) or _tells_both(other, one):
        return -1.0
    attributed = one.is_attributed + other.is_attributed
    if one.measure.unit == "minute" and attributed < _TWO:
        return -1.0
    if one.measure.unit == "share" and not _are_of_one_whole(one, other, rarity):
        return -1.0
    weight -= _UNATTRIBUTED * (not attributed)
    is_next = first.clause.article == second.clause.article and abs(first.clause.sentence - second.clause.sentence) <= 1
    if is_next and one.measure.unit == "share":
        weight += _WANTED["share"]
    return weight - _WANTED[one.measure.unit]


def _sides(amounts: Sequence[Amount]) -> list[list[Amount]]:
    sides: list[list[Amount]] = []
    for one in amounts:
        home = next((side for side in sides if any(each.measure.agrees(one.measure) for each in side)), None)
        if home is None:
            sides.append([one])
        else:
            home.append(one)
    return sides


def _make_draft(sides: Sequence[Sequence[Amount]], namer: Namer) -> Draft:
    told = [side[0].words for side in sides]
    who = [namer.speaker(side[0].saying.clause) for side in sides]
    return Draft(
        ConflictType.FIGURE,
        tuple(
            DraftSide(
                namer.position([one.saying.clause for one in side]),
                in_order(one.saying.clause.passage for one in side),
                frozenset(one.source for one in side),
            )
            for side in sides
        ),
        count_reason(who, told),
        0.65,
    )
