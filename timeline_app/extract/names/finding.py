"""All names of an article: runs of capitals and role phrases, with kinds and roles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline_app.domain.mention import Name, NameKind
from timeline_app.extract.names.capitals import Capitals
from timeline_app.extract.names.kinds import kind_of
from timeline_app.extract.names.known import find_known
from timeline_app.extract.names.phrases import Phrases
from timeline_app.extract.names.roles import Roles
from timeline_app.extract.names.words import NameWords, name_words
from timeline_app.extract.sentence_view import Sentence
from timeline_app.extract.tokens import Tokens
from timeline_app.extract.verbs import verb_words


def find_names(tokens: Tokens, sentences: Sequence[Sentence], language: str) -> tuple[Name, ...]:
    """Return proper names and role phrases of all sentences, sorted by start; a phrase may hold names.

    In a headline whose words are capitalised throughout, only names of the text are found.
    """
    words = name_words(language)
    prose = [sentence.indexes for sentence in sentences if not sentence.in_capitals]
    reader = _Reader(tokens, words, Capitals(tokens, words, verb_words(language), prose))
    found = [name for sentence in sentences if not sentence.in_capitals for name in reader.read(sentence)]
    shared = list(_with_shared_kinds(found))
    in_headlines = [
        name for sentence in sentences if sentence.in_capitals for name in find_known(tokens, sentence.indexes, shared)
    ]
    return tuple(sorted([*shared, *in_headlines], key=lambda name: (name.start, -name.end)))


def find_margin_names(
    tokens: Tokens, sentences: Sequence[Sentence], margins: Sequence[Sentence], language: str
) -> tuple[Name, ...]:
    """Return the proper names in lines around an article's own `sentences`, sorted by start."""
    if not margins:
        return ()
    words = name_words(language)
    prose = [sentence.indexes for sentence in sentences if not sentence.in_capitals]
    reader = _Reader(tokens, words, Capitals(tokens, words, verb_words(language), prose))
    found = [name for line in margins for name in reader.read(line) if not name.is_phrase]
    return tuple(sorted(found, key=lambda name: (name.start, -name.end)))


@dataclass(frozen=True, slots=True)
class _Found:
    """What of a sentence is known before its names are made."""

    sentence: range
    verbs: frozenset[int]
    """Tokens of finite verbs."""
    spans: list[tuple[range, range]]
    """Office (may be empty) and name of each run of capitals."""
    phrases: list[tuple[range, int]]
    """Role phrases with their heads."""

    def name_at(self, start: int) -> range | None:
        """Return the proper name that begins at a token."""
        return next((name for _, name in self.spans if name.start == start), None)


class _Reader:
    """Reads sentence by sentence; knows the whole article's capitals."""

    def __init__(self, tokens: Tokens, words: NameWords, capitals: Capitals) -> None:
        self._tokens, self._words, self._capitals = tokens, words, capitals
        self._phrases = Phrases(tokens, words)
        self._roles = Roles(tokens, words, self._phrases)

    def read(self, told: Sentence) -> Iterator[Name]:
        """Yield the names of one sentence."""
        finite = (group for group in told.verbs if group.is_finite)
        verbs = frozenset(index for group in finite for index in range(group.first, group.head + 1))
        spans = [self._roles.without_office(run) for run in self._capitals.runs(told.indexes)]
        phrases = list(self._phrases.find(told.indexes, [part for span in spans for part in span], verbs))
        found = _Found(told.indexes, verbs, spans, phrases)
        roles: dict[int, str] = {}
        held: set[int] = set()
        offices: set[int] = set()
        for phrase, head in phrases:
            if self._gives_role(found, phrase, head, roles):
                continue
            held.update(phrase)
            yield self._phrase(found, phrase, head)
        for (_, office), (title, name) in pairwise(spans):
            if self._roles.is_office_of(office, range((title or name).start, name.stop)):
                roles[name.start] = self._tokens.text(office)
                offices.add(office.start)
        for office, name in spans:
            if name.start in offices:
                continue
            role = roles.get(name.start, "") or (self._tokens.text(office) if office else "")
            made = self._name(name, role or self._roles.apposition(name.stop, told.indexes, verbs), told.indexes)
            if not (made.kind is NameKind.PLACE and name.start in held):
                yield made

    def _gives_role(self, found: _Found, phrase: range, head: int, roles: dict[int, str]) -> bool:
        """Note the role that a phrase gives to the name behind it; return whether it is that role only."""
        named = found.name_at(head + 1)
        if named is not None and self._roles.may_bear(named):
            roles[named.start] = self._roles.role_of(phrase)
            return True
        stop = self._phrases.tail_of(head, found.sentence, found.verbs)
        beside = found.name_at(stop + 1)
        if beside is not None and self._roles.stands_beside(phrase, head, stop, beside):
            roles[beside.start] = self._roles.role_of(range(phrase.start, stop))
        return False

    def _name(self, name: range, role: str, sentence: range) -> Name:
        kind = kind_of(self._tokens, name, sentence, self._words)
        if kind is NameKind.OTHER and role:
            head = self._head_word(role)
            kind = self._words.heads.get(head.lower(), NameKind.PERSON)
            if kind is NameKind.ORGANISATION and head[0].isupper():
                kind = NameKind.PERSON  # "Jane Roe, the Democratic Party's secretary": a proper name within the role
        return Name(*self._tokens.span(name), self._tokens.text(name), kind, role)

    def _head_word(self, role: str) -> str:
        """Return the noun of a role: of "deputy head of Acme" it is "head"."""
        words = role.split()
        stop = next((at for at, word in enumerate(words) if word.lower() in self._words.of_roles and at), len(words))
        return words[stop - 1]

    def _phrase(self, found: _Found, phrase: range, head: int) -> Name:
        lower, kind = self._tokens.lowers[head], self._phrases.kind_of(head)
        proper = self._proper_part(found, phrase, head)
        if proper is not None:
            return Name(*self._tokens.span(proper), self._tokens.text(proper), kind, role=lower)
        stop = phrase.stop
        if lower in self._words.relational:
            stop = self._phrases.tail_of(head, found.sentence, found.verbs)
        told = range(phrase.start, stop)
        return Name(*self._tokens.span(told), self._tokens.text(told), kind, role=lower, is_phrase=True)

    def _proper_part(self, found: _Found, phrase: range, head: int) -> range | None:
        """Return "Ledger news agency" of "the state-run Ledger news agency": a body named with its kind."""
        if self._tokens.lowers[head] not in self._words.extending:
            return None
        inner = [name for _, name in found.spans if name.start in phrase and self._roles.may_bear(name)]
        if not inner:
            return None
        between = self._tokens.lowers[inner[-1].stop : head]
        return None if self._words.genitives.intersection(between) else range(inner[-1].start, head + 1)


def _with_shared_kinds(names: Sequence[Name]) -> Iterator[Name]:
    """Give a name of unclear kind that of its other occurrences, and people's family names that of people."""
    clear: dict[str, Counter[NameKind]] = {}
    families: set[str] = set()
    for name in names:
        if name.is_phrase or name.kind is NameKind.OTHER:
            continue
        clear.setdefault(name.text, Counter())[name.kind] += 1
        parts = name.text.split()
        if name.kind is NameKind.PERSON:
            clear.setdefault(parts[-1], Counter())[name.kind] += 1
            families.update((parts[0], parts[-1]) if len(parts) > 1 else ())
    for name in names:
        kinds, parts = clear.get(name.text), name.text.split()
        if name.is_phrase or name.kind not in (NameKind.OTHER, NameKind.PLACE):
            yield name
        elif kinds:
            yield replace(name, kind=kinds.most_common(1)[0][0])
        elif name.kind is NameKind.OTHER and len(parts) > 1 and not families.isdisjoint((parts[0], parts[-1])):
            yield replace(name, kind=NameKind.PERSON)
        else:
            yield name
