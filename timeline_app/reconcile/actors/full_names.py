"""The full names of a case and of each article, by how they may be said in short."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise

from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.actors.acronyms import initials_of_use
from timeline_app.reconcile.actors.asking import Ledger, asked
from timeline_app.reconcile.actors.forms import Form
from timeline_app.reconcile.actors.groups import Groups
from timeline_app.reconcile.actors.keys import FULL, is_patronymic
from timeline_app.reconcile.actors.lexicon import is_hyphenated_name, lexicon
from timeline_app.reconcile.actors.occurrences import CaseNames
from timeline_app.reconcile.actors.spelling import skeleton

TWICE = 2
_SMALL = frozenset({"of", "for", "and", "on", "against", "in", "at", "to"})
MAYBE_PERSONS = frozenset({NameKind.PERSON, NameKind.OTHER})
"""Names that nothing around them classes are persons' more often than not."""


@dataclass(frozen=True, slots=True)
class ArticleNames:
    """The full names of one article, by how they may be shortened there."""

    counts: Counter[Form] = field(default_factory=Counter)
    """Root form to how often it is named."""
    tails: defaultdict[str, list[Form]] = field(default_factory=lambda: defaultdict(list))
    """Last word (consonants only) of persons' names to the forms."""
    heads: defaultdict[str, list[Form]] = field(default_factory=lambda: defaultdict(list))
    """First word of persons' names to the forms."""
    bodies: defaultdict[str, list[Form]] = field(default_factory=lambda: defaultdict(list))
    """Last and first word of bodies' names to the forms."""
    initials: defaultdict[str, list[Form]] = field(default_factory=lambda: defaultdict(list))
    """Initials of names of two words and more."""

    def names(self, root: Form) -> bool:
        """Return whether an actor is named."""
        return root in self.counts

    def governments(self) -> Sequence[Form]:
        """Return the governments named."""
        return [form for form in self.counts if form.sort == "government"]

    def add(self, form: Form, root: Form, kind: NameKind, acronyms: Iterable[str]) -> None:
        """Take in one occurrence of a full name; `acronyms` are those that it may have."""
        self.counts[root] += 1
        for initials in acronyms:
            self.initials[initials].append(form)
        if not form.words:
            return
        if kind in MAYBE_PERSONS:
            self.tails[skeleton(form.words[-1])].append(form)
            self.heads[form.words[0]].append(form)
            return
        for word in {form.words[-1], *_heads_within(form.words)}:
            self.bodies[word].append(form)


class Everywhere:
    """The full names of the whole case: what an article looks up in them is written down."""

    def __init__(self, names: ArticleNames, ledger: Ledger) -> None:
        self.ledger = ledger
        self._names = names

    # The tables are made as they are asked for: kept, they and this would keep one another alive.

    @property
    def tails(self) -> _Table:
        """As in `ArticleNames`."""
        return _Table("tails", self)

    @property
    def heads(self) -> _Table:
        """As in `ArticleNames`."""
        return _Table("heads", self)

    @property
    def bodies(self) -> _Table:
        """As in `ArticleNames`."""
        return _Table("bodies", self)

    @property
    def initials(self) -> _Table:
        """As in `ArticleNames`."""
        return _Table("initials", self)

    def names(self, root: Form) -> bool:
        """Return whether an actor is named: all are."""
        del root
        return True

    @asked
    def governments(self) -> Sequence[Form]:
        """Return the governments named."""
        return self._names.governments()

    @asked
    def look_up(self, table: str, word: str) -> Sequence[Form]:
        """Return the forms of a table of `ArticleNames` at a word."""
        found: Sequence[Form] = getattr(self._names, table).get(word, ())
        return found


@dataclass(frozen=True, slots=True)
class _Table:
    """One of the tables of the whole case."""

    name: str
    everywhere: Everywhere

    def get(self, word: str, default: Sequence[Form] = ()) -> Sequence[Form]:
        return self.everywhere.look_up(self.name, word) or default


Scope = ArticleNames | Everywhere
"""Where a short name's full one is looked for."""


class FullNames:
    """The full names of all articles; what stands around an account only is kept apart."""

    def __init__(self, names: CaseNames, groups: Groups[Form], ledger: Ledger) -> None:
        self.ledger = ledger
        self.uses = {form: use for form, use in names.uses.items() if is_full(form, use.kind) and use.told}
        self._names, self._groups = names, groups
        self._counts: Counter[Form] = Counter()
        """Root form to how often the case names it."""
        tables = ArticleNames()
        for form, use in self.uses.items():
            root = groups.root(form)
            tables.add(form, root, use.kind, initials_of_use(use))
            self._counts[root] += len(use.told)
        self.everywhere = Everywhere(tables, ledger)
        self._articles: dict[str, ArticleNames] = {}
        self._margins: dict[str, ArticleNames] = {}

    def of(self, article: str) -> ArticleNames:
        """Return the names of an article's account."""
        if article not in self._articles:
            found = ArticleNames()
            for form, places in self._names.by_article[article].by_form.items():
                kind = self.full_kind(form)
                for one in places if kind else ():
                    if kind and not one.is_margin:
                        found.add(form, self.root(form), kind, self.initials(form))
            self._articles[article] = found
        return self._articles[article]

    def around(self, article: str) -> ArticleNames:
        """Return the bodies named around an article's account, in its header say."""
        if article not in self._margins:
            self._margins[article] = self._read_margin(article)
        return self._margins[article]

    def _read_margin(self, article: str) -> ArticleNames:
        found = ArticleNames()
        for form, places in self._names.by_article[article].by_form.items():
            if form.sort == "name" and not form.is_single and self.kind(form) is NameKind.ORGANISATION:
                for _ in (one for one in places if one.is_margin):
                    found.add(form, self.root(form), NameKind.ORGANISATION, self.initials(form))
        return found

    @asked
    def root(self, form: Form) -> Form:
        """Return the form that stands for an actor; itself where it is no name of the case any more."""
        return self._groups.root(form) if form in self._groups else form

    @asked
    def kind(self, form: Form) -> NameKind:
        """Return what the case takes a name for; OTHER where it is none of the case any more."""
        return self._names.uses[form].kind if form in self._names.uses else NameKind.OTHER

    @asked
    def initials(self, form: Form) -> Set[str]:
        """Return the acronyms that a name may have."""
        return initials_of_use(self._names.uses[form]) if form in self._names.uses else frozenset()

    @asked
    def full_kind(self, form: Form) -> NameKind | None:
        """Return what the case takes a full name for; None for a name that is none, or that no account tells."""
        return self.uses[form].kind if form in self.uses else None

    @asked
    def is_hyphenated(self, form: Form) -> bool:
        """Return whether a full name ends in a hyphenated word, whose last part stands for nobody: "Byong-so"."""
        return form in self.uses and any(is_hyphenated_name(text.split()[-1]) for text in self.uses[form].texts)

    @asked
    def foremost(self, *roots: Form) -> Form | None:
        """Return whom of several actors the case names at least twice as often as the next; None where no one."""
        ranked = sorted(roots, key=lambda root: -self._counts[root])
        is_plain = len(ranked) == 1 or self._counts[ranked[0]] >= TWICE * self._counts[ranked[1]]
        return ranked[0] if is_plain else None


def _heads_within(words: tuple[str, ...]) -> Iterator[str]:
    """Yield the heads of a body's name that have a tail ("Bank of Utopia") or stand before the last ("Guard Corps")."""
    heads = lexicon().body_heads
    for word, after in pairwise(words):
        if word in heads and (after in _SMALL or after in heads):
            yield word


def count_countries(forms: Iterable[Form]) -> dict[tuple[str, ...], set[str]]:
    """Return, by the words of bodies' names, the countries told with them."""
    found: dict[tuple[str, ...], set[str]] = {}
    for form in forms:
        if form.country:
            found.setdefault(form.words, set()).add(form.country)
    return found


def is_full(form: Form, kind: NameKind) -> bool:
    """Return whether a form names its actor by itself: a surname or an acronym does not."""
    if form.sort != "name":
        return True
    if form.is_acronym:
        return False
    if kind in MAYBE_PERSONS:
        return not form.is_single and not (len(form.words) == FULL and is_patronymic(form.words[1]))
    return not (form.is_single and not form.country and form.words[0] in lexicon().body_heads)


def may_be_short(form: Form, kind: NameKind) -> bool:
    """Return whether a form may be a part of a longer name of its article: a surname, "Jong-un", an acronym."""
    return not is_full(form, kind) or (form.sort == "name" and kind is not NameKind.ORGANISATION)


def is_bare_head(form: Form) -> bool:
    """Return whether a capitalised name is but what somebody is: "the Minister", "the Agency"."""
    known = lexicon()
    if form.sort != "name" or form.country or form.is_addressed:
        return False
    if not form.is_single:
        return " ".join(form.words) in known.roles
    word = form.words[0]
    return word in known.body_words or word in known.government or word in known.role_words
