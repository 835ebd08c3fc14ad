"""The lists by which names are read, inflected and put into sets once per language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline_app.domain.mention import NameKind
from timeline_app.extract.gender import gender_words
from timeline_app.extract.lexicon import calendar_words, read_table, stop_words, words_of
from timeline_app.extract.morphology import morphology
from timeline_app.extract.speech_words import speech_forms, speech_words, telling_forms


@dataclass(frozen=True, slots=True)
class NameWords:
    """What tells names and their kinds in one language; lower case but for `not_acronyms`."""

    titles: frozenset[str]
    """Before a person's name: "Mr", "minister"; capitalised they belong to the role, not to the name."""
    honorifics: frozenset[str]
    heads: dict[str, NameKind]
    """Common nouns that name an actor ("minister", "police", "statement"), plurals included."""
    plural_heads: frozenset[str]
    portfolios: frozenset[str]
    """What ministers are of: "health", "roads"."""
    relational: frozenset[str]
    """Heads that say little without what they are of: "the owner of Acme"."""
    organisation_heads: frozenset[str]
    organisations: frozenset[str]
    not_acronyms: frozenset[str]
    joiners: frozenset[str]
    person_joiners: frozenset[str]
    modifier_endings: tuple[str, ...]
    places: frozenset[str]
    demonyms: frozenset[str]
    place_heads: frozenset[str]
    place_prepositions: frozenset[str]
    directions: frozenset[str]
    given: frozenset[str]
    never: frozenset[str]
    """Function words and words of the calendar."""
    odd_names: frozenset[str]
    """Function words that are surnames, too."""
    plain: frozenset[str]
    """Capitalised at a sentence's start only because of it."""
    verbal_endings: tuple[str, ...]
    common_endings: tuple[str, ...]
    """Of common nouns, which open sentences more often than unknown names do."""
    genitives: frozenset[str]
    opening_heads: frozenset[str]
    """Heads that open bodies' names: "Bank Acme"."""
    inner_genitives: frozenset[str]
    """Whose genitive stands within the names of bodies: "People's", "Workers'"."""
    listing: frozenset[str]
    of_joiners: frozenset[str]
    and_joiners: frozenset[str]
    always_joiners: frozenset[str]
    of_roles: frozenset[str]
    relative: frozenset[str]
    of_persons: frozenset[str]
    """Those that only persons are told on with: "who"."""
    extending: frozenset[str]
    """Common nouns that are part of a body's name: "Ledger news agency"."""
    articles: frozenset[str]
    determiners: frozenset[str]
    complement: frozenset[str]
    """What a clause that is told begins with: "that"."""
    prepositions: frozenset[str]
    telling: frozenset[str]
    """Of those, what a person or body does: "said", "told"."""
    said: frozenset[str]
    """Nouns of what is said, which speaks for itself without being someone: "a report said"."""
    indefinite: frozenset[str]
    """What stands before someone unknown: "a", "one"."""
    opening: frozenset[str]
    speech: frozenset[str]
    """Finite forms of verbs of saying: what stands before or behind one is a speaker."""


@cache
def name_words(language: str) -> NameWords:
    """Return the lists by which names of a language are read."""
    roles, bodies = read_table(language, "roles"), read_table(language, "organisations")
    places, grammar = (read_table(language, name) for name in ("places", "grammar"))
    countries, demonyms = _countries(places["countries"])
    heads, plurals = _heads(roles, language)
    return NameWords(
        titles=frozenset(roles["titles"]),
        honorifics=frozenset(roles["honorifics"]),
        heads=heads,
        plural_heads=plurals,
        portfolios=frozenset(roles["portfolios"]),
        relational=frozenset(roles["relational"]),
        organisation_heads=frozenset(bodies["heads"]),
        organisations=frozenset(bodies["known"]),
        not_acronyms=frozenset(bodies["not_acronyms"]),
        joiners=frozenset(bodies["joiners"]),
        person_joiners=frozenset(bodies["person_joiners"]),
        modifier_endings=tuple(f"-{ending}" for ending in roles["modifier_endings"]),
        places=countries | frozenset(name.lower() for name in places["others"]["names"]),
        demonyms=demonyms,
        place_heads=frozenset(places["words"]["heads"]),
        place_prepositions=frozenset(places["words"]["prepositions"]),
        directions=frozenset(places["words"]["directions"]),
        given=frozenset(name.lower() for name in words_of(read_table(language, "given_names")["names"]))
        | gender_words(language).names.keys(),
        never=stop_words(language) | calendar_words(language),
        odd_names=frozenset(grammar["nouns"]["odd_names"]),
        plain=frozenset(grammar["nouns"]["plain"]) | frozenset(grammar["verbs"]["adverbs"]),
        verbal_endings=tuple(grammar["nouns"]["verbal_endings"]),
        common_endings=tuple(grammar["nouns"]["common_endings"]),
        genitives=frozenset(grammar["nouns"]["genitives"]),
        opening_heads=frozenset(bodies["opening_heads"]),
        inner_genitives=frozenset(bodies["inner_genitives"]),
        listing=frozenset(grammar["nouns"]["listing"]),
        of_joiners=frozenset(grammar["nouns"]["of_joiners"]),
        and_joiners=frozenset(grammar["nouns"]["and_joiners"]),
        always_joiners=frozenset(grammar["nouns"]["always_joiners"]),
        of_roles=frozenset(grammar["nouns"]["of_roles"]),
        relative=frozenset(grammar["clauses"]["relative"]),
        of_persons=frozenset(grammar["clauses"]["of_persons"]),
        extending=frozenset(bodies["extending"]),
        articles=frozenset(grammar["nouns"]["articles"]),
        determiners=frozenset(grammar["nouns"]["determiners"]) | frozenset(grammar["nouns"]["articles"]),
        complement=frozenset(grammar["clauses"]["complement"]),
        prepositions=frozenset(grammar["nouns"]["prepositions"]),
        telling=telling_forms(language),
        said=frozenset(speech_words(language).texts_stances) | speech_words(language).channels,
        indefinite=frozenset(grammar["nouns"]["indefinite"]),
        opening=frozenset(grammar["nouns"]["opening"]),
        speech=speech_forms(language),
    )


def _heads(roles: dict[str, list[str]], language: str) -> tuple[dict[str, NameKind], frozenset[str]]:
    plural = morphology(language).plural_of
    kinds = {"documents": NameKind.OTHER, "bodies": NameKind.ORGANISATION, "roles": NameKind.PERSON}
    heads: dict[str, NameKind] = {}
    plurals = set(roles["plural_bodies"])
    for group, kind in kinds.items():
        for word in roles[group]:
            heads[word] = heads[plural(word)] = kind
            plurals.add(plural(word))
    return heads, frozenset(plurals)


def _countries(table: dict[str, str]) -> tuple[frozenset[str], frozenset[str]]:
    names: set[str] = set()
    demonyms: set[str] = set()
    for country, told in table.items():
        adjectives, _, capitals = told.lower().partition(";")
        names.update((country.lower(), capitals.strip(), *capitals.split()))
        demonyms.update((adjectives.strip(), *adjectives.split()))
    return frozenset(names - {""}), frozenset(demonyms - {""})
