"""Bodies that no article names in full, and that are actors all the same: "the fire service", "police"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Set

from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.actors.asking import Ledger, asked
from timeline_app.reconcile.actors.forms import Form, read_form
from timeline_app.reconcile.actors.lexicon import lexicon
from timeline_app.reconcile.actors.occurrences import Occurrence
from timeline_app.reconcile.actors.role_words import is_indefinite

MOST_WORDS = 3
"""Words of such a body; a longer phrase describes rather than calls."""
SORT = "unnamed"


class UnnamedBodies:
    """The described bodies of a case; a bare "the council" is the one council described, where it is one."""

    def __init__(self, described: Iterable[Form], ledger: Ledger) -> None:
        """Take the forms of phrases that `form_of_described` returned."""
        self.ledger = ledger
        self._by_head: dict[str, set[Form]] = defaultdict(set)
        for form in described:
            self._by_head[_head_of(form)].add(form)

    @asked
    def described(self, head: str) -> Set[Form]:
        """Return the described bodies of the case that are called so in short."""
        return self._by_head.get(head, frozenset())

    def find(self, phrase: Occurrence) -> Form | None:
        """Return the form that stands for an unnamed body; None where a phrase calls none or one of several."""
        form = _form_of(phrase)
        if form is None or len(form.words) > 1 or form.country:
            return form
        described = self.described(_head_of(form))
        if len(described) == 1:
            return next(iter(described))
        return form if not described and form.words[0] in lexicon().known_bare else None


def form_of_described(phrase: Occurrence) -> Form | None:
    """Return the form of a phrase that says more of a body than what it is; None for any other phrase."""
    form = _form_of(phrase)
    return form if form is not None and (len(form.words) > 1 or form.country) else None


def _head_of(form: Form) -> str:
    military = lexicon().military
    return military[0][0] if form.words in military else form.words[-1]


def _form_of(phrase: Occurrence) -> Form | None:
    told = phrase.text.lower()
    read = read_form(phrase.text)
    if phrase.kind is not NameKind.ORGANISATION or is_indefinite(told):
        return None
    if read.sort != "name" or not 0 < len(read.words) <= MOST_WORDS:
        return None
    known = lexicon()
    is_definite = told.startswith("the ") or read.words[-1] in known.known_bare or bool(read.country)
    ends = (read.words[0], read.words[-1])
    is_body = any(word in known.body_words or word in known.known_bare for word in ends)
    return Form(read.words, read.country, SORT) if is_definite and is_body else None
