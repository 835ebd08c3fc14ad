"""One happening told of two days: only what does not happen twice, and only dates told in so many words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline_app.domain.conflict import ConflictType
from timeline_app.domain.date_words import describe
from timeline_app.domain.dates import Span
from timeline_app.domain.mention import Modality
from timeline_app.domain.timex import Basis
from timeline_app.reconcile.claims.clauses import Clause
from timeline_app.reconcile.claims.contrasts import Once, contrasts
from timeline_app.reconcile.conflicts.drafts import Draft, DraftSide, in_order
from timeline_app.reconcile.conflicts.naming import Namer
from timeline_app.reconcile.conflicts.reasons import date_reason
from timeline_app.reconcile.findings import Independence, ResolvedMention

LEAST_DAYS = 1
"""Days between two dates told to the day from which they differ."""
LEAST_DAYS_AT_NIGHT = 2
"""As LEAST_DAYS, where one of them is told as a night's, which has two days."""
MOST_DAYS = 120
"""Days between two dates from which a second happening is likelier than an error."""
_OBJECT_TERMS = 4
"""Terms behind a verb that may be its object."""
_TOLD = frozenset({Basis.EXPLICIT, Basis.WEEKDAY, Basis.RELATIVE})
_REPEATED = re.compile(
    r"\b(?:again|(?<!on the )(?:second|third)|another|aftershocks?|re-?arrested|twice|previous(?:ly)?|earlier)\b"
)
_NIGHT = re.compile(r"\b(?:late|night|overnight|midnight|dawn|early|small hours)\b")
_NEGATED = re.compile(r"\b(?:not|never|no|den(?:y|ies|ied))\b|n't\b")
_SAYING = re.compile(r"\b(?:said|says|told|reported|announced|claimed|wrote|according to)\b")
_MUTUAL = re.compile(r"\w+(?: \w+)? (?:with|between)\b")
_DAY_WORD = re.compile(r"\b(?:today|yesterday|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b")
_WIDEST_DAYS = 100
"""Days of the widest span ("over the summer") that can contradict another."""


@dataclass(frozen=True, slots=True)
class DatedDeed:
    """A clause that dates something that happens once."""

    clause: Clause
    span: Span
    objects: frozenset[str]


@dataclass(frozen=True, slots=True)
class DateFinder:
    """Finds dates that contradict each other."""

    clauses: Sequence[Clause]
    subjects: Sequence[str]
    """Of whom each clause speaks; see `find_subjects`."""
    mentions: Mapping[str, ResolvedMention]
    independence: Independence
    namer: Namer
    places: frozenset[str]

    def drafts(self) -> Iterator[Draft]:
        """Yield one draft for every happening of which two independent accounts tell other dates."""
        any_once = contrasts().any_once
        dated = [(at, span) for at, span in self._dated_clauses() if any_once.search(self.clauses[at].text)]
        for once in contrasts().once:
            for holder, deeds in sorted(self._deeds(once, dated).items()):
                for told in _of_one_object(deeds) if once.needs_object else [deeds]:
                    yield from self._draft(f"{once.what} of {self.namer.actor(holder)}", _days_apart(told))

    def _dated_clauses(self) -> Iterator[tuple[int, Span]]:
        """Yield the index and date of each clause that holds its own date words."""
        by_article: dict[str, list[ResolvedMention]] = defaultdict(list)
        for one in self.mentions.values():
            if one.span.is_dated and not one.span.is_open and one.basis in _TOLD and _happened(one):
                by_article[one.article].append(one)
        for found in by_article.values():
            found.sort(key=lambda one: one.key)
        for at, clause in enumerate(self.clauses):
            spans = {one.span for one in _touching(by_article.get(clause.article, []), clause) if _holds(clause, one)}
            if len(spans) == 1 and len(_DAY_WORD.findall(clause.text)) <= 1:
                yield at, spans.pop()

    def _deeds(self, once: Once, dated: Sequence[tuple[int, Span]]) -> dict[str, list[DatedDeed]]:
        deeds: dict[str, list[DatedDeed]] = defaultdict(list)
        for at, span in dated:
            clause = self.clauses[at]
            match = once.verbs.search(clause.text)
            if match and _is_plain(clause, match.start(), span):
                behind = [term.word for term in clause.terms if term.start >= match.end()]
                deed = DatedDeed(clause, span, frozenset(behind[:_OBJECT_TERMS]))
                for holder in self._holders(at, match.start()):
                    deeds[holder].append(deed)
        return deeds

    def _holders(self, at: int, offset: int) -> list[str]:
        """Return who may have done what stands at an offset: the person spoken of, else what is named before it.

        Of a "quarrel with X" it is X where nobody is named before.
        """
        if self.subjects[at]:
            return [self.subjects[at]]
        named = [(place, actor) for place, actor in self.clauses[at].actors if actor not in self.places]
        before = {actor for place, actor in named if place < offset}
        is_mutual = bool(_MUTUAL.match(self.clauses[at].text, offset))
        return sorted(before or ({actor for _, actor in named} if is_mutual else ()))

    def _draft(self, what: str, sides: Sequence[Sequence[DatedDeed]]) -> Iterator[Draft]:
        sources = [{self.independence.group_of(one.clause.article) for one in side} for side in sides]
        if len(sides) < 2 or len(set().union(*sources)) < 2:  # noqa: PLR2004 - two sides, two sources
            return
        told = [describe(side[0].span) for side in sides]
        yield Draft(
            ConflictType.DATE,
            tuple(
                DraftSide(
                    f"{self.namer.position([one.clause for one in side])} ({words})",
                    in_order(one.clause.passage for one in side),
                )
                for words, side in zip(told, sides, strict=True)
            ),
            date_reason(what, told),
            0.7,
        )


def _is_plain(clause: Clause, offset: int, span: Span) -> bool:
    """Return whether what stands at an offset is told as done, once, on the clause's date: no "said on Monday that"."""
    if _REPEATED.search(clause.text) or _NEGATED.search(clause.text[:offset]):
        return False
    at = clause.text.find(span.words.lower()) if span.words else -1
    said = _SAYING.search(clause.text[:offset])
    return said is None or at < 0 or at > offset


def _happened(one: ResolvedMention) -> bool:
    mention = one.mention
    is_told = mention.modality in (Modality.HAPPENED, Modality.CLAIMED)
    return is_told and mention.timex is not None and not mention.dated_by_context and not mention.is_background


def _touching(mentions: Sequence[ResolvedMention], clause: Clause) -> list[ResolvedMention]:
    stop = bisect_left(mentions, clause.end, key=lambda one: one.mention.start)
    return [one for one in mentions[max(0, stop - 6) : stop] if one.mention.end > clause.start]


def _holds(clause: Clause, one: ResolvedMention) -> bool:
    return bool(one.timex_words) and one.timex_words.lower() in clause.text


def _of_one_object(deeds: Sequence[DatedDeed]) -> Iterator[list[DatedDeed]]:
    """Yield the deeds that name one object: the most common term behind their verbs decides."""
    by_term: dict[str, list[DatedDeed]] = defaultdict(list)
    for deed in deeds:
        for term in sorted(deed.objects):
            by_term[term].append(deed)
    shared = [found for found in by_term.values() if len(found) > 1]
    if shared:
        yield max(shared, key=len)


def _days_apart(deeds: Sequence[DatedDeed]) -> list[list[DatedDeed]]:
    """Return the deeds by date, the narrow spans first; a wide span that fits two dates is left out."""
    sides: list[list[DatedDeed]] = []
    for deed in sorted(deeds, key=lambda one: (_days(one.span), one.clause.place)):
        if _days(deed.span) > _WIDEST_DAYS:
            continue
        homes = [side for side in sides if any(_agree(deed, other) for other in side)]
        if not homes:
            sides.append([deed])
        elif len(homes) == 1:
            homes[0].append(deed)
    return sides


def _days(span: Span) -> int:
    if span.earliest is None or span.latest is None:
        return _WIDEST_DAYS + 1
    return (span.latest.day - span.earliest.day).days


def _agree(one: DatedDeed, other: DatedDeed) -> bool:
    """Return whether two dates may be of one day, or are too far apart to be of one happening."""
    if one.span.overlaps(other.span):
        return True
    gaps = [
        (late.earliest.day - early.latest.day).days
        for early, late in ((one.span, other.span), (other.span, one.span))
        if early.latest and late.earliest and early.latest < late.earliest
    ]
    is_night = any(_NIGHT.search(each.clause.text) for each in (one, other))
    return not gaps or gaps[0] < (LEAST_DAYS_AT_NIGHT if is_night else LEAST_DAYS) or gaps[0] > MOST_DAYS
