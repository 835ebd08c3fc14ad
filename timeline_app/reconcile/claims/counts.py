"""What numbers count, read from their clauses: how many of which things, by whose word, of what happening."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline_app.domain.conflict import Passage
from timeline_app.domain.figure import Bound
from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.claims.concepts import read_concepts
from timeline_app.reconcile.claims.count_words import count_words
from timeline_app.reconcile.claims.dispute_patterns import dispute_patterns
from timeline_app.reconcile.claims.disputing import dispute_lexicon
from timeline_app.reconcile.claims.sayings import Saying
from timeline_app.reconcile.figures.accounts import Quantity
from timeline_app.reconcile.figures.incidents import STANDING, TOLLS
from timeline_app.reconcile.findings import ConflictInput

_WORD = re.compile(r"[^\W\d_][\w'-]*|[^\w\s]|\d[\d.,]*")
_LONGEST_PHRASE = 5
"""Words behind a number among which the noun it counts stands."""
_BEFORE = 70
"""Characters before a number in which "the number of …" stands."""
_BARE_AHEAD = 12
"""Characters behind a number that tell whether a noun follows."""
_FARTHEST_ECHO = 2
"""Sentences back in which what a bare number counts was told."""
_AT_LEAST_TIMES = 1.5
"""Times a number that "more than" may stand for."""
_DOZEN_MARGIN = 0.2
_ABOUT_MARGIN = 0.1
_WIDEST = 1.5
"""Highest over lowest value from which a number ("dozens") is too vague to contradict another."""
_UNFIT = frozenset({"percent", "ordinal"})
_LEAST = 2
_PRESENT = frozenset({"present"})
_PARTS_FOLLOW = re.compile(r"[^,;]{0,60}(?::|\bincluding\b|\bamong (?:them|whom)\b|\bof (?:whom|them)\b)")


@dataclass(frozen=True, slots=True)
class Count:
    """One number with what it counts."""

    saying: Saying
    at: int
    """Index of the clause."""
    passage: Passage
    words: str
    """As told."""
    low: float
    high: float
    quantity: Quantity
    unit: str
    """A unit of figures; empty where things or people are counted."""
    heads: frozenset[str]
    """Concepts of the noun counted; what happens to people where a toll is told."""
    modifiers: frozenset[str]
    """Concepts that narrow the noun down."""
    is_people: bool
    about: frozenset[str]
    """Concepts and actors of its clause, the noun left out."""
    core: frozenset[str]
    """Of these, the concepts behind no preposition: who does what."""
    agents: frozenset[str]
    """Actors named before the number, but who says it: whose it is."""
    near: frozenset[str]
    """As `about`, of the clause before."""
    places: frozenset[str]
    """Places named in its clause."""
    source: str
    """Who gives it: the speaker, or the independence group of the article."""
    outlet: str
    """Of its article, in lower case: a body that publishes itself speaks for itself."""

    @property
    def is_attributed(self) -> bool:
        """Whether somebody is told to give it."""
        text = self.saying.clause.text
        is_framed = (
            bool(count_words().authorities.search(self.outlet))
            or bool(self.saying.who)
            or bool(dispute_lexicon().frame_verb.search(text))
        )
        return is_framed or bool(dispute_patterns().gives.search(text))

    @property
    def camp(self) -> str:
        """Whom it speaks for: `authority` or `other`; empty where that is not clear."""
        words, (start, end) = count_words(), self.saying.frame_span
        clause = self.saying.clause
        given = clause.text if dispute_patterns().gives.search(clause.text) else ""
        text = clause.text[start:end] or clause.speaker_words.lower() or f"{given} {self.outlet}"
        is_authority, is_other = bool(words.authorities.search(text)), bool(words.others.search(text))
        return "" if is_authority is is_other else "authority" if is_authority else "other"

    @property
    def is_toll(self) -> bool:
        """Whether it grows as time goes by."""
        return self.quantity.what in TOLLS

    @property
    def is_wished(self) -> bool:
        """Whether it is what somebody asks for or offers."""
        return bool(count_words().wished.search(self.saying.clause.text))


def read_counts(
    quantities: Sequence[Quantity],
    sayings: Sequence[Saying],
    kinds: Mapping[str, NameKind],
    given: ConflictInput,
) -> list[Count]:
    """Return the numbers of all clauses of which it is known what they count, in their order."""
    starts = [(saying.clause.article, saying.clause.start) for saying in sayings]
    found: list[Count] = []
    for one in quantities:
        at = bisect_right(starts, (one.article, one.figure.start)) - 1
        saying = sayings[at] if at >= 0 else None
        if saying is None or saying.clause.article != one.article or one.figure.start >= saying.clause.end:
            continue
        if not _is_fit(one, saying):
            continue
        noun = _noun_of(one, saying, found)
        if noun is not None:
            before = sayings[at - 1] if at and sayings[at - 1].clause.article == one.article else None
            count = _make_count(one, noun, at, saying, given)
            found.append(
                replace(
                    count,
                    agents=frozenset(_agents(one, saying, kinds)),
                    near=_about(before) - noun.heads if before else frozenset(),
                    places=frozenset(actor for actor in saying.actors if kinds.get(actor) is NameKind.PLACE),
                )
            )
    return list(_without_parts(found))


@dataclass(frozen=True, slots=True)
class _Noun:
    unit: str
    heads: frozenset[str]
    modifiers: frozenset[str]
    is_people: bool


def _is_fit(one: Quantity, saying: Saying) -> bool:
    """Return whether a number can be compared with others: a plain one, of now, told as so."""
    figure, text = one.figure, saying.clause.text
    first, last = figure.start - saying.clause.start, figure.end - saying.clause.start
    is_adjective = "-" in figure.quote and not figure.quote.lower().startswith(count_words().tens)
    is_apposed = text[:first].endswith(", ") and text[last : last + 1] in (",", ".", "")
    is_ordinal = figure.quote.endswith(("st", "nd", "rd", "th"))
    if (is_adjective and figure.unit != "magnitude") or is_apposed or is_ordinal or figure.what == "age":
        return False
    if figure.unit in _UNFIT or one.is_part or figure.low < _LEAST or figure.high > figure.low * _WIDEST:
        return False
    if count_words().share.search(text[:first]) or count_words().of_those.match(text[last:]):
        return False
    is_size = bool(count_words().dimension.search(text)) and not count_words().distance.search(text)
    is_distance = figure.unit == "m" and not is_size
    return not is_distance and not count_words().unfit.search(text)


def _noun_of(one: Quantity, saying: Saying, before: Sequence[Count]) -> _Noun | None:
    """Return what a number counts: a unit, a toll, the noun behind it or before it, else what the one before did."""
    unit = one.figure.unit
    if unit and unit != "person":
        return _Noun(unit, frozenset(), frozenset(), is_people=False)
    text = saying.clause.text
    first, last = one.figure.start - saying.clause.start, one.figure.end - saying.clause.start
    head, modifiers = _behind(text[last:])
    if not head:
        told = count_words().number_of.search(text[max(0, first - _BEFORE) : first])
        head, modifiers = _behind(told["noun"]) if told else ("", [])
    if head in count_words().people and count_words().present.match(text[last:]):
        special = _concepts([head]) - count_words().anybody
        return _Noun("", _PRESENT, _concepts(modifiers) | special, is_people=True)
    return _known_noun(one, head, modifiers) or (_echo(one, text[last:], saying, before) if not head else None)


def _known_noun(one: Quantity, head: str, modifiers: Sequence[str]) -> _Noun | None:
    """Return a toll, or what the noun of a number says that it counts; None where that is nothing to compare."""
    is_people = head in count_words().people or (one.figure.unit == "person" and not head)
    if one.what in TOLLS or one.what in STANDING:
        if not (one.is_of_people or is_people or one.what in STANDING):
            return None
        return _Noun("", frozenset({one.what}), _concepts([*modifiers, one.group]), is_people=True)
    heads = _concepts([head]) if head else frozenset()
    is_anything = head.removesuffix("s") in dispute_patterns().no_things and not is_people
    if not head or head in count_words().nothing or is_anything or not (heads or is_people):
        return None
    return _Noun("", heads or frozenset({"people"}), _concepts(modifiers), is_people=is_people)


def _behind(text: str) -> tuple[str, list[str]]:
    """Return the noun that a phrase begins with, in the plural as numbers want it, and what stands before it."""
    words, passed = count_words(), list[str]()
    head = ""
    for match in list(_WORD.finditer(text[:80]))[:_LONGEST_PHRASE]:
        word = match[0].removesuffix("'s")
        if not head and word in words.passed:
            continue
        if not word[0].isalpha() or word in words.stops or (head and not words.is_plural(word)):
            break
        if word in words.nothing:
            return word, []
        if words.is_plural(word):
            passed += [head] if head else []
            head = word
        else:
            passed.append(word)
    return head, passed if head else []


def _echo(one: Quantity, behind: str, saying: Saying, before: Sequence[Count]) -> _Noun | None:
    """Return what the number before counts, where somebody gives a bare number: "the union speaks of 1,100"."""
    is_whole = one.figure.low == int(one.figure.low)
    is_bare = not behind[:_BARE_AHEAD].strip() or bool(count_words().bare.match(behind))
    gives = bool(saying.who) or bool(dispute_patterns().gives.search(saying.clause.text))
    last = before[-1] if before else None
    if last is None or not is_whole or not is_bare or not gives or last.saying.clause.article != saying.clause.article:
        return None
    if saying.clause.sentence - last.saying.clause.sentence > _FARTHEST_ECHO or last.unit:
        return None
    return _Noun("", last.heads, frozenset(), is_people=last.is_people)


def _make_count(one: Quantity, noun: _Noun, at: int, saying: Saying, given: ConflictInput) -> Count:
    low, high = _expected(one)
    source = saying.who or given.independence.group_of(one.article)
    return Count(
        saying=saying,
        at=at,
        passage=_within(one.passage, saying),
        words=one.figure.quote,
        low=low,
        high=high,
        quantity=one,
        unit=noun.unit,
        heads=noun.heads,
        modifiers=noun.modifiers - noun.heads,
        is_people=noun.is_people,
        about=_about(saying) - noun.heads,
        core=(saying.core & saying.words) - noun.heads - dispute_patterns().time_words,
        agents=frozenset(),
        near=frozenset(),
        places=frozenset(),
        source=source,
        outlet=given.standings[one.article].outlet.lower() if one.article in given.standings else "",
    )


def _agents(one: Quantity, saying: Saying, kinds: Mapping[str, NameKind]) -> Iterator[str]:
    first, last = saying.frame_span
    for at, actor in saying.clause.actors:
        is_heard = first <= at < last or actor == saying.who
        if not is_heard and at < one.figure.start - saying.clause.start and kinds.get(actor) is not NameKind.PLACE:
            yield actor


def _about(saying: Saying) -> frozenset[str]:
    told = (saying.words | saying.actors) - dispute_patterns().time_words
    return frozenset(word for word in told if not word[:1].isdigit())


def _expected(one: Quantity) -> tuple[float, float]:
    """Return the least and the most that a number lets expect; of tolls "at least" is the number known so far."""
    figure = one.figure
    margin = _DOZEN_MARGIN if "dozen" in figure.quote else _ABOUT_MARGIN if figure.bound is Bound.ABOUT else 0.0
    low, high = figure.low * (1 - margin), figure.high * (1 + margin)
    if one.what in TOLLS:
        return low, high
    if figure.bound is Bound.AT_LEAST:
        return low, high * _AT_LEAST_TIMES
    return (low / _AT_LEAST_TIMES, high) if figure.bound is Bound.AT_MOST else (low, high)


def _within(passage: Passage, saying: Saying) -> Passage:
    """Return a passage cut to its clause."""
    clause = saying.clause
    start, end = max(passage.start, clause.start), min(passage.end, clause.end)
    return replace(passage, start=start, end=end, quote=passage.quote[start - passage.start : end - passage.start])


def _concepts(words: Sequence[str]) -> frozenset[str]:
    return frozenset(one.word for word in words if word for one in read_concepts(word))


def _without_parts(counts: Sequence[Count]) -> Iterator[Count]:
    """Yield the counts but those that stand beside another of the same noun in their clause: "12 of X and 11 of Y".

    The whole is kept where its parts follow it: "seven people: five drivers and two guards".
    """
    told: dict[tuple[int, frozenset[str], str], list[Count]] = {}
    for one in counts:
        told.setdefault((one.at, one.heads, one.unit), []).append(one)
    for beside in told.values():
        first = beside[0]
        clause = first.saying.clause
        behind = clause.text[first.quantity.figure.end - clause.start :]
        is_whole = first.low >= max(one.low for one in beside) and bool(_PARTS_FOLLOW.match(behind))
        if len(beside) == 1 or is_whole:
            yield first
