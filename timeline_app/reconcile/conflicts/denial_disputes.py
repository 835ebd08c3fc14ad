"""Claim against denial: who denies what, and where others claim just that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline_app.domain.conflict import ConflictType
from timeline_app.reconcile.claims.clauses import Clause
from timeline_app.reconcile.claims.denials import Denial, DenialKind, find_denials
from timeline_app.reconcile.claims.dispute_patterns import dispute_patterns
from timeline_app.reconcile.claims.lexicon import notion_names
from timeline_app.reconcile.claims.weights import ClauseIndex
from timeline_app.reconcile.conflicts.answers import NEGATION_MATCH, Answer, AnswerFinder
from timeline_app.reconcile.conflicts.drafts import Draft, DraftSide, in_order
from timeline_app.reconcile.conflicts.naming import Namer
from timeline_app.reconcile.conflicts.reasons import deed_reason, denial_reason
from timeline_app.reconcile.conflicts.speakers import speakers_of
from timeline_app.reconcile.conflicts.statements import Statement
from timeline_app.reconcile.conflicts.support import Support
from timeline_app.reconcile.disjoint import DisjointSets

SAME_TOPIC = 0.4
"""Part of the weight of the lighter of two topics that both share when they are one."""
SAME_CLAIMS = 0.5
"""Part of the smaller set of claims that two denials answer together when they deny the same."""
SAME_TOPIC_OF_ONE = 0.5
"""As SAME_TOPIC, where the same actor denies and the claims differ."""
MOST_COMPARED = 100
"""Further denials of one word that each is compared with; among so many, one of the same dispute is near."""
SEVERAL = 2
"""Clauses on each side from which plain negations ("there was no X") make a dispute."""


def find_denial_disputes(
    index: ClauseIndex, persons: frozenset[str], support: Support, namer: Namer
) -> Iterator[Draft]:
    """Yield one draft for everything that somebody claims and somebody else denies."""
    denials = list(find_denials(index.clauses))
    finder = AnswerFinder(index, frozenset(denial.clause.place for denial in denials), persons)
    found = [(denial, finder.find(denial)) for denial in denials]
    left = [denial for denial, answer in found if answer is None]
    for group in _group([answer for _, answer in found if answer], index):
        supporting = _supporting(group, left, index)
        if _is_convincing(group, supporting) and _is_supported(group, support):
            yield _make_draft(group, supporting, index, namer)


def _is_convincing(group: Sequence[Answer], supporting: Sequence[Clause]) -> bool:
    """Return whether what is denied is denied in so many words, or by several clauses that negate it."""
    if any(answer.denial.kind is DenialKind.EXPLICIT or answer.denial.deed for answer in group):
        return True
    denials = {answer.denial.clause.place for answer in group} | {clause.place for clause in supporting}
    claims = {clause.place for answer in group for clause in answer.claims}
    return min(len(denials), len(claims)) >= SEVERAL


def _is_supported(group: Sequence[Answer], support: Support) -> bool:
    """Return whether a claim plainly is of what is denied; a deed not done "since Monday" may have been done before."""
    first = group[0].denial
    if first.deed:
        return not dispute_patterns().lasting.search(first.clause.text)
    return any(support.holds(answer.claims, [answer.denial.clause]) for answer in group)


def _group(answers: Sequence[Answer], index: ClauseIndex) -> Iterator[list[Answer]]:
    """Yield the answers that belong to one dispute together."""
    holders: dict[str, list[int]] = {}
    for at, answer in enumerate(answers):
        for word in sorted(answer.shared):
            holders.setdefault(word, []).append(at)
    sets = DisjointSets(range(len(answers)))
    for found in holders.values():
        for at, i in enumerate(found):
            for j in found[at + 1 : at + 1 + MOST_COMPARED]:
                if sets.find(i) != sets.find(j) and _deny_the_same(answers[i], answers[j], index):
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
    deniers = {one.speaker for one in denials if one.speaker}
    told = {clause.place: clause for answer in group for clause in answer.claims}
    every = [told[place] for place in sorted(told)]
    claims = [clause for clause in every if clause.speaker not in deniers or group[0].denial.deed] or every
    topic = namer.topic(frozenset().union(*(answer.shared for answer in group)), [*claims, *denials], index)
    claim, denial = namer.clearest(claims, topic), namer.clearest(denials, topic, denies=True)
    is_explicit = any(answer.denial.kind is DenialKind.EXPLICIT for answer in group)
    return Draft(
        ConflictType.CLAIM,
        (
            DraftSide(claim.position, in_order(clause.passage for clause in claims), speakers_of(claims)),
            DraftSide(denial.position, in_order(clause.passage for clause in denials), speakers_of(denials)),
        ),
        _reason(group, claim, denial, namer.speakers(denials), namer),
        0.8 if is_explicit else 0.65,
    )


def _reason(group: Sequence[Answer], claim: Statement, denial: Statement, deniers: Sequence[str], namer: Namer) -> str:
    if group[0].denial.deed:
        return deed_reason(claim.said, denial.said)
    return denial_reason(claim.said_by(namer.speaker(claim.clause)), deniers)
