"""A large case parted into dossiers: articles that may tell of the same, each dossier reconciled by itself.

What stands in one dossier says nothing of another, so that the work grows with the case and no faster,
can be shared among processes, and an article that is added touches its own dossier only.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from timeline_app.domain.article import Article
from timeline_app.domain.decision import Decision, DecisionKind
from timeline_app.domain.edtf import parse_edtf
from timeline_app.domain.mention import Extraction
from timeline_app.reconcile.actors.lexicon import fold_text
from timeline_app.reconcile.disjoint import DisjointSets

PROMINENT = 6
"""Names of an article, the most frequent first, that say what it is about."""
MOST_SHARING = 30
"""Articles of one period that have one of these names in common and still tell of one dispute."""
MOST_SHARING_TWO = 300
"""As MOST_SHARING, for two names in common."""
LONGEST_PAUSE_DAYS = 30
"""Days between two articles from which the same names are taken to be in the news for another reason."""

ABOUT_WHOLE_ARTICLES = frozenset(
    {DecisionKind.SET_OUTLET, DecisionKind.SET_BADGE, DecisionKind.SET_PUBLISHED, DecisionKind.REMOVE_ARTICLE}
)
"""Decisions that say the same of each of their articles, and nothing of what these have in common."""

Shared = tuple[str, ...]
"""One name, or two, that an article is about."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """One part of a case."""

    articles: tuple[Article, ...]
    """Sorted by key."""
    extractions: tuple[Extraction, ...]
    """Of these articles, in the same order; an article that nothing was read from has none."""
    decisions: tuple[Decision, ...]
    """What was decided of these articles, and of the whole case; by seq."""

    @property
    def name(self) -> str:
        """The smallest article key."""
        return self.articles[0].key


class DossierKeeper:
    """Parts a case into dossiers; keeps what each article is about, so that it is read once."""

    def __init__(self) -> None:
        self._about: dict[str, tuple[Extraction | None, tuple[Shared, ...]]] = {}

    def part(
        self, articles: Sequence[Article], extractions: Sequence[Extraction], decisions: Sequence[Decision]
    ) -> list[Dossier]:
        """Return the dossiers of a case, sorted by name; the order of the arguments' items does not matter."""
        told = {one.article: one for one in extractions}
        ordered = sorted(articles, key=lambda article: article.key)
        made = sorted(decisions, key=lambda decision: decision.seq)
        homes = DisjointSets(article.key for article in ordered)
        _join_decided(made, homes, told)
        self._join_about_the_same(ordered, told, _days(ordered, made), homes)
        members: defaultdict[str, list[Article]] = defaultdict(list)
        for article in ordered:
            members[homes.find(article.key)].append(article)
        decided = _by_home(made, homes, {article.key for article in ordered})
        return [
            Dossier(
                tuple(found),
                tuple(told[article.key] for article in found if article.key in told),
                _own_decisions(decided[home], decided[""], {article.key for article in found}),
            )
            for home, found in members.items()
        ]

    def _join_about_the_same(
        self,
        articles: Sequence[Article],
        told: Mapping[str, Extraction],
        days: Mapping[str, int],
        homes: DisjointSets[str],
    ) -> None:
        holders: defaultdict[Shared, list[str]] = defaultdict(list)
        for article in articles:
            for shared in self._read_about(article.key, told.get(article.key)):
                holders[shared].append(article.key)
        for shared, keys in holders.items():
            if len(keys) > 1:
                most = MOST_SHARING if len(shared) == 1 else MOST_SHARING_TWO
                for period in _periods(keys, days):
                    for key in period[1:] if len(period) <= most else ():
                        homes.join(period[0], key)

    def _read_about(self, article: str, extraction: Extraction | None) -> tuple[Shared, ...]:
        known = self._about.get(article)
        if known is None or known[0] is not extraction:
            known = self._about[article] = (extraction, tuple(_shared_names(extraction)))
        return known[1]


def _shared_names(extraction: Extraction | None) -> Iterator[Shared]:
    names = extraction.names if extraction else ()
    counted = Counter(fold_text(name.text) for name in names if not name.is_phrase)
    prominent = sorted(sorted(counted, key=lambda name: (-counted[name], name))[:PROMINENT])
    yield from ((name,) for name in prominent)
    yield from combinations(prominent, 2)


def _periods(keys: Sequence[str], days: Mapping[str, int]) -> Iterator[list[str]]:
    """Yield articles that were published without a long pause; those of unknown date stand with the first."""
    period = [key for key in keys if key not in days]
    dated = sorted((days[key], key) for key in keys if key in days)
    for (before, _), (day, key) in pairwise([dated[0], *dated] if dated else []):
        if day - before > LONGEST_PAUSE_DAYS:
            yield period
            period = []
        period.append(key)
    yield period


def _days(articles: Iterable[Article], decisions: Iterable[Decision]) -> dict[str, int]:
    """Return the ordinal of the day on which an article was published, as stated or decided, by key."""
    spans = {article.key: article.published for article in articles}
    for decision in decisions:
        if decision.kind is DecisionKind.SET_PUBLISHED:
            span = parse_edtf(decision.value)
            spans.update((piece.article, span) for piece in decision.evidence)
    return {key: span.first.day.toordinal() for key, span in spans.items() if span.first}


def _join_decided(decisions: Iterable[Decision], homes: DisjointSets[str], told: Mapping[str, Extraction]) -> None:
    """Put together the articles that an editor made one decision about."""
    for decision in decisions:
        if decision.kind not in ABOUT_WHOLE_ARTICLES:
            present = [piece.article for piece in decision.evidence if piece.article in told]
            for key in present[1:]:
                homes.join(present[0], key)


def _by_home(
    decisions: Iterable[Decision], homes: DisjointSets[str], present: set[str]
) -> defaultdict[str, list[Decision]]:
    """Return decisions by dossier; under "" those of the whole case, and those whose articles are not there."""
    found: defaultdict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        about = dict.fromkeys(homes.find(piece.article) for piece in decision.evidence if piece.article in present)
        for home in about or ("",):
            found[home].append(decision)
    return found


def _own_decisions(own: Sequence[Decision], of_all: Sequence[Decision], articles: set[str]) -> tuple[Decision, ...]:
    return tuple(
        _trimmed(decision, articles) for decision in sorted([*own, *of_all], key=lambda decision: decision.seq)
    )


def _trimmed(decision: Decision, articles: set[str]) -> Decision:
    """Return a decision about whole articles with these alone: one import may say it of ten thousand."""
    if decision.kind not in ABOUT_WHOLE_ARTICLES:
        return decision
    return replace(decision, evidence=tuple(piece for piece in decision.evidence if piece.article in articles))
