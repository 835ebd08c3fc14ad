"""A dispute told by very many articles: who is who and what is one source is found in all of it, the rest in parts.

The parts are kept from one time to the next; an article that is added touches a few of them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from timeline_app.domain.actor import Actor
from timeline_app.domain.case import Derived
from timeline_app.domain.decision import Decision, DecisionKind
from timeline_app.domain.mention import Extraction, Name
from timeline_app.reconcile.assembling import put_together
from timeline_app.reconcile.concluding import Conclusions, Sources, Told
from timeline_app.reconcile.dossiers import ABOUT_WHOLE_ARTICLES, Dossier
from timeline_app.reconcile.mapping import Mapper, in_turn
from timeline_app.reconcile.parting import PartedSentences, Place, part_sentences
from timeline_app.reconcile.parts import Fragment, Named, Part, conclude_part
from timeline_app.reconcile.pipeline import reconcile_together
from timeline_app.reconcile.sources import SourceKeeper

_LOOK_BACK = 3
"""Sentences before one in which it stands whom its "he" means."""


class LargeDisputes:
    """Reconciles disputes in parts; keeps what was concluded of each part the last time."""

    def __init__(self, mapper: Mapper = in_turn) -> None:
        """Take who does the work."""
        self._mapper = mapper
        self._known: dict[tuple[str, int], tuple[Part, Conclusions]] = {}
        self._used: dict[tuple[str, int], tuple[Part, Conclusions]] = {}
        self._sources: dict[str, SourceKeeper] = {}
        self._used_sources: dict[str, SourceKeeper] = {}

    def reconcile(self, dossier: Dossier) -> Derived:
        """Return all that follows from what a dispute's articles tell and what was decided of them."""
        told = Told.of(dossier.articles, dossier.extractions, dossier.decisions)
        keeper = self._used_sources[dossier.name] = self._sources.get(dossier.name) or SourceKeeper()
        standings, sources = keeper.find(dossier.articles, told)
        parts = make_parts(told, sources)
        if not parts:
            return reconcile_together(dossier.articles, dossier.extractions, dossier.decisions, self._mapper)
        changed = [one for one in parts if not self._is_known(one)]
        found = zip(changed, self._mapper(conclude_part, changed), strict=True)
        fresh = {part.name: (part, conclusions) for part, conclusions in found}
        for one in parts:
            self._used[one.name] = fresh.get(one.name) or self._known[one.name]
        return put_together([self._used[one.name][1] for one in parts], standings, sources.actors.actors)

    def forget_unused(self) -> None:
        """Drop what no dispute has asked for since the last call."""
        self._known, self._used = self._used, {}
        self._sources, self._used_sources = self._used_sources, {}

    def _is_known(self, part: Part) -> bool:
        known = self._known.get(part.name)
        return known is not None and known[0] == part


def make_parts(told: Told, sources: Sources) -> list[Part]:
    """Return the parts of a dispute, sorted by name."""
    maker = _PartMaker(told, sources)
    return maker.parts()


class _PartMaker:
    """Cuts a dispute into parts and gives each what is known of its articles."""

    def __init__(self, told: Told, sources: Sources) -> None:
        self._told = told
        self._sources = sources
        self._at = {article.key: at for at, article in enumerate(told.articles)}
        self._actors = {actor.id: actor for actor in sources.actors.actors}
        self._slices: dict[str, Actor] = {}
        self._standings = sources.standings

    def parts(self) -> list[Part]:
        about = [self._places_of(decision) for decision in self._told.decisions]
        parted = part_sentences(self._told.extractions, self._called, [places for places in about if places])
        decided = self._by_part(parted, about)
        return [self._part(places, decided[number]) for number, places in enumerate(parted.parts)]

    def _called(self, article: str, name: Name) -> str:
        found = self._sources.actors.actor_of(article, name.start, name.end)
        return self._actors[found].name if found else ""

    def _places_of(self, decision: Decision) -> list[Place]:
        """Return the sentences that a decision is about; none for one about whole articles or the whole case."""
        if decision.kind in ABOUT_WHOLE_ARTICLES:
            return []
        places = [
            (at, _sentence_at(self._told.extractions[at], piece.start))
            for piece in decision.evidence
            if (at := self._at.get(piece.article)) is not None and self._told.extractions[at].sentences
        ]
        return list(dict.fromkeys(places))

    def _by_part(self, parted: PartedSentences, about: Sequence[Sequence[Place]]) -> Mapping[int, list[Decision]]:
        """Return the decisions of each part, by seq; those about nothing that is there stand in the first."""
        found: defaultdict[int, list[Decision]] = defaultdict(list)
        for decision, places in zip(self._told.decisions, about, strict=True):
            if decision.kind is DecisionKind.SET_DATE_ORDER:
                for number in range(len(parted.parts)):
                    found[number].append(decision)
            elif decision.kind not in ABOUT_WHOLE_ARTICLES:
                found[parted.homes[places[0]] if places else 0].append(decision)
        return found

    def _part(self, places: Sequence[Place], decisions: Sequence[Decision]) -> Part:
        sentences: defaultdict[int, list[int]] = defaultdict(list)
        for at, sentence in places:
            sentences[at].append(sentence)
        groups: dict[str, str] = {}
        fragments = tuple(self._fragment(at, tuple(own), groups) for at, own in sentences.items())
        named = {actor for one in fragments for _, _, actor in one.named}
        wanted = {" ".join(one.value.split()).casefold() for one in decisions if one.kind is DecisionKind.SET_SPEAKER}
        named |= set(self._ids_of(wanted)) if wanted else set()
        return Part(fragments, tuple(self._slice(actor) for actor in sorted(named)), tuple(decisions))

    def _fragment(self, at: int, sentences: tuple[int, ...], groups: dict[str, str]) -> Fragment:
        """Return some sentences of an article; `groups` are the first articles of the part by independence group."""
        article, extraction = self._told.articles[at], self._told.extractions[at]
        standing = self._standings[article.key]
        return Fragment(
            article,
            extraction,
            sentences,
            self._sources.published[article.key],
            replace(standing, short="", colour="", group="", derived_from=None),
            groups.setdefault(standing.group, article.key),
            tuple(self._named(extraction, sentences)),
        )

    def _named(self, extraction: Extraction, sentences: Sequence[int]) -> Iterator[Named]:
        spans = extraction.sentences
        wide = [(spans[max(0, at - _LOOK_BACK)][0], spans[at][1]) for at in sentences]
        for name in extraction.names:
            if any(start <= name.start < end for start, end in wide):
                actor = self._sources.actors.actor_of(extraction.article, name.start, name.end)
                if actor:
                    yield name.start, name.end, actor

    def _slice(self, actor: str) -> Actor:
        """Return an actor without its occurrences, its variants in an order that no further article changes."""
        if actor not in self._slices:
            found = self._actors[actor]
            self._slices[actor] = replace(found, occurrences=(), variants=tuple(sorted(found.variants)))
        return self._slices[actor]

    def _ids_of(self, called: set[str]) -> Iterable[str]:
        return (
            actor.id
            for actor in self._actors.values()
            if any(name.casefold() in called for name in (*actor.variants, actor.name))
        )


def _sentence_at(extraction: Extraction, offset: int) -> int:
    return max(0, bisect_right(extraction.sentences, (offset, len(extraction.sentences) and 1 << 62)) - 1)
