"""Who may be "Miss Roe": the persons of a case by what their titles, roles and given names tell of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from timeline_app.domain.gender import Gender
from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.actors.asking import Ledger, asked
from timeline_app.reconcile.actors.forms import Form
from timeline_app.reconcile.actors.groups import Groups
from timeline_app.reconcile.actors.lexicon import fold_words, lexicon
from timeline_app.reconcile.actors.occurrences import FormUse

_TOLD = 3
"""Weight of a title or role; a given name, which may be either's somewhere, weighs one."""


class Genders:
    """Women and men among the full names of a case, as far as words tell it."""

    def __init__(self, full: Mapping[Form, FormUse], groups: Groups[Form], ledger: Ledger) -> None:
        self.ledger = ledger
        self._groups = groups
        self._counts: defaultdict[Form, Counter[str]] = defaultdict(Counter)
        for form, use in full.items():
            if use.kind in (NameKind.PERSON, NameKind.OTHER):
                self._counts[groups.root(form)].update(_told(form, use))

    def may_be(self, short: Form, full: Form) -> bool:
        """Return whether a short name may stand for a full one: "Miss Roe" for no man."""
        return not short.gender or self.may_be_of(short.gender, full)

    @asked
    def may_be_of(self, gender: str, full: Form) -> bool:
        """Return whether nothing much tells that somebody is of the other gender."""
        root = self._groups.root(full) if full in self._groups else full
        counts = self._counts.get(root, Counter[str]())
        other = next(one for one in Gender if one != gender)
        return counts[other] <= counts[gender]


def _told(form: Form, use: FormUse) -> Counter[str]:
    counts: Counter[str] = Counter()
    if form.gender:
        counts[form.gender] += _TOLD * len(use.told)
    for role, count in use.roles.items():
        counts[_of_role(role)] += _TOLD * count
    given = lexicon().gender.names.get(form.words[0]) if len(form.words) > 1 else None
    if given:
        counts[given] += 1
    del counts[""]
    return counts


def _of_role(told: str) -> str:
    """Return what a role tells of its holder: of "his sister" or "spokesman for the mayor" it is its head."""
    front = told.replace("’", "'").split(" of ")[0].split(" for ")[0]
    words = fold_words(front)
    return lexicon().gender.roles.get(words[-1], "") if words else ""
