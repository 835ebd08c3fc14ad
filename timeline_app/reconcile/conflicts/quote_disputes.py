"""The same words put into the mouths of two persons."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from timeline_app.domain.article import Article
from timeline_app.domain.conflict import ConflictType, Passage
from timeline_app.domain.mention import Extraction, Name, NameKind
from timeline_app.reconcile.actors.lexicon import fold_text
from timeline_app.reconcile.claims.clauses import plain
from timeline_app.reconcile.claims.dispute_patterns import dispute_patterns
from timeline_app.reconcile.conflicts.drafts import Draft, DraftSide, in_order
from timeline_app.reconcile.conflicts.naming import Namer
from timeline_app.reconcile.conflicts.reasons import quote_reason
from timeline_app.reconcile.disjoint import DisjointSets
from timeline_app.reconcile.findings import ConflictInput
from timeline_app.reconcile.words import bare_stem

_WORD = re.compile(r"[^\W_]+")
_FEWEST_WORDS = 4
"""Words of a quotation by which it is known again; fewer are anybody's."""
_SHINGLE = 3
_ALIKE = 0.7
"""Part of the shorter quotation's word triples that the other must hold."""
_MOST_HOLDERS = 20
_LEAST_LOWER = 0.6
"""Part of a quotation's words that begin small; titles have fewer."""
_ACCORDING = re.compile(r"\b(?:according to|words of)\b[^,]*$")
_OBJECT = re.compile(r"\b(?:of|about|by|for|with|from|as|at|against|on|to|that|whether)(?: the| an?| \w+'s)? $")
"""Before a name that says nothing itself."""
_ONE_NAME = 72
"""Likeness of two names, 0 to 100, from which they may be one person's."""


@dataclass(frozen=True, slots=True)
class _Frames:
    """How a name and a verb of saying stand beside quoted words."""

    behind: re.Pattern[str]
    """Behind a name: ", who chairs the union, said"."""
    before: re.Pattern[str]
    """Before a name: "said the minister, "."""
    pronoun: re.Pattern[str]
    """ "when she said"."""


@cache
def _frames() -> _Frames:
    verb = dispute_patterns().quoting.pattern
    return _Frames(
        re.compile(rf"(?: of [\w ]{{2,30}}?)?(?:,[^,_.;]{{2,80}},)?(?: \w+ly)? {verb}"),
        re.compile(rf"(?:{verb}|\baccording to)(?: (?:the|an?|\w+'s|[\w-]+)){{0,5}},? $"),
        re.compile(rf"\b(?:when|as|how|and) (?:he|she) {verb}"),
    )


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words with the one who is told to have said them."""

    passage: Passage
    """The quotation with its sentence."""
    who: str
    """Actor id."""
    words: tuple[str, ...]

    @property
    def shingles(self) -> frozenset[tuple[str, ...]]:
        """Its word triples."""
        return frozenset(self.words[at : at + _SHINGLE] for at in range(len(self.words) - _SHINGLE + 1))


@dataclass(frozen=True, slots=True)
class _Persons:
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


def find_quote_disputes(given: ConflictInput, kinds: Mapping[str, NameKind], namer: Namer) -> Iterator[Draft]:
    """Yield one draft for every quotation that articles give to different persons."""
    persons = _Persons(given, kinds, namer)
    told = [
        one
        for article, extraction in zip(given.articles, given.extractions, strict=True)
        for one in _read(article, extraction, persons)
    ]
    for group in _alike(told):
        sides: dict[str, list[Quotation]] = {}
        for one in group:
            same = (who for who in sides if persons.may_be_one(who, one.who))
            sides.setdefault(next(same, one.who), []).append(one)
        if len(sides) > 1:
            yield _draft(sides, namer)


def _read(article: Article, extraction: Extraction, persons: _Persons) -> Iterator[Quotation]:
    for start, end in extraction.quotations:
        told = _WORD.findall(article.text[start:end])
        around = _sentence(extraction, start, end)
        is_title = sum(word[0].islower() for word in told) < _LEAST_LOWER * len(told)
        if len(told) >= _FEWEST_WORDS and not is_title and around is not None:
            who = _speaker(article, extraction.names, (start, end), around, persons)
            if who:
                first, last = around
                words = tuple(bare_stem(word) for word in _WORD.findall(plain(article.text[start:end])))
                yield Quotation(Passage(article.key, first, last, article.text[first:last]), who, words)


def _sentence(extraction: Extraction, start: int, end: int) -> tuple[int, int] | None:
    """Return from where the sentence of a quotation begins to where the last one that it reaches into ends."""
    touched = [one for one in extraction.sentences if one[0] < end and start < one[1]]
    return (touched[0][0], touched[-1][1]) if touched else None


def _speaker(
    article: Article, names: Sequence[Name], quoted: tuple[int, int], around: tuple[int, int], persons: _Persons
) -> str:
    """Return who is told to have said a quotation: the one person that a verb of saying stands beside."""
    beside = [name for name in names if around[0] <= name.start < around[1] and not quoted[0] <= name.start < quoted[1]]
    named = persons.among(article.key, beside)
    text = plain(article.text[around[0] : around[1]])
    hidden = f"{text[: quoted[0] - around[0]]}{'_' * (quoted[1] - quoted[0])}{text[quoted[1] - around[0] :]}"
    saying = {who for name, who in named.items() if _says(hidden, name.start - around[0], name.end - around[0])}
    if not saying and _frames().pronoun.search(hidden):
        saying = set(named.values())
    return saying.pop() if len(saying) == 1 else ""


def _says(text: str, start: int, end: int) -> bool:
    """Return whether whom a text names says the words hidden in it, as far as the words beside the name tell."""
    if _OBJECT.search(text[:start]) and not _ACCORDING.search(text[:start]):
        return False
    return bool(_frames().behind.match(text, end) or _frames().before.search(text[:start]))


def _alike(told: Sequence[Quotation]) -> Iterator[list[Quotation]]:
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    sets = DisjointSets(range(len(told)))
    for at, one in enumerate(told):
        for shingle in sorted(one.shingles):
            for other in holders[shingle][:_MOST_HOLDERS]:
                if sets.find(at) != sets.find(other) and _is_same(one, told[other]):
                    sets.join(at, other)
            holders[shingle].append(at)
    for group in sets.sets():
        yield [told[at] for at in group]


def _is_same(one: Quotation, other: Quotation) -> bool:
    first, second = one.shingles, other.shingles
    return len(first & second) >= _ALIKE * min(len(first), len(second))


def _draft(sides: Mapping[str, Sequence[Quotation]], namer: Namer) -> Draft:
    who = sorted(sides, key=lambda actor: (sides[actor][0].passage.article, sides[actor][0].passage.start))
    names = [namer.in_sentence(actor) for actor in who]
    return Draft(
        ConflictType.ATTRIBUTION,
        tuple(
            DraftSide(f"{name[:1].upper()}{name[1:]} said it.", in_order(one.passage for one in sides[actor]))
            for name, actor in zip(names, who, strict=True)
        ),
        quote_reason(names),
        0.85,
    )
