"""The names of a case by the forms that they belong to, and the actors made of them, kept from one time to the next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from timeline_app.domain.actor import Actor
from timeline_app.reconcile.actors.decided import DecidedActors, Place
from timeline_app.reconcile.actors.forms import Form
from timeline_app.reconcile.actors.groups import Groups
from timeline_app.reconcile.actors.homes import ArticleHomes, Held
from timeline_app.reconcile.actors.making import make_actor

Forms = frozenset[Form]
"""All forms of one actor."""


@dataclass(frozen=True, slots=True)
class _Joined:
    """What an editor joined."""

    names: Mapping[Form, str]
    """What the actor of a form is called."""
    forms: Forms
    """All whose names were pointed at."""
    cleared: Collection[Place]
    """Names of which it is clear by that whose they are."""


@dataclass(slots=True)
class Members:
    """The names of each form by article."""

    homes: dict[str, ArticleHomes] = field(default_factory=dict)
    """By article key."""
    _held: defaultdict[Form, dict[str, Held]] = field(default_factory=lambda: defaultdict(dict))
    _changed: set[Form] = field(default_factory=set)
    """Forms whose names are not those that the actors were made of."""
    _actors: dict[Forms, Actor | None] = field(default_factory=dict)
    """None where no account names it."""

    def put(self, article: str, homes: ArticleHomes) -> None:
        """Take in where an article's names belong now."""
        self.drop(article)
        self.homes[article] = homes
        self._changed |= homes.held.keys()
        for form, held in homes.held.items():
            self._held[form][article] = held

    def drop(self, article: str) -> None:
        """Forget an article's names."""
        before = self.homes.pop(article, None)
        for form in before.held if before else ():
            self._changed.add(form)
            del self._held[form][article]
            if not self._held[form]:
                del self._held[form]

    def articles_of(self, form: Form) -> Iterable[str]:
        """Return the articles in which names belong to a form."""
        return self._held.get(form, {}).keys()

    def make_actors(self, groups: Groups[Form], decided: DecidedActors) -> dict[Forms, Actor]:
        """Return the actors by their forms; `groups`, of forms that are one, is changed by what else joins them."""
        for form in self._held:
            groups.add(form)
        for homes in self.homes.values():
            for body, acronym in homes.acronyms:
                if acronym in groups:
                    groups.join(body, acronym)
        joined = self._join_decided(groups, decided)
        before, self._actors = self._actors, {}
        for forms in self._by_root(groups):
            is_known = forms in before and forms.isdisjoint(self._changed) and forms.isdisjoint(joined.forms)
            self._actors[forms] = before[forms] if is_known else self._make_actor(forms, joined)
        # What an editor joined is made anew each time: what he said of it may change without any name.
        self._changed = set(joined.forms)
        return {forms: actor for forms, actor in self._actors.items() if actor is not None}

    def _by_root(self, groups: Groups[Form]) -> Iterable[Forms]:
        found: defaultdict[Form, list[Form]] = defaultdict(list)
        for form in self._held:
            found[groups.root(form)].append(form)
        return map(frozenset, found.values())

    def _make_actor(self, forms: Forms, joined: _Joined) -> Actor | None:
        names = [name for form, name in joined.names.items() if form in forms]
        held = [one for form in forms for one in self._held[form].values()]
        is_unclear = all(
            one.place in self.homes[one.article].strangers and one.place not in joined.cleared
            for told in held
            for one in told.occurrences
        )
        return make_actor(held, names[-1] if names else "", is_unclear=is_unclear)

    def _join_decided(self, groups: Groups[Form], decided: DecidedActors) -> _Joined:
        """Join what an editor joined."""
        called: dict[Form, str] = {}
        cleared: set[Place] = set()
        pointed: set[Form] = set()
        for name, places in decided.joined():
            found = [(place, form) for place in places if (form := self._form_at(place))]
            cleared.update(place for place, _ in found)
            forms = [form for _, form in found]
            pointed.update(forms)
            for form in forms[1:]:
                groups.join(forms[0], form)
            if forms and name:
                called[forms[0]] = name
        return _Joined(called, frozenset(pointed), cleared)

    def _form_at(self, place: Place) -> Form | None:
        homes = self.homes.get(place[0])
        held = homes.held.items() if homes else ()
        return next((form for form, names in held for one in names.occurrences if one.place == place), None)
