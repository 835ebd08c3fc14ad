"""How decisions act: which articles and mentions each is about, later ones winning.

A decision points at characters and a quote, never at derived ids; a newer extractor may cut
its mentions otherwise, so evidence is matched by overlap.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from timeline_app.domain.decision import Decision, DecisionKind, Evidence
from timeline_app.domain.mention import Mention

LEAST_SHARED = 0.5
"""Part of the shorter of evidence and mention that they must share to be the same telling."""


@dataclass(frozen=True, slots=True)
class DecisionIndex:
    """Decisions by kind, in the order in which they were made."""

    by_kind: Mapping[DecisionKind, tuple[Decision, ...]]
    by_article: Mapping[tuple[DecisionKind, str], Decision]
    """The latest decision of a kind that has a piece of evidence in an article, by its key."""

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> DecisionIndex:
        """Return the index; the order of the argument does not matter."""
        kinds: defaultdict[DecisionKind, list[Decision]] = defaultdict(list)
        latest: dict[tuple[DecisionKind, str], Decision] = {}
        for decision in sorted(decisions, key=lambda decision: decision.seq):
            kinds[decision.kind].append(decision)
            latest.update(((decision.kind, piece.article), decision) for piece in decision.evidence)
        return cls({kind: tuple(made) for kind, made in kinds.items()}, latest)

    def of_kind(self, kind: DecisionKind) -> tuple[Decision, ...]:
        """Return all decisions of a kind, the latest last."""
        return self.by_kind.get(kind, ())

    def find_for_article(self, kind: DecisionKind, article: str) -> Decision | None:
        """Return the latest decision of a kind about a whole article, or None."""
        return self.by_article.get((kind, article)) if self.by_article else None


class MentionFinder:
    """Finds the mention that a piece of evidence is about."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._mentions: defaultdict[str, list[Mention]] = defaultdict(list)
        for mention in mentions:
            self._mentions[mention.article].append(mention)
        for told in self._mentions.values():
            told.sort(key=lambda mention: (mention.start, mention.end))

    def find(self, evidence: Evidence) -> Mention | None:
        """Return the mention that shares most with the evidence, None where none shares half of it."""
        told = self._mentions.get(evidence.article, [])
        stop = bisect_left(told, evidence.end, key=lambda mention: mention.start)
        best = max(told[:stop], key=lambda mention: (_closeness(mention, evidence), mention.key), default=None)
        return best if best is not None and _is_same_telling(best, evidence) else None

    def find_all(self, decision: Decision) -> list[Mention]:
        """Return the mentions that a decision is about, in the order of its evidence."""
        return [mention for piece in decision.evidence if (mention := self.find(piece)) is not None]


def _shared(mention: Mention, evidence: Evidence) -> int:
    return min(mention.end, evidence.end) - max(mention.start, evidence.start)


def _closeness(mention: Mention, evidence: Evidence) -> float:
    return _shared(mention, evidence) / max(mention.end - mention.start, evidence.end - evidence.start, 1)


def _is_same_telling(mention: Mention, evidence: Evidence) -> bool:
    shorter = min(mention.end - mention.start, evidence.end - evidence.start)
    return _shared(mention, evidence) >= max(1, LEAST_SHARED * shorter)


@dataclass(frozen=True, slots=True)
class Links:
    """Pairs of mention keys, each sorted, that editors joined or kept apart."""

    joined: frozenset[tuple[str, str]]
    separated: frozenset[tuple[str, str]]
    alone: frozenset[str]
    """Mentions that join no event but by an editor's word."""


def find_links(index: DecisionIndex, finder: MentionFinder) -> Links:
    """Return what editors said of which mentions tell one event; of two contrary words the later holds."""
    made: list[tuple[int, list[tuple[str, str]], bool]] = []
    for decision in index.of_kind(DecisionKind.JOIN_EVENTS):
        made.append((decision.seq, list(combinations(_keys(finder.find_all(decision)), 2)), True))
    for decision in index.of_kind(DecisionKind.SEPARATE_EVENTS):
        first, *rest = _keys(finder.find_all(decision)) or [""]
        made.append((decision.seq, [(first, other) for other in rest], False))
    verdicts: dict[tuple[str, str], bool] = {}
    for _, pairs, is_joined in sorted(made, key=lambda one: one[0]):
        verdicts.update({(min(pair), max(pair)): is_joined for pair in pairs})
    detached = {m.key for d in index.of_kind(DecisionKind.DETACH_MENTION) for m in finder.find_all(d)}
    return Links(
        frozenset(pair for pair, is_joined in verdicts.items() if is_joined),
        frozenset(pair for pair, is_joined in verdicts.items() if not is_joined),
        frozenset(detached),
    )


def _keys(mentions: Sequence[Mention]) -> list[str]:
    return list(dict.fromkeys(mention.key for mention in mentions))
