"""Bodies that no article names in full, and that are actors all the same: "the fire service", "police"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.actors.asking import Ledger, asked
from timeline_app.reconcile.actors.forms import Form, read_form
from timeline_app.reconcile.actors.lexicon import lexicon
from timeline_app.reconcile.actors.occurrences import Occurrence
from timeline_app.reconcile.actors.role_words import is_indefinite

MOST_WORDS = 3
"""Words of such a body; a longer phrase describes rather than calls."""
FAR_OFTENER = 3
"""Times that one body must be described for each time of another, for a bare word to mean it."""
SORT = "unnamed"


class UnnamedBodies:
    """The described bodies of a case; a bare "the council" is the one described in its article, or in all."""

    def __init__(self, described: Iterable[Form], ledger: Ledger) -> None:
        """Take the forms of phrases that `form_of_described` returned."""
        self.ledger = ledger
        self._by_head: defaultdict[str, Counter[Form]] = defaultdict(Counter)
        for form in described:
            self._by_head[_head_of(form)][form] += 1

    @asked
    def most_told(self, head: str) -> Form | None:
        """Return the one body of the case that is called so in short; None where none is, or several are."""
        return _most_told(self._by_head.get(head, Counter()))

    @asked
    def is_described(self, head: str) -> bool:
        """Return whether the case describes a body that is called so in short."""
        return head in self._by_head

    def find(self, phrase: Occurrence, around: Iterable[Form]) -> Form | None:
        """Return the form that stands for an unnamed body; None where a phrase calls none or one of several.

        `around` are the described bodies of its article.
        """
        form = _form_of(phrase)
        if form is None or not _is_bare(form):
            return form
        head = _head_of(form)
        found = _most_told(Counter(one for one in around if _head_of(one) == head)) or self.most_told(head)
        may_be_alone = len(form.words) > 1 or form.words[0] in lexicon().known_bare
        return found or (form if may_be_alone and not self.is_described(head) else None)


def form_of_described(phrase: Occurrence) -> Form | None:
    """Return the form of a phrase that says more of a body than what it is; None for any other phrase."""
    form = _form_of(phrase)
    return form if form is not None and not _is_bare(form) else None


def _most_told(bodies: Counter[Form]) -> Form | None:
    """Return the one body described, or the one described far oftener than every other; None where none is."""
    ranked = sorted(bodies.items(), key=lambda item: (-item[1], item[0]))[:2]
    is_clear = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] >= FAR_OFTENER * ranked[1][1])
    return ranked[0][0] if is_clear else None


def _is_bare(form: Form) -> bool:
    """Return whether a phrase says of a body but what it is: "the coalition", "the international coalition"."""
    return not form.country and lexicon().vague.issuperset(form.words[:-1])


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
