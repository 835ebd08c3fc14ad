"""From the names of all articles to actors: full names case-wide, short ones article by article.

What is found of an article is kept as long as what it asks of the whole case is answered as before, and an
actor as long as nothing is told of it that was not told before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from timeline_app.domain.actor import Actor
from timeline_app.domain.article import Article
from timeline_app.domain.decision import Decision
from timeline_app.domain.mention import Extraction
from timeline_app.reconcile.actors.asking import Ledger
from timeline_app.reconcile.actors.collecting import NameKeeper
from timeline_app.reconcile.actors.decided import DecidedActors
from timeline_app.reconcile.actors.forms import Form
from timeline_app.reconcile.actors.groups import Groups
from timeline_app.reconcile.actors.homes import ArticleHomes, HomeFinder
from timeline_app.reconcile.actors.joining import join_full_names
from timeline_app.reconcile.actors.local import LocalNames
from timeline_app.reconcile.actors.members import Forms, Members
from timeline_app.reconcile.actors.newcomers import find_newcomers
from timeline_app.reconcile.actors.unnamed import UnnamedBodies, form_of_described


@dataclass(frozen=True, slots=True)
class CaseActors:
    """The actors of a case and where they are named."""

    actors: tuple[Actor, ...]
    """Sorted by id."""
    homes: Mapping[str, ArticleHomes] = field(repr=False)
    """By article key."""
    ids: Mapping[Form, str] = field(repr=False)
    """The actors' ids by the forms that names belong to; what is unclear is left out."""
    renamed: Set[str] = field(repr=False)
    """Articles in which a name stands for another actor, or one of another name, than when they were last found."""

    _by_article: dict[str, Mapping[tuple[int, int], str]] = field(default_factory=dict, repr=False, compare=False)
    """What `actor_of` was asked for so far."""

    def actor_of(self, article: str, start: int, end: int) -> str | None:
        """Return the id of the actor that the name at `text[start:end]` stands for; None where it is unclear."""
        if article not in self._by_article:
            self._by_article[article] = self.ids_in(article)
        return self._by_article[article].get((start, end))

    def ids_in(self, article: str) -> dict[tuple[int, int], str]:
        """Return the ids of the actors that an article's account names, by the offsets of the names."""
        held = self.homes[article].held.items() if article in self.homes else ()
        return {
            (one.start, one.end): self.ids[form]
            for form, told in held
            if form in self.ids
            for one in told.occurrences
            if not one.is_margin
        }


class ActorKeeper:
    """Finds the actors of one case time after time; the result is always that of finding them all anew."""

    def __init__(self) -> None:
        self._names = NameKeeper()
        self._ledger = Ledger()
        self._detached: Mapping[tuple[str, Form], Form] = {}
        self._described: dict[str, tuple[Form, ...]] = {}
        self._members = Members()
        self._called: dict[Form, tuple[str, str]] = {}
        """Ids and names of actors by their forms."""

    def find(
        self, articles: Sequence[Article], extractions: Sequence[Extraction], decisions: Sequence[Decision]
    ) -> CaseActors:
        """Return the actors of the articles, the same whatever the order of articles and extractions."""
        names, changed = self._names.collect(articles, extractions)
        groups = Groups(names.uses)
        join_full_names(names, groups)
        decided = DecidedActors(names, decisions)
        local = LocalNames(names, groups, self._ledger)
        changed |= self._ledger.renew(*local.witnesses) | self._find_detached(decided)
        for key in changed - names.by_article.keys():
            self._members.drop(key)
            self._described.pop(key, None)
        finder = HomeFinder(names, groups, local, self._detached)
        changed |= self._find_homes(changed & names.by_article.keys(), finder)
        found = self._members.make_actors(groups, decided)
        newcomers = find_newcomers(decisions, names.texts, list(found.values()))
        ids = {form: actor.id for forms, actor in found.items() if not actor.unclear for form in forms}
        actors = tuple(sorted([*found.values(), *newcomers], key=lambda one: one.id))
        return CaseActors(actors, dict(self._members.homes), ids, changed | self._find_renamed(found))

    def _find_renamed(self, found: Mapping[Forms, Actor]) -> set[str]:
        """Return the articles that name somebody who has another id or name than the last time."""
        before = self._called
        self._called = {form: (one.id, one.name) for forms, one in found.items() if not one.unclear for form in forms}
        renamed = dict(before.items() ^ self._called.items())
        return {article for form in renamed for article in self._members.articles_of(form)}

    def _find_detached(self, decided: DecidedActors) -> set[str]:
        """Return the articles in which an editor says, or said the last time, that a name means somebody else."""
        before, self._detached = self._detached, decided.detached()
        return {article for article, _ in (*before, *self._detached)}

    def _find_homes(self, changed: set[str], finder: HomeFinder) -> set[str]:
        """Find where the names of some articles belong; and of others, where these describe a body anew.

        Return the keys of all of them.
        """
        meant = {}
        for key in changed:
            meant[key] = finder.mean(key)
            self._ledger.sign(key)
            described = (form_of_described(phrase) for phrase, named in meant[key] if named is None)
            self._described[key] = tuple(form for form in described if form is not None)
        unnamed = UnnamedBodies((form for forms in self._described.values() for form in forms), self._ledger)
        changed |= self._ledger.renew(unnamed) & self._described.keys()
        for key in changed:
            told = meant.get(key) or finder.mean(key)
            self._members.put(key, finder.find(key, told, unnamed))
            self._ledger.sign(key)
        return changed
