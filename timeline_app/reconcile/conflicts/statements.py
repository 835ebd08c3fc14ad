"""What a side says, in one plain sentence: its clearest clause, told in short."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from timeline_app.reconcile.claims.clauses import Clause
from timeline_app.reconcile.claims.concepts import read_concepts
from timeline_app.reconcile.findings import ResolvedMention
from timeline_app.reconcile.wording import InShort, Teller
from timeline_app.reconcile.wording.naming import without_determiner
from timeline_app.reconcile.wording.shortening import cut_to
from timeline_app.reconcile.wording.tidying import as_sentence, inside_sentence, is_in_title_case, tidy

LONGEST_POSITION = 110
"""Characters of a side's sentence."""
LONGEST_STATEMENT = 100
"""Characters of what someone says within a reason, beside who denies it."""
MOST_READ = 60
"""Clauses of a side that are weighed; a side of more has said it plainly by then."""
LEAST_TOLD = 0.5
"""Part of what is disputed of a clause that it must tell in short; else its own words do."""
_FARTHEST = 4
"""Mentions before a clause's end of which one may tell it."""

_OPENER = re.compile(r"\A(?:that|and|but|as|which|who|while|although|though|because)\s+", re.IGNORECASE)
_PRONOUN_START = re.compile(r"(?:he|she|it|they|this|that|these|those|his|her|its|their|we|i|our|you)\b", re.IGNORECASE)
_MANY = re.compile(
    r"\b(?:police|authorities|troops|forces|media|prosecutors|officials|rebels|residents)\Z", re.IGNORECASE
)
_FRAME = re.compile(
    r"\b(?:said|says|answered|replied|gave|told|denied|denies|claimed|reported|argued|insisted|countered|contradicted)\b"
)
"""A clause with one of these says itself who speaks."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Statement:
    """One clause of a side."""

    clause: Clause
    told: InShort | None
    """None where its article tells it in no clause of its own."""

    @property
    def position(self) -> str:
        """It as a sentence of its own, with its speaker."""
        if self.told is not None:
            return cut_to(self.told.words(LONGEST_POSITION), LONGEST_POSITION)
        return as_sentence(cut_to(self._bare, LONGEST_POSITION))

    @property
    def said(self) -> str:
        """It as it stands behind "says"."""
        words = self._bare if self.told is None else self.told.unattributed(LONGEST_STATEMENT)
        return self._inside(cut_to(words, LONGEST_STATEMENT))

    def said_by(self, speaker: str) -> str:
        """Return what this speaker says or does, from the speaker's name on: "X says …", "X published …"."""
        told = self.told
        if told is None and _FRAME.search(self.clause.text):
            return self.said
        if told is None or told.speaker or not (self.clause.speaker or self.clause.speaker_words):
            return f"{speaker} {'say' if is_of_many(speaker) else 'says'} {self.said}"
        is_own_deed = told.actor == self.clause.speaker
        named = replace(told, subjects=(speaker,)) if is_own_deed else told
        return cut_to(named.unattributed(LONGEST_STATEMENT), LONGEST_STATEMENT)

    def _inside(self, words: str) -> str:
        """Return words as they stand within a sentence; what the clause doesn't take for a name gets a small letter."""
        first = words.partition(" ")[0].lower()
        is_named = any(self.clause.text[start:end].startswith(first) for start, end in self.clause.names)
        is_named |= self.told is not None and bool(self.told.actor)
        is_plain = words[:1].isupper() and words[1:2].islower() and first.isalpha() and not is_named
        return words[0].lower() + words[1:] if is_plain else inside_sentence(words)

    @property
    def _bare(self) -> str:
        return tidy(_OPENER.sub("", tidy(self.clause.quote)))


class StatementFinder:
    """Finds how clauses are told in short."""

    def __init__(self, mentions: Mapping[str, ResolvedMention], teller: Teller) -> None:
        self._mentions = mentions
        self._teller = teller
        self._by_article: dict[str, list[ResolvedMention]] = {}

    def clearest(
        self, clauses: Sequence[Clause], topic: str, *, denies: bool, about: frozenset[str] = frozenset()
    ) -> Statement:
        """Return the clause that says most plainly what a side says of a topic ("exclusive access").

        `about` are the concepts that the sides disagree on.
        """
        told = [self.find(clause, about) for clause in clauses[:MOST_READ]]
        return min(told, key=lambda one: (_unclearness(one, topic, denies=denies), one.clause.place))

    def find(self, clause: Clause, about: frozenset[str] = frozenset()) -> Statement:
        """Return a clause as it is told in short, or in its own words where that leaves out what it is about."""
        found = [one for one in self._near(clause) if _is_told_in(one, clause)]
        best = max(found, key=lambda one: (_shared(one, clause), one.key), default=None)
        told = self._teller.tell(best) if best is not None else None
        return Statement(clause, told if told is not None and _tells(told, clause, about) else None)

    def _near(self, clause: Clause) -> Sequence[ResolvedMention]:
        if not self._by_article:
            grouped: dict[str, list[ResolvedMention]] = defaultdict(list)
            for key in sorted(self._mentions):
                grouped[self._mentions[key].article].append(self._mentions[key])
            self._by_article = dict(grouped)
        told = self._by_article.get(clause.article, [])
        stop = bisect_left(told, clause.end, key=lambda one: one.mention.start)
        return told[max(0, stop - _FARTHEST) : stop]


def _is_told_in(one: ResolvedMention, clause: Clause) -> bool:
    """Return whether a mention's clause begins in a clause: its verb stands there."""
    gist = one.mention.gist
    return gist is not None and clause.start <= gist.core[0][0] < clause.end


def _tells(told: InShort, clause: Clause, about: frozenset[str]) -> bool:
    """Return whether what is told in short is what a clause says of some concepts."""
    wanted = {one.word for one in read_concepts(clause.text, clause.names)} & about
    kept = wanted & {one.word for one in read_concepts(told.words(LONGEST_POSITION).lower())}
    return len(kept) >= LEAST_TOLD * len(wanted)


def _shared(one: ResolvedMention, clause: Clause) -> int:
    return min(one.mention.end, clause.end) - max(one.mention.start, clause.start)


def _unclearness(statement: Statement, topic: str, *, denies: bool) -> float:
    """Return how little of what a side says a clause tells by itself."""
    words = statement.position
    disputed = _WORD.findall(topic)
    plain = words.lower()
    penalty = 2.0 * sum(word not in plain for word in disputed) / len(disputed) if disputed else 0.0
    penalty += 1.5 * (statement.told is None) + 1.0 * statement.clause.is_hedged
    penalty += 2.0 * (statement.clause.may_deny is not denies)
    subject = statement.told.subject if statement.told else words
    penalty += 1.5 * bool(_PRONOUN_START.match(subject))
    penalty += 1.2 * (statement.told is not None and not statement.told.speaker) * (not denies)
    penalty += 0.5 * (statement.told is not None and statement.told.is_quoted) + 0.7 * is_in_title_case(words)
    return round(penalty + len(words) / LONGEST_POSITION, 6)


def is_description(name: str) -> bool:
    """Return whether words describe someone rather than name him: "U.S. official", "spokeswoman for Acme"."""
    words = without_determiner(name).split() or [name]
    return words[0][:1].islower() or words[-1][:1].islower()


def is_of_many(name: str) -> bool:
    """Return whether words speak of several people: "officials", "Police", but not "the Observatory"."""
    if _MANY.search(name):
        return True
    return is_description(name) and name.endswith("s") and not name.startswith("the ")
