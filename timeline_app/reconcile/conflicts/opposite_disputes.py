"""Opposites said of one thing: a signal at red and at green, an alarm that did and did not ring."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline_app.domain.conflict import ConflictType
from timeline_app.reconcile.claims.clauses import Clause
from timeline_app.reconcile.claims.contrasts import contrasts
from timeline_app.reconcile.claims.denials import NEGATION
from timeline_app.reconcile.claims.weights import ClauseIndex
from timeline_app.reconcile.conflicts.drafts import Draft, DraftSide, in_order
from timeline_app.reconcile.conflicts.naming import Namer
from timeline_app.reconcile.conflicts.speakers import speakers_of

_MOST_HOLDERS = 8
"""Clauses that may name the thing that opposites are said of; a thing named more often is not one thing."""
_NEAREST = 2
"""Terms before an opposite among which what it is said of stands."""
_SUPPOSED = re.compile(r"\b(?:if|will|would|could|should|may|might|whether|can)\b")


@dataclass(frozen=True, slots=True)
class Saying:
    """What a clause says of things: one of two opposites."""

    clause: Clause
    group: int
    side: int
    things: frozenset[str]
    """Terms right before the opposite."""


@dataclass(frozen=True, slots=True)
class OppositeFinder:
    """Finds opposites among the clauses of a case."""

    index: ClauseIndex
    namer: Namer

    def drafts(self) -> Iterator[Draft]:
        """Yield one draft for every thing of which two speakers say opposite things."""
        by_thing: dict[tuple[int, str], list[Saying]] = defaultdict(list)
        for saying in [*self._antonyms(), *self._emphases()]:
            for thing in sorted(saying.things):
                by_thing[saying.group, thing].append(saying)
        for _, sayings in sorted(by_thing.items()):
            sides = [{one.clause.speaker for one in sayings if one.side == side} for side in (0, 1)]
            if all(sides) and len(sides[0] | sides[1]) > 1 and not sides[0] & sides[1]:
                yield self._draft(sayings)

    def _antonyms(self) -> Iterator[Saying]:
        for clause in self.index.clauses:
            if clause.may_deny or not clause.speaker or not contrasts().any_antonym.search(clause.text):
                continue
            for group, sides in enumerate(contrasts().antonyms):
                found = [(side, match) for side, words in enumerate(sides) if (match := words.search(clause.text))]
                if len(found) == 1:
                    things = self._things(clause, found[0][1].start())
                    if things:
                        yield Saying(clause, group, found[0][0], things)

    def _emphases(self) -> Iterator[Saying]:
        """Yield "the alarm did ring", and what is negated of a thing of which such a thing is said."""
        emphatic = []
        for clause in self.index.clauses:
            match = contrasts().emphasis.search(clause.text) if clause.speaker else None
            things = self._things(clause, match.start()) if match else frozenset()
            if things and not clause.may_deny:
                emphatic.append(Saying(clause, -1, 0, things))
        wanted = {thing for one in emphatic for thing in one.things}
        yield from emphatic
        for clause in self.index.clauses:
            negated = NEGATION.search(clause.text) if wanted and clause.may_deny else None
            things = self._things(clause, negated.start()) & wanted if negated else frozenset()
            if things:
                yield Saying(clause, -1, 1, frozenset(things))

    def _things(self, clause: Clause, offset: int) -> frozenset[str]:
        if not clause.speaker or _SUPPOSED.search(clause.text):
            return frozenset()
        before = [term.word for term in clause.terms if term.start < offset][-_NEAREST:]
        return frozenset(word for word in before if len(self.index.holders.get(word, ())) <= _MOST_HOLDERS)

    def _draft(self, sayings: Sequence[Saying]) -> Draft:
        sides = [[one.clause for one in sayings if one.side == side] for side in (0, 1)]
        told = [self.namer.position(side) for side in sides]
        return Draft(
            ConflictType.CLAIM,
            tuple(
                DraftSide(words, in_order(one.passage for one in side), speakers_of(side))
                for words, side in zip(told, sides, strict=True)
            ),
            f"{'; '.join(one.rstrip('.') for one in told)}: the two can't both be right.",
            0.6,
        )
