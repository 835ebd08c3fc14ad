"""From the names of all articles to actors: full names case-wide, short ones article by article."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline_app.domain.actor import Actor
from timeline_app.domain.article import Article
from timeline_app.domain.decision import Decision
from timeline_app.domain.mention import Extraction, NameKind
from timeline_app.reconcile.actors.acronyms import acronym_behind
from timeline_app.reconcile.actors.calling import clearest_name
from timeline_app.reconcile.actors.decided import DecidedActors, Place
from timeline_app.reconcile.actors.forms import Form
from timeline_app.reconcile.actors.full_names import is_bare_head, may_be_short
from timeline_app.reconcile.actors.groups import Groups
from timeline_app.reconcile.actors.joining import join_full_names
from timeline_app.reconcile.actors.local import LocalNames
from timeline_app.reconcile.actors.newcomers import find_newcomers
from timeline_app.reconcile.actors.occurrences import CaseNames, Occurrence, collect_names
from timeline_app.reconcile.actors.unnamed import UnnamedBodies
from timeline_app.reconcile.actors.wording import told_spellings

_ID_LENGTH = 12


@dataclass(frozen=True, slots=True)
class FoundActors:
    """The actors of a case and where they are named."""

    actors: tuple[Actor, ...]
    """Sorted by id."""
    by_place: dict[Place, str]
    """Article key and offsets to the actor's id; what is unclear is left out."""

    def actor_of(self, article: str, start: int, end: int) -> str | None:
        """Return the id of the actor that the name at `text[start:end]` stands for; None where it is unclear."""
        return self.by_place.get((article, start, end))


@dataclass(slots=True)
class Home:
    """Where one occurrence belongs."""

    key: Form
    occurrence: Occurrence
    is_unclear: bool = False


def find_actors(
    articles: Sequence[Article], extractions: Sequence[Extraction], decisions: Sequence[Decision]
) -> FoundActors:
    """Return the actors of the articles, the same whatever the order of articles and extractions."""
    names = collect_names(articles, extractions)
    groups = Groups(names.uses)
    join_full_names(names, groups)
    decided = DecidedActors(names, decisions)
    homes = _find_homes(names, groups, decided.detached())
    kept = _join_decided(homes, groups, decided)
    found = _make_actors(homes, groups, names, kept)
    newcomers = find_newcomers(decisions, names.texts, found.actors)
    return replace(found, actors=tuple(sorted([*found.actors, *newcomers], key=lambda one: one.id)))


def _find_homes(names: CaseNames, groups: Groups[Form], detached: dict[tuple[str, Form], Form]) -> list[Home]:
    local = LocalNames(names, groups)
    moved = {(article, groups.root(form)): own for (article, form), own in detached.items()}
    homes = []
    for form, use in names.uses.items():
        is_short = may_be_short(form, use.kind)
        found = {article: local.form_of_short(form, article) if is_short else form for article in use.articles}
        is_bare = is_bare_head(form)
        for occurrence in use.occurrences:
            article = occurrence.article
            own = local.form_of_told(occurrence) if form.sort == "body" else None
            target = (local.form_of_phrase(occurrence) if is_bare else own) or found[article] or form
            key = detached.get((article, form)) or moved.get((article, groups.root(target))) or target
            is_stranger = form.is_addressed and form.is_single and found[article] is None
            homes.append(Home(key, occurrence, is_stranger))
    meant = [(phrase, local.form_of_phrase(phrase)) for phrase in names.phrases]
    unnamed = UnnamedBodies(phrase for phrase, named in meant if named is None)
    for phrase, named in meant:
        target_form = named or unnamed.find(phrase)
        if target_form is not None:
            groups.add(target_form)
            acronym = Form((acronym_behind(phrase, names.texts[phrase.article]),), is_acronym=True)
            if acronym in groups and phrase.kind is NameKind.ORGANISATION:
                groups.join(target_form, acronym)
            homes.append(Home(moved.get((phrase.article, groups.root(target_form))) or target_form, phrase))
    for home in homes:
        groups.add(home.key)
    return homes


def _join_decided(homes: list[Home], groups: Groups[Form], decided: DecidedActors) -> dict[Form, str]:
    """Join what an editor joined; return the name kept of each such group, by any of its keys."""
    by_place = {home.occurrence.place: home for home in homes}
    kept: dict[Form, str] = {}
    for name, places in decided.joined():
        keys = []
        for place in places:
            if place in by_place:
                by_place[place].is_unclear = False
                keys.append(by_place[place].key)
        for key in keys[1:]:
            groups.join(keys[0], key)
        if keys and name:
            kept[keys[0]] = name
    return kept


def _make_actors(homes: list[Home], groups: Groups[Form], names: CaseNames, kept: dict[Form, str]) -> FoundActors:
    members: dict[Form, list[Home]] = defaultdict(list)
    for home in homes:
        members[groups.root(home.key)].append(home)
    names_kept = {groups.root(key): name for key, name in kept.items()}
    actors = []
    by_place: dict[Place, str] = {}
    for root, group in members.items():
        if all(home.occurrence.is_margin for home in group):
            continue
        actor = _make_actor(group, names, names_kept.get(root, ""))
        actors.append(actor)
        if not actor.unclear:
            by_place |= dict.fromkeys(actor.occurrences, actor.id)
    return FoundActors(tuple(sorted(actors, key=lambda one: one.id)), by_place)


def _make_actor(group: list[Home], names: CaseNames, kept: str) -> Actor:
    every = sorted(home.occurrence for home in group)
    occurrences = [one for one in every if not one.is_margin]
    spellings = Counter(spelling for one in every for spelling in told_spellings(one, names.texts.get(one.article, "")))
    kind = _kind_of(occurrences)
    return Actor(
        id=_stable_id(occurrences[0].place),
        name=kept or clearest_name(every, kind),
        kind=kind,
        variants=tuple(sorted(spellings, key=lambda spelling: (-spellings[spelling], spelling))),
        occurrences=tuple(one.place for one in occurrences),
        unclear=all(home.is_unclear for home in group),
    )


def _kind_of(occurrences: list[Occurrence]) -> NameKind:
    counted = Counter(one.kind for one in occurrences)
    return max(NameKind, key=lambda kind: counted[kind])


def _stable_id(place: Place) -> str:
    article, start, end = place
    digest = hashlib.sha256(f"{article}@{start}-{end}".encode()).hexdigest()
    return f"actor-{digest[:_ID_LENGTH]}"
