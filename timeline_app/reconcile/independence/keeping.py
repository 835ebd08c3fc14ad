"""Articles that rewrite one agency text, joined into groups; what a change of the case does not touch is kept."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from timeline_app.domain.article import Article
from timeline_app.reconcile.independence.candidates import CandidateFinder, Pair
from timeline_app.reconcile.independence.comparison import Comparer
from timeline_app.reconcile.independence.credits import Credits
from timeline_app.reconcile.independence.groups import ArticleGroups
from timeline_app.reconcile.independence.linking import LIKELY, link
from timeline_app.reconcile.independence.model import log_odds
from timeline_app.reconcile.independence.particulars import EXACT_UP_TO, Particulars
from timeline_app.reconcile.independence.substance import Substance


def find_groups(articles: Sequence[Article], substances: Sequence[Substance]) -> ArticleGroups:
    """Return which articles rewrite one text; `substances` in the order of `articles`, sorted by key."""
    return GroupKeeper().find(articles, substances)


class GroupKeeper:
    """Finds the groups of one case time after time; compares two articles again where something of theirs changed.

    The result is always that of comparing all anew.
    """

    def __init__(self) -> None:
        self._particulars = Particulars()
        self._candidates = CandidateFinder(self._particulars)
        self._credits: dict[str, tuple[Article, Credits]] = {}
        self._scores: dict[Pair, float] = {}

    def find(self, articles: Sequence[Article], substances: Sequence[Substance]) -> ArticleGroups:
        """Return which articles rewrite one text; what is as it was is found by handing in the same objects again."""
        touched = self._particulars.update(substances)
        touched |= self._read_credits(articles)
        pairs = self._candidates.update(touched)
        comparer = Comparer(self._particulars, {key: own for key, (_, own) in self._credits.items()})
        for pair in self._scores.keys() - pairs:
            del self._scores[pair]
        for pair in pairs:
            if pair not in self._scores or not touched.isdisjoint(pair):
                self._scores[pair] = log_odds(comparer.compare(*pair))
        return ArticleGroups(self._link(), {article.key: article.text for article in articles})

    def _read_credits(self, articles: Sequence[Article]) -> set[str]:
        """Read whom new articles credit; return their keys."""
        known = self._credits
        fresh = {one.key: one for one in articles if one.key not in known or known[one.key][0] is not one}
        self._credits = {one.key: (one, Credits.of(one)) if one.key in fresh else known[one.key] for one in articles}
        return set(fresh)

    def _link(self) -> dict[str, str]:
        """Return the group of each article, named by its smallest member."""
        keys = sorted(self._particulars.substances)
        places = {key: at for at, key in enumerate(keys)}
        # The more other articles there are, the more are like an article by chance.
        likely = LIKELY + log(max(1.0, self._particulars.size / EXACT_UP_TO))
        scores = {(places[first], places[second]): score for (first, second), score in self._scores.items()}
        agencies = {places[key] for key, (_, own) in self._credits.items() if own.is_agency and key in places}
        groups = link(scores, len(keys), likely, agencies)
        return {keys[member]: keys[min(group)] for group in groups for member in group}
