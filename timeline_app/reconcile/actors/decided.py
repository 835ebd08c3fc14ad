"""What an editor decided of actors: joined, separated; found again by the characters it was about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from timeline_app.domain.decision import Decision, DecisionKind, Evidence
from timeline_app.reconcile.actors.forms import Form
from timeline_app.reconcile.actors.occurrences import CaseNames, Occurrence

Place = tuple[str, int, int]


class DecidedActors:
    """The standing decisions on actors, by the names that stand where their evidence does."""

    def __init__(self, names: CaseNames, decisions: Sequence[Decision]) -> None:
        self._names = names.by_article
        kinds = (DecisionKind.JOIN_ACTORS, DecisionKind.SEPARATE_ACTORS)
        self._decisions = sorted((one for one in decisions if one.kind in kinds), key=lambda one: one.seq)

    def detached(self) -> dict[tuple[str, Form], Form]:
        """Return the forms that mean somebody else in one article, and the form of their own they get there."""
        found: dict[tuple[str, Form], Form] = {}
        for at, decision in enumerate(self._decisions):
            later = self._decisions[at + 1 :]
            if decision.kind is DecisionKind.SEPARATE_ACTORS and decision.evidence:
                first = decision.evidence[0]
                if not any(one.kind is DecisionKind.JOIN_ACTORS and _is_about(one, first) for one in later):
                    occurrence, form = self._find(first)
                    if occurrence and form:
                        own = (*form.words, occurrence.article, str(occurrence.start))
                        found[first.article, form] = Form(own, form.country, "detached")
        return found

    def joined(self) -> list[tuple[str, list[Place]]]:
        """Return the name kept and the places of the names that are one actor, for every decided join."""
        found = []
        for at, decision in enumerate(self._decisions):
            if decision.kind is DecisionKind.JOIN_ACTORS:
                later = [one for one in self._decisions[at + 1 :] if one.kind is DecisionKind.SEPARATE_ACTORS]
                undone = {one.evidence[0] for one in later if one.evidence}
                places = [place for one in decision.evidence if one not in undone for place in self._places(one)]
                found.append((decision.value, places))
        return found

    def _places(self, evidence: Evidence) -> Iterable[Place]:
        occurrence, _ = self._find(evidence)
        return [occurrence.place] if occurrence else []

    def _named(self, article: str) -> Iterator[tuple[Occurrence, Form | None]]:
        names = self._names.get(article)
        if names is not None:
            yield from ((one, form) for form in sorted(names.by_form) for one in names.by_form[form])
            yield from ((phrase, None) for phrase in names.phrases)

    def _find(self, evidence: Evidence) -> tuple[Occurrence | None, Form | None]:
        """Return the name that shares most characters with the evidence."""

        def shared(item: tuple[Occurrence, Form | None]) -> int:
            return min(item[0].end, evidence.end) - max(item[0].start, evidence.start)

        best = max(self._named(evidence.article), key=shared, default=None)
        return best if best is not None and shared(best) > 0 else (None, None)


def _is_about(decision: Decision, evidence: Evidence) -> bool:
    return any(
        one.article == evidence.article and one.start < evidence.end and evidence.start < one.end
        for one in decision.evidence
    )
