"""Every spelling of an actor that was met, with the words beside it that belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline_app.domain.mention import Name, NameKind
from timeline_app.reconcile.actors.lexicon import fold_text, fold_words, lexicon
from timeline_app.reconcile.last_words import last_words_start

if TYPE_CHECKING:
    from timeline_app.reconcile.actors.occurrences import Occurrence

_POSSESSIVE_END = re.compile(r"(?:['’]s|(?<=s)['’])$")
_WORD_BEFORE = re.compile(r"(\S+) $")
_OWNER_BEFORE = re.compile(r"(\w[\w.-]*(?:['’]s| (?P<owner>\w+))) $")
_CAPITALS_BEFORE = re.compile(r"(?:(?<![\w.])(?:[A-Z][\w-]*|(?:Lt|Gen|Col|Maj|Brig|Adm|Capt|Sgt|Prof|Dr)\.) ){2,4}$")
_TWO_WORDS_BEFORE = re.compile(r"(\S+ \S+) $")
_MODIFIER_BEFORE = re.compile(
    r"((?:the )?so-called|[\w.]+-(?:based|linked|led|backed|run|held|dominated)) $", re.IGNORECASE
)
_NOUN_BEHIND = re.compile(
    r" ((?:\(\w+\) )?(?:news agency|terrorist group|militant group|group|alliance|movement|agency|party"
    r"|network|newspaper|coalition|military|government|website|company|forces))\b"
)
_HOUSE_BEHIND = re.compile(
    r" at ((?:the )?(?:[A-Z][\w.'’-]*\s?){1,4}(?:University|College|Hospital|Institute|School))\b"
)
"""The larger house that an institute or clinic belongs to."""
_LEGAL_BEHIND = re.compile(r",? ((?:[A-Za-z]{2,4}|[A-Za-z](?:[./][A-Za-z])+)\b\.?)")
"""What may be a company's legal form: "plc", "A/S", "N.V."."""
_NO_LEGAL_FORM = frozenset({"as", "co"})
"""Words that are legal forms in capitals or with stops only."""
_STOP_BEHIND = re.compile(r"\.(?=\s|$|[,;)\"”’'])")
_COUNTRY_BEHIND = re.compile(r" of (?:the )?((?:[A-Z][\w.-]*\s?){1,4})")
_SUFFIXES = frozenset({"jr", "sr"})
_APPOSITION = re.compile(r", (?:an?|the) ([\w’' -]{4,50})[,.;]")
_FARTHEST_BEFORE = 60
"""Characters looked at before a name for its title or owner."""


def told_spellings(occurrence: Occurrence, text: str) -> Iterator[str]:
    """Yield a name as told, and again with the words around it that belong to it.

    Those are the title, the owner ("Facebook owner Meta"), the country of a body, and a noun
    that says what it is ("the Islamic State group").
    """
    name = _POSSESSIVE_END.sub("", occurrence.text)
    yield name
    if occurrence.is_phrase:
        return
    before = _words_before(text, occurrence.start)
    front = country_before(before) if is_body(name) else ""
    if before != before.lower():
        yield from (f"{title} {name}" for title in _titles_before(before))
        front = _title_before(before) or front or _owner_before(before)
    front = front or _modifier_before(before)
    if front:
        yield f"{front} {name}"
    is_whole = len(name) == len(occurrence.text) and not lexicon().country_of(fold_text(name))
    back = _NOUN_BEHIND.match(text, occurrence.end) if is_whole else None
    if back:
        yield f"{name} {back[1]}"
    if occurrence.kind is not NameKind.PLACE:
        yield from _with_legal_forms(name, text, occurrence.end)
    house = _HOUSE_BEHIND.match(text, occurrence.end) if is_body(name) else None
    if house:
        yield f"{name} at {house[1]}"
    country = country_behind(text, occurrence.end) if is_body(name) else ""
    if country:
        yield f"{name} of {country}"


def _with_legal_forms(name: str, text: str, end: int) -> Iterator[str]:
    """Yield "Acme Co.", "Acme Co., Ltd." and "John Roe Jr." for names that the extractor ended before the stop."""
    last = fold_text(name.rsplit(maxsplit=1)[-1])
    is_cut = last in lexicon().legal_forms or last in _SUFFIXES
    if is_cut and _STOP_BEHIND.match(text, end):
        yield f"{name}."
    start, legal = end, _LEGAL_BEHIND.match(text, end + text.startswith(".", end))
    while legal and _is_legal_form(legal[1]):
        end = legal.end()
        yield f"{name}{text[start:end]}"
        legal = _LEGAL_BEHIND.match(text, end)


def _is_legal_form(told: str) -> bool:
    return told not in _NO_LEGAL_FORM and fold_text(told).replace(" ", "") in lexicon().legal_forms


def _words_before(text: str, start: int) -> str:
    """Return the words before a name: titles and owners have two, a line may end behind them."""
    first = max(0, start - _FARTHEST_BEFORE)
    return text[last_words_start(text, start, 3, first) : start]


@lru_cache(maxsize=1 << 14)
def is_body(name: str) -> bool:
    """Return whether a name's words tell that it is a body's."""
    return not lexicon().body_words.isdisjoint(fold_words(name))


@lru_cache(maxsize=1 << 14)
def country_before(before: str) -> str:
    """Return the country named right before a body's name ("Peru's ", "Peruvian "), as told; empty where none."""
    for match in (_TWO_WORDS_BEFORE.search(before), _WORD_BEFORE.search(before)):
        if match and lexicon().country_of(fold_text(_POSSESSIVE_END.sub("", match[1]))):
            return match[1]
    return ""


def with_country(name: Name, text: str) -> str:
    """Return the role told right before a name with the country told before that: "Japan's Prime Minister"."""
    start = name.start - len(name.role) - 1
    if start < 0 or text[start : name.start - 1] != name.role:
        return name.role
    return f"{country_before(_words_before(text, start))} {name.role}".strip()


def with_apposition(role: str, name: Name, text: str) -> str:
    """Return a title with the role that is told behind the name too: "Lt Col Roe, an army spokesman, said"."""
    told = _APPOSITION.match(text, name.end)
    return f"{role} and {told[1]}" if told and told[1] not in role else role


def country_behind(text: str, end: int) -> str:
    """Return the country in "Ministry [of Peru]" behind a body's name, as told; empty where none."""
    match = _COUNTRY_BEHIND.match(text, end)
    words = match[1].split() if match else []
    for size in range(len(words), 0, -1):
        told = " ".join(words[:size])
        if lexicon().country_of(fold_text(told)):
            return told
    return ""


def _titles_before(before: str) -> Iterator[str]:
    """Yield a title of several words before a name: "General", "Brigadier General"."""
    match = _CAPITALS_BEFORE.search(before)
    words = match[0].split() if match else []
    last = fold_text(words[-1]) if words else ""
    if last in lexicon().titles or last in lexicon().roles:
        yield from (" ".join(words[at:]) for at in range(len(words) - 1))


def _title_before(before: str) -> str:
    match = _WORD_BEFORE.search(before)
    is_title = match and match[1][:1].isupper() and fold_text(match[1]) in lexicon().titles
    return match[1] if match and is_title else ""


def _owner_before(before: str) -> str:
    match = _OWNER_BEFORE.search(before)
    return match[1] if match and match[1][:1].isupper() and _is_owner(match) else ""


def _modifier_before(before: str) -> str:
    match = _MODIFIER_BEFORE.search(before) if "-" in before else None
    return match[1] if match else ""


def _is_owner(match: re.Match[str]) -> bool:
    if match["owner"] is None:
        return not lexicon().country_of(fold_text(match[1][:-2]))
    return match["owner"] in lexicon().owner_words
