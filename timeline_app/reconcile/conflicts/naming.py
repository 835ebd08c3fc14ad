"""Who stands on a side of a dispute, and what it is about, in plain words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.actors.lexicon import fold_words, lexicon
from timeline_app.reconcile.claims.clauses import Clause
from timeline_app.reconcile.claims.lexicon import notion_names
from timeline_app.reconcile.claims.terms import Term
from timeline_app.reconcile.claims.weights import ClauseIndex
from timeline_app.reconcile.conflicts.statements import Statement, StatementFinder, is_description, is_of_many
from timeline_app.reconcile.findings import ConflictInput
from timeline_app.reconcile.wording import Teller
from timeline_app.reconcile.wording.naming import is_proper, without_determiner

ONE_ACCOUNT = "one account"
"""Who says what no one is named for and no outlet is known of."""
_NOBODY = re.compile(r"(?:no|any|some|many|several)\b", re.IGNORECASE)
_ANYBODY = re.compile(
    r"\b(?:source|official|witness|resident|expert|analyst|diplomat|lawmaker|spokes\w+)\b", re.IGNORECASE
)
"""Who is one of several and stays unknown, also where a text says "the"."""
_MOST_NAMED = 3
_MOST_READ = 60
"""Clauses whose words are counted for a dispute's topic."""
_WIDEST_GAP = 5
"""Characters between two disputed words of one run: "access to"."""


class Namer:
    """Knows what actors and articles are called, and how a side is put in a sentence."""

    def __init__(self, given: ConflictInput) -> None:
        teller = Teller(given.articles, given.extractions, given.actors)
        self._names = teller.namer
        self._outlets = {key: one.outlet for key, one in given.standings.items() if one.outlet_known}
        self._statements = StatementFinder(given.mentions, teller)

    def actor(self, name: str) -> str:
        """Return what an actor is called; other words as they are."""
        return self._names.name(name) or name

    def in_sentence(self, name: str) -> str:
        """Return what an actor id is called within a sentence: "the Ministry of Health", "Jane Roe"."""
        called = self.actor(name)
        return with_article(called) if self._names.kind(name) is NameKind.ORGANISATION else called

    def speaker(self, clause: Clause, *, or_subject: bool = False) -> str:
        """Return who says a clause as it stands within a sentence: the actor, the text's own words, or the outlet.

        With `or_subject`, whom the clause tells of comes before the outlet: "X rejected the report".
        """
        if self._names.name(clause.speaker):
            return self.in_sentence(clause.speaker)
        if len(clause.speaker_words.split()) > 1 and not _NOBODY.match(clause.speaker_words):
            return _as_told(clause.speaker_words)
        told = self._statements.find(clause).told if or_subject else None
        if told is not None and is_proper(told.subject):
            return with_article(told.subject)
        return self._outlets.get(clause.article, ONE_ACCOUNT)

    def speakers(self, clauses: Iterable[Clause]) -> list[str]:
        """Return who says clauses, or whom they tell of where nobody says them, the most heard first.

        Who has no name ("a source") is left out where another has one, and outlets where anybody else says it.
        """
        told = Counter(self.speaker(one, or_subject=True) for one in clauses)
        outlets = {*self._outlets.values(), ONE_ACCOUNT}
        ordered = sorted(told, key=lambda name: (-told[name], name))
        speaking = [name for name in ordered if name not in outlets]
        return [name for name in speaking if _is_named(name)] or speaking or ordered

    def topic(self, words: frozenset[str], clauses: Sequence[Clause], index: ClauseIndex) -> str:
        """Return what is disputed, in the clauses' own words: the run of disputed words that is told most often."""
        notions = words & notion_names()
        told: dict[str, float] = {}
        for clause in clauses[:_MOST_READ]:
            for run, terms in _runs(clause, words):
                if not notions or notions & set(terms):
                    told[run] = told.get(run, 0.0) + index.weigh(set(terms))
        return min(told, key=lambda run: (-told[run], run), default="")

    def clearest(
        self,
        clauses: Sequence[Clause],
        topic: str = "",
        *,
        denies: bool = False,
        about: frozenset[str] = frozenset(),
    ) -> Statement:
        """Return the clause that says most plainly what a side says of a topic, and of some concepts."""
        return self._statements.clearest(clauses, topic, denies=denies, about=about)

    def position(self, clauses: Sequence[Clause]) -> str:
        """Return what a side says as a short sentence, with who says it."""
        return self.clearest(clauses).position


def with_article(name: str) -> str:
    """Return a body's name as it stands within a sentence: "the Ministry of Health", "the army", but "Acme"."""
    words = fold_words(name)
    heads = lexicon().body_heads | lexicon().government
    if len(words) == 1 and words[0] in heads - lexicon().optional_endings:
        return f"the {name.lower()}"
    is_described = len(words) > 1 and (
        (words[0] in heads and words[1] in ("of", "for")) or words[-1] in heads - lexicon().optional_endings
    )
    return f"the {name}" if is_described and is_proper(name) else name


def listed(names: Sequence[str]) -> str:
    """Return names as a list of three at most: "A, B and 2 others"."""
    shown = list(names[:_MOST_NAMED])
    if len(names) > _MOST_NAMED:
        shown = [*names[: _MOST_NAMED - 1], f"{len(names) - _MOST_NAMED + 1} others"]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def _is_named(name: str) -> bool:
    return is_proper(name.removeprefix("the ")) and not is_description(name)


def _as_told(words: str) -> str:
    """Return the text's own words for a speaker as they stand within a sentence: "the official", "a source"."""
    bare = without_determiner(words)
    if not is_description(bare) or is_of_many(bare):
        return bare
    article, _, _ = words.lower().partition(" ")
    if article == "the" and not _ANYBODY.search(bare):
        return f"the {bare}"
    return f"{'an' if bare[:1].lower() in 'aeio' else 'a'} {bare}"


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
