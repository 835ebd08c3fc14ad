"""General knowledge about names: countries with their demonyms and capitals, bodies, titles, roles."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from timeline_app.domain.gender import GenderWords
from timeline_app.paths import resource
from timeline_app.reconcile.actors.spelling import fold_word, without_article


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words around names; every key is folded, words joined by one space."""

    countries: dict[str, str]
    """Name or other name of a country to its name."""
    demonyms: dict[str, str]
    """"kazakh" to "Kazakhstan"."""
    capitals: dict[str, str]
    """"nur sultan" to "Kazakhstan"."""
    bodies: dict[str, str]
    """Any name of a well-known body to its name."""
    titles: frozenset[str]
    forms_of_address: frozenset[str]
    government: frozenset[str]
    body_phrases: frozenset[str]
    body_heads: frozenset[str]
    body_words: frozenset[str]
    """Both: words that tell that a name is a body's."""
    optional_endings: frozenset[str]
    legal_forms: frozenset[str]
    public_heads: frozenset[str]
    sole_roles: frozenset[str]
    """Offices that one person holds at a time."""
    vague: frozenset[str]
    """Adjectives that tell no body from another: "international"."""
    top_offices: tuple[str, ...]
    """Roles of whom the press calls a country's leader."""
    regions: frozenset[str]
    """Adjectives of what is wider than a country: "european"."""
    no_initials: frozenset[str]
    """Acronyms that are nobody's initials: "pm"."""
    owner_words: frozenset[str]
    qualifiers: frozenset[str]
    written_short: dict[str, str]
    """"tv" to "television"."""
    given_names: frozenset[str]
    given_names_of: dict[str, frozenset[str]]
    """A given name to the numbers of the groups in which it is one with others: "bob" with "robert"."""
    gender: GenderWords
    particles: frozenset[str]
    military: tuple[tuple[str, ...], ...]
    """Words for a country's forces, each a name of all of them."""
    crowned: frozenset[str]
    """What stands before the country in the name of one of its bodies: "royal"."""
    plain_heads: dict[tuple[str, ...], tuple[str, ...]]
    """Last words of bodies' names to the plainest that say the same: "police department" to "police"."""
    known_bare: frozenset[str]
    """Bodies of which a dispute has one, called without a name: "police"."""
    places: dict[str, tuple[str, ...]]
    """Any name of a place that has several to the words of its first one: "kiev" to "kyiv"."""
    roles: dict[str, str]
    """A word for a role to the role's name: "spokeswoman" to "spokesperson"."""
    role_words: frozenset[str]
    """All nouns that tell what a person is: "sister", "surgeon"."""
    body_nouns: frozenset[str]
    """All nouns that tell what a body is: "airline", "network"."""

    def country_of(self, folded: str) -> str:
        """Return the country that a name, demonym or capital stands for; empty where none."""
        return self.countries.get(folded) or self.demonyms.get(folded) or self.capitals.get(folded) or ""

    def role_of(self, folded: str) -> str:
        """Return the role that a word names, under its own name where it has no other; empty where it names none."""
        return self.roles.get(folded) or (folded if folded in self.role_words or folded in self.body_nouns else "")


@lru_cache(maxsize=1 << 16)
def fold_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a text; hyphens part words, marks are left out."""
    return tuple(word for word in map(fold_word, text.replace("-", " ").replace("–", " ").split()) if word)


def is_hyphenated_name(text: str) -> bool:
    """Return whether a hyphen joins two words of a name: in "Jong-un", not behind the article of "al-Assad"."""
    return "-" in text and any("-" in word and len(without_article(fold_words(word))) > 1 for word in text.split())


def fold_text(text: str) -> str:
    """Return the folded words of a text joined by one space."""
    return " ".join(fold_words(text))


@cache
def lexicon() -> Lexicon:
    """Return the lexicon of English, read once."""
    words = _read_table("actor_words.toml")
    countries, demonyms, capitals = _read_countries()
    return Lexicon(
        countries=countries,
        demonyms=demonyms,
        capitals=capitals,
        bodies={fold_text(name): row[0] for row in _rows("bodies.psv") for name in [row[0], *_names(row[1])]},
        titles=frozenset(map(fold_text, words["titles"])),
        forms_of_address=frozenset(words["forms_of_address"]),
        government=frozenset(words["government"]),
        body_phrases=frozenset(words["bodies"]),
        body_heads=frozenset(words["body_heads"]),
        body_words=frozenset([*words["body_heads"], *words["bodies"]]),
        optional_endings=frozenset(words["optional_endings"]),
        legal_forms=frozenset(words["legal_forms"]),
        public_heads=frozenset(words["public_heads"]),
        sole_roles=frozenset(words["sole_roles"]),
        vague=frozenset(words["vague"]),
        top_offices=tuple(words["top_offices"]),
        regions=frozenset(words["regions"]),
        no_initials=frozenset(words["no_initials"]),
        owner_words=frozenset(map(fold_text, words["owner_words"])),
        qualifiers=frozenset(map(fold_text, words["qualifiers"])),
        written_short=words["written_short"],
        given_names=_read_given_names(),
        given_names_of=_read_given_name_groups(),
        military=tuple(fold_words(name) for name in words["military"]),
        crowned=frozenset(words["crowned"]),
        plain_heads={fold_words(told): fold_words(plain) for told, plain in words["plain_heads"].items()},
        known_bare=frozenset(words["known_bare"]),
        gender=GenderWords.of_table(_read_table("gender.toml")),
        particles=frozenset(words["particles"]),
        places=_read_places(),
        roles={word: role for role, spellings in words["roles"].items() for word in spellings},
        role_words=_read_role_words("roles"),
        body_nouns=_read_role_words("bodies"),
    )


def _read_table(file: str) -> dict[str, Any]:
    return tomllib.loads(resource("lexicons", "en", file).read_text(encoding="utf-8"))


def _read_places() -> dict[str, tuple[str, ...]]:
    rows = [[fold_words(name) for name in line.split("|")] for line in _lines("place_names.psv")]
    return {" ".join(name): row[0] for row in rows for name in row}


def _read_given_names() -> frozenset[str]:
    table = _read_table("given_names.toml")
    return frozenset(fold_text(name) for name in table["names"].split())


def _read_role_words(group: str) -> frozenset[str]:
    table = _read_table("roles.toml")
    return frozenset(table[group])


def _read_given_name_groups() -> dict[str, frozenset[str]]:
    groups: dict[str, frozenset[str]] = {}
    for number, line in enumerate(_lines("given_name_variants.txt")):
        for name in line.split():
            groups[name] = groups.get(name, frozenset()) | {str(number)}
    return groups


def _read_countries() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    countries: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    capitals: dict[str, str] = {}
    for name, of_people, seats, others in _rows("countries.psv"):
        countries |= {fold_text(other): name for other in [name, *_names(others)]}
        demonyms |= {fold_text(word): name for word in _names(of_people)}
        capitals |= {fold_text(seat): name for seat in _names(seats)}
    return countries, demonyms, capitals


def _rows(file: str) -> list[list[str]]:
    return [line.split("|") for line in _lines(file)]


def _lines(file: str) -> list[str]:
    lines = resource("lexicons", "en", file).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _names(cell: str) -> list[str]:
    return [name for name in cell.split(";") if name]
