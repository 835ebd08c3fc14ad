"""Open ends and ranges: "since May", "by Friday", "between May and June"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline_app.domain.timex import Timex, TimexType
from timeline_app.extract.timex.matching import Candidate
from timeline_app.extract.timex.surroundings import Surroundings

_OPEN_END = " .."
OPEN_START = ".. "
"""Written before an expression that tells only when something had ended: "by Friday"."""
_NEGATION_REACH = 14
_OPENING_REACH = 4
_POSSESSIVES = ("'s", "’s")


@dataclass(frozen=True, slots=True)
class Bound:
    """How a preposition bounds the date behind it."""

    open_start: bool
    open_end: bool
    mod: str


_SINCE = Bound(open_start=False, open_end=True, mod="ON_OR_AFTER")
_UNTIL = Bound(open_start=True, open_end=False, mod="ON_OR_BEFORE")
_BEFORE = Bound(open_start=True, open_end=False, mod="BEFORE")
_AFTER = Bound(open_start=False, open_end=True, mod="AFTER")


def open_ends(candidate: Candidate, around: Surroundings) -> Candidate:
    """Return the candidate with the open end that the preposition before it tells, if any.

    "Not seen since 3 September" tells of 3 September itself: what is negated has no open end.
    """
    bound = _bound(candidate, around)
    if bound is None:
        return candidate
    before, behind = OPEN_START * bound.open_start, _OPEN_END * bound.open_end
    expression = f"{before}{candidate.expression}{behind}"
    return replace(candidate, expression=expression, mod=candidate.mod or bound.mod)


def without_open_ends(timex: Timex) -> Timex:
    """Return an expression without the open end that a preposition gave it ("three days after 3 May")."""
    expression = timex.expression.removeprefix(OPEN_START).removesuffix(_OPEN_END)
    is_bound = timex.mod in (bound.mod for bound in (_SINCE, _UNTIL, _BEFORE, _AFTER))
    return replace(timex, expression=expression, mod="" if is_bound else timex.mod)


def _bound(candidate: Candidate, around: Surroundings) -> Bound | None:
    if candidate.type not in (TimexType.DATE, TimexType.TIME) or candidate.expression.endswith("_REF"):
        return None
    words = around.words["bounds"]
    before = around.lower(candidate.first - 1)
    start = around.sentence_start(candidate.first)
    if before in words["since"]:
        return None if _is_negated(candidate.first, start, around) else _SINCE
    if around.lower(candidate.behind) in _POSSESSIVES:
        return None
    if before in words["until"]:
        is_particle = candidate.anchor == "text" and before in words["also_particles"]
        return None if is_particle or _is_reference(candidate, start, around) else _UNTIL
    bound = _before_or_after(candidate, around)
    return replace(bound, open_start=False, open_end=False) if bound and _is_within_day(candidate) else bound


def _before_or_after(candidate: Candidate, around: Surroundings) -> Bound | None:
    """Return the bound of "before" and "after"; of what nobody did before a day that day tells, and has none."""
    words = around.words["bounds"]
    before, after = around.lower(candidate.first - 1), around.lower(candidate.behind)
    if before in words["after"]:
        return None if after[:1].isalpha() and after not in ("and", "but", "when") else _AFTER
    if before not in words["before"] or _is_negated(candidate.first, around.sentence_start(candidate.first), around):
        return None
    return _BEFORE


def _is_within_day(candidate: Candidate) -> bool:
    """Whether "before dawn on Wednesday" tells of that day itself: a time of a day that is over."""
    return candidate.type is TimexType.TIME and " T" in candidate.expression and ">" not in candidate.expression


def _is_elliptic(left: Candidate, right: Candidate, around: Surroundings) -> bool:
    """Whether two days share their month's name: "on 12 and 13 March"."""
    is_number = all(around.tokens.word(at).isdigit() for at in range(left.first, left.behind))
    return is_number and left.behind - left.first == 1 and left.expression[:8] == right.expression[:8]


def _is_negated(index: int, start: int, around: Surroundings) -> bool:
    negations = around.words["bounds"]["negations"]
    return any(around.lower(at) in negations for at in range(max(start, index - _NEGATION_REACH), index))


def _is_reference(candidate: Candidate, start: int, around: Surroundings) -> bool:
    """Whether "by Friday, … had" only says when one looks back, or "not until Friday" when it was."""
    if around.lower(candidate.first - 2) == "not":
        return True
    if candidate.first - start > 1 or around.lower(candidate.first - 1) != "by":
        return False
    perfect = around.words["bounds"]["perfect"]
    end = around.sentence_end(candidate.behind)
    return any(around.lower(at) in perfect for at in range(candidate.behind, end))


def find_ranges(candidates: list[Candidate], around: Surroundings) -> list[tuple[int, int]]:
    """Return the pairs of neighbouring candidates that tell one range."""
    return [
        (index, index + 1)
        for index in range(len(candidates) - 1)
        if _is_range(candidates[index], candidates[index + 1], around)
    ]


def _is_range(left: Candidate, right: Candidate, around: Surroundings) -> bool:
    kinds = (TimexType.DATE, TimexType.TIME)
    if left.type not in kinds or right.type not in kinds or right.first - left.behind not in (1, 2):
        return False
    if left.expression.endswith("_REF") or right.expression.endswith("_REF"):
        return False
    words = around.words["ranges"]
    link = around.gap(left.behind, right.first)
    opening = around.gap(max(0, left.first - 2), left.first).split(" ")
    if link == words["between_link"]:
        return words["between"] in opening or _is_elliptic(left, right, around)
    if link == words["or"]:
        return bool(left.mod) and bool(right.mod)
    return link in words["links"] and (link not in ("to", "until", "till") or opening[-1] in words["opening"])
