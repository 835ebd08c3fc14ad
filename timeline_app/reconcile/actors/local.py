"""What a short name, acronym or role phrase stands for in one article."""

from __future__ import annotations

from timeline_app.reconcile.actors.asking import Ledger, Witness
from timeline_app.reconcile.actors.described import Described
from timeline_app.reconcile.actors.forms import Form
from timeline_app.reconcile.actors.full_names import FullNames
from timeline_app.reconcile.actors.groups import Groups
from timeline_app.reconcile.actors.holders import RoleHolders
from timeline_app.reconcile.actors.occurrences import CaseNames, Occurrence
from timeline_app.reconcile.actors.offices import Offices
from timeline_app.reconcile.actors.short import ShortNames


class LocalNames:
    """Resolves what is said in short or described, by all that the case tells of full names."""

    def __init__(self, names: CaseNames, groups: Groups[Form], ledger: Ledger) -> None:
        self._full = FullNames(names, groups, ledger)
        self._offices = Offices(self._full, groups)
        self._short = ShortNames(names, self._full, groups, self._offices)
        self._holders = RoleHolders(names, self._full, groups, self._short)
        self._described = Described(names, self._full, self._holders, self._offices)

    @property
    def witnesses(self) -> tuple[Witness, ...]:
        """All who are asked of the whole case."""
        names = (self._full, self._full.everywhere, self._short, self._short.genders)
        return *names, self._offices, self._holders, self._described

    def form_of_phrase(self, phrase: Occurrence) -> Form | None:
        """Return the full name that a definite role phrase stands for in its article; None where not one alone fits."""
        return self._described.find(phrase)

    def form_of_told(self, occurrence: Occurrence) -> Form | None:
        """Return the name that an article introduced with an acronym which is some well-known body's elsewhere."""
        return self._short.form_of_told(occurrence)

    def form_of_short(self, form: Form, article: str) -> Form | None:
        """Return the full name that a name stands for in an article, itself where it is one; None where unclear."""
        return self._short.find(form, article)
