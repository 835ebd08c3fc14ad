"""Whom a role phrase such as "the mayor" or "her sister" means: who was introduced in that role."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from timeline_app.reconcile.actors.asking import asked
from timeline_app.reconcile.actors.forms import Form
from timeline_app.reconcile.actors.full_names import FullNames
from timeline_app.reconcile.actors.groups import Groups
from timeline_app.reconcile.actors.lexicon import lexicon
from timeline_app.reconcile.actors.occurrences import CaseNames, Occurrence, ReadNames
from timeline_app.reconcile.actors.role_words import OVER, body_owners, is_indefinite, may_hold, plain_words, roles_of
from timeline_app.reconcile.actors.short import ShortNames

_DETERMINERS = frozenset({"the", "this", "that", "his", "her", "its", "their", "our", "my"})
_PLACES = frozenset({"city", "town", "village", "region", "province", "district", "country", "nation", "local"})
"""Whose mayor or governor goes without saying."""
LEADER = "leader"


@dataclass(frozen=True, slots=True)
class _Introduction:
    """Someone brought into an article with a role."""

    at: int
    """Offset."""
    who: Form | None
    """None where no name is given: "a ministry official"."""


class RoleHolders:
    """The persons and bodies of all articles by the roles that they are introduced with."""

    def __init__(self, names: CaseNames, full: FullNames, groups: Groups[Form], short: ShortNames) -> None:
        self.ledger = full.ledger
        self._names, self._full, self._short = names, full, short
        self._present: tuple[str, Set[Form]] = ("", frozenset())
        self._introduced: tuple[str, Mapping[str, Sequence[_Introduction]]] = ("", {})
        self._everywhere: defaultdict[str, set[Form]] = defaultdict(set)
        self._words: defaultdict[Form, set[str]] = defaultdict(set)
        for form, use in full.uses.items():
            root = groups.root(form)
            for told in use.roles:
                self._words[root].update(plain_words(told))
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
            told = [one for one in places if one.role and not one.is_margin]
            kind = self._full.kind(form)
            who = self._who(form, told[0].article) if told else form
            for one in told:
                for role in roles_of(one.role):
                    if may_hold(role, kind):
                        yield role, _Introduction(one.start, who)
        for phrase in names.phrases:
            for role in roles_of(phrase.text) if is_indefinite(phrase.text) else ():
                yield role, _Introduction(phrase.start, None)

    def _who(self, form: Form, article: str) -> Form:
        """Return the root of whom a name, told in full or in short, stands for in an article."""
        return self._full.root(self._short.find(form, article) or form)

    def _named_in(self, article: str) -> Set[Form]:
        """Return the roots of all who are named in an article's account; kept until another one is asked about."""
        if self._present[0] != article:
            told = self._names.by_article[article].by_form.items()
            found = {self._who(form, article) for form, places in told if not all(one.is_margin for one in places)}
            self._present = article, found
        return self._present[1]

    def find(self, phrase: Occurrence) -> Form | None:
        """Return who is meant: the one holder of the role, where no unnamed one was introduced after him.

        What describes the role in the phrase ("the transport minister") must be told of its holder too.
        """
        words, owners = plain_words(phrase.text), body_owners(phrase.text)
        for role in roles_of(phrase.text):
            left = words - set(role.split()) - _DETERMINERS - OVER - _PLACES
            left -= owners if role not in lexicon().top_offices else frozenset()
            described = frozenset(word for word in left if lexicon().role_of(word) != role)
            known = self._introduced_in(phrase.article).get(role, [])
            before = max((one for one in known if one.at < phrase.start), key=lambda one: one.at, default=None)
            if before is not None and before.who is None:
                return None
            fitting = {one.who for one in known if one.who is not None and self.is_described(one.who, described)}
            if not fitting and not known:
                fitting = self._elsewhere(phrase, role, described)
            if len(fitting) == 1:
                return fitting.pop()
        return None

    def _elsewhere(self, phrase: Occurrence, role: str, described: frozenset[str]) -> set[Form]:
        """Return who holds a role by other articles and is named in this one, or is called by an office as a name.

        A country's leader is whoever holds its highest office.
        """
        held = role.removeprefix("former ")
        is_office = described or held in lexicon().roles.values() or held in lexicon().titles
        if not (_is_called_so(phrase) or (is_office and phrase.text.lower().startswith("the "))):
            return set()
        offices = lexicon().top_offices if role == LEADER and described else (role,)
        known = {who for office in offices for who in self.holders(office)}
        told = {who for who in known if self.is_described(who, described)}
        is_plain = _is_called_so(phrase) or (role == LEADER and len(told) == 1)
        return told if is_plain or not told else told & self._named_in(phrase.article)


def _is_called_so(phrase: Occurrence) -> bool:
    """Return whether a phrase is written as an office that has one holder: "the Attorney-General"."""
    return not phrase.is_phrase and phrase.text[:1].isupper()
