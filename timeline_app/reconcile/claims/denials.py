"""Clauses that deny: what they deny, by explicit words, by judgement, or by plain negation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from timeline_app.reconcile.claims.clauses import Clause
from timeline_app.reconcile.claims.lexicon import claim_lexicon

_NEGATION = re.compile(
    r"\b(?:(?:did|does|do|has|have|had|was|were|is|are|will|would|could|can)(?: not|n't)|never|no|nor|none of)\b"
)
_NO_NEGATION = re.compile(
    r"\b(?:no longer|no one|no doubt|not only|no\. ?\d|no \d|not yet|no immediate|no comment|not immediately)"
)
_SCOPE_WORDS = 12
"""Content words after a negation that it can be about."""


class DenialKind(StrEnum):
    """How openly a clause denies."""

    EXPLICIT = "explicit"
    """"denied", "rejected the claim", "rumours are rubbish", "no evidence that"."""
    NEGATION = "negation"
    """"did not publish", "there was no joint statement"."""


@dataclass(frozen=True, slots=True)
class Denial:
    """One clause that denies something."""

    clause: Clause
    kind: DenialKind
    focus: frozenset[str]
    """Terms of what is denied."""
    answers: Clause | None = None
    """The denied claim itself, where the same sentence goes on to tell it."""


def find_denials(clauses: Sequence[Clause]) -> Iterator[Denial]:
    """Yield the denials among the clauses of one case, in their order."""
    for at, clause in enumerate(clauses):
        if clause.is_content:
            continue
        following = clauses[at + 1] if at + 1 < len(clauses) else None
        content = following if following and following.is_content and _same_sentence(clause, following) else None
        preceding = clauses[at - 1] if at and clauses[at - 1].article == clause.article else None
        found = _read_denial(clause, content, preceding)
        if found and found.focus:
            yield found


def _read_denial(clause: Clause, content: Clause | None, preceding: Clause | None) -> Denial | None:
    words = claim_lexicon()
    text = clause.text
    if words.not_denied.search(text):
        return None
    match = words.denial.search(text) or words.claim_denial.search(text)
    if match:
        focus = content.words if content else _after(clause, match.end())
        return Denial(clause, DenialKind.EXPLICIT, focus - words.judgement_words, content)
    judged = words.judgement.search(text)
    if judged:
        focus = clause.words - words.judgement_words
        if not focus and preceding:
            focus = preceding.words - words.judgement_words
        return Denial(clause, DenialKind.EXPLICIT, focus)
    doubted = words.no_evidence.search(text)
    if doubted:
        return Denial(clause, DenialKind.EXPLICIT, _after(clause, doubted.end()) - words.judgement_words)
    negated = _NEGATION.search(text)
    if negated and not _NO_NEGATION.match(text, negated.start()):
        return Denial(clause, DenialKind.NEGATION, _after(clause, negated.end()))
    return None


def _after(clause: Clause, offset: int) -> frozenset[str]:
    told = [term.word for term in clause.terms if term.start - clause.start >= offset]
    return frozenset(told[:_SCOPE_WORDS])


def _same_sentence(one: Clause, other: Clause) -> bool:
    return one.article == other.article and one.sentence == other.sentence
