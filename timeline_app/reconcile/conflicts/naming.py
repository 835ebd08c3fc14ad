"""Sides and topics of a dispute in plain words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from timeline_app.reconcile.claims.clauses import Clause
from timeline_app.reconcile.claims.weights import ClauseIndex
from timeline_app.reconcile.findings import ConflictInput

_MOST_NAMED = 2
_TOPIC_WORDS = 3
_LONGEST_POSITION = 160


class Namer:
    """Knows what actors and articles are called."""

    def __init__(self, given: ConflictInput) -> None:
        self._actors = {actor.id: actor.name for actor in given.actors.actors}
        self._outlets = {key: standing.outlet for key, standing in given.standings.items()}

    def actor(self, name: str) -> str:
        """Return what an actor is called; other words as they are."""
        return self._actors.get(name, name)

    def speaker(self, clause: Clause) -> str:
        """Return who says a clause: the actor, the text's own words for the speaker, or else the outlet."""
        return self._actors.get(clause.speaker) or clause.speaker_words or self._outlets.get(clause.article, "")

    def speakers(self, clauses: Iterable[Clause]) -> list[str]:
        """Return who says the clauses, named actors and those heard most first, two at most."""
        clauses = list(clauses)
        told = Counter(self.speaker(one) for one in clauses)
        named = {self.speaker(one) for one in clauses if one.speaker in self._actors}
        return sorted(told, key=lambda name: (name not in named, -told[name], name))[:_MOST_NAMED]

    def topic(self, words: frozenset[str], clauses: Sequence[Clause], index: ClauseIndex) -> str:
        """Return what is disputed, in words of the clauses: “exclusive access”."""
        told: dict[str, Counter[str]] = {}
        for clause in clauses:
            for term in clause.terms:
                if term.word in words:
                    text = clause.quote[term.start - clause.start : term.end - clause.start]
                    told.setdefault(term.word, Counter())[text.lower()] += 1
        ranked = sorted(told, key=lambda word: (-sum(told[word].values()) * index.weigh([word]), word))
        best = [min(told[word], key=lambda text: (-told[word][text], text)) for word in ranked[:_TOPIC_WORDS]]
        return "“" + " ".join(best) + "”"

    def position(self, clauses: Sequence[Clause]) -> str:
        """Return the clearest clause as a sentence, with who says it."""
        best = min(clauses, key=lambda one: (one.is_hedged, abs(len(one.quote) - 90), one.place))
        quote = " ".join(best.quote.split())
        if len(quote) > _LONGEST_POSITION:
            quote = quote[:_LONGEST_POSITION].rsplit(" ", 1)[0] + " …"
        speaker = self.speaker(best)
        return f"{speaker}: {quote}" if speaker else quote
