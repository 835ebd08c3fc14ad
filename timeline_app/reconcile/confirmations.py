"""Which conclusions an editor reviewed and found right, so that they are not asked about again.

A confirmation holds for the accounts that it was made about: where a new one joins them, the
conclusion is another one and is shown again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from timeline_app.domain.case import ReviewItem
from timeline_app.domain.conflict import Conflict
from timeline_app.domain.decision import DecisionKind
from timeline_app.reconcile.conflicts.decided import is_about
from timeline_app.reconcile.decisions import DecisionIndex, MentionFinder


class Confirmations:
    """Every standing confirmation, found by what it is about."""

    def __init__(self, decisions: DecisionIndex, finder: MentionFinder) -> None:
        self._made = decisions.of_kind(DecisionKind.CONFIRM)
        self._articles = {(decision.value, piece.article) for decision in self._made for piece in decision.evidence}
        self._mentions: defaultdict[tuple[str, str], list[frozenset[str]]] = defaultdict(list)
        for decision in self._made:
            about = frozenset(mention.key for mention in finder.find_all(decision))
            for key in about:
                self._mentions[decision.value, key].append(about)

    def cover(self, item: ReviewItem, mentions: Collection[str]) -> bool:
        """Tell whether one confirmation is about all of these accounts, mention keys."""
        wanted = frozenset(mentions)
        first = next(iter(mentions), "")
        return any(wanted <= about for about in self._mentions.get((item.conclusion, first), ()))

    def touch(self, item: ReviewItem, mentions: Collection[str]) -> bool:
        """Tell whether a confirmation is about any of these accounts, mention keys."""
        return any((item.conclusion, mention) in self._mentions for mention in mentions)

    def are_about_article(self, item: ReviewItem) -> bool:
        """Tell whether the conclusion about the article `item.target` was confirmed."""
        return (item.conclusion, item.target) in self._articles

    def are_about_conflict(self, item: ReviewItem, conflict: Conflict) -> bool:
        """Tell whether it was confirmed that these sides conflict."""
        return any(decision.value == item.conclusion and is_about(decision, conflict) for decision in self._made)
