"""Accounts that say of one and the same what can't be true together: in control or deposed, a fracture or a cyst."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline_app.domain.conflict import ConflictType
from timeline_app.reconcile.claims.clauses import Clause
from timeline_app.reconcile.claims.contrasts import Contrast, OnlyOne, contrasts
from timeline_app.reconcile.conflicts.drafts import Draft, DraftSide, in_order
from timeline_app.reconcile.conflicts.naming import Namer
from timeline_app.reconcile.conflicts.reading import Reading
from timeline_app.reconcile.conflicts.reasons import contrast_reason
from timeline_app.reconcile.disjoint import DisjointSets

_SAYING = re.compile(
    r"\b(?:said|says|say|told|tells|reported|reports|claimed|claims|believes?|believed|according to|revealed|announced"
    r")\b"
)
_PREPOSITION = re.compile(r"\b(?:to|from|with|by|for|against|under|after)\W+$")
_RELATIVE = re.compile(
    r"\b(?:father|mother|brother|sister|son|daughter|wife|husband|uncle|aunt|grandfather|grandmother|cousin|friend|who)"
    r"\W+(?:\w+\W+){0,3}$"
)

_NEGATED = re.compile(
    r"\b(?:not|no|never|nor|neither|den(?:y|ied|ies|ying)|ruled out|reject\w*|dismiss\w+|whether|if|unclear)\b|n't\b"
)
"""Before a cause that is not told as one."""
Told = Mapping[str, Sequence[Clause]]
"""Clauses by what they say: the pole's name or the actor's id."""


@dataclass(frozen=True, slots=True)
class ContrastFinder:
    """Finds contrasts among the clauses of a case."""

    read: Reading
    subjects: Sequence[str]
    """Of whom each clause speaks; see `find_subjects`."""
    namer: Namer
    persons: frozenset[str]
    """Ids of the actors that are, or may be, persons."""
    places: frozenset[str]

    @property
    def clauses(self) -> Sequence[Clause]:
        """Those of the neighbourhood."""
        return self.read.index.clauses

    def drafts(self) -> Iterator[Draft]:
        """Yield one draft for every contrast that two independent accounts make."""
        known = contrasts()
        telling = [
            at
            for at, clause in enumerate(self.clauses)
            if known.screen.lets_through(clause.text) and known.any_trigger.search(clause.text)
        ]
        for contrast in known.poles:
            yield from self._of_poles(contrast, telling, firm_only=False)
        for contrast in known.alternatives:
            yield from self._of_poles(contrast, telling, firm_only=True)
        for one in known.only_one:
            yield from self._of_only_one(one, telling)

    def _of_poles(self, contrast: Contrast, telling: Sequence[int], *, firm_only: bool) -> Iterator[Draft]:
        told: list[tuple[int, str]] = []
        for at in telling:
            clause = self.clauses[at]
            if not _any_in(contrast.triggers, clause.text) or not _has_cue(contrast, clause):
                continue
            found = [(pole.name, match) for pole in contrast.poles if (match := pole.is_told_in(clause.text))]
            if len(found) != 1 or (firm_only and clause.is_hedged and not contrast.cue):
                continue
            name, match = found[0]
            if contrast.cue and _NEGATED.search(clause.text[: match.start()]):
                continue
            if not contrast.is_of_person or self._is_of_subject(at, match.start()):
                told.append((at, name))
        groups = self._by_person(told) if contrast.is_of_person else self._by_connection(told)
        for holder in sorted(groups):
            sides: dict[str, list[int]] = defaultdict(list)
            for at, name in groups[holder]:
                sides[name].append(at)
            kept = sides if contrast.common is None else self._that_speak_of_one(sides, contrast.common)
            clauses = {name: [self.clauses[at] for at in found] for name, found in kept.items()}
            yield from self._draft(clauses, contrast.topic, holder if contrast.is_of_person else "")

    def _by_person(self, told: Sequence[tuple[int, str]]) -> dict[str, list[tuple[int, str]]]:
        groups: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for at, name in told:
            if self.subjects[at]:
                groups[self.subjects[at]].append((at, name))
        return groups

    def _by_connection(self, told: Sequence[tuple[int, str]]) -> dict[str, list[tuple[int, str]]]:
        """Group clauses of one article or event, and those that name one body or person."""
        sets: DisjointSets[str] = DisjointSets()
        stories = self.read.stories
        untelling = self.places | stories.common_actors
        for at, _ in told:
            clause = self.clauses[at]
            if stories.are_few:
                sets.join(clause.article, "")
            for key in (*clause.events, *sorted(clause.actor_ids - untelling)):
                sets.join(clause.article, key)
        groups: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for at, name in told:
            groups[sets.find(self.clauses[at].article)].append((at, name))
        return groups

    def _that_speak_of_one(self, sides: Mapping[str, list[int]], common: re.Pattern[str]) -> dict[str, list[int]]:
        """Return the sides that have a word of `common` in common with another, neighbouring clauses taken in."""
        words = {name: {word for at in side for word in self._common_words(at, common)} for name, side in sides.items()}
        return {
            name: side
            for name, side in sides.items()
            if any(words[name] & words[other] for other in sides if other != name)
        }

    def _is_of_subject(self, at: int, offset: int) -> bool:
        """Return whether what stands at an offset is said of the clause's subject, of no relative or second person."""
        clause = self.clauses[at]
        before = clause.text[:offset]
        named = {actor for place, actor in clause.actors if place < offset and actor in self.persons}
        return not _RELATIVE.search(before) and named - {clause.speaker} <= {self.subjects[at]}

    def _common_words(self, at: int, common: re.Pattern[str]) -> Iterator[str]:
        article = self.clauses[at].article
        for one in self.clauses[max(0, at - 1) : at + 2]:
            if one.article == article:
                yield from (word.removesuffix("s") for word in common.findall(one.text))

    def _of_only_one(self, one: OnlyOne, telling: Sequence[int]) -> Iterator[Draft]:
        told: dict[str, list[Clause]] = defaultdict(list)
        for clause in (self.clauses[at] for at in telling):
            match = one.pole.is_told_in(clause.text) if _any_in(one.triggers, clause.text) else None
            if match and not one.denied.search(clause.text[: match.end()]):
                holder = self._named_for(clause, match.start())
                if holder:
                    told[holder].append(clause)
        yield from self._draft(told, one.topic, "")

    def _named_for(self, clause: Clause, offset: int) -> str:
        """Return the first person named before an offset, behind the last word of saying; empty where none."""
        said = [match.end() for match in _SAYING.finditer(clause.text, 0, offset)]
        start = said[-1] if said else 0
        found = (
            actor
            for at, actor in clause.actors
            if start <= at < offset and actor in self.persons and not _PREPOSITION.search(clause.text[:at])
        )
        return next(found, "")

    def _draft(self, told: Told, topic: str, holder: str) -> Iterator[Draft]:
        sides = {name: _without_rumours(clauses) for name, clauses in sorted(told.items())}
        speakers = [{self._source(clause) for clause in clauses} for clauses in sides.values()]
        if len(sides) < 2 or len(set().union(*speakers)) < 2:  # noqa: PLR2004 - two sides, two sources
            return
        positions = [self.namer.actor(name) for name in sides]
        yield Draft(
            ConflictType.CLAIM,
            tuple(
                DraftSide(self.namer.position(clauses), in_order(one.passage for one in clauses))
                for clauses in sides.values()
            ),
            contrast_reason(topic, self.namer.actor(holder) if holder else "", positions),
            0.75,
        )

    def _source(self, clause: Clause) -> str:
        return clause.speaker or self.read.given.independence.group_of(clause.article)


def _without_rumours(clauses: Sequence[Clause]) -> Sequence[Clause]:
    """Return the clauses without questions."""
    return [clause for clause in clauses if not clause.text.endswith("?")] or clauses


def _has_cue(contrast: Contrast, clause: Clause) -> bool:
    """Return whether a clause tells what brought something about, and of nothing that it did not."""
    if contrast.cue is None:
        return True
    return bool(contrast.cue.search(clause.text)) and not clause.text.endswith("?")


def _any_in(triggers: Sequence[str], text: str) -> bool:
    return any(trigger in text for trigger in triggers)
