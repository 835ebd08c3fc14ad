"""A large dispute cut into parts, each with what is known of its articles; what a change does not touch is kept."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from timeline_app.domain.actor import Actor
from timeline_app.domain.article import Article
from timeline_app.domain.case import Standing
from timeline_app.domain.decision import Decision, DecisionKind
from timeline_app.domain.mention import Extraction
from timeline_app.reconcile.actors import FoundActors
from timeline_app.reconcile.concluding import Told
from timeline_app.reconcile.dossiers import ABOUT_WHOLE_ARTICLES
from timeline_app.reconcile.events.tellings import Place as MentionPlace
from timeline_app.reconcile.parting import PartedSentences, SentenceParter, read_units
from timeline_app.reconcile.parts import Fragment, Named, Part, read_places
from timeline_app.reconcile.publication import Publication
from timeline_app.reconcile.sources import Found
from timeline_app.reconcile.unit_links import Place, Unit
from timeline_app.reconcile.wording.naming import Namer

_LOOK_BACK = 3
"""Sentences before one in which it stands whom its "he" means."""
Offsets = tuple[int, int]


Given = tuple[Publication, Standing]
"""What is known of an article itself, its standing without what hangs on articles elsewhere: badge, group, source."""


@dataclass(frozen=True, slots=True)
class _Read:
    """One article with what parts need of it."""

    article: Article
    extraction: Extraction
    given: Given
    units: tuple[Unit, ...]
    named: tuple[Named, ...]
    """In the order of the extraction's names; what is unclear is left out."""
    places: tuple[MentionPlace, ...]


@dataclass(frozen=True, slots=True)
class _Changes:
    """What is not as it was the last time."""

    articles: Set[str]
    """Keys of those that are others themselves, are named otherwise, or are of one source with others."""
    actors: Set[str]
    """Ids."""


class PartKeeper:
    """Cuts one dispute into parts time after time."""

    def __init__(self) -> None:
        self._read: dict[str, _Read] = {}
        self._groups: dict[str, str] = {}
        self._slices: dict[str, tuple[Actor, Actor]] = {}
        """By id: actors, and what parts are told of them."""
        self._parter = SentenceParter()
        self._parts: dict[tuple[Place, ...], Part] = {}

    def make_parts(self, told: Told, found: Found) -> list[Part]:
        """Return the parts of a dispute, sorted by name; one that nothing changed in is the same object again."""
        articles = self._read_articles(told, found) | self._regroup(found)
        changes = _Changes(articles, self._slice(found.actors.actors))
        about = [_places_of(decision, self._read) for decision in told.decisions]
        units = {key: one.units for key, one in self._read.items()}
        parted = self._parter.part(units, [places for places in about if places])
        decided = _by_part(told.decisions, parted, about)
        before, self._parts = self._parts, {}
        for number, places in enumerate(parted.parts):
            known, decisions = before.get(places), tuple(decided.get(number, ()))
            is_same = known is not None and known.decisions == decisions and not _is_touched(known, changes)
            self._parts[places] = known if known is not None and is_same else self._make(places, decisions)
        return list(self._parts.values())

    def _read_articles(self, told: Told, found: Found) -> set[str]:
        """Read what is new; return the keys of what is not as it was."""
        before, self._read, changed = self._read, {}, set[str]()
        names = {actor.id: actor.name for actor in found.actors.actors}
        for article, extraction in zip(told.articles, told.extractions, strict=True):
            key = article.key
            standing = replace(found.sources.standings[key], short="", colour="", group="", derived_from=None)
            known, now = before.get(key), (found.sources.published[key], standing)
            is_same = known is not None and known.article is article and known.extraction is extraction
            if known is None or not is_same or known.given != now or key in found.actors.renamed:
                changed.add(key)
                known = _read_article(article, extraction, now, found.actors.ids_in(key), names)
            self._read[key] = known
        return changed

    def _regroup(self, found: Found) -> set[str]:
        """Return the keys of the articles that are of one source with others than the last time."""
        before, self._groups = self._groups, {key: one.group for key, one in found.sources.standings.items()}
        return {key for key, _ in before.items() ^ self._groups.items()}

    def _slice(self, actors: Sequence[Actor]) -> set[str]:
        """Take of each actor what parts are told; return the ids of those of whom that is not what it was."""
        before, self._slices = self._slices, {}
        changed = set()
        for actor in actors:
            known = before.get(actor.id)
            if known is None or known[0] is not actor:
                told = _as_told(actor)
                if known is None or known[1] != told:
                    changed.add(actor.id)
                known = actor, told
            self._slices[actor.id] = known
        return changed | (before.keys() - self._slices.keys())

    def _make(self, places: Sequence[Place], decisions: Sequence[Decision]) -> Part:
        sentences: defaultdict[str, list[int]] = defaultdict(list)
        for article, sentence in places:
            sentences[article].append(sentence)
        groups: dict[str, str] = {}
        fragments = tuple(self._fragment(self._read[key], tuple(own), groups) for key, own in sentences.items())
        named = {actor for one in fragments for _, _, actor in one.named}
        wanted = {" ".join(one.value.split()).casefold() for one in decisions if one.kind is DecisionKind.SET_SPEAKER}
        named |= set(self._ids_of(wanted)) if wanted else set()
        told = (self._slices[actor] for actor in sorted(named))
        actors = tuple(_with_spellings(actor) if wanted else short for actor, short in told)
        return Part(fragments, actors, tuple(decisions))

    def _fragment(self, read: _Read, sentences: tuple[int, ...], groups: dict[str, str]) -> Fragment:
        """Return some sentences of an article; `groups` are the first articles of the part by independence group."""
        key, spans = read.article.key, read.extraction.sentences
        wide = [(spans[max(0, at - _LOOK_BACK)][0], spans[at][1]) for at in sentences]
        return Fragment(
            read.article,
            read.extraction,
            sentences,
            *read.given,
            groups.setdefault(self._groups[key], key),
            tuple(one for one in read.named if any(start <= one[0] < end for start, end in wide)),
            read.places,
        )

    def _ids_of(self, called: set[str]) -> Iterable[str]:
        """Return the ids of the actors called so, in lower case, by any of their names."""
        return (
            actor.id
            for actor, _ in self._slices.values()
            if any(name.casefold() in called for name in (*actor.variants, actor.name))
        )


def _read_article(
    article: Article, extraction: Extraction, given: Given, ids: Mapping[Offsets, str], names: Mapping[str, str]
) -> _Read:
    """Return an article with what parts need of it; `ids` are of whom it names, `names` are by id."""
    called = {place: names[actor] for place, actor in ids.items()}
    offsets = ((one.start, one.end) for one in extraction.names)
    named = tuple((*place, ids[place]) for place in offsets if place in ids)
    return _Read(article, extraction, given, read_units(extraction, called), named, read_places(extraction, given[0]))


def _as_told(actor: Actor) -> Actor:
    """Return what parts are told of an actor: of its spellings the one for little room, which few articles change."""
    return replace(actor, occurrences=(), variants=(Namer(FoundActors((actor,), {})).short_name(actor.id),))


def _with_spellings(actor: Actor) -> Actor:
    """Return an actor as a part needs it in which an editor set a speaker by one of his names."""
    return replace(actor, occurrences=(), variants=tuple(sorted(actor.variants)))


def _is_touched(part: Part, changes: _Changes) -> bool:
    # Who speaks by an editor's word may be anybody of the dispute.
    return any(one.kind is DecisionKind.SET_SPEAKER for one in part.decisions) or not (
        changes.articles.isdisjoint(one.article.key for one in part.fragments)
        and changes.actors.isdisjoint(actor.id for actor in part.actors)
    )


def _places_of(decision: Decision, read: Mapping[str, _Read]) -> list[Place]:
    """Return the sentences that a decision is about; none for one about whole articles or the whole case."""
    if decision.kind in ABOUT_WHOLE_ARTICLES:
        return []
    pieces = [one for one in decision.evidence if one.article in read and read[one.article].extraction.sentences]
    places = ((one.article, _sentence_at(read[one.article].extraction, one.start)) for one in pieces)
    return list(dict.fromkeys(places))


def _by_part(
    decisions: Sequence[Decision], parted: PartedSentences, about: Sequence[Sequence[Place]]
) -> Mapping[int, list[Decision]]:
    """Return the decisions of each part, by seq; those about nothing that is there stand in the first."""
    found: defaultdict[int, list[Decision]] = defaultdict(list)
    for decision, places in zip(decisions, about, strict=True):
        if decision.kind is DecisionKind.SET_DATE_ORDER:
            for number in range(len(parted.parts)):
                found[number].append(decision)
        elif decision.kind not in ABOUT_WHOLE_ARTICLES:
            found[parted.homes[places[0]] if places else 0].append(decision)
    return found


def _sentence_at(extraction: Extraction, offset: int) -> int:
    return max(0, bisect_right(extraction.sentences, (offset, len(extraction.sentences) and 1 << 62)) - 1)
