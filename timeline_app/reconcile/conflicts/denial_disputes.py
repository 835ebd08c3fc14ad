"""Claim against denial: who denies what, and where others claim just that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from timeline_app.domain.conflict import ConflictType
from timeline_app.reconcile.claims.clauses import Clause
from timeline_app.reconcile.claims.denials import Denial, DenialKind, find_denials
from timeline_app.reconcile.claims.lexicon import claim_lexicon, notion_names
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
SAME_TOPIC = 0.4
"""Part of the weight of the lighter of two topics that both share when they are one."""
SAME_CLAIMS = 0.5
"""Part of the smaller set of claims that two denials answer together when they deny the same."""
SAME_TOPIC_OF_ONE = 0.5
"""As SAME_TOPIC, where the same actor denies and the claims differ."""
SEVERAL = 2
"""Clauses on each side from which plain negations ("there was no X") make a dispute."""
ENOUGH_FIRM = 3
"""Claims told as fact from which those told as guess or rumour are left out."""


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
    answers: list[Answer] = []
    left: list[Denial] = []
    for denial in denials:
        answer = None if _is_weak(denial, index) else _find_claims(denial, index, denied)
        if answer:
            answers.append(answer)
        else:
            left.append(denial)
    for group in _group(answers, index):
        supporting = _supporting(group, left, index)
        if _is_convincing(group, supporting):
            yield _make_draft(group, supporting, index, namer)


def _is_convincing(group: Sequence[Answer], supporting: Sequence[Clause]) -> bool:
    """Return whether what is denied is denied in so many words, or by several clauses that negate it."""
    if any(answer.denial.kind is DenialKind.EXPLICIT or answer.denial.deed for answer in group):
        return True
    denials = {answer.denial.clause.place for answer in group} | {clause.place for clause in supporting}
    claims = {clause.place for answer in group for clause in answer.claims}
    return min(len(denials), len(claims)) >= SEVERAL


def _is_weak(denial: Denial, index: ClauseIndex) -> bool:
    """Return whether what is denied is one common word: enough to join a dispute, not to make one."""
    if len(denial.focus) != 1 or denial.answers or denial.focus <= notion_names():
        return False
    return not denial.is_of_rumour or index.weigh(denial.focus) < WEAK_PART * log(1 + len(index.clauses))


def _find_claims(denial: Denial, index: ClauseIndex, denied: set[tuple[str, int, int]]) -> Answer | None:
    if denial.kind is DenialKind.NEGATION and not denial.clause.speaker and not denial.deed:
        return None
    claims = {}
    if denial.answers:
        claims[denial.answers.place] = denial.answers
    for at in index.sharing(denial.focus):
        clause = index.clauses[at]
        if clause.place not in denied and _may_claim(clause) and _is_answered(denial, clause, index):
            claims[clause.place] = clause
    if not claims:
        return None
    found = tuple(claims[place] for place in sorted(claims))
    firm = tuple(clause for clause in found if not clause.is_hedged)
    kept = firm if len(firm) >= ENOUGH_FIRM else found
    shared = denial.focus & frozenset().union(*(clause.words for clause in kept))
    return Answer(denial, kept, shared)


def _may_claim(clause: Clause) -> bool:
    return not clause.text.endswith("?") and not claim_lexicon().neutral.search(clause.text)


def _is_answered(denial: Denial, clause: Clause, index: ClauseIndex) -> bool:
    if denial.deed:
        return clause.article != denial.clause.article and _tells_the_same(denial, clause)
    if clause.speaker and clause.speaker == denial.clause.speaker:
        return False
    shared = denial.focus & clause.words
    notions = denial.focus & notion_names()
    if notions and not any(_claims_notion(clause, notion) for notion in shared & notions):
        return False
    if denial.kind is DenialKind.EXPLICIT:
        fewest = min(FEWEST_SHARED, len(denial.focus))
        return len(shared) >= fewest and index.weigh(shared) >= EXPLICIT_MATCH * index.weigh(denial.focus)
    if len(shared) < FEWEST_SHARED or index.weigh(shared) < NEGATION_MATCH * index.weigh(denial.focus):
        return False
    return not denial.subject or denial.subject in clause.actor_ids


def _tells_the_same(denial: Denial, clause: Clause) -> bool:
    """Return whether a clause says of the same actor, in the same words, what is negated: "did V the O"."""
    words = [term.word for term in clause.terms]
    at = next((i for i, pair in enumerate(pairwise(words)) if pair == denial.deed), None)
    if at is None:
        return False
    subject = clause.actor_before(clause.terms[at].start - clause.start)
    return subject == denial.subject and bool(subject)


def _claims_notion(clause: Clause, notion: str) -> bool:
    return notion not in claim_lexicon().states or clause.says_of_someone(notion)


def _group(answers: Sequence[Answer], index: ClauseIndex) -> Iterator[list[Answer]]:
    """Yield the answers that belong to one dispute together."""
    holders: dict[str, list[int]] = {}
    for at, answer in enumerate(answers):
        for word in sorted(answer.shared):
            holders.setdefault(word, []).append(at)
    sets = DisjointSets(range(len(answers)))
    pairs = {(i, j) for found in holders.values() for i in found for j in found if i < j}
    for i, j in sorted(pairs):
        if _deny_the_same(answers[i], answers[j], index):
            sets.join(i, j)
    for group in sets.sets():
        yield [answers[at] for at in group]


def _deny_the_same(one: Answer, other: Answer, index: ClauseIndex) -> bool:
    if one.denial.deed != other.denial.deed:
        return False
    lighter = min(_weigh(one.shared, index), _weigh(other.shared, index))
    terms = _weigh(one.shared & other.shared, index) / lighter if lighter else 0.0
    first, second = ({clause.place for clause in answer.claims} for answer in (one, other))
    claims = len(first & second) / min(len(first), len(second))
    same_denier = bool(_deniers(one) & _deniers(other))
    return (terms >= SAME_TOPIC and claims >= SAME_CLAIMS) or (terms >= SAME_TOPIC_OF_ONE and same_denier)


def _weigh(words: frozenset[str], index: ClauseIndex) -> float:
    """Return the weight of terms; what is a notion tells twice as much of what a dispute is about."""
    return index.weigh(words) + index.weigh(words & notion_names())


def _deniers(answer: Answer) -> frozenset[str]:
    clause = answer.denial.clause
    return clause.actor_ids | ({clause.speaker} if clause.speaker else set())


def _supporting(group: Sequence[Answer], left: Sequence[Denial], index: ClauseIndex) -> list[Clause]:
    """Return denials that found no claim of their own, but deny what this dispute is about."""
    topic = frozenset().union(*(answer.shared for answer in group))
    common = frozenset.intersection(*(answer.shared for answer in group))
    is_deed = any(answer.denial.deed for answer in group)
    return [
        denial.clause
        for denial in left
        if not is_deed
        and (denial.clause.speaker or denial.kind is DenialKind.EXPLICIT)
        and denial.focus & common
        and index.weigh(denial.focus & topic) >= NEGATION_MATCH * index.weigh(denial.focus)
    ]


def _make_draft(group: Sequence[Answer], supporting: Sequence[Clause], index: ClauseIndex, namer: Namer) -> Draft:
    denials = [*(answer.denial.clause for answer in group), *supporting]
    claims = [clause for answer in group for clause in answer.claims]
    words = namer.topic(frozenset().union(*(answer.shared for answer in group)), [*claims, *denials], index)
    deniers, claimants = namer.speakers(denials), namer.speakers(claims)
    is_explicit = any(answer.denial.kind is DenialKind.EXPLICIT for answer in group)
    verb = "denies" if len(deniers) == 1 else "deny"
    reason = f"{' and '.join(deniers)} {verb} what {' and '.join(claimants)} told: {words}."
    return Draft(
        ConflictType.CLAIM,
        (
            DraftSide(namer.position(claims), in_order(clause.passage for clause in claims)),
            DraftSide(namer.position(denials), in_order(clause.passage for clause in denials)),
        ),
        reason,
        0.8 if is_explicit else 0.65,
    )
