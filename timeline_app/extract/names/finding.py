"""All names of an article: runs of capitals and role phrases, with kinds and roles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline_app.domain.mention import Name, NameKind
from timeline_app.extract.names.capitals import Capitals
from timeline_app.extract.names.kinds import kind_of
from timeline_app.extract.names.known import find_known
from timeline_app.extract.names.phrases import Phrases
from timeline_app.extract.names.words import NameWords, name_words
from timeline_app.extract.sentence_view import Sentence
from timeline_app.extract.tokens import Tokens
from timeline_app.extract.verbs import verb_words

_LONGEST_OFFICE = 4
"""Tokens of an office's name ("of Information and Development") behind which a person's is sought."""
_LONGEST_ROLE = 9
_CLOSING = frozenset(',.;:)–—-"”')


def find_names(tokens: Tokens, sentences: Sequence[Sentence], language: str) -> tuple[Name, ...]:
    """Return proper names and role phrases of all sentences, sorted by start; a phrase may hold names.

    In a headline whose words are capitalised throughout, only names of the text are found.
    """
    words = name_words(language)
    prose = [sentence.indexes for sentence in sentences if not sentence.in_capitals]
    reader = _Reader(tokens, words, Capitals(tokens, words, verb_words(language), prose))
    found = [name for sentence in sentences if not sentence.in_capitals for name in reader.read(sentence)]
    shared = list(_with_shared_kinds(found))
    for sentence in sentences:
        if sentence.in_capitals:
            shared.extend(find_known(tokens, sentence.indexes, shared))
    return tuple(sorted(shared, key=lambda name: (name.start, -name.end)))


class _Reader:
    """Reads sentence by sentence; knows the whole article's capitals."""

    def __init__(self, tokens: Tokens, words: NameWords, capitals: Capitals) -> None:
        self._tokens, self._words, self._capitals = tokens, words, capitals
        self._phrases = Phrases(tokens, words)

    def read(self, told: Sentence) -> Iterator[Name]:
        """Yield the names of one sentence."""
        sentence = told.indexes
        finite = (group for group in told.verbs if group.is_finite)
        verbs = frozenset(index for group in finite for index in range(group.first, group.head + 1))
        spans = [self._without_office(run) for run in self._capitals.runs(sentence)]
        phrases = list(self._phrases.find(sentence, [part for span in spans for part in span], verbs))
        roles = {}
        held: set[int] = set()
        for phrase, head in phrases:
            named = next((name for _, name in spans if name.start == head + 1), None)
            if named is not None and self._may_bear(named):
                roles[named.start] = self._role_text(phrase)
                continue
            beside = next((name for _, name in spans if name.start == head + 2), None)
            if beside is not None and self._stands_beside(phrase, head, beside):
                roles[beside.start] = self._role_text(phrase)
            held.update(phrase)
            yield self._phrase(phrase, head, sentence, verbs)
        for office, name in spans:
            role = self._text(office) if office else roles.get(name.start, "")
            made = self._name(name, role or self._apposition(name.stop, sentence, verbs), sentence)
            if not (made.kind is NameKind.PLACE and name.start in held):
                yield made

    def _may_bear(self, name: range) -> bool:
        text = " ".join(self._tokens.lowers[name.start : name.stop])
        return text not in self._words.places and text not in self._words.demonyms

    def _stands_beside(self, phrase: range, head: int, name: range) -> bool:
        """Whether a name explains a phrase: "the lawmaker, Jane Roe, resigned"."""
        closing = self._tokens.words[name.stop] if name.stop < len(self._tokens) else ""
        is_definite = self._tokens.lowers[phrase.start] in self._words.determiners
        return is_definite and self._tokens.words[head + 1] == "," == closing and self._may_bear(name)

    def _role_text(self, phrase: range) -> str:
        has_article = self._tokens.lowers[phrase.start] in self._words.determiners
        return self._text(phrase[1:] if has_article else phrase)

    def _name(self, name: range, role: str, sentence: range) -> Name:
        kind = kind_of(self._tokens, name, sentence, self._words)
        if kind is NameKind.OTHER and role:
            kind = self._words.heads.get(self._head_word(role), NameKind.PERSON)
        return Name(self._tokens.starts[name.start], self._tokens.ends[name.stop - 1], self._text(name), kind, role)

    def _head_word(self, role: str) -> str:
        """Return the noun of a role: of "deputy head of Acme" it is "head"."""
        words = role.lower().split()
        stop = next((at for at, word in enumerate(words) if word in self._words.of_roles and at), len(words))
        return words[stop - 1]

    def _phrase(self, phrase: range, head: int, sentence: range, verbs: frozenset[int]) -> Name:
        stop = phrase.stop
        if self._tokens.lowers[head] in self._words.relational:
            stop = self._phrases.tail_of(head, sentence, verbs)
        told = range(phrase.start, stop)
        return Name(
            self._tokens.starts[told.start],
            self._tokens.ends[told.stop - 1],
            self._text(told),
            self._phrases.kind_of(head),
            role=self._tokens.lowers[head],
            is_phrase=True,
        )

    def _without_office(self, run: range) -> tuple[range, range]:
        """Part "Information Minister Jane Roe" into office and name; the office may be empty."""
        office_end = run.start
        for index in run:
            lower = self._tokens.lowers[index]
            if lower in self._words.titles or self._words.heads.get(lower) is NameKind.PERSON:
                office_end = index + 1
                if office_end < run.stop and self._tokens.words[office_end] == ".":
                    office_end += 1
        if office_end < run.stop and self._tokens.lowers[office_end] in self._words.joiners:
            office_end = self._behind_office(run, office_end)
        if not run.start < office_end < run.stop:
            return range(run.start, run.start), run
        return range(run.start, office_end), range(office_end, run.stop)

    def _behind_office(self, run: range, end: int) -> int:
        """Return where the person's name begins in "Minister of Health of Utopia Jane Roe"."""
        lowers, given = self._tokens.lowers, self._words.given
        for index in range(run.stop - 2, end, -1):
            if lowers[index] in given and (lowers[index - 1] not in given or index - 1 == end):
                return index
        for index in range(run.stop - 2, end, -1):
            if lowers[index] in self._words.places or lowers[index] in self._words.organisation_heads:
                return index + 1
        return max(end, run.stop - 2) if run.stop - end > _LONGEST_OFFICE else run.start

    def _apposition(self, index: int, sentence: range, verbs: frozenset[int]) -> str:
        """Return the role in ", a lawmaker," or ", the head of Acme," behind a name."""
        if index + 1 >= sentence.stop or self._tokens.words[index] != ",":
            return ""
        start = index + 1
        first = start + (self._tokens.lowers[start] in self._words.determiners)
        for at in range(first, min(first + _LONGEST_ROLE, sentence.stop)):
            lower = self._tokens.lowers[at]
            if lower in self._words.heads:
                stop = self._phrases.tail_of(at, sentence, verbs)
                is_closed = stop >= sentence.stop or self._tokens.words[stop] in _CLOSING
                return self._text(range(first, stop)) if is_closed else ""
            if at in verbs or not (self._tokens.words[at][0].isalpha() or lower in self._words.genitives):
                return ""
            if lower in self._words.prepositions:
                return ""
        return ""

    def _text(self, indexes: range) -> str:
        parts = []
        for index in indexes:
            glue = index > indexes.start and self._tokens.starts[index] > self._tokens.ends[index - 1]
            parts.append((" " if glue else "") + self._tokens.words[index])
        return "".join(parts)


def _with_shared_kinds(names: Sequence[Name]) -> Iterator[Name]:
    """Give a name of unclear kind that of its other occurrences, and a surname that of its full name."""
    clear: dict[str, Counter[NameKind]] = {}
    for name in names:
        if not name.is_phrase and name.kind is not NameKind.OTHER:
            clear.setdefault(name.text, Counter())[name.kind] += 1
            if name.kind is NameKind.PERSON:
                clear.setdefault(name.text.split()[-1], Counter())[name.kind] += 1
    for name in names:
        kinds = clear.get(name.text)
        is_weak = name.kind is NameKind.OTHER or (name.kind is NameKind.PLACE and not name.is_phrase)
        if kinds and is_weak and not name.is_phrase:
            yield replace(name, kind=kinds.most_common(1)[0][0])
        else:
            yield name
