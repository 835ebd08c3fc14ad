"""Clauses that deny: what they deny, by explicit words, by judgement, or by plain negation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from timeline_app.reconcile.claims.clauses import Clause
from timeline_app.reconcile.claims.lexicon import claim_lexicon

NEGATION = re.compile(
    r"\b(?:(?:did|does|do|has|have|had|was|were|is|are|will|would|could|can)(?: not|n't)(?: been)?|never"
    r"|there (?:was|were|is|are|has been|have been) no|no|nor)\b"
)
_NO_NEGATION = re.compile(
    r"\b(?:no longer|no one|nobody|no doubt|not only|no\. ?\d|no \d|not yet|no immediate|no comment|not immediately)"
)
_SCOPE_END = re.compile(
    r"[,;:\"]|\b(?:since|because|after|when|while|as|who|which|although|instead|but|unless)\b"
    r"| and (?=(?:an?|the|he|she|it|they|said|says|had|has|was|were|that)\b)"
    r"| in (?:an? )?(?:letter|e-?mail|interview)\b"
)
_SAID_END = re.compile(
    r"[,;\"]|\b(?:but|although|unless|when|because|while)\b"
    r"| and (?=(?:an?|the|he|she|it|they|said|says|had|has|was|were|that)\b)"
)
_OF_EXISTENCE = re.compile(r"\W*(?:any\b|that (?:there|any|it|he|she|they)\b|there\b|having\b)")
_OR = re.compile(r"\b(?:or|nor)\b")
_ATTRIBUTION = re.compile(r"\W*(?:by|from) [^,;\"]*")
_WHICH = re.compile(r"which\b")
_TELLING = re.compile(r"\b(?:said|says|told|reported|claimed|according to|announced|wrote|puts? it down)\b")
_FARTHEST_BACK = 3
"""Clauses back in which that stands which is denied as "it" or "the report"."""
_SHORTEST_SCOPE = 4
"""Characters: a quotation mark or comma before that opens the scope, it does not end it."""


class DenialKind(StrEnum):
    """How openly a clause denies."""

    EXPLICIT = "explicit"
    """"denied", "rejected the claim", "rumours are rubbish", "no evidence that"."""
    NEGATION = "negation"
    """"did not publish", "there was no joint statement"."""


@dataclass(frozen=True, slots=True)
class Denial:
    """One thing that a clause denies; "neither ill nor deposed" is two."""

    clause: Clause
    kind: DenialKind
    focus: frozenset[str]
    """Terms of what is denied; empty where it is `answers` alone."""
    head: str = ""
    """The first term of what is denied, which a claim must hold."""
    deed: tuple[str, str] | None = None
    """Terms of the negated verb and of what follows it: "did not publish the statement"; None where no verb is."""
    is_of_rumour: bool = False
    """Whether it says of a claim, rumour or report that it is not so."""
    subject: str = ""
    """Id of the actor of whom it is denied, empty where none is named."""
    is_of_cause: bool = False
    """Whether it denies that one thing was for another: "had nothing to do with"."""
    answers: Clause | None = None
    """The denied claim itself, where the text goes on to tell it."""


def find_denials(clauses: Sequence[Clause]) -> Iterator[Denial]:
    """Yield the denials among the clauses of one case, in their order."""
    for at, clause in enumerate(clauses):
        if clause.may_deny and not clause.is_content and not claim_lexicon().not_denied.search(clause.text):
            before = [_neighbour(clauses, at, -step) for step in range(1, _FARTHEST_BACK + 1)]
            yield from _Reader(clause, _neighbour(clauses, at, 1), tuple(one for one in before if one)).denials()


def _neighbour(clauses: Sequence[Clause], at: int, step: int) -> Clause | None:
    found = clauses[at + step] if 0 <= at + step < len(clauses) else None
    return found if found and found.article == clauses[at].article else None


@dataclass(frozen=True, slots=True)
class _Reader:
    clause: Clause
    following: Clause | None
    before: tuple[Clause, ...]
    """The clauses right before it in its article, the nearest first."""

    def denials(self) -> Iterator[Denial]:
        """Yield what the clause denies."""
        words = claim_lexicon()
        text = self.clause.text
        claim = words.claim_denial.search(text)
        said = claim or words.denial.search(text)
        answering = words.answering.search(text)
        judged = words.judgement.search(text)
        doubted = words.no_evidence.search(text)
        negated = NEGATION.search(text)
        if answering or (said and _WHICH.match(text)):
            yield from self._of_answering()
        elif said:
            yield from self._of_saying(said.end(), claim.end() if claim else 0)
        elif judged:
            yield from self._of_judgement(judged)
        elif doubted:
            is_of_cause = doubted[0].endswith(" with")
            for one in self._explicit(doubted.end(), _SCOPE_END):
                yield replace(one, is_of_cause=is_of_cause)
        elif negated and not _NO_NEGATION.match(text, negated.start()):
            yield from self._of_negation(negated)

    def _of_saying(self, end: int, noun_end: int) -> Iterator[Denial]:
        following = self.following
        attribution = _ATTRIBUTION.match(self.clause.text, noun_end) if noun_end else None
        if following and following.is_content and following.sentence == self.clause.sentence:
            yield self._of_told(following)
            return
        if attribution and attribution.end() >= len(self.clause.text.rstrip(".")):
            if following and not following.is_content:
                yield self._of_told(following)
            return
        yield from self._explicit(max(end, noun_end), _SAID_END, is_of_rumour=bool(noun_end))

    def _of_answering(self) -> Iterator[Denial]:
        """Yield the denial of what was told just before; where the next sentence says what is denied, of that."""
        claim = next((one for one in self.before if _TELLING.search(one.text)), self.before[0] if self.before else None)
        if claim and not self.clause.is_content:
            yield replace(self._of_told(claim), is_of_rumour=True)

    def _of_told(self, claim: Clause) -> Denial:
        """Return the denial of a claim that the text tells right behind it."""
        head = _first([self._heavy(frozenset({term.word})) for term in claim.terms])
        return Denial(self.clause, DenialKind.EXPLICIT, self._heavy(claim.words), head, answers=claim)

    def _of_judgement(self, judged: re.Match[str]) -> Iterator[Denial]:
        words = [one.word for one in self.clause.terms if judged.start() <= one.start < judged.end()]
        told = self._heavy(frozenset(words) - claim_lexicon().judgement_words)
        if not told:
            told = self._heavy(self.clause.words - claim_lexicon().judgement_words)
        if not told and self.before:
            told = self._heavy(self.before[0].words)
        if told:
            yield Denial(self.clause, DenialKind.EXPLICIT, told, is_of_rumour=True)

    def _explicit(self, start: int, scope_end: re.Pattern[str], *, is_of_rumour: bool = False) -> Iterator[Denial]:
        for first, last in self._scopes(start, scope_end):
            words = [one.word for one in self.clause.terms if first <= one.start < last]
            told = self._heavy(frozenset(words))
            if told:
                head = _first([self._heavy(frozenset({word})) for word in words])
                is_plain = is_of_rumour or bool(_OF_EXISTENCE.match(self.clause.text, start))
                yield Denial(self.clause, DenialKind.EXPLICIT, told, head, is_of_rumour=is_plain)

    def _of_negation(self, negated: re.Match[str]) -> Iterator[Denial]:
        words = claim_lexicon()
        for first, last in self._scopes(negated.end(), _SCOPE_END):
            told = [one for one in self.clause.terms if first <= one.start < last]
            focus = self._heavy(frozenset(one.word for one in told))
            if not told or told[0].word in words.idle or not focus:
                continue
            if told[0].word in words.deeds and self.clause.speaker and not negated[0].startswith(("will", "would")):
                yield Denial(self.clause, DenialKind.EXPLICIT, frozenset({told[0].word}), told[0].word)
                continue
            yield Denial(
                self.clause,
                DenialKind.NEGATION,
                focus,
                "",
                self._deed(negated),
                False,
                "" if negated[0].endswith("no") else self.clause.actor_before(negated.start()),
            )

    def _deed(self, negated: re.Match[str]) -> tuple[str, str] | None:
        """Return the verb right behind a negation and the next term; None after "no" and "not a"."""
        told = [one for one in self.clause.terms if one.start >= negated.end()][:2]
        if len(told) < len(("verb", "object")) or negated[0].endswith("no"):
            return None
        gap = self.clause.text[negated.end() : told[0].start]
        is_next = not gap.strip() and told[0].word not in claim_lexicon().light
        return (told[0].word, told[1].word) if is_next else None

    def _scopes(self, start: int, scope_end: re.Pattern[str]) -> Iterator[tuple[int, int]]:
        """Yield the stretches of the clause that a denial ending at `start` is about, parted at "or"."""
        text = self.clause.text
        end = scope_end.search(text, min(start + _SHORTEST_SCOPE, len(text)))
        last = end.start() if end else len(text)
        at = start
        for match in _OR.finditer(text, start, last):
            yield at, match.start()
            at = match.end()
        yield at, last

    def _terms_between(self, first: int, last: int) -> frozenset[str]:
        return frozenset(one.word for one in self.clause.terms if first <= one.start < last)

    @staticmethod
    def _heavy(words: frozenset[str]) -> frozenset[str]:
        topics = claim_lexicon().topics
        return frozenset(topics.get(word, word) for word in words - claim_lexicon().light)


def _first(words: Sequence[frozenset[str]]) -> str:
    """Return the one word of the first set that has any; empty where none has."""
    return next((min(found) for found in words if found), "")
