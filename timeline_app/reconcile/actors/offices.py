"""Who has which office, by how often the whole case says so."""

from __future__ import annotations

from collections import Counter, defaultdict

from timeline_app.reconcile.actors.asking import asked
from timeline_app.reconcile.actors.forms import Form
from timeline_app.reconcile.actors.full_names import TWICE, FullNames
from timeline_app.reconcile.actors.groups import Groups
from timeline_app.reconcile.actors.role_words import roles_of


class Offices:
    """The roles of all who are named in full."""

    def __init__(self, full: FullNames, groups: Groups[Form]) -> None:
        self.ledger = full.ledger
        self._holders: defaultdict[str, Counter[Form]] = defaultdict(Counter)
        """Role to the root forms of who has it, with how often the case says so."""
        for form, use in full.uses.items():
            for told, count in use.roles.items():
                for role in roles_of(told):
                    self._holders[role][groups.root(form)] += count

    @asked
    def holds(self, root: Form, role: str) -> bool:
        """Return whether the case says that somebody has a role."""
        return root in self._holders.get(role, ())

    @asked
    def holder(self, role: str) -> Form | None:
        """Return whom the case names at least twice as often in a role as the next; None where no one."""
        held = self._holders.get(role, Counter()).most_common(2)
        is_plain = len(held) == 1 or (held and held[0][1] >= TWICE * held[1][1])
        return held[0][0] if is_plain else None
