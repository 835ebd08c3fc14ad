"""Quoted words with the one who is told to have said them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from timeline_app.domain.article import Article
from timeline_app.domain.conflict import Passage
from timeline_app.domain.mention import Extraction, Name, NameKind
from timeline_app.reconcile.actors.lexicon import fold_text
from timeline_app.reconcile.claims.clauses import plain
from timeline_app.reconcile.claims.dispute_patterns import dispute_patterns
from timeline_app.reconcile.conflicts.naming import Namer
from timeline_app.reconcile.findings import ConflictInput
from timeline_app.reconcile.words import bare_stem

_WORD = re.compile(r"[^\W_]+")
_NO_HEARER = r"(?!(?:told|tells|asked|asks|warned|warns)\b)"
"""Before a verb behind which stands who says the words, not who hears them."""
_FEWEST_WORDS = 4
"""Words of a quotation by which it is known again; fewer are anybody's."""
_SHINGLE = 3
_LEAST_LOWER = 0.6
"""Part of a quotation's words that begin small; titles have fewer."""
_ACCORDING = re.compile(r"\b(?:according to|words of)\b[^,]*$")
_OBJECT = re.compile(r"\b(?:of|about|by|for|with|from|as|at|against|on|to|that|whether)(?: the| an?| \w+'s)? $")
"""Before a name that says nothing itself."""
_SAID_AGAIN = re.compile(r"\b(?:repeat|quot|cit|echo|mimick|recit)(?:ing|ed|es)\b|\bin the words of\b|'s words\b")
"""Who does so says another's words."""
_HEARD_BEFORE = 2
"""Sentences before a quotation in which whoever "she said" stands for may have been named."""
_ONE_NAME = 72
"""Likeness of two names, 0 to 100, from which they may be one person's."""
Stretch = tuple[int, int]
"""Offsets within an article's text."""


@dataclass(frozen=True, slots=True)
class _Frames:
    """How a name and a verb of saying stand beside quoted words."""

    behind: re.Pattern[str]
    """Behind a name: ", who chairs the union, said"."""
    before: re.Pattern[str]
    """Before a name: "said the minister, "."""
    pronoun: re.Pattern[str]
    """ "when she said"."""
    bare_pronoun: re.Pattern[str]
    """Who spoke in the sentence before goes on: "…," she said."""


@cache
def _frames() -> _Frames:
    verb = dispute_patterns().quoting.pattern
    return _Frames(
        re.compile(rf"(?: of [\w ]{{2,30}}?)?(?:,[^,_;]{{2,80}},|,)?(?: \w+ly)? {verb}"),
        re.compile(rf"(?:{_NO_HEARER}{verb}|\baccording to)(?: (?:the|an?|\w+'s|[\w-]+)){{0,5}},? $"),
        re.compile(rf"\b(?:when|as|how|and) (?:he|she) {verb}"),
        re.compile(rf"_+\W* (?:(?:he|she) {verb}|{verb} (?:he|she)\b)|\A\W*(?:(?:but|and) )?(?:he|she) {verb}"),
    )


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words with the one who is told to have said them."""

    passage: Passage
    """The quotation with its sentence."""
    who: str
    """Actor id."""
    words: tuple[str, ...]
    named: frozenset[str]
    """Whom its sentence names besides and, where a pronoun says who speaks, those before: any of them may be meant."""

    @property
    def shingles(self) -> frozenset[tuple[str, ...]]:
        """Its word triples."""
        return frozenset(self.words[at : at + _SHINGLE] for at in range(len(self.words) - _SHINGLE + 1))

    def may_be_of(self, other: Quotation) -> bool:
        """Return whether whoever is told to say the other may be meant here, or the other way round."""
        return other.who in self.named or self.who in other.named


@dataclass(frozen=True, slots=True)
class Persons:
    """Knows whom names stand for, and which of them may be persons."""

    given: ConflictInput
    kinds: Mapping[str, NameKind]
    namer: Namer

    def among(self, article: str, names: Sequence[Name]) -> dict[Name, str]:
        """Return the persons among names; where there are none, who may be one."""
        found = {name: self.given.actors.actor_of(article, name.start, name.end) for name in names}
        known = {name: actor for name, actor in found.items() if actor and self.kinds.get(actor) is NameKind.PERSON}
        return known or {name: actor for name, actor in found.items() if actor and self._may_be_person(actor)}

    def may_be_one(self, one: str, other: str) -> bool:
        """Return whether two names may be spellings of one, or one a part of the other."""
        name, rest = self.namer.actor(one), self.namer.actor(other)
        return name == rest or fuzz.partial_ratio(fold_text(name), fold_text(rest)) >= _ONE_NAME

    def _may_be_person(self, actor: str) -> bool:
        return self.kinds.get(actor) is NameKind.OTHER and " " in self.namer.actor(actor)


def read_quotations(given: ConflictInput, persons: Persons) -> Iterator[Quotation]:
    """Yield the quotations of all articles of which one person is told to have said them."""
    for article, extraction in zip(given.articles, given.extractions, strict=True):
        reader = _Reader(article, extraction, persons)
        for quoted in extraction.quotations:
            yield from reader.read(quoted)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the quotations of one article."""

    article: Article
    extraction: Extraction
    persons: Persons

    def read(self, quoted: Stretch) -> Iterator[Quotation]:
        """Yield the quotation where it is long enough, no title, and of one person."""
        text = self.article.text[slice(*quoted)]
        told = _WORD.findall(text)
        is_title = sum(word[0].islower() for word in told) < _LEAST_LOWER * len(told)
        at = [i for i, one in enumerate(self.extraction.sentences) if one[0] < quoted[1] and quoted[0] < one[1]]
        if len(told) < _FEWEST_WORDS or is_title or not at:
            return
        first, last = self.extraction.sentences[at[0]][0], self.extraction.sentences[at[-1]][1]
        who, named = self._speaker(quoted, (first, last), at[0])
        if who:
            words = tuple(bare_stem(word) for word in _WORD.findall(plain(text)))
            passage = Passage(self.article.key, first, last, self.article.text[first:last])
            yield Quotation(passage, who, words, named - {who})

    def _speaker(self, quoted: Stretch, around: Stretch, sentence: int) -> tuple[str, frozenset[str]]:
        """Return whom a verb of saying stands beside, and who else may be meant; empty where that is not one person."""
        beside = [one for one in self._names(around) if not quoted[0] <= one.start < quoted[1]]
        named = self.persons.among(self.article.key, beside)
        text, start = plain(self.article.text[slice(*around)]), around[0]
        hidden = f"{text[: quoted[0] - start]}{'_' * (quoted[1] - quoted[0])}{text[quoted[1] - start :]}"
        if _SAID_AGAIN.search(hidden):
            return "", frozenset()
        saying = {who for name, who in named.items() if _says(hidden, name.start - start, name.end - start)}
        if not saying and _frames().pronoun.search(hidden):
            saying = set(named.values())
        if not saying and _frames().bare_pronoun.search(hidden):
            return self._speaker_before(sentence)
        every = frozenset(self._actors(beside))
        return (saying.pop(), every) if len(saying) == 1 else ("", every)

    def _speaker_before(self, sentence: int) -> tuple[str, frozenset[str]]:
        """Return the one person whom the sentence before names and lets speak, and whom those before name."""
        spans = self.extraction.sentences[max(0, sentence - _HEARD_BEFORE) : sentence]
        if not spans:
            return "", frozenset()
        start, end = spans[-1]
        named = self.persons.among(self.article.key, self._names((start, end)))
        text = plain(self.article.text[start:end])
        saying = {who for name, who in named.items() if _says(text, name.start - start, name.end - start)}
        every = frozenset(who for span in spans for who in self._actors(self._names(span)))
        is_clear = len(saying) == len(set(named.values())) == 1
        return (saying.pop() if is_clear else ""), every

    def _names(self, around: Stretch) -> list[Name]:
        return [name for name in self.extraction.names if around[0] <= name.start < around[1]]

    def _actors(self, names: Sequence[Name]) -> Iterator[str]:
        for name in names:
            if actor := self.persons.given.actors.actor_of(self.article.key, name.start, name.end):
                yield actor


def _says(text: str, start: int, end: int) -> bool:
    """Return whether whom a text names says the words hidden in it, as far as the words beside the name tell."""
    if _OBJECT.search(text[:start]) and not _ACCORDING.search(text[:start]):
        return False
    return bool(_frames().behind.match(text, end) or _frames().before.search(text[:start]))
