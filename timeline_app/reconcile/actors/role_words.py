"""The words of roles: which a description names, who may hold one, whether it brings somebody in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.actors.lexicon import fold_words, lexicon

OVER = frozenset({"former", "late", "ex", "onetime", "outgoing", "deposed"})
"""Words before a role that is no longer held."""
_INDEFINITE = frozenset({"a", "an", "some", "one", "another", "several", "many", "two", "three"})
_TAILS = frozenset({"of", "at", "for", "in", "with", "to", "on"})
_JOINING = frozenset({"and", "or"})
_LOWER = frozenset({"vice", "deputy", "assistant", "junior", "associate"})
"""Words that make another, lower office of one."""


def body_owners(told: str) -> frozenset[str]:
    """Return the common nouns of bodies whose a role is, which goes without saying: "bank" of "the bank's director"."""
    owners = (fold_words(word[:-2])[-1:] for word in told.split() if word.endswith(("'s", "’s")))
    return frozenset(word for words in owners for word in words if word in lexicon().body_nouns)


@lru_cache(maxsize=1 << 14)
def plain_words(told: str) -> frozenset[str]:
    """Return the folded words of a description, one word for a country however it is told: Japan's, Japanese."""
    known = lexicon()
    words = fold_words(told.replace("'s", "").replace("’s", ""))
    found = set()
    for at, word in enumerate(words):
        country = known.country_of(f"{words[at - 1]} {word}") if at else ""
        if country:
            found.discard(words[at - 1])
        found.add(country or known.country_of(word) or word)
    return frozenset(found)


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
