"""Of whom each clause speaks: the first person named in it, or the one last spoken of where it says "he"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.claims.clauses import Clause

_PRONOUN = re.compile(r"\b(?:he|she|his|her|him|himself|herself)\b")


def find_subjects(clauses: Sequence[Clause], kinds: Mapping[str, NameKind]) -> list[str]:
    """Return the actor id of whom each clause speaks, empty where that is no person; in the order of the clauses.

    `kinds` are the actors' by id.  A name that nothing classes takes the place of the person last
    spoken of, but is not taken for a person itself.
    """
    maybe = frozenset({NameKind.PERSON, NameKind.OTHER})
    subjects: list[str] = []
    last, article = "", ""
    for clause in clauses:
        if clause.article != article:
            last, article = "", clause.article
        named = next((one for _, one in clause.actors if kinds.get(one) in maybe and one != clause.speaker), "")
        if named:
            last = named
        found = named or (last if _PRONOUN.search(clause.text) else "")
        subjects.append(found if kinds.get(found) is NameKind.PERSON else "")
    return subjects
