"""Claim against denial: who denies what, and where others claim just that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

from timeline_app.domain.conflict import ConflictType
from timeline_app.reconcile.claims.clauses import Clause
from timeline_app.reconcile.claims.denials import Denial, DenialKind, find_denials
from timeline_app.reconcile.claims.lexicon import notion_names
from timeline_app.reconcile.claims.weights import ClauseIndex
from timeline_app.reconcile.conflicts.drafts import Draft, DraftSide, in_order
from timeline_app.reconcile.conflicts.naming import Namer
from timeline_app.reconcile.disjoint import DisjointSets

EXPLICIT_MATCH = 0.45
"""Part of the weight of what is denied that a claim holds, where the denial says that it is one."""
NEGATION_MATCH = 0.6
"""As EXPLICIT_MATCH, for "did not", "no"."""
FEWEST_SHARED = 2
WEAK_PART = 0.6
"""Part of the largest weight a term can have below which one term alone tells no dispute."""
SAME_DISPUTE = 0.5
"""Part of the smaller set of claims that two denials answer together when they deny the same."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A denial with the claims that it answers."""

    denial: Denial
    claims: tuple[Clause, ...]
    """In order of article and offset."""
    shared: frozenset[str]
    """Terms of what is denied that the claims hold."""


def find_denial_disputes(index: ClauseIndex, namer: Namer) -> Iterator[Draft]:
    """Yield one draft for everything that somebody claims and somebody else denies."""
    denials = list(find_denials(index.clauses))
    denied = {denial.clause.place for denial in denials}
    weak = [denial for denial in denials if _is_weak(denial, index)]
    answers = [answer for denial in denials if denial not in weak and (answer := _find_claims(denial, index, denied))]
    for group in _group(answers, index):
        topic = frozenset.intersection(*(answer.shared for answer in group))
        supporting = [denial.clause for denial in weak if denial.focus and denial.focus <= topic]
        yield _make_draft(group, supporting, index, namer)


def _is_weak(denial: Denial, index: ClauseIndex) -> bool:
    """Return whether what is denied is one common word: enough to join a dispute, not to make one."""
    if len(denial.focus) != 1 or denial.answers:
        return False
    return not denial.focus <= notion_names() and index.weigh(denial.focus) < WEAK_PART * log(1 + len(index.clauses))


def _find_claims(denial: Denial, index: ClauseIndex, denied: set[tuple[str, int, int]]) -> Answer | None:
    if denial.kind is DenialKind.NEGATION and not denial.clause.speaker and not denial.verb:
        return None
    claims = {}
    if denial.answers:
        claims[denial.answers.place] = denial.answers
    for at in index.sharing(denial.focus):
        clause = index.clauses[at]
        if clause.place not in denied and _is_answered(denial, clause, index):
            claims[clause.place] = clause
    if not claims:
        return None
    found = tuple(claims[place] for place in sorted(claims))
    shared = denial.focus & frozenset().union(*(clause.words for clause in found))
    return Answer(denial, found, shared)


def _is_answered(denial: Denial, clause: Clause, index: ClauseIndex) -> bool:
    if clause.speaker and clause.speaker == denial.clause.speaker:
        return False
    shared = denial.focus & clause.words
    if denial.kind is DenialKind.EXPLICIT:
        fewest = min(FEWEST_SHARED, len(denial.focus))
        return len(shared) >= fewest and index.weigh(shared) >= EXPLICIT_MATCH * index.weigh(denial.focus)
    if len(shared) < FEWEST_SHARED or index.weigh(shared) < NEGATION_MATCH * index.weigh(denial.focus):
        return False
    return not denial.verb or _tells_of_the_same(denial, clause)


def _tells_of_the_same(denial: Denial, clause: Clause) -> bool:
    """Return whether a clause tells that somebody did what is denied of the same one: verb and actor are there."""
    return denial.verb in clause.words and bool(denial.subjects & set(clause.actors[:1]))


def _group(answers: Sequence[Answer], index: ClauseIndex) -> Iterator[list[Answer]]:
    """Yield the answers that belong to one dispute together."""
    holders: dict[tuple[str, int, int], list[int]] = {}
    for at, answer in enumerate(answers):
        for clause in answer.claims:
            holders.setdefault(clause.place, []).append(at)
    sets = DisjointSets(range(len(answers)))
    compared = set()
    for found in holders.values():
        for i in found:
            for j in found:
                if i < j and (i, j) not in compared:
                    compared.add((i, j))
                    if _deny_the_same(answers[i], answers[j], index):
                        sets.join(i, j)
    for group in sets.sets():
        yield [answers[at] for at in group]


def _deny_the_same(one: Answer, other: Answer, index: ClauseIndex) -> bool:
    first, second = ({clause.place for clause in answer.claims} for answer in (one, other))
    terms = index.weigh(one.shared & other.shared) / max(min(map(index.weigh, (one.shared, other.shared))), 1e-9)
    return terms >= SAME_DISPUTE and len(first & second) >= SAME_DISPUTE * min(len(first), len(second))


def _make_draft(group: Sequence[Answer], supporting: Sequence[Clause], index: ClauseIndex, namer: Namer) -> Draft:
    denials = [*(answer.denial.clause for answer in group), *supporting]
    claims = [clause for answer in group for clause in answer.claims]
    words = namer.topic(frozenset().union(*(answer.shared for answer in group)), [*claims, *denials], index)
    deniers, claimants = namer.speakers(denials), namer.speakers(claims)
    is_explicit = any(answer.denial.kind is DenialKind.EXPLICIT for answer in group)
    reason = f"{deniers} {'deny' if ' and ' in deniers else 'denies'} what {claimants} told of {words}."
    return Draft(
        ConflictType.CLAIM,
        (
            DraftSide(namer.position(claims), in_order(clause.passage for clause in claims)),
            DraftSide(namer.position(denials), in_order(clause.passage for clause in denials)),
        ),
        reason,
        0.8 if is_explicit else 0.65,
    )
