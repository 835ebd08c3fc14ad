"""What the lines below an article credit: agencies it draws on, now and then its own outlet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from timeline_app.domain.article import Boilerplate, BoilerplateKind
from timeline_app.ingest.credit_line import read_credit
from timeline_app.ingest.header_names import is_outlet_name
from timeline_app.ingest.lexicon import load_lexicon
from timeline_app.ingest.outlets import find_outlet, find_outlet_of_address, outlet_names

_STAFF = re.compile(r"(?P<name>[A-Z][\w.& ]{1,40}?)(?:’s|'s)\s+.{2,200}?\bcontributed\b")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SOURCE = re.compile(
    r"\A\(?(?:(?i:source|by|copyright|©|\(c\))[:\s]*)*(?:(?:19|20)\d\d\s+)?"
    r"(?P<name>.+?)(?:\s*[,/]?\s*(?:and|with|&)\s+(?i:agencies))?[.)]*(?:\s*(?i:all rights reserved)\.?)?\Z"
)


_REPORTING = re.compile(r"(?i:reporting (?:by|from))\s+(?P<who>[^.()]{2,200})")


@dataclass(frozen=True, slots=True)
class Closing:
    """Who is credited: empty where nobody."""

    outlet: str = ""
    agencies: tuple[str, ...] = ()


def read_closing(text: str, marks: tuple[Boilerplate, ...], body_start: int) -> Closing:
    """Read the credits among the boilerplate below `body_start`.

    "With reporting by Reuters" credits an agency and says nothing of the outlet; a member of
    staff named as the outlet's, or the outlet's own name beside "agencies", does.
    """
    outlet = ""
    agencies: dict[str, None] = {}
    for mark in marks:
        if mark.kind is BoilerplateKind.CREDIT and mark.start >= body_start:
            words = text[mark.start : mark.end]
            outlet = outlet or _outlet_in(words)
            agencies.update(dict.fromkeys(_agencies_in(words)))
    agencies.pop(outlet, None)
    return Closing(outlet, tuple(agencies))


def _agencies_in(words: str) -> Iterator[str]:
    """Yield known agencies, and names in a credit of reporting that call themselves one ("Tideline Wire")."""
    for match in _names().finditer(words):
        known = find_outlet(match.group())
        if known and known.is_agency:
            yield known.name
    credit = read_credit(words)
    yield from credit.agencies if credit else ()
    reporting = _REPORTING.search(words)
    for name in re.split(r"\s*(?:,|;|\band\b)\s*", reporting["who"]) if reporting else ():
        if name.split()[-1:] and name.split()[-1] in _agency_nouns() and not find_outlet(name):
            yield name


def _outlet_in(words: str) -> str:
    address = _ADDRESS.search(words)
    staff = _STAFF.search(words)
    source = _SOURCE.match(words)
    known = find_outlet_of_address(address.group()) if address else None
    for match in (staff, source):
        known = known or (find_outlet(match["name"]) if match else None)
    if known:
        return "" if known.is_agency else known.name
    credit = read_credit(words)
    return credit.owner if credit and credit.owner and is_outlet_name(credit.owner) else ""


@cache
def _agency_nouns() -> frozenset[str]:
    return frozenset(load_lexicon("en", "boilerplate.toml")["words"]["agency_nouns"])


@cache
def _names() -> re.Pattern[str]:
    return re.compile(rf"\b{outlet_names()}\b")
