"""What an actor is called: the clean proper name among all its spellings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.actors.lexicon import fold_text, fold_words, lexicon

if TYPE_CHECKING:
    from timeline_app.reconcile.actors.occurrences import Occurrence

_POSSESSIVE_END = re.compile(r"(?:['’]s|(?<=s)['’])$")
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_DESCRIBING = ("-based", "-linked", "-led", "-backed", "-run", "-held", "-dominated")
_JOINING = frozenset(
    {"of", "and", "for", "the", "on", "in", "at", "to", "de", "la", "al", "el", "bin", "ibn", "van", "von"}
)
"""Small words within a name; another word without a capital only describes: "the Alpha news agency"."""
_FEWEST_OF_BODY = 3
"""Words from which a body's name can do without its country: "Ministry of Health"."""
_FEWEST_OF_PERSON = 2


def clearest_name(occurrences: Iterable[Occurrence], kind: NameKind) -> str:
    """Return the spelling that says most: the longest in telling words, without articles, titles and descriptions.

    A country is called by its usual name, also where only its people are named.
    """
    counted = Counter(
        _POSSESSIVE_END.sub("", occurrence.text) for occurrence in occurrences if not occurrence.is_phrase
    ) or Counter(occurrence.text for occurrence in occurrences)
    if not counted:
        return ""
    country = _country_of_most(counted) if kind is NameKind.PLACE else ""
    owners = Counter(_owner(name) for name in counted)
    best = min(counted, key=lambda name: (-_clarity(name), name.isupper(), -owners[_owner(name)], -counted[name], name))
    return country or _without_front(_ARTICLE.sub("", best), kind)


def _country_of_most(counted: Mapping[str, int]) -> str:
    """Return the country that more than half of the spellings stand for; empty where there is none."""
    known = lexicon()
    countries: Counter[str] = Counter()
    for name, count in counted.items():
        folded = fold_text(_ARTICLE.sub("", name))
        countries[known.countries.get(folded) or known.demonyms.get(folded) or ""] += count
    country, count = countries.most_common(1)[0]
    return country if 2 * count > sum(counted.values()) else ""


def _clarity(name: str) -> int:
    """Return how many words of a name tell who it is.

    A title, an initial, a description and a body's country tell nothing.
    """
    known = lexicon()
    if any(mark in name for mark in "()"):
        return 0
    parts = name.split()
    plain = [part for part in parts if not part.lower().endswith(_DESCRIBING)]
    named = [part for part in plain if not part[:1].islower() or part in _JOINING]
    kept = named if len(named) > 1 else plain
    words = [word for word in fold_words(" ".join(kept)) if len(word) > 1]
    words = [word for word in words if word not in known.titles and word not in known.qualifiers]
    describing = (len(plain) < len(parts)) + (len(kept) < len(plain))
    has_country = len(words) > _FEWEST_OF_BODY and words[0] in known.demonyms
    return len(words) - describing - 2 * has_country


def _owner(name: str) -> str:
    """Return the country that a body's name begins with ("US military", "U.S. military"); empty where none."""
    words = _ARTICLE.sub("", name).split()
    return lexicon().country_of(fold_text(words[0])) if len(words) > 1 else ""


def _without_front(name: str, kind: NameKind) -> str:
    """Return a person's name without the country or role that ran into it: "Peru Ana Rojas"."""
    words = name.split()
    if kind is not NameKind.PERSON:
        return name
    for size in range(len(words) - _FEWEST_OF_PERSON, 0, -1):
        if _is_country(" ".join(words[:size])) or _is_role(words[size - 1]):
            return " ".join(words[size:])
    return name


def _is_country(words: str) -> bool:
    known = lexicon()
    folded = fold_text(words)
    return folded in known.countries or folded in known.demonyms


def _is_role(word: str) -> bool:
    folded = fold_text(word)
    return folded in lexicon().roles or folded in lexicon().titles
