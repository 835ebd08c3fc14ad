"""Sides and topics of a dispute in plain words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from timeline_app.reconcile.claims.clauses import Clause
from timeline_app.reconcile.claims.lexicon import notion_names
from timeline_app.reconcile.claims.terms import Term
from timeline_app.reconcile.claims.weights import ClauseIndex
from timeline_app.reconcile.findings import ConflictInput

_MOST_NAMED = 2
_MOST_READ = 60
"""Clauses whose words are counted for a dispute's topic."""
_WIDEST_GAP = 5
"""Characters between two disputed words of one run: "access to"."""
_LONGEST_POSITION = 160


class Namer:
    """Knows what actors and articles are called."""

    def __init__(self, given: ConflictInput) -> None:
        self._actors = {actor.id: actor.name for actor in given.actors.actors}
        self._outlets = {key: standing.outlet for key, standing in given.standings.items()}

    def actor(self, name: str) -> str:
        """Return what an actor is called; other words as they are."""
        return self._actors.get(name, name)

    def speaker(self, clause: Clause, *, or_subject: bool = False) -> str:
        """Return who says a clause: the actor, the text's own words for the speaker, or else the outlet.

        With `or_subject`, the actor named first comes before the outlet: "X rejected the report".
        """
        subject = clause.actors[0][1] if or_subject and clause.actors else ""
        known = self._actors.get(clause.speaker) or clause.speaker_words or self._actors.get(subject)
        return known or self._outlets.get(clause.article, "")

    def speakers(self, clauses: Iterable[Clause], *, or_subjects: bool = False) -> list[str]:
        """Return who says the clauses, named actors and those heard most first, two at most."""
        clauses = list(clauses)
        told = Counter(self.speaker(one, or_subject=or_subjects) for one in clauses)
        named = set(self._actors.values()) & set(told)
        return sorted(told, key=lambda name: (name not in named, -told[name], name))[:_MOST_NAMED]

    def topic(self, words: frozenset[str], clauses: Sequence[Clause], index: ClauseIndex) -> str:
        """Return what is disputed, in the clauses' own words: the run of disputed words that is told most often."""
        notions = words & notion_names()
        told: dict[str, float] = {}
        for clause in clauses[:_MOST_READ]:
            for run, terms in _runs(clause, words):
                if not notions or notions & set(terms):
                    told[run] = told.get(run, 0.0) + index.weigh(set(terms))
        best = min(told, key=lambda run: (-told[run], run), default="")
        return f"“{best}”"

    def position(self, clauses: Sequence[Clause]) -> str:
        """Return the clearest clause as a sentence, with who says it."""
        best = min(clauses, key=lambda one: (one.is_hedged, abs(len(one.quote) - 90), one.place))
        quote = " ".join(best.quote.split())
        if len(quote) > _LONGEST_POSITION:
            quote = quote[:_LONGEST_POSITION].rsplit(" ", 1)[0] + " …"
        speaker = self.speaker(best)
        return f"{speaker}: {quote}" if speaker else quote


def _runs(clause: Clause, words: frozenset[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield the stretches of a clause made of disputed words at most a word apart: text and terms."""
    run: list[Term] = []
    for term in [*clause.terms, None]:
        if run and (term is None or term.word not in words or term.start - run[-1].end > _WIDEST_GAP):
            text = clause.quote[run[0].start : run[-1].end]
            yield " ".join(text.lower().split()), [one.word for one in run]
            run = []
        if term is not None and term.word in words:
            run.append(term)
