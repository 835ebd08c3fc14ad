"""Which full name each name of an article belongs to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from sys import intern

from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.actors.acronyms import acronym_behind
from timeline_app.reconcile.actors.decided import Place
from timeline_app.reconcile.actors.forms import Form
from timeline_app.reconcile.actors.full_names import is_bare_head
from timeline_app.reconcile.actors.groups import Groups
from timeline_app.reconcile.actors.local import LocalNames
from timeline_app.reconcile.actors.occurrences import CaseNames, Occurrence
from timeline_app.reconcile.actors.unnamed import UnnamedBodies, form_of_described
from timeline_app.reconcile.actors.wording import told_spellings


@dataclass(frozen=True, slots=True)
class Held:
    """The names of one article that belong to one form."""

    occurrences: tuple[Occurrence, ...]
    spellings: tuple[str, ...]
    """How they are told, with the words beside them that belong to them."""


@dataclass(frozen=True, slots=True)
class ArticleHomes:
    """Where the names of one article belong."""

    held: Mapping[Form, Held]
    strangers: frozenset[Place]
    """Names of which it is unclear whose they are."""
    acronyms: tuple[tuple[Form, Form], ...]
    """Bodies that are not named but described, and the acronyms told behind their descriptions."""


class HomeFinder:
    """Finds the homes of names, article by article."""

    def __init__(
        self, names: CaseNames, groups: Groups[Form], local: LocalNames, detached: Mapping[tuple[str, Form], Form]
    ) -> None:
        """Take the names of the case; `detached` are those that an editor said to mean somebody else in an article."""
        self._names, self._local, self._groups = names, local, groups
        self._detached = detached
        self._moved = {(article, groups.root(form)): own for (article, form), own in detached.items()}

    def mean(self, article: str) -> list[tuple[Occurrence, Form | None]]:
        """Return an article's phrases with the full names that they stand for, None where that is nobody's name."""
        return [(one, self._local.form_of_phrase(one)) for one in self._names.by_article[article].phrases]

    def find(
        self, article: str, meant: Sequence[tuple[Occurrence, Form | None]], unnamed: UnnamedBodies
    ) -> ArticleHomes:
        """Return where an article's names belong; `meant` are its phrases as `mean` returned them."""
        homes: defaultdict[Form, list[Occurrence]] = defaultdict(list)
        strangers: set[Place] = set()
        for form, places in self._names.by_article[article].by_form.items():
            found = self._local.form_of_short(form, article)
            for one in places:
                own = self._local.form_of_told(one) if form.sort == "body" else None
                target = (self._local.form_of_phrase(one) if is_bare_head(form) else own) or found or form
                homes[self._detached.get((article, form)) or self._moved_to(article, target)].append(one)
            if form.is_addressed and form.is_single and found is None:
                strangers.update(one.place for one in places)
        acronyms = []
        around = (form_of_described(phrase) for phrase, named in meant if named is None)
        described = [body for body in around if body is not None]
        for phrase, named in meant:
            body = named or unnamed.find(phrase, described)
            if body is not None:
                acronyms += self._acronym_of(phrase, body)
                homes[self._moved_to(article, body)].append(phrase)
        return self._homes(article, homes, frozenset(strangers), tuple(acronyms))

    def _moved_to(self, article: str, target: Form) -> Form:
        if not self._moved:
            return target
        root = self._groups.root(target) if target in self._groups else target
        return self._moved.get((article, root)) or target

    def _acronym_of(self, phrase: Occurrence, body: Form) -> list[tuple[Form, Form]]:
        told = acronym_behind(phrase, self._names.texts[phrase.article])
        is_of_body = told and phrase.kind is NameKind.ORGANISATION
        return [(body, Form((told,), is_acronym=True))] if is_of_body else []

    def _homes(
        self,
        article: str,
        homes: Mapping[Form, Sequence[Occurrence]],
        strangers: frozenset[Place],
        acronyms: tuple[tuple[Form, Form], ...],
    ) -> ArticleHomes:
        text = self._names.texts[article]
        held = {
            key: Held(tuple(every), tuple(intern(told) for one in every for told in told_spellings(one, text)))
            for key, every in homes.items()
        }
        return ArticleHomes(held, strangers, acronyms)
