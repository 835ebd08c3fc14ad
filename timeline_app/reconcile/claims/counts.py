"""What numbers count, read from their clauses: how many of which things, by whose word, of what happening."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from timeline_app.domain.conflict import Passage
from timeline_app.domain.figure import Bound
from timeline_app.domain.mention import NameKind
from timeline_app.reconcile.claims.count_givers import Giver, find_giver, find_rate
from timeline_app.reconcile.claims.count_nouns import CROWD, PRESENT, CountNoun, ToldNoun, find_count_noun
from timeline_app.reconcile.claims.count_words import count_words
from timeline_app.reconcile.claims.dispute_patterns import dispute_patterns
from timeline_app.reconcile.claims.disputing import dispute_lexicon
from timeline_app.reconcile.claims.sayings import Saying
from timeline_app.reconcile.figures.accounts import ABOUT_MARGIN, Quantity
from timeline_app.reconcile.figures.incidents import TOLLS
from timeline_app.reconcile.findings import ConflictInput

_AT_LEAST_TIMES = 1.5
"""Times a number that "more than" may stand for."""
_DOZEN_MARGIN = 0.2
_WIDEST = 1.5
"""Highest over lowest value from which a number ("dozens") is told but roughly."""
_UNFIT = frozenset({"percent", "ordinal"})
_LEAST = 2
_CONVERTED = re.compile(r"\d[^\s()]*(?: [^\W\d]+){0,3} ?\($")
"""Before an amount that tells the one before it in another currency or unit."""
_LABEL = re.compile(
    r"\b(?:clauses?|articles?|sections?|paragraphs?|chapters?|pages?|rules?|acts?|resolutions?|annex|appendix|phase|stage"
    r"|version|flights?|lines?|numbers?|tanks?|rooms?|gates?|routes?|platforms?|types?|models?|class|category|exhibits?"
    r"|channels?|no\.?|nos\.?) $"
)
"""Before a number that tells which one, not how many."""
_ESTIMATE = re.compile(r"\b(?:reckoning|estimate|figure|count|calculation|tally|sum|assessment|total|bill), $")
_AMONG_OTHERS = re.compile(r"[^.;:,]{0,30}\band (?:an?|one|two|three|four|five|six|\d+) ")
"""Behind a number that is but the first of an enumeration: "two women and a man"."""
_PARTS_FOLLOW = re.compile(r"[^,;]{0,60}(?::|\bincluding\b|\bamong (?:them|whom)\b|\bof (?:whom|them)\b)")


_REMEMBERED = 1 << 12
"""Clauses of which it is kept what they are like: each is compared with dozens of others."""


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
    noun: str
    """What is counted, in words; see `CountNoun`."""
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
    bodies: frozenset[str]
    """Of these, those that are no persons."""
    near: frozenset[str]
    """As `about`, of the clause before."""
    places: frozenset[str]
    """Places named in its clause."""
    source: str
    """Who gives it: who counts or says it, or the independence group of the article."""
    giver: Giver | None
    """Who its clause tells to count it: "the union puts the number at"."""
    rate: str
    """Of each of what it is told: "day", "head"; empty where of the whole."""
    outlet: str
    """Of its article, in lower case: a body that publishes itself speaks for itself."""

    @property
    def is_attributed(self) -> bool:
        """Whether somebody is told to give it."""
        is_given = self.is_told_by_someone
        return is_given or _is_authority(self.outlet) or _is_framed(self.saying.clause.text)

    @property
    def camp(self) -> str:
        """Whom it speaks for: `authority` or `other`; empty where that is not clear."""
        (start, end), clause = self.saying.frame_span, self.saying.clause
        return _camp_of(clause.text[start:end] or clause.speaker_words.lower(), clause.text, self.outlet)

    @property
    def is_toll(self) -> bool:
        """Whether it grows as time goes by."""
        return self.quantity.what in TOLLS and not self.heads & CROWD

    @property
    def is_of_all(self) -> bool:
        """Whether it is of all who were there, inside or in a crowd."""
        return bool(self.heads & (PRESENT | CROWD))

    @property
    def is_vague(self) -> bool:
        """Whether it is told but roughly: "dozens", "several hundred"."""
        return self.quantity.figure.high > self.quantity.figure.low * _WIDEST

    @property
    def is_given(self) -> bool:
        """Whether its clause tells who counts it."""
        return self.giver is not None

    @property
    def is_told_by_someone(self) -> bool:
        """Whether its clause itself names who gives it."""
        return self.is_given or bool(self.saying.who)

    @property
    def is_wished(self) -> bool:
        """Whether it is what somebody asks for or offers."""
        is_sum = not (self.is_toll or self.is_of_all)
        return is_sum and _is_wished(self.saying.clause.text)


@lru_cache(maxsize=_REMEMBERED)
def _is_authority(outlet: str) -> bool:
    return bool(count_words().authorities.search(outlet))


@lru_cache(maxsize=_REMEMBERED)
def _is_framed(text: str) -> bool:
    """Return whether a clause says of somebody that he says or gives something."""
    return bool(dispute_lexicon().frame_verb.search(text) or dispute_patterns().gives.search(text))


@lru_cache(maxsize=_REMEMBERED)
def _is_wished(text: str) -> bool:
    return bool(count_words().wished.search(text))


@lru_cache(maxsize=_REMEMBERED)
def _camp_of(who: str, text: str, outlet: str) -> str:
    """Return the camp of whom words name; where there are none, of the outlet, which may give the number itself."""
    words = count_words()
    told = who or f"{text if dispute_patterns().gives.search(text) else ''} {outlet}"
    is_authority, is_other = bool(words.authorities.search(told)), bool(words.others.search(told))
    return "" if is_authority is is_other else "authority" if is_authority else "other"


def read_counts(
    quantities: Sequence[Quantity],
    sayings: Sequence[Saying],
    kinds: Mapping[str, NameKind],
    given: ConflictInput,
) -> list[Count]:
    """Return the numbers of all clauses of which it is known what they count, in their order."""
    starts = [(saying.clause.article, saying.clause.start) for saying in sayings]
    found: list[Count] = []
    last: ToldNoun | None = None
    for one in quantities:
        at = bisect_right(starts, (one.article, one.figure.start)) - 1
        saying = sayings[at] if at >= 0 else None
        if saying is None or saying.clause.article != one.article or one.figure.start >= saying.clause.end:
            continue
        if not _is_fit(one, saying):
            continue
        noun = find_count_noun(one, saying, last)
        if noun is not None:
            last = ToldNoun(saying, noun)
            before = sayings[at - 1] if at and sayings[at - 1].clause.article == one.article else None
            count = _make_count(one, noun, at, saying, given)
            agents = frozenset(_agents(one, saying, kinds))
            found.append(
                replace(
                    count,
                    agents=agents,
                    bodies=frozenset(actor for actor in agents if kinds.get(actor) is not NameKind.PERSON),
                    near=_about(before) - noun.heads if before else frozenset(),
                    places=frozenset(actor for actor in saying.actors if kinds.get(actor) is NameKind.PLACE),
                )
            )
    return list(_without_parts(found))


def _is_fit(one: Quantity, saying: Saying) -> bool:
    """Return whether a number can be compared with others: a plain one, of now, told as so."""
    figure, text = one.figure, saying.clause.text
    first, last = figure.start - saying.clause.start, figure.end - saying.clause.start
    is_adjective = "-" in figure.quote and not figure.quote.lower().startswith(count_words().tens)
    is_between = text[:first].endswith(", ") and text[last : last + 1] in (",", ".", "")
    is_apposed = is_between and not _ESTIMATE.search(text[:first])
    is_ordinal = figure.quote.endswith(("st", "nd", "rd", "th"))
    if (is_adjective and figure.unit != "magnitude") or is_apposed or is_ordinal or figure.what == "age":
        return False
    heard = saying.frame_span
    if figure.unit in _UNFIT or one.is_part or figure.low < _LEAST or heard[0] <= first < heard[1]:
        return False
    if text[:first].endswith("of the ") or _LABEL.search(text[:first]) or _CONVERTED.search(text[:first]):
        return False
    if text[:first].endswith("the ") and _AMONG_OTHERS.match(text[last:]):
        return False
    if count_words().share.search(text[:first]) or count_words().of_those.match(text[last:]):
        return False
    is_size = bool(count_words().dimension.search(text)) and not count_words().distance.search(text)
    is_distance = figure.unit == "m" and not is_size
    return not is_distance and not count_words().unfit.search(text)


def _make_count(one: Quantity, noun: CountNoun, at: int, saying: Saying, given: ConflictInput) -> Count:
    low, high = _expected(one)
    giver = find_giver(one, saying)
    source = (giver.key if giver else "") or saying.who or given.independence.group_of(one.article)
    return Count(
        saying=saying,
        at=at,
        passage=_within(one.passage, saying),
        words=one.figure.quote,
        low=low,
        high=high,
        quantity=one,
        unit=noun.unit,
        noun=noun.words,
        heads=noun.heads,
        modifiers=noun.modifiers - noun.heads,
        is_people=noun.is_people,
        about=_about(saying) - noun.heads,
        core=(saying.core & saying.words) - noun.heads - dispute_patterns().time_words,
        agents=frozenset(),
        bodies=frozenset(),
        near=frozenset(),
        places=frozenset(),
        source=source,
        giver=giver,
        rate=find_rate(one, saying),
        outlet=given.standings[one.article].outlet.lower() if one.article in given.standings else "",
    )


def _agents(one: Quantity, saying: Saying, kinds: Mapping[str, NameKind]) -> Iterator[str]:
    first, last = saying.frame_span
    giver = find_giver(one, saying)
    for at, actor in saying.clause.actors:
        is_heard = first <= at < last or actor in (saying.who, giver.actor if giver else "")
        if not is_heard and at < one.figure.start - saying.clause.start and kinds.get(actor) is not NameKind.PLACE:
            yield actor


def _about(saying: Saying) -> frozenset[str]:
    told = (saying.words | saying.actors) - dispute_patterns().time_words
    return frozenset(word for word in told if not word[:1].isdigit())


def _expected(one: Quantity) -> tuple[float, float]:
    """Return the least and the most that a number lets expect; of tolls "at least" is the number known so far."""
    figure = one.figure
    margin = _DOZEN_MARGIN if "dozen" in figure.quote else ABOUT_MARGIN if figure.bound is Bound.ABOUT else 0.0
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
