"""What a number counts: a unit, what befell people, or the noun beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.reconcile.claims.concepts import read_concepts
from timeline_app.reconcile.claims.count_words import count_words
from timeline_app.reconcile.claims.dispute_patterns import dispute_patterns
from timeline_app.reconcile.claims.sayings import Saying
from timeline_app.reconcile.figures.accounts import Quantity
from timeline_app.reconcile.figures.incidents import STANDING, TOLLS

PRESENT = frozenset({"present"})
"""What all who were in one place are counted as."""
CROWD = frozenset({"attending"})
"""What all who came together are counted as."""
_WORD = re.compile(r"[^\W\d_][\w'-]*|[^\w\s]|\d[\d.,]*")
_LONGEST_PHRASE = 5
"""Words behind a number among which the noun it counts stands."""
_BEFORE = 70
"""Characters before a number in which "the number of …" stands."""
_BARE_AHEAD = 12
"""Characters behind a number that tell whether a noun follows."""
_FARTHEST_ECHO = 2
"""Sentences back in which what a bare number counts was told."""


@dataclass(frozen=True, slots=True)
class CountNoun:
    """What one number counts."""

    unit: str
    """A unit of figures; empty where things or people are counted."""
    heads: frozenset[str]
    """Concepts of the noun; what happens to people where a toll is told."""
    modifiers: frozenset[str]
    """Concepts that narrow it down."""
    is_people: bool
    words: str = ""
    """In words, in the plural: "users", "people killed"; empty where it stands somewhere before."""


@dataclass(frozen=True, slots=True)
class ToldNoun:
    """What a number counts, with the clause that tells it."""

    saying: Saying
    noun: CountNoun


def find_count_noun(one: Quantity, saying: Saying, before: ToldNoun | None) -> CountNoun | None:
    """Return what a number counts: a unit, a toll, the noun behind it or before it, else what the one before did.

    None where that is nothing to compare; `before` is what the number before it counts.
    """
    unit = one.figure.unit
    if unit and unit != "person":
        return CountNoun(unit, frozenset(), frozenset(), is_people=False)
    text = saying.clause.text
    first, last = one.figure.start - saying.clause.start, one.figure.end - saying.clause.start
    head, modifiers = _behind(text[last:])
    if not head:
        told = count_words().number_of.search(text[max(0, first - _BEFORE) : first])
        head, modifiers = _behind(told["noun"]) if told else ("", [])
    if head in count_words().people and count_words().present.match(text[last:]):
        special = concepts_of([head]) - count_words().anybody
        return CountNoun("", PRESENT, concepts_of(modifiers) | special, is_people=True, words=head)
    if _is_crowd(one, head, text):
        return CountNoun("", CROWD, frozenset(), is_people=True, words=head)
    return _known_noun(one, head, modifiers) or (_echo(one, text[last:], saying, before) if not head else None)


def _is_crowd(one: Quantity, head: str, text: str) -> bool:
    """Return whether a number is that of a crowd: participants, people who gathered."""
    words = count_words()
    if one.what in TOLLS - CROWD or one.what in STANDING:
        return False
    is_gathered = head in words.crowd and bool(words.gathers.search(text))
    return one.what in CROWD or head in words.attendees or is_gathered


def _known_noun(one: Quantity, head: str, modifiers: Sequence[str]) -> CountNoun | None:
    """Return a toll, or what the noun of a number says that it counts; None where that is nothing to compare."""
    is_people = head in count_words().people or (one.figure.unit == "person" and not head)
    if one.what in TOLLS or one.what in STANDING:
        if not (one.is_of_people or is_people or one.what in STANDING):
            return None
        words = "" if one.what in STANDING else f"people {one.what}"
        return CountNoun("", frozenset({one.what}), concepts_of([*modifiers, one.group]), is_people=True, words=words)
    heads = concepts_of([head]) if head else frozenset()
    is_anything = head.removesuffix("s") in dispute_patterns().no_things and not is_people
    if not head or head in count_words().nothing or is_anything or not (heads or is_people):
        return None
    return CountNoun("", heads or frozenset({"people"}), concepts_of(modifiers), is_people=is_people, words=head)


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


def _echo(one: Quantity, behind: str, saying: Saying, before: ToldNoun | None) -> CountNoun | None:
    """Return what the number before counts, where somebody gives a bare number: "the union speaks of 1,100"."""
    is_whole = one.figure.low == int(one.figure.low)
    is_bare = not behind[:_BARE_AHEAD].strip() or bool(count_words().bare.match(behind))
    gives = bool(saying.who) or bool(dispute_patterns().gives.search(saying.clause.text))
    if before is None or not is_whole or not is_bare or not gives:
        return None
    clause, last = saying.clause, before.saying.clause
    if last.article != clause.article or clause.sentence - last.sentence > _FARTHEST_ECHO or before.noun.unit:
        return None
    return CountNoun("", before.noun.heads, frozenset(), is_people=before.noun.is_people)


def concepts_of(words: Sequence[str]) -> frozenset[str]:
    """Return the concepts of single words."""
    return frozenset(one.word for word in words if word for one in read_concepts(word))
