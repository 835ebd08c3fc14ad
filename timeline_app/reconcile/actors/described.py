"""Whom a role phrase means: "the minister", "the transport ministry", "the Agency"."""

from __future__ import annotations

from collections.abc import Iterable, Set

from timeline_app.reconcile.actors.asking import asked
from timeline_app.reconcile.actors.forms import Form, read_form
from timeline_app.reconcile.actors.full_names import ArticleNames, FullNames, Scope, count_countries
from timeline_app.reconcile.actors.holders import RoleHolders
from timeline_app.reconcile.actors.lexicon import lexicon
from timeline_app.reconcile.actors.occurrences import CaseNames, Occurrence
from timeline_app.reconcile.actors.offices import Offices
from timeline_app.reconcile.actors.role_words import is_indefinite
from timeline_app.reconcile.actors.spelling import ends_with


class Described:
    """Resolves role phrases, first within their article, then case-wide where only one fits."""

    def __init__(self, names: CaseNames, full: FullNames, holders: RoleHolders, offices: Offices) -> None:
        self.ledger = full.ledger
        self._full, self._holders, self._offices = full, holders, offices
        self._countries = count_countries([*names.uses, *names.described])

    @asked
    def countries(self, words: tuple[str, ...]) -> Set[str]:
        """Return the countries that the case tells with a body's words."""
        return self._countries.get(words, frozenset())

    def find(self, phrase: Occurrence) -> Form | None:
        """Return the full name that a definite role phrase stands for in its article; None where not one alone fits."""
        if is_indefinite(phrase.text):
            return None
        form = read_form(phrase.text)
        holder = self._holders.find(phrase)
        if holder is not None or not form.words:
            return holder
        names = self._full.of(phrase.article)
        if len(form.words) > 1:
            return self._described(form, names)
        found = self._bare(form, names) or self._bare(form, self._full.around(phrase.article))
        is_called_so = not phrase.is_phrase and form.words[0] in lexicon().body_heads
        return found or (self._bare(form, self._full.everywhere) if is_called_so else None)

    def _described(self, form: Form, names: ArticleNames) -> Form | None:
        """Return the body that "the transport ministry" or "the city council" is: so called, or ending so."""
        head = form.words[0] if form.words[0] in lexicon().body_heads else form.words[-1]
        if head not in lexicon().body_heads:
            return None
        countries = {"", form.country} if self.countries(form.words) == {form.country} else {form.country}
        for scope in (names, self._full.everywhere):
            bodies = [other for other in scope.bodies.get(head, ()) if not form.country or other.country in countries]
            fitting = [other for other in bodies if other.words == form.words]
            fitting = fitting or [other for other in bodies if ends_with(other.words, form.words)]
            fitting = fitting or [other for other in bodies if set(form.words) < set(other.words)]
            if fitting:
                return self._one_root(fitting)
        return None

    def _bare(self, form: Form, names: Scope) -> Form | None:
        head = form.words[0]
        known = lexicon()
        if head in known.government:
            return self._one_root(names.governments())
        if head in known.roles and not form.country:
            return self._holder_of(known.roles[head], names)
        if head in known.body_heads or head in known.body_phrases:
            return self._body(form, head, names)
        return None

    def _holder_of(self, role: str, names: Scope) -> Form | None:
        """Return who the whole case says holds an office that one person has, where the article names him too."""
        holder = self._offices.holder(role) if role in lexicon().sole_roles else None
        return holder if holder is not None and names.names(holder) else None

    def _body(self, form: Form, head: str, names: Scope) -> Form | None:
        for scope in (names, self._full.everywhere):
            known = scope.bodies.get(head) or scope.bodies.get(head.removesuffix("s"), [])
            fitting = [other for other in known if form.country in ("", other.country)]
            if not fitting and form.country:
                fitting = [other for other in known if not other.country and other.sort == "name"]
            if fitting or not form.country:
                return self._one_root(fitting)
        return None

    def _one_root(self, forms: Iterable[Form]) -> Form | None:
        roots = {self._full.root(form) for form in forms}
        return roots.pop() if len(roots) == 1 else None
