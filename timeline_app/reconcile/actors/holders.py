"""Whom a role phrase such as "the mayor" or "her sister" means: who was introduced in that role."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.actors.asking import asked
from timeline_app.reconcile.actors.forms import Form
from timeline_app.reconcile.actors.full_names import FullNames
from timeline_app.reconcile.actors.groups import Groups
from timeline_app.reconcile.actors.lexicon import fold_words, lexicon
from timeline_app.reconcile.actors.occurrences import CaseNames, Occurrence, ReadNames

OVER = frozenset({"former", "late", "ex", "onetime", "outgoing", "deposed"})
"""Words before a role that is no longer held."""
_DETERMINERS = frozenset({"the", "this", "that", "his", "her", "its", "their", "our", "my"})
_PLACES = frozenset({"city", "town", "village", "region", "province", "district", "country", "nation", "local"})
"""Whose mayor or governor goes without saying."""
_INDEFINITE = frozenset({"a", "an", "some", "one", "another", "several", "many", "two", "three"})
_TAILS = frozenset({"of", "at", "for", "in", "with", "to", "on"})
_JOINING = frozenset({"and", "or"})
_LOWER = frozenset({"vice", "deputy", "assistant", "junior", "associate"})
"""Words that make another, lower office of one."""


@dataclass(frozen=True, slots=True)
class _Introduction:
    """Someone brought into an article with a role."""

    at: int
    """Offset."""
    who: Form | None
    """None where no name is given: "a ministry official"."""


class RoleHolders:
    """The persons and bodies of all articles by the roles that they are introduced with."""

    def __init__(self, names: CaseNames, full: FullNames, groups: Groups[Form]) -> None:
        self.ledger = full.ledger
        self._names, self._full = names, full
        self._introduced: tuple[str, Mapping[str, Sequence[_Introduction]]] = ("", {})
        self._everywhere: defaultdict[str, set[Form]] = defaultdict(set)
        self._words: defaultdict[Form, set[str]] = defaultdict(set)
        for form, use in full.uses.items():
            root = groups.root(form)
            for told in use.roles:
                self._words[root].update(fold_words(told.replace("'s", "").replace("’s", "")))
                for role in (role for role in roles_of(told) if may_hold(role, use.kind)):
                    self._everywhere[role].add(root)

    @asked
    def holders(self, role: str) -> Set[Form]:
        """Return all whom the case introduces with a role."""
        return self._everywhere.get(role, frozenset())

    @asked
    def is_described(self, root: Form, words: frozenset[str]) -> bool:
        """Return whether the roles of somebody are told with all of these words."""
        return words <= self._words.get(root, frozenset())

    def _introduced_in(self, article: str) -> Mapping[str, Sequence[_Introduction]]:
        """Return who is introduced in an article, by role; kept until another one is asked about."""
        if self._introduced[0] != article:
            found: defaultdict[str, list[_Introduction]] = defaultdict(list)
            for role, introduction in self._introductions(self._names.by_article[article]):
                found[role].append(introduction)
            self._introduced = article, found
        return self._introduced[1]

    def _introductions(self, names: ReadNames) -> Iterator[tuple[str, _Introduction]]:
        for form, places in names.by_form.items():
            kind = self._full.full_kind(form)
            for one in places if kind is not None else ():
                for role in roles_of(one.role) if kind is not None and not one.is_margin else ():
                    if kind is not None and may_hold(role, kind):
                        yield role, _Introduction(one.start, self._full.root(form))
        for phrase in names.phrases:
            for role in roles_of(phrase.text) if is_indefinite(phrase.text) else ():
                yield role, _Introduction(phrase.start, None)

    def find(self, phrase: Occurrence) -> Form | None:
        """Return who is meant: the one holder of the role, where no unnamed one was introduced after him.

        What describes the role in the phrase ("the transport minister") must be told of its holder too.
        """
        words = fold_words(phrase.text.replace("'s", "").replace("’s", ""))
        for role in roles_of(phrase.text):
            left = set(words) - set(role.split()) - _DETERMINERS - OVER - _PLACES
            described = frozenset(word for word in left if lexicon().role_of(word) != role)
            known = self._introduced_in(phrase.article).get(role, [])
            before = max((one for one in known if one.at < phrase.start), key=lambda one: one.at, default=None)
            if before is not None and before.who is None:
                return None
            fitting = {one.who for one in known if one.who is not None and self.is_described(one.who, described)}
            if not fitting and not known and _is_called_so(phrase):
                fitting = {who for who in self.holders(role) if self.is_described(who, described)}
            if len(fitting) == 1:
                return fitting.pop()
        return None


def _is_called_so(phrase: Occurrence) -> bool:
    """Return whether a phrase is written as an office that has one holder: "the Attorney-General"."""
    return not phrase.is_phrase and phrase.text[:1].isupper()


def may_hold(role: str, kind: NameKind) -> bool:
    """Return whether one of a kind may have a role: no person is an airline, no body a sister."""
    is_of_body = role in lexicon().body_nouns and role not in lexicon().role_words
    return kind is NameKind.ORGANISATION if is_of_body else kind in (NameKind.PERSON, NameKind.OTHER)


def is_indefinite(text: str) -> bool:
    """Return whether a phrase introduces someone: "a lawmaker"."""
    return text.split(" ", 1)[0].lower() in _INDEFINITE


@lru_cache(maxsize=1 << 16)
def roles_of(told: str) -> frozenset[str]:
    """Return the roles that words name: of "chief engineer of Acme" and "the engineer" it is "engineer".

    One that is over is another role than one that is held.
    """
    words = fold_words(told)
    over = "former " if OVER.intersection(words) else ""
    return frozenset(over + role for role in _heads(words))


def _heads(words: Sequence[str]) -> Iterator[str]:
    """Yield the roles that stand last before a tail ("of Acme") or before "and"."""
    known = lexicon()
    last = ""
    for at, word in enumerate((*words, "and")):
        before = words[at - 1] if at else ""
        two = f"{before} {word}"
        if at > 1 and two in known.roles:
            before = words[at - 2]
        if word in _TAILS or word in _JOINING:
            if last:
                yield last
            if word in _TAILS:
                return
            last = ""
        else:
            last = known.roles.get(two) or known.role_of(word)
            last = f"{before} {last}" if last and before in _LOWER else last
