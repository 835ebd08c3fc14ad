"""What a surname, given name or acronym stands for in one article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from timeline_app.domain.gender import Gender
from timeline_app.reconcile.actors.acronyms import find_introduced
from timeline_app.reconcile.actors.asking import asked
from timeline_app.reconcile.actors.forms import Form, read_form
from timeline_app.reconcile.actors.full_names import ArticleNames, FullNames, Scope, is_full, may_be_short
from timeline_app.reconcile.actors.genders import Genders
from timeline_app.reconcile.actors.groups import Groups
from timeline_app.reconcile.actors.keys import FULL
from timeline_app.reconcile.actors.lexicon import fold_words, lexicon
from timeline_app.reconcile.actors.occurrences import CaseNames, Occurrence
from timeline_app.reconcile.actors.offices import Offices
from timeline_app.reconcile.actors.role_words import roles_of
from timeline_app.reconcile.actors.spelling import ends_with, is_off_by_one, skeleton


class ShortNames:
    """Resolves short names, first within their article, then case-wide where only one fits."""

    def __init__(self, names: CaseNames, full: FullNames, groups: Groups[Form], offices: Offices) -> None:
        self.ledger = full.ledger
        self.genders = Genders(full.uses, groups, full.ledger)
        self._names, self._full, self._offices = names, full, offices
        self._introduced = find_introduced(full.uses, names.acronyms, groups)

    def may_be_short(self, form: Form) -> bool:
        """Return whether a form may be a part of a longer name of its article."""
        return may_be_short(form, self._full.kind(form))

    def form_of_told(self, occurrence: Occurrence) -> Form | None:
        """Return the name that an article introduced with an acronym which is some well-known body's elsewhere."""
        told = "".join(fold_words(occurrence.text)) if occurrence.text.isupper() else ""
        introduced = self.introduced(told, occurrence.article) or self.introduced(told, "")
        if introduced or not told or self._is_told_in_full(read_form(occurrence.text)):
            return introduced
        return self._one_root(form for form in self._full.everywhere.initials.get(told) if form.sort == "name")

    @asked
    def _is_told_in_full(self, form: Form) -> bool:
        """Return whether a case calls a well-known body by more than its acronym."""
        return form in self._names.uses and any(not one.text.isupper() for one in self._names.uses[form].told)

    def find(self, form: Form, article: str) -> Form | None:
        """Return the full name that a name stands for in an article, itself where it is one; None where unclear."""
        return self._find_full(form, article) if self.may_be_short(form) else form

    def _find_full(self, form: Form, article: str) -> Form | None:
        """Return the full name that an acronym, surname or given name stands for in an article; None where unclear."""
        if form.is_acronym:
            introduced = self.introduced(form.words[0], article) or self.introduced(form.words[0], "")
            if introduced:
                return introduced
        is_whole = is_full(form, self._full.kind(form)) and not (form.is_addressed or form.gender)
        around = [self._full.around(article)] if form.is_acronym else []
        scopes: list[Scope] = [self._full.of(article), *around, *([] if is_whole else [self._full.everywhere])]
        roles = self._roles_told(form, article)
        found = (self._in_scope(form, scope, roles) for scope in scopes)
        fitting = next((one for one in found if one is not None), None) or self._without_address(form)
        return fitting or self._mistyped(form, article)

    def _mistyped(self, form: Form, article: str) -> Form | None:
        """Return the one full name of an article that ends so but for a letter: "Al Roe" for "Jo Al Rae", told once."""
        if len(form.words) != FULL or form.is_acronym or not self.is_told_once(form):
            return None
        persons = (other for forms in self._full.of(article).tails.values() for other in forms)
        return self._one_root(
            other
            for other in persons
            if len(other.words) == FULL + 1
            and other.words[1] == form.words[0]
            and len(other.words[-1]) == len(form.words[-1])
            and is_off_by_one(other.words[-1], form.words[-1])
        )

    @asked
    def is_run_in(self, form: Form) -> bool:
        """Return whether the first words of a person's name are none of it: the case tells it without them too."""
        shorter = (Form(form.words[at:]) for at in range(1, len(form.words) - 1))
        return any(one in self._full.uses and self._full.root(one) == self._full.root(form) for one in shorter)

    @asked
    def is_told_once(self, form: Form) -> bool:
        """Return whether the whole case tells a name but once."""
        return form in self._names.uses and len(self._names.uses[form].occurrences) == 1

    @asked
    def _without_address(self, form: Form) -> Form | None:
        """Return "Roe" for a "Mr Roe" of whom no full name is told, where no "Ms Roe" may be meant by it too."""
        plain, uses = replace(form, is_addressed=False, gender=""), self._names.uses
        others = (replace(form, gender=gender) for gender in Gender if gender != form.gender)
        return plain if plain != form and plain in uses and uses.keys().isdisjoint(others) else None

    def _roles_told(self, form: Form, article: str) -> frozenset[str]:
        """Return the roles that an article tells with a short name: "President Roe"."""
        places = self._names.by_article[article].by_form.get(form, ())
        return frozenset[str]().union(*(roles_of(one.role) for one in places if not one.is_margin))

    @asked
    def introduced(self, acronym: str, article: str) -> Form | None:
        """Return the name behind which an article, or for "" the whole case, tells an acronym; None where none does."""
        return self._introduced.get((acronym, article))

    def _in_scope(self, form: Form, names: Scope, roles: frozenset[str]) -> Form | None:
        is_own_article = isinstance(names, ArticleNames)
        if form.is_acronym:
            return self._one_root(names.initials.get(form.words[0], ()))
        if form.is_single and form.words[0] in lexicon().body_heads:
            return self._one_root(names.bodies.get(form.words[0], ())) if is_own_article else None
        fitting = list(names.tails.get(skeleton(form.words[-1]), ()))
        fitting = [other for other in fitting if ends_with(other.words, form.words)]
        fitting = [other for other in fitting if not (form.is_single and self._full.is_hyphenated(other))]
        begun = [other for other in names.heads.get(form.words[0], ()) if _begins_with(other, form)]
        begun = [other for other in begun if not self.is_run_in(other)]
        fitting, begun = ([one for one in forms if self.genders.may_be(form, one)] for forms in (fitting, begun))
        if not isinstance(names, ArticleNames):
            return self._one_root(self._in_office(fitting or begun, roles))
        return self._most_named(self._in_office([*fitting, *begun], roles), names)

    def _in_office(self, forms: list[Form], roles: frozenset[str]) -> list[Form]:
        """Return those that hold one of the roles that a short name is told with, all where none does."""
        holds, root = self._offices.holds, self._full.root
        return [form for form in forms if any(holds(root(form), role) for role in roles)] or forms

    def _most_named(self, forms: list[Form], names: ArticleNames) -> Form | None:
        """Return whom a bare surname means where several share it: the one named most often.

        In a tie it is the one whom the whole case names at least twice as often as the next;
        None where no one is.
        """
        roots = set(map(self._full.root, forms))
        most = max((names.counts[root] for root in roots), default=0)
        rivals = sorted(root for root in roots if names.counts[root] == most)
        return self._full.foremost(*rivals) if len(rivals) > 1 else next(iter(rivals), None)

    def _one_root(self, forms: Iterable[Form]) -> Form | None:
        roots = {self._full.root(form) for form in forms}
        return roots.pop() if len(roots) == 1 else None


def _begins_with(full: Form, short: Form) -> bool:
    return len(full.words) > len(short.words) and full.words[: len(short.words)] == short.words
