"""What the words of one name say, apart from how they are written: title, country, qualifiers off."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from timeline_app.reconcile.actors.lexicon import Lexicon, fold_text, fold_words, lexicon
from timeline_app.reconcile.actors.spelling import without_article

_POSSESSIVE_END = re.compile(r"(?:['’]s|(?<=s)['’])$")
_DESCRIBED = re.compile(
    r"^(?P<whose>[\w.]+)-(?:based|linked|led|backed|run|held|dominated|allied|controlled|owned)(?:\s+(?P<rest>\w.*))?$",
    re.IGNORECASE,
)
"""Words such as "UK-based" before a name, or alone."""
_BRACKETS = re.compile(r"\([^)]*\)?")
_ACRONYM = re.compile(r"[A-Z][A-Za-z]?(?:\.?[A-Z]){1,5}\.?s?$")
_INITIAL = re.compile(r"[A-Z]\.")
_INITIALS = re.compile(r"(?:[A-Z]\.){1,2}")
_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "these", "those", "its", "their", "his", "her", "said"})
_TURNED = frozenset({"ministry", "department", "institute", "academy", "bureau", "directorate", "inspectorate"})
"""Heads that stand before or behind the rest of a name."""
_ROYAL = 2
"""Words of a name, at least, from which its "Royal" is left off: "Royal Thai Army"."""
_LONGEST_COUNTRY = 5
"""Words in the longest name of a country that may stand before a body's name."""


@dataclass(frozen=True, slots=True, order=True)
class Form:
    """A name reduced to what tells it from other names."""

    words: tuple[str, ...]
    """Folded, without title, country and qualifiers; empty for a bare "the Kazakh government"."""
    country: str = ""
    """The country named with it, or the country it is."""
    sort: str = "name"
    """`name`, `country`, `government`, `body` (of the lexicon)."""
    is_acronym: bool = False
    is_addressed: bool = False
    """"Mr" or the like stands before it."""
    gender: str = ""
    """That of the form of address; empty where it tells none."""
    _hash: int = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        own = hash((self.words, self.country, self.sort, self.is_acronym, self.is_addressed, self.gender))
        object.__setattr__(self, "_hash", own)

    def __hash__(self) -> int:
        """Return what was computed once: a form is looked up some fifty times for each mention of a case."""
        return self._hash

    def __reduce__(self) -> tuple[type[Form], tuple[object, ...]]:
        """Let another process compute it anew: there the words have other hashes."""
        return Form, (self.words, self.country, self.sort, self.is_acronym, self.is_addressed, self.gender)

    @property
    def is_single(self) -> bool:
        """Whether one word is left of it."""
        return len(self.words) == 1


@lru_cache(maxsize=200_000)
def read_form(text: str) -> Form:
    """Return what the words of a name say."""
    words = lexicon()
    bare = _BRACKETS.sub(" ", text).strip()
    bare = _strip_front(_POSSESSIVE_END.sub("", bare), words)
    known = _read_known(fold_text(bare), words)
    if known:
        return known
    return _read_parts(bare, words)


def _strip_front(text: str, words: Lexicon) -> str:
    parts = text.split()
    while len(parts) > 1 and fold_text(parts[0]) in _DETERMINERS | words.qualifiers:
        is_part = fold_text(parts[0]) in words.qualifiers and parts[0][:1].isupper()
        if is_part and fold_text(parts[1]) in words.body_heads:
            break  # "Supreme Court"
        parts = parts[1:]
    text = " ".join(parts)
    described = _DESCRIBED.match(text)
    if described is None:
        return text
    if described["rest"] is None:
        return described["whose"]
    is_named_without = len(described["rest"].split()) > 1
    return _strip_front(described["rest"], words) if is_named_without else text


def _read_known(folded: str, words: Lexicon) -> Form | None:
    for key in (folded, f"the {folded}", folded.removesuffix("s")):
        country = words.countries.get(key) or words.demonyms.get(key)
        if country:
            return Form((), country, "country")
        if key in words.bodies:
            return Form(fold_words(words.bodies[key]), "", "body")
    return None


def _read_parts(text: str, words: Lexicon) -> Form:
    parts_told = text.split()
    is_addressed = len(parts_told) > 1 and fold_text(parts_told[0]) in words.forms_of_address
    country, parts = _split_country(_strip_titles(parts_told, words), words)
    folded = without_article(fold_words(" ".join(_join_initials(_strip_titles(parts, words)))))
    folded = _head_first(_plain_head(_without_legal_form(folded, words), words))
    folded = (words.places.get(" ".join(folded)) or folded) if folded else folded
    if folded:
        folded = _without_inner_article(folded)
        folded = tuple(words.written_short.get(word, word) for word in folded)
    if country and len(folded) == 1 and folded[0] in words.government:
        return Form((), country, "government")
    if country and folded in words.military:
        folded = (words.military[0][0],)
    is_acronym = len(parts) == 1 and bool(_ACRONYM.fullmatch(parts[0]))
    gender = words.gender.roles.get(fold_text(parts_told[0]), "") if is_addressed else ""
    return Form(folded, country, "name", is_acronym, is_addressed, gender)


def _join_initials(parts: list[str]) -> list[str]:
    """Return "JP Roe" for J. P. Roe, as it is for J.P. Roe."""
    joined: list[str] = []
    for part in parts:
        if joined and _INITIAL.fullmatch(part) and _INITIALS.fullmatch(joined[-1]):
            joined[-1] += part
        else:
            joined.append(part)
    return joined


def _without_legal_form(folded: tuple[str, ...], words: Lexicon) -> tuple[str, ...]:
    """Return a company's name without "Inc", "N.V.", "A/S"."""
    while len(folded) > 1 and folded[-1] in words.legal_forms:
        folded = folded[:-1]
    return folded


def _without_inner_article(folded: tuple[str, ...]) -> tuple[str, ...]:
    """Return "ministry of interior" for Ministry of the Interior."""
    return tuple(word for at, word in enumerate(folded) if word != "the" or folded[at - 1] != "of" or not at)


def _plain_head(folded: tuple[str, ...], words: Lexicon) -> tuple[str, ...]:
    """Return "leemouth police" for Leemouth Police Department, "coastguard" for coast guard."""
    for told, plain in words.plain_heads.items():
        if folded[-len(told) :] == told:
            return (*folded[: -len(told)], *plain)
    return folded


def _head_first(folded: tuple[str, ...]) -> tuple[str, ...]:
    """Return "Ministry of Defence" for "Defence Ministry"."""
    is_turned = len(folded) > 1 and folded[-1] in _TURNED and folded[0] not in _TURNED
    return (folded[-1], "of", *folded[:-1]) if is_turned else folded


def _strip_titles(parts: list[str], words: Lexicon) -> list[str]:
    while len(parts) > 1 and fold_text(parts[0]) in words.titles:
        parts = parts[1:]
    return parts


def _split_country(parts: list[str], words: Lexicon) -> tuple[str, list[str]]:
    """Take "Kazakhstan's", "Kazakh" or "of Kazakhstan" off a body's name."""
    if len(parts) > _ROYAL and fold_text(parts[0]) in words.crowned and words.demonyms.get(fold_text(parts[1])):
        parts = parts[1:]
    for size in range(min(_LONGEST_COUNTRY, len(parts) - 1), 0, -1):
        front = " ".join(parts[:size])
        country = words.country_of(fold_text(_POSSESSIVE_END.sub("", front)))
        if country and _may_be_split(front, parts[size:], words):
            return country, _without_determiner(parts[size:])
    for at in range(1, len(parts) - 1):
        if parts[at] == "of":
            country = words.country_of(fold_text(" ".join(_without_determiner(parts[at + 1 :]))))
            if country:
                return country, parts[:at]
    return "", parts


def _may_be_split(front: str, rest: list[str], words: Lexicon) -> bool:
    """Return whether a country before a name is no part of it, as it is of "Georgia Smith" or "Paris Hilton"."""
    folded = fold_words(" ".join(rest))
    if _POSSESSIVE_END.search(front) or (folded[:1] and folded[0] in words.titles):
        return True
    if len(rest) > 1 and all(part[:1].isupper() for part in rest) and fold_text(front) in words.countries:
        return True  # a role's country runs into the name: "Minister of Health of Peru Ana Rojas"
    return bool(words.body_heads.union(words.body_phrases, words.government).intersection(folded))


def _without_determiner(parts: list[str]) -> list[str]:
    return parts[1:] if len(parts) > 1 and fold_text(parts[0]) in _DETERMINERS else parts
