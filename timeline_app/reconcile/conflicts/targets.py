"""What a denial answers that names whose words it denies: the one clause of his that it is likeliest against."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nlargest

from timeline_app.reconcile.claims.dispute_patterns import dispute_patterns
from timeline_app.reconcile.claims.frames import Manner
from timeline_app.reconcile.claims.sayings import Saying
from timeline_app.reconcile.conflicts.drafts import Stretches
from timeline_app.reconcile.conflicts.negated import told_as_so
from timeline_app.reconcile.conflicts.oppositions import Opposition
from timeline_app.reconcile.conflicts.reading import Reading

_LEAST = 0.5
"""Score from which a clause is taken for what a denial answers."""
_MOST = 1.5
"""Weight of shared words that tells as much as any more."""
_PART = 0.3
"""Part of the weight of what is denied that a clause must tell as so."""
_LOOKED_AT = 3
"""Clauses, the likeliest first, of which one in a dispute makes the denial one of that dispute."""
_NEAR_BEST = 0.75
"""Part of the best score from which another clause is as likely: where that is in a dispute, the denial is of it."""
_CONFIDENCE = 0.6


@dataclass(frozen=True, slots=True)
class TargetFinder:
    """Finds what denials answer among a neighbourhood's clauses."""

    read: Reading

    def find(self, taken: Stretches) -> Iterator[Opposition]:
        """Yield each open denial that is in no dispute yet, with what it denies.

        Only where there are few articles, that tell of little else.
        """
        if not self.read.stories.are_few:
            return
        for at, saying in enumerate(self.read.sayings):
            if not _denies_openly(saying) or taken.touch(saying.clause.passage):
                continue
            negated = (
                frozenset(word for word in saying.negated if not word[:1].isdigit()) - dispute_patterns().time_words
            )
            scored = (
                (self._score(saying, negated, other), -rest)
                for rest, other in enumerate(self.read.sayings)
                if rest != at
            )
            best = nlargest(_LOOKED_AT, scored)
            if not best or best[0][0] < _LEAST:
                continue
            near = [self.read.sayings[-rest] for score, rest in best if score >= _NEAR_BEST * best[0][0]]
            if not any(taken.touch(one.clause.passage) for one in near):
                yield Opposition(-best[0][1], at, _CONFIDENCE, saying.negated & near[0].affirmed)

    def _score(self, denial: Saying, negated: frozenset[str], other: Saying) -> float:
        """Return how likely it is that a clause is what another denies; without a unit, 0 where it can't be.

        `negated` is what the denial negates, but numbers and words of time.
        """
        if negated and negated.isdisjoint(other.affirmed):
            return 0.0
        if not self._may_be_claim(denial, other):
            return 0.0
        weigh, patterns = self.read.rarity.weigh, dispute_patterns()
        denied = min(_MOST, weigh(told_as_so(other, negated)))
        if negated and denied < _PART * weigh(negated):
            return 0.0
        besides = min(1.0, weigh((denial.affirmed & other.words) - negated))
        score = 1.5 * denied + 0.4 * besides + 0.4 * min(1.0, weigh(denial.actors & other.actors))
        score += 0.5 * (bool(denial.who) and denial.who in other.actors)
        score += 0.3 * bool(patterns.claimed.search(other.clause.text))
        score -= 0.4 * bool(patterns.supposed.search(other.clause.text))
        return score + _nearness(denial, other)

    def _may_be_claim(self, denial: Saying, other: Saying) -> bool:
        clause = other.clause
        if not other.who or other.who not in denial.actors or other.who == denial.who:
            return False
        if other.is_silent or clause.text.endswith("?") or not other.words or _denies_openly(other):
            return False
        is_same = clause.article == denial.clause.article
        return not (is_same and clause.start < denial.clause.end and denial.clause.start < clause.end)


def _denies_openly(saying: Saying) -> bool:
    """Return whether a clause denies in so many words, and refuses nothing."""
    if saying.is_silent or not (saying.manner is Manner.DENIES or saying.answers_before):
        return False
    if dispute_patterns().refuses.search(saying.clause.text):
        return False
    return not dispute_patterns().aside.search(saying.clause.text[: saying.frame_span[1]])


def _nearness(denial: Saying, other: Saying) -> float:
    if denial.clause.article != other.clause.article:
        return 0.0
    back = denial.clause.sentence - other.clause.sentence
    if 0 <= back <= 1:
        return 0.9
    return 0.4 if back == 2 else 0.1  # noqa: PLR2004 - sentences
