"""How an actor is called: every spelling met, and the clearest of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from timeline_app.reconcile.actors.lexicon import fold_text, fold_words, lexicon
from timeline_app.reconcile.actors.occurrences import Occurrence

_POSSESSIVE_END = re.compile(r"(?:['’]s|(?<=s)['’])$")
_WORD_BEFORE = re.compile(r"(\S+) $")
_OWNER_BEFORE = re.compile(r"(\w[\w.-]*(?:['’]s| (?P<owner>\w+))) $")
_FARTHEST_BEFORE = 60
"""Characters looked at before a name for its title or owner."""


def told_spellings(occurrence: Occurrence, text: str) -> Iterator[str]:
    """Yield a name as told, and once more with the title or the owner named before it ("Facebook owner Meta")."""
    name = _POSSESSIVE_END.sub("", occurrence.text)
    yield name
    if occurrence.is_phrase:
        return
    before = text[max(0, occurrence.start - _FARTHEST_BEFORE) : occurrence.start]
    title = _WORD_BEFORE.search(before)
    if title and fold_text(title[1]) in lexicon().titles and title[1][:1].isupper():
        yield f"{title[1]} {name}"
    owner = _OWNER_BEFORE.search(before)
    if owner and owner[1][:1].isupper() and _is_owner(owner):
        yield f"{owner[1]} {name}"


def clearest_name(occurrences: Iterable[Occurrence]) -> str:
    """Return the spelling that says most: the longest in words of the frequent ones, without "the"."""
    counted = Counter(
        _POSSESSIVE_END.sub("", occurrence.text) for occurrence in occurrences if not occurrence.is_phrase
    ) or Counter(occurrence.text for occurrence in occurrences)
    if not counted:
        return ""
    best = min(counted, key=lambda name: (-_clarity(name), -counted[name], name))
    return re.sub(r"^[Tt]he (?=[A-Z])", "", best)


def _clarity(name: str) -> int:
    """Return how many words of a name tell who it is; a title or "so-called" tells nothing."""
    known = lexicon()
    words = [word for word in fold_words(name) if word not in known.titles and word not in known.qualifiers]
    return len(words) if not any(mark in name for mark in "()") else 0


def _is_owner(match: re.Match[str]) -> bool:
    if match["owner"] is None:
        return not lexicon().country_of(fold_text(match[1][:-2]))
    return match["owner"] in lexicon().owner_words
