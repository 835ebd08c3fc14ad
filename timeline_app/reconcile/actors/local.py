"""What a short name, acronym or role phrase stands for in one article."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.actors.forms import Form, read_form
from timeline_app.reconcile.actors.groups import Groups
from timeline_app.reconcile.actors.lexicon import fold_words, lexicon
from timeline_app.reconcile.actors.occurrences import CaseNames, Occurrence
from timeline_app.reconcile.actors.spelling import is_spelling_of, skeleton

_BRACKETED = re.compile(r"[\"”’']?\s{0,2}\(([A-Z][A-Za-z.]{1,7})\)")
_INDEFINITE = re.compile(r"(?:an?|some|one|another|several|many)\s", re.IGNORECASE)
_SHORTEST_ACRONYM = 2
TWICE = 2
_OVER = frozenset({"former", "late", "ex", "onetime", "outgoing", "deposed"})
MAYBE_PERSONS = frozenset({NameKind.PERSON, NameKind.OTHER})
"""Names that nothing around them classes are persons' more often than not."""


@dataclass(frozen=True, slots=True)
class ArticleNames:
    """The full names of one article, by how they may be shortened there."""

    counts: Counter[Form]
    """Root form to how often it is named."""
    tails: dict[str, list[Form]]
    """Last word (consonants only) of persons' names to the forms."""
    heads: dict[str, list[Form]]
    """First word of persons' names to the forms."""
    bodies: dict[str, list[Form]]
    """Last and first word of bodies' names to the forms."""
    initials: dict[str, list[Form]]
    """Initials of names of two words and more."""
    roles: dict[str, list[Form]]
    """Role to the persons that the article gives it to."""


class LocalNames:
    """Resolves what is said in short, first within its article, then case-wide where only one fits."""

    def __init__(self, names: CaseNames, groups: Groups[Form]) -> None:
        self._groups = groups
        self._names = names
        self._full = {form: use for form, use in names.uses.items() if is_full(form, use.kind)}
        by_article: dict[str, list[tuple[Form, Occurrence]]] = defaultdict(list)
        for form, use in self._full.items():
            for occurrence in use.occurrences:
                by_article[occurrence.article].append((form, occurrence))
        self._articles = {article: self._index(uses) for article, uses in by_article.items()}
        self._nothing = self._index(())
        self._everywhere = self._index((form, use.occurrences[0]) for form, use in self._full.items())
        self._everywhere_counts: Counter[Form] = Counter()
        for form, use in self._full.items():
            self._everywhere_counts[groups.root(form)] += len(use.occurrences)
        self._hyphenated = {
            form for form, use in self._full.items() if any("-" in one.text.split()[-1] for one in use.occurrences)
        }
        """Full names that end in a hyphenated word, whose last part alone stands for nobody: "Byong-so"."""
        self._offices: dict[str, Counter[Form]] = defaultdict(Counter)
        for form, use in self._full.items():
            for role in (role for one in use.occurrences for role in _roles_of(one)):
                self._offices[role][groups.root(form)] += 1
        self._introduced = self._find_introduced()

    def form_of_short(self, form: Form, article: str) -> Form | None:
        """Return the full name that an acronym, surname or given name stands for in an article; None where unclear."""
        if form.is_acronym:
            introduced = self._introduced.get((form.words[0], article)) or self._introduced.get((form.words[0], ""))
            if introduced:
                return introduced
        scopes = [
            self._articles.get(article),
            *([self._everywhere] if not is_full(form, self._names.uses[form].kind) else []),
        ]
        for scope in scopes:
            found = self._in_scope(form, scope, is_own_article=scope is not self._everywhere) if scope else None
            if found:
                return found
        return None

    def form_of_phrase(self, phrase: Occurrence) -> Form | None:
        """Return the full name that a definite role phrase stands for in its article; None where not one alone fits."""
        if _INDEFINITE.match(phrase.text):
            return None
        names = self._articles.get(phrase.article, self._nothing)
        form = read_form(phrase.text)
        if len(form.words) > 1:
            return self._of_described(form, names)
        return self._of_head(form, names) if form.words else None

    def _of_described(self, form: Form, names: ArticleNames) -> Form | None:
        """Return the body that "the transport ministry" or "the city council" is: so called, or ending so."""
        head = form.words[0] if form.words[0] in lexicon().body_heads else form.words[-1]
        if head not in lexicon().body_heads:
            return None
        for scope in (names, self._everywhere):
            bodies = [other for other in scope.bodies.get(head, ()) if form.country in ("", other.country)]
            fitting = [other for other in bodies if other.words == form.words]
            fitting = fitting or [other for other in bodies if _ends_with(other, form)]
            if fitting:
                return self._one_root(fitting)
        return None

    def _of_head(self, form: Form, names: ArticleNames) -> Form | None:
        head = form.words[0]
        known = lexicon()
        if head in known.government:
            return self._one_root(other for other in names.counts if other.sort == "government")
        if head in known.roles:
            role = known.roles[head]
            return self._one_root(names.roles.get(role, ())) or self._holder_of(role, names)
        if head in known.body_heads or head in known.body_phrases:
            return self._body(form, head, names)
        return None

    def _holder_of(self, role: str, names: ArticleNames) -> Form | None:
        """Return who the whole case says holds an office that one person has, where the article names him too."""
        held = self._offices.get(role, Counter()).most_common(2) if role in lexicon().sole_roles else []
        if not held or (len(held) > 1 and held[0][1] < TWICE * held[1][1]):
            return None
        return held[0][0] if held[0][0] in names.counts else None

    def _body(self, form: Form, head: str, names: ArticleNames) -> Form | None:
        for scope in (names, self._everywhere):
            fitting = [other for other in scope.bodies.get(head, ()) if form.country in ("", other.country)]
            if not fitting and form.country:
                fitting = [other for other in scope.bodies.get(head, ()) if not other.country]
            if fitting or not form.country:
                return self._one_root(fitting)
        return None

    def _in_scope(self, form: Form, names: ArticleNames, *, is_own_article: bool) -> Form | None:
        if form.is_acronym:
            return self._one_root(names.initials.get(form.words[0], ()))
        if form.is_single and form.words[0] in lexicon().body_heads:
            return self._one_root(names.bodies.get(form.words[0], ())) if is_own_article else None
        fitting = [other for other in names.tails.get(skeleton(form.words[-1]), ()) if _ends_with(other, form)]
        fitting = [other for other in fitting if not (form.is_single and other in self._hyphenated)]
        begun = [other for other in names.heads.get(form.words[0], ()) if _begins_with(other, form)]
        if not is_own_article:
            return self._one_root(fitting or begun)
        return self._most_named([*fitting, *begun], names)

    def _most_named(self, forms: list[Form], names: ArticleNames) -> Form | None:
        """Return whom a bare surname means where several share it: the one named most often.

        In a tie it is the one whom the whole case names at least twice as often as the next;
        None where no one is.
        """
        everywhere = self._everywhere_counts
        roots = sorted(
            dict.fromkeys(map(self._groups.root, forms)), key=lambda root: (-names.counts[root], -everywhere[root])
        )
        if len(roots) > 1 and names.counts[roots[0]] == names.counts[roots[1]]:
            rivals = [everywhere[root] for root in roots if names.counts[root] == names.counts[roots[0]]]
            if rivals[0] < TWICE * rivals[1]:
                return None
        return roots[0] if roots else None

    def _one_root(self, forms: Iterable[Form]) -> Form | None:
        roots = {self._groups.root(form) for form in forms}
        return roots.pop() if len(roots) == 1 else None

    def _index(self, uses: Iterable[tuple[Form, Occurrence]]) -> ArticleNames:
        names = ArticleNames(
            Counter(),
            defaultdict(list),
            defaultdict(list),
            defaultdict(list),
            defaultdict(list),
            defaultdict(list),
        )
        for form, occurrence in uses:
            names.counts[self._groups.root(form)] += 1
            if not form.words:
                continue
            if len(form.words) >= _SHORTEST_ACRONYM:
                for initials in _initials(form):
                    names.initials[initials].append(form)
            if self._full[form].kind in MAYBE_PERSONS:
                names.tails[skeleton(form.words[-1])].append(form)
                names.heads[form.words[0]].append(form)
                for role in _roles_of(occurrence):
                    names.roles[role].append(form)
            else:
                heads = lexicon().body_heads
                for word in {form.words[0], form.words[-1], *heads.intersection(form.words)}:
                    names.bodies[word].append(form)
        return names

    def _find_introduced(self) -> dict[tuple[str, str], Form]:
        """Find "Content Reporting System (CRS)": by acronym and article, or "" where the whole case agrees."""
        found: dict[tuple[str, str], Form] = {}
        everywhere: dict[str, set[Form]] = defaultdict(set)
        for form, use in self._full.items():
            for occurrence in use.occurrences:
                text = self._names.texts.get(occurrence.article, "")
                match = _BRACKETED.match(text, occurrence.end) or _BRACKETED.search(occurrence.text)
                acronym = "".join(fold_words(match[1])) if match else ""
                if match and match[1].isupper() and _fits(acronym, form):
                    found.setdefault((acronym, occurrence.article), form)
                    everywhere[acronym].add(self._groups.root(form))
        return found | {(acronym, ""): min(forms) for acronym, forms in everywhere.items() if len(forms) == 1}


def is_full(form: Form, kind: NameKind) -> bool:
    """Return whether a form names its actor by itself: a surname or an acronym does not."""
    if form.sort != "name":
        return True
    if form.is_acronym:
        return False
    if kind in MAYBE_PERSONS:
        return not form.is_single
    return not (form.is_single and form.words[0] in lexicon().body_heads)


def may_be_short(form: Form, kind: NameKind) -> bool:
    """Return whether a form may be a part of a longer name of its article: a surname, "Jong-un", an acronym."""
    return not is_full(form, kind) or (form.sort == "name" and kind is not NameKind.ORGANISATION)


def _initials(form: Form) -> set[str]:
    small = {"and", "of", "for", "the", "in", "on", "at"}
    every = "".join(word[0] for word in form.words)
    return {every, "".join(word[0] for word in form.words if word not in small)}


def _fits(acronym: str, form: Form) -> bool:
    """Return whether a bracketed acronym may be of this name: its first letter is that of a word or of the country."""
    firsts = {word[0] for word in form.words} | {form.country[:1].casefold()}
    return acronym[:1] in firsts and len(form.words) >= _SHORTEST_ACRONYM


def _ends_with(full: Form, short: Form) -> bool:
    tail = full.words[-len(short.words) :]
    return len(full.words) > len(short.words) and all(map(is_spelling_of, tail, short.words))


def _begins_with(full: Form, short: Form) -> bool:
    return len(full.words) > len(short.words) and full.words[: len(short.words)] == short.words


def _roles_of(occurrence: Occurrence) -> set[str]:
    """Return the roles that an article gives with a name; one that is over is none."""
    known, words = lexicon().roles, fold_words(occurrence.role)
    return set() if _OVER.intersection(words) else {known[word] for word in words if word in known}
