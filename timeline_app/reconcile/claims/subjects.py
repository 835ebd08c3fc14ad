"""Of whom each clause speaks: the first person named in it, or the one last spoken of where it says "he"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.claims.clauses import Clause

PERSON_KINDS = frozenset({NameKind.PERSON, NameKind.OTHER})
"""A name that nothing classes is a person's more often than not."""
_PRONOUN = re.compile(r"\b(?:he|she|his|her|him|himself|herself)\b")


def find_subjects(clauses: Sequence[Clause], persons: frozenset[str]) -> list[str]:
    """Return the actor id of whom each clause speaks, empty where no person is; in the order of the clauses."""
    subjects: list[str] = []
    last, article = "", ""
    for clause in clauses:
        if clause.article != article:
            last, article = "", clause.article
        named = next((one for _, one in clause.actors if one in persons and one != clause.speaker), "")
        if named:
            last = named
        subjects.append(named or (last if _PRONOUN.search(clause.text) else ""))
    return subjects
