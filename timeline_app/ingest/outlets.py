"""Which outlet or agency a name, an address or a file name stands for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import PurePath

from timeline_app.ingest.lexicon import load_lexicon

_LEXICON = "outlets.toml"
_HOST = re.compile(r"(?:[a-z][a-z0-9+.-]*://)?(?:[^@/\s]*@)?([\w-]+(?:\.[\w-]+)+)", re.IGNORECASE)
_SEPARATORS = re.compile(r"[_\-. +]+")


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet or agency of the lexicon."""

    name: str
    country: str = ""
    """ISO 3166-1."""
    is_agency: bool = False
    """Other outlets reprint its texts."""
    hosts: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    slugs: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Its name and every other spelling."""
        return (self.name, *self.aliases)


@cache
def known_outlets() -> tuple[Outlet, ...]:
    """Return the outlets of the lexicon."""
    return tuple(
        Outlet(
            entry["name"],
            entry["country"],
            entry.get("agency", False),
            tuple(entry["hosts"]),
            tuple(entry["aliases"]),
            tuple(entry["slugs"]),
        )
        for entry in load_lexicon(_LEXICON)["outlets"]
    )


def find_outlet(name: str) -> Outlet | None:
    """Return the outlet of that name or alias; case, “the” and punctuation don't matter."""
    return _by_name().get(_key(name))


def find_outlet_of_address(address: str) -> Outlet | None:
    """Return the outlet of a web or e-mail address, None where its host is not known."""
    labels = host_of(address).split(".")
    for first in range(len(labels) - 1):
        outlet = _by_host().get(".".join(labels[first:]))
        if outlet:
            return outlet
    return None


def host_of(address: str) -> str:
    """Return the host of a web or e-mail address in lower case, empty where there is none."""
    match = _HOST.match(address.strip())
    return match[1].lower().removeprefix("www.") if match else ""


def find_outlet_of_file(file_name: str) -> Outlet | None:
    """Return the outlet that a file is named after ("2021-11-02-rferl.html").

    The name without its dates and numbers has to be an outlet's as a whole; at either end of a longer
    name only slugs count, which are no everyday words.
    """
    stem = PurePath(file_name).stem.casefold()
    words = [word for word in _SEPARATORS.split(stem) if word and not word.isdigit()]
    if not words:
        return None
    whole = "".join(words)
    return _by_name().get(_key(whole)) or _by_slug().get(whole) or _by_slug().get(words[0]) or _by_slug().get(words[-1])


def writes_month_first(outlet: str) -> bool | None:
    """Tell whether an outlet writes the month before the day; None where it is not known."""
    known = find_outlet(outlet) if outlet else None
    if known is None or not known.country:
        return None
    return known.country in load_lexicon(_LEXICON)["month_first_countries"]


@cache
def outlet_names() -> str:
    """Return a regular expression group of every name and alias, the longest first; case matters."""
    names = {name for outlet in known_outlets() for name in outlet.names}
    return "(?:" + "|".join(re.escape(name) for name in sorted(names, key=lambda n: (-len(n), n))) + ")"


@cache
def _by_name() -> dict[str, Outlet]:
    return {_key(name): outlet for outlet in known_outlets() for name in outlet.names}


@cache
def _by_host() -> dict[str, Outlet]:
    return {host: outlet for outlet in known_outlets() for host in outlet.hosts}


@cache
def _by_slug() -> dict[str, Outlet]:
    return {slug: outlet for outlet in known_outlets() for slug in outlet.slugs}


def _key(name: str) -> str:
    return re.sub(r"\W+", "", name.casefold().removeprefix("the "))
