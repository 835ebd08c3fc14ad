"""A large case parted into dossiers: articles that may tell of the same, each dossier reconciled by itself.

What stands in one dossier says nothing of another, so that the work grows with the case and no faster,
can be shared among processes, and an article that is added touches its own dossier only.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

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

_EVERYWHERE = -1

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
        by_key = {article.key: article for article in articles}
        keys = sorted(by_key)
        made = sorted(decisions, key=lambda decision: decision.seq)
        places = {key: at for at, key in enumerate(keys)}
        homes = DisjointSets(range(len(keys)))
        _join_decided(made, homes, places)
        self._join_about_the_same([told.get(key) for key in keys], keys, _days(by_key, made), homes)
        members: defaultdict[int, list[str]] = defaultdict(list)
        for at, key in enumerate(keys):
            members[homes.find(at)].append(key)
        decided = _by_home(made, homes, places)
        return [
            Dossier(
                tuple(by_key[key] for key in found),
                tuple(told[key] for key in found if key in told),
                _own_decisions(decided[home], decided[_EVERYWHERE], set(found)),
            )
            for home, found in members.items()
        ]

    def _join_about_the_same(
        self, told: Sequence[Extraction | None], keys: Sequence[str], days: Mapping[str, int], homes: DisjointSets[int]
    ) -> None:
        """Join articles, named by their places among the sorted keys, which is faster than by the keys."""
        holders: defaultdict[Shared, list[int]] = defaultdict(list)
        for at, (key, extraction) in enumerate(zip(keys, told, strict=True)):
            for shared in self._read_about(key, extraction):
                holders[shared].append(at)
        day_of = [days.get(key) for key in keys]
        left = sum(homes.find(at) == at for at in range(len(keys))) - 1
        for shared, held in holders.items():
            if not left:
                break  # all is one dispute
            if len(held) > 1:
                most = MOST_SHARING if len(shared) == 1 else MOST_SHARING_TWO
                left -= _join_periods(_periods(held, day_of), most, homes)

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


def _join_periods(periods: Iterable[Sequence[int]], most: int, homes: DisjointSets[int]) -> int:
    """Join the articles of each period that has so many at most; return how many sets there are less."""
    return sum(homes.join(period[0], at) for period in periods if len(period) <= most for at in period[1:])


def _periods(held: Sequence[int], day_of: Sequence[int | None]) -> Iterator[list[int]]:
    """Yield articles that were published without a long pause; those of unknown date stand with the first."""
    period = [at for at in held if day_of[at] is None]
    dated = sorted((day, at) for at in held if (day := day_of[at]) is not None)
    before = dated[0][0] if dated else 0
    for day, at in dated:
        if day - before > LONGEST_PAUSE_DAYS:
            yield period
            period = []
        period.append(at)
        before = day
    yield period


def _days(articles: Mapping[str, Article], decisions: Iterable[Decision]) -> dict[str, int]:
    """Return the ordinal of the day on which an article was published, as stated or decided, by key."""
    spans = {key: article.published for key, article in articles.items()}
    for decision in decisions:
        if decision.kind is DecisionKind.SET_PUBLISHED:
            span = parse_edtf(decision.value)
            spans.update((piece.article, span) for piece in decision.evidence)
    return {key: span.first.day.toordinal() for key, span in spans.items() if span.first}


def _join_decided(decisions: Iterable[Decision], homes: DisjointSets[int], places: Mapping[str, int]) -> None:
    """Put together the articles that an editor made one decision about."""
    for decision in decisions:
        if decision.kind not in ABOUT_WHOLE_ARTICLES:
            present = [places[piece.article] for piece in decision.evidence if piece.article in places]
            for at in present[1:]:
                homes.join(present[0], at)


def _by_home(
    decisions: Iterable[Decision], homes: DisjointSets[int], places: Mapping[str, int]
) -> defaultdict[int, list[Decision]]:
    """Return decisions by dossier; those of the whole case, or whose articles are not there, apply everywhere."""
    found: defaultdict[int, list[Decision]] = defaultdict(list)
    for decision in decisions:
        about = {homes.find(places[piece.article]) for piece in decision.evidence if piece.article in places}
        for home in about or (_EVERYWHERE,):
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
