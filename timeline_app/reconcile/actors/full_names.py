"""The full names of a case and of each article, by how they may be said in short."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.actors.acronyms import initials_of_use
from timeline_app.reconcile.actors.forms import Form
from timeline_app.reconcile.actors.groups import Groups
from timeline_app.reconcile.actors.keys import FULL, is_patronymic
from timeline_app.reconcile.actors.lexicon import is_hyphenated_name, lexicon
from timeline_app.reconcile.actors.occurrences import CaseNames, FormUse
from timeline_app.reconcile.actors.spelling import skeleton

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
        for word in {form.words[0], form.words[-1], *lexicon().body_heads.intersection(form.words)}:
            self.bodies[word].append(form)


class FullNames:
    """The full names of all articles; what stands around an account only is kept apart."""

    def __init__(self, names: CaseNames, groups: Groups[Form]) -> None:
        self.uses = {form: use for form, use in names.uses.items() if is_full(form, use.kind) and use.told}
        self.everywhere = ArticleNames()
        self.counts: Counter[Form] = Counter()
        """Root form to how often the case names it."""
        self.hyphenated = {form for form, use in self.uses.items() if _ends_hyphenated(use)}
        """Full names that end in a hyphenated word, whose last part alone stands for nobody: "Byong-so"."""
        self._articles: defaultdict[str, ArticleNames] = defaultdict(ArticleNames)
        self._margins: defaultdict[str, ArticleNames] = defaultdict(ArticleNames)
        for form, use in self.uses.items():
            root, acronyms = groups.root(form), initials_of_use(use)
            self.everywhere.add(form, root, use.kind, acronyms)
            self.counts[root] += len(use.told)
            for occurrence in use.told:
                self._articles[occurrence.article].add(form, root, use.kind, acronyms)
        for form, use in names.uses.items():
            if use.kind is NameKind.ORGANISATION and form.sort == "name" and not form.is_single:
                acronyms = initials_of_use(use)
                for occurrence in (one for one in use.occurrences if one.is_margin):
                    self._margins[occurrence.article].add(form, groups.root(form), use.kind, acronyms)

    def of(self, article: str) -> ArticleNames:
        """Return the names of an article's account."""
        return self._articles.get(article) or ArticleNames()

    def around(self, article: str) -> ArticleNames:
        """Return the bodies named around an article's account, in its header say."""
        return self._margins.get(article) or ArticleNames()


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


def _ends_hyphenated(use: FormUse) -> bool:
    return any(is_hyphenated_name(one.text.split()[-1]) for one in use.occurrences)
