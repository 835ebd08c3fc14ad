"""Which event of the case "the blaze" of "the day after the blaze" is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from timeline_app.domain.dates import UNDATED, Precision, Span
from timeline_app.domain.timex import NamedEvent
from timeline_app.reconcile.events.dating import agree_on_date
from timeline_app.reconcile.findings import ResolvedMention

_HEAD_WEIGHT = 2
"""How much more it counts that an event's own verb or noun is named than that a word of it is."""
_FEWEST_OF_KIND = 2
"""Tellings of an event that is known by its kind only: "the blaze" where all others say fire."""

Group = Sequence[ResolvedMention]


class NamedEvents:
    """The events of a case, to be found by what one article calls them."""

    def __init__(self, groups: Sequence[Group]) -> None:
        """Take the mentions of every event."""
        self._groups = groups
        self._of_article: dict[str, set[int]] | None = None

    def find_day(self, article: str, named: NamedEvent, published: Span) -> Span:
        """Return the day of the event that an article names; undated where none up to its publication is told of one.

        Looked at are the events of that article and of those that tell one of its events, too;
        the one with most of the named words is meant, then one of that kind which most tell.
        """
        near = sorted(self._near(article))
        ranked = sorted(((self._likeness(self._groups[at], named), -at) for at in near), reverse=True)
        for likeness, at in ranked:
            if not any(likeness[:2]):
                break
            if named.kind and not likeness[1]:
                continue
            span = agree_on_date(self._groups[-at]).span
            is_over = span.first is None or published.last is None or span.first.day <= published.last.day
            if span.precision in (Precision.DAY, Precision.TIME) and is_over:
                return span
        return UNDATED

    def _near(self, article: str) -> set[int]:
        if self._of_article is None:
            self._of_article = defaultdict(set)
            for at, group in enumerate(self._groups):
                for one in group:
                    self._of_article[one.article].add(at)
        own = self._of_article.get(article, set())
        beside = {one.article for at in own for one in self._groups[at]}
        return own.union(*(self._of_article[other] for other in beside))

    @staticmethod
    def _likeness(group: Group, named: NamedEvent) -> tuple[int, bool, int]:
        """Return how many of the named words the event has, whether it is of that kind, and how many tell it."""
        told = [one.mention for one in group if not one.mention.is_background]
        heads, terms = {one.lemma for one in told}, _all_terms(one.terms for one in told)
        words = sum(_HEAD_WEIGHT if term in heads else term in terms for term in named.terms)
        of_kind = sum(one.kind == named.kind for one in told)
        is_of_kind = bool(named.kind) and 2 * of_kind > len(told) and (words > 0 or of_kind >= _FEWEST_OF_KIND)
        return words, is_of_kind, len(told)


def _all_terms(terms: Iterable[tuple[str, ...]]) -> Counter[str]:
    return Counter(term for one in terms for term in one)
