"""Whom a role phrase such as "the mayor" or "her sister" means: who was introduced in that role."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.actors.forms import Form
from timeline_app.reconcile.actors.groups import Groups
from timeline_app.reconcile.actors.lexicon import fold_words, lexicon
from timeline_app.reconcile.actors.occurrences import FormUse, Occurrence

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

    def __init__(self, known: Mapping[Form, FormUse], phrases: Sequence[Occurrence], groups: Groups[Form]) -> None:
        self._introduced: defaultdict[tuple[str, str], list[_Introduction]] = defaultdict(list)
        self._everywhere: defaultdict[str, set[Form]] = defaultdict(set)
        self._words: defaultdict[Form, set[str]] = defaultdict(set)
        for form, use in known.items():
            root = groups.root(form)
            for one in use.told:
                self._words[root].update(fold_words(one.role.replace("'s", "").replace("’s", "")))
                for role in (role for role in roles_of(one.role) if may_hold(role, use.kind)):
                    self._introduced[one.article, role].append(_Introduction(one.start, root))
                    self._everywhere[role].add(root)
        for phrase in phrases:
            if is_indefinite(phrase.text):
                for role in roles_of(phrase.text):
                    self._introduced[phrase.article, role].append(_Introduction(phrase.start, None))

    def find(self, phrase: Occurrence) -> Form | None:
        """Return who is meant: the one holder of the role, where no unnamed one was introduced after him.

        What describes the role in the phrase ("the transport minister") must be told of its holder too.
        """
        words = fold_words(phrase.text.replace("'s", "").replace("’s", ""))
        for role in roles_of(phrase.text):
            described = set(words) - set(role.split()) - _DETERMINERS - OVER - _PLACES
            described = {word for word in described if lexicon().role_of(word) != role}
            known = self._introduced.get((phrase.article, role), [])
            before = max((one for one in known if one.at < phrase.start), key=lambda one: one.at, default=None)
            if before is not None and before.who is None:
                return None
            fitting = {one.who for one in known if one.who is not None and described <= self._words[one.who]}
            if not fitting and not known and _is_called_so(phrase):
                fitting = {who for who in self._everywhere.get(role, ()) if described <= self._words[who]}
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
