"""What a clause negates: of whom, what, and how far the negation reaches."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline_app.reconcile.claims.concepts import Concept
from timeline_app.reconcile.claims.disputing import dispute_lexicon

_SCOPE_END = re.compile(
    r"[,;:\"]|\b(?:but|because|although|though|while|when|after|since|which|whom|who|where|until|unless|said|says)\b"
    r"|(?<!far) as (?!far|well|to\b|yet\b)"
)
_NOUN = re.compile(r"failure|lack of|absence")
_NOUN_SCOPE_END = re.compile(rf"{_SCOPE_END.pattern}|\b(?:\w+ed|has|have|had|was|were|is|are|led|drew|meant|means)\b")
"""Ends what is negated by a noun: "his failure to appear [fuelled rumours]"."""
_OF_THING = re.compile(r"(?:no|not (?:any|a single|one)|den\w+ (?:any|having))\b")
_UNABLE = re.compile(r"\b(?:could|can|ca) ?$")
"""Before a negator by which somebody was not able to do something."""
_OR = re.compile(r"\b(?:or|nor)\b")
_LIST = re.compile(r"(?:no|without|any|neither)(?: [\w'-]+){1,3}(?:, (?:no )?[\w'-]+(?: [\w'-]+){0,2})+,? (?:or|nor) ")
"""Of "no fire, explosion or failure" all that is none."""
_ITEM_END = re.compile(r",|\b(?:or|nor)\b")
_OF = re.compile(r"(?<!because )(?<!out )\b(?:of|about)(?: (?:an?|the|any|such))? \Z")
"""Before what is spoken, thought or heard of."""
_SAME_SUBJECT = re.compile(r"\band (?:(?:has|have|had|did|do|does|was|were|is|are|also|then|even|still) ){0,2}\Z")
"""Before a negation of the same one whom a verb before tells of: "took the money and did not pay"."""
_TO_TELL = re.compile(r" (?:report|say|tell|mention|disclose|explain|name|call)\b")
"""Behind a "failed to" by which it is only not told."""
_BESIDES = re.compile(r"not [^,;.\"]{2,60},")
"""Behind a comma, what something else is meant instead of: "success, not records, counts"."""
_COMMAND = re.compile(r"(?:\A|[\"':,;] ?)(?:please )?do ?$")
"""Before the "not" of "don't move"."""
_TWICE = re.compile(r"(?:\bnot|\bnever|n't)(?: \w+)? ?$")
"""Before a negator that is itself negated: "has not ruled out"."""
_SO_THAT = re.compile(r"\b(?:ensur\w+|make sure|making sure|so|in order)(?: that)?(?: [\w'-]+){1,5} ?\Z")
"""Before what is meant not to come about: "to ensure that no one is harmed"."""


@dataclass(frozen=True, slots=True)
class Negation:
    """One thing that a clause says is not so, by the concepts of its parts."""

    head: str
    """The first thing that is negated; empty where nothing telling is: "were not given"."""
    scope: frozenset[str]
    """All of it that stands behind no preposition."""
    subject: frozenset[str]
    """Of whom or what it is negated: "his mother received no call"."""
    is_of_thing: bool
    """Whether there was none of a thing: "no call", "denied any contact"."""
    place: int
    """Offset in the clause of the word that negates."""

    @property
    def body(self) -> frozenset[str]:
        """All that whoever says the opposite must speak of, but numbers and verbs that say nothing by themselves."""
        light = dispute_lexicon().light_verbs
        untelling = light | dispute_lexicon().numbers
        return frozenset(word for word in self.scope | self.subject if word not in untelling and not word[:1].isdigit())


def read_negations(
    text: str, concepts: Sequence[Concept], core: Sequence[Concept], places: tuple[int, int, int]
) -> Iterator[Negation]:
    """Yield what is negated: of "neither ill nor deposed" two things.

    `places` are the offsets of where what is said begins, and where the negated span does and ends.
    """
    content_start, first, last = places
    if dispute_lexicon().sets_aside.match(text, first) or _UNABLE.search(text[:first]):
        return
    bounds = [match.end() for match in _SCOPE_END.finditer(text, content_start, first)]
    start = bounds[-1] if bounds else content_start
    subject = frozenset(one.word for one in core if start <= one.start < first)
    if _SAME_SUBJECT.search(text[start:first]):
        subject = frozenset()
    done = dispute_lexicon().negator.match(text, first)
    if done and done[0].endswith(" to") and _TO_TELL.match(text, done.end()):
        return
    deed_at = done.end() + 1 if done and done[0].endswith(" to") else -1
    several = _LIST.match(text, first, last)
    ends = [match.start() for match in (_ITEM_END if several else _OR).finditer(text, first + 1, last)]
    for begin, end in pairwise([first, *ends, last]):
        inside = [one for one in concepts if begin <= one.start < end and not is_negator(text, one)]
        telling = [one for one in inside if one.word not in dispute_lexicon().light_verbs]
        scope = frozenset(
            one.word for one in inside if one in core or one.start == deed_at or _OF.search(text[: one.start])
        )
        heads = (one.word for one in telling if one in core or one.start == deed_at)
        head = next(heads, telling[0].word if telling else "")
        yield Negation(head, (scope | {head}) - {""}, subject, _OF_THING.match(text, first) is not None, first)


def negated_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text in lower case that are negated, each with the word that negates."""
    words = dispute_lexicon()
    for match in words.negator.finditer(text, start, end):
        if words.no_negator.match(text, match.start()) or _COMMAND.search(text[start : match.start()]):
            continue
        if text[start : match.start()].endswith(", ") and _BESIDES.match(text, match.start(), end):
            continue
        if _TWICE.search(text[start : match.start()]) or _SO_THAT.search(text[start : match.start()]):
            continue
        scope_end = _NOUN_SCOPE_END if _NOUN.match(match[0]) else _SCOPE_END
        several = _LIST.match(text, match.start(), end)
        stop = scope_end.search(text, several.end() if several else min(match.end() + 3, end), end)
        yield match.start(), stop.start() if stop else end


def is_negator(text: str, one: Concept) -> bool:
    """Return whether a concept is but a word that negates what follows: "refused to"."""
    match = dispute_lexicon().negator.match(text, one.start)
    return match is not None and match.end() >= one.end and " " not in text[one.start : one.end]
