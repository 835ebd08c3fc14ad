"""What marks clauses that tell amounts, moments and contradictions: patterns on text in lower case."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from timeline_app.paths import resource


@dataclass(frozen=True, slots=True)
class DisputePatterns:
    """Each matches between word borders."""

    other_time: re.Pattern[str]
    """An amount of another time or place than the dispute's."""
    supposed_amount: re.Pattern[str]
    """An amount that is not told as so."""
    gives: re.Pattern[str]
    """Somebody is told to give a number."""
    distance: re.Pattern[str]
    """Behind a length that tells how far it is from one place to another."""
    no_moment: re.Pattern[str]
    """A clause whose date or time is not when its happening was."""
    not_responsible: re.Pattern[str]
    """Not having done it."""
    aside: re.Pattern[str]
    """Before something that is told by the way."""
    claimed: re.Pattern[str]
    """What is said may be untrue."""
    other_account: re.Pattern[str]
    """Another account than the one told before."""
    answers: re.Pattern[str]
    """Somebody answers."""
    replies: re.Pattern[str]
    """Somebody says something against what somebody else was just told to say."""
    refuses: re.Pattern[str]
    """Somebody turns down what he is asked for; he denies nothing."""
    supposed: re.Pattern[str]
    """Not told as so."""
    lasting: re.Pattern[str]
    """What is not so for a time may have been so before."""
    limited: re.Pattern[str]
    """What is negated is but one more, another time or a part of something."""
    quoting: re.Pattern[str]
    """A verb by which quoted words are given to somebody."""
    no_things: frozenset[str]
    """Nouns that are counted for too many reasons."""
    time_words: frozenset[str]
    """Concepts that tell when, not what."""


@cache
def dispute_patterns() -> DisputePatterns:
    """Return the patterns of English, read once."""
    table = tomllib.loads(resource("lexicons", "en", "disputes.toml").read_text(encoding="utf-8"))
    patterns = {name: _any_of(told) for name, told in table["patterns"].items()}
    nouns = {name: frozenset(told.split()) for name, told in table["counting"].items()}
    return DisputePatterns(
        other_time=patterns["other_time"],
        supposed_amount=patterns["supposed_amount"],
        gives=patterns["gives"],
        distance=patterns["distance"],
        no_moment=patterns["no_moment"],
        not_responsible=patterns["not_responsible"],
        aside=patterns["aside"],
        claimed=patterns["claimed"],
        other_account=patterns["other_account"],
        answers=patterns["answers"],
        replies=patterns["replies"],
        refuses=patterns["refuses"],
        supposed=patterns["supposed"],
        lasting=patterns["lasting"],
        limited=patterns["limited"],
        quoting=patterns["quoting"],
        no_things=nouns["no_things"],
        time_words=nouns["time_words"],
    )


def _any_of(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b")
