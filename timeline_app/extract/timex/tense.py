"""Whether a day without a year or week lies ahead or behind: by tense, aspect and reporting words.

No part-of-speech tagger: the nearest verb form tells.  It is looked for first before the
expression ("is scheduled to close Monday", "said Friday"), then behind it ("On Tuesday,
officials said").
"""

from __future__ import annotations

from functools import cache

from timeline_app.extract.timex.lexicon import load_table
from timeline_app.extract.timex.matching import Candidate
from timeline_app.extract.timex.surroundings import Surroundings

AHEAD, BEHIND = ">", "<"
_FARTHEST_BACK = 25
_FARTHEST_ON = 18
_CARRIER_REACH = 3
_DENIAL_REACH = 8
_SHORTEST_PAST = 4


class TenseWords:
    """A language's words of tense."""

    def __init__(self, language: str) -> None:
        """Read them."""
        table = load_table(language, "timex_context")["tense"]
        self.future = frozenset(table["future"])
        self.past = frozenset(table["past"])
        self.not_past = frozenset(table["not_past"])
        self.ending: str = table["past_ending"]
        self.auxiliaries = frozenset(table["auxiliaries"])
        self.pluperfect: str = table["pluperfect"]
        self.deniable = frozenset(table["deniable"])
        self.denials = frozenset(table["denials"])
        self.determiners = frozenset(table["determiners"])
        self.carriers = frozenset(table["carriers"])
        self.infinitive: str = table["infinitive"]
        self.no_verb = frozenset(table["no_verb"])
        self.ahead = frozenset(table["ahead"])
        self.behind = frozenset(table["behind"])
        self.possessives = frozenset(table["possessives"])
        self.announcing = frozenset(table["announcing"])


@cache
def tense_words(language: str) -> TenseWords:
    """Return a language's words of tense, read once."""
    return TenseWords(language)


def choose_direction(candidate: Candidate, around: Surroundings, words: TenseWords) -> str:
    """Return the direction in which a recurring date lies: `<` or `>`."""
    start, end = around.sentence_start(candidate.first), around.sentence_end(candidate.behind - 1)
    before = around.lower(candidate.first - 1) if candidate.first > start else ""
    if before in words.behind:
        return BEHIND
    back = _cue_before(candidate.first, start, around, words)
    if around.lower(candidate.behind) in words.possessives and before not in words.ahead:
        return BEHIND if back != AHEAD or not _is_announced(candidate.first, start, around, words) else AHEAD
    if before in words.ahead:
        if candidate.first - start > 1 and around.lower(candidate.first - 2) != "not":
            return BEHIND if back == "had" else AHEAD
        back = ""
    return (_side(back) or _side(_cue_behind(candidate.behind, end, around, words))) or BEHIND


def _is_announced(index: int, start: int, around: Surroundings, words: TenseWords) -> bool:
    """Whether "Friday's vote" is still to come: "ahead of Friday's vote", "for Friday's vote"."""
    return any(around.lower(at) in words.announcing for at in range(max(start, index - _CARRIER_REACH), index))


def _side(cue: str) -> str:
    return BEHIND if cue == "had" else cue


def _cue_before(index: int, start: int, around: Surroundings, words: TenseWords) -> str:
    lowest = max(start, index - _FARTHEST_BACK)
    at = index - 1
    while at >= lowest:
        cue = _cue(at, lowest, around, words)
        if cue:
            return cue
        at -= 1
    return ""


def _cue_behind(index: int, end: int, around: Surroundings, words: TenseWords) -> str:
    for at in range(index, min(end, index + _FARTHEST_ON)):
        cue = _cue(at, max(index, at - _CARRIER_REACH), around, words)
        if cue:
            return cue
    return ""


def _cue(at: int, lowest: int, around: Surroundings, words: TenseWords) -> str:
    """Return `<`, `>`, "had" (a past before a past) or nothing for one word."""
    word = around.lower(at)
    if word == words.pluperfect:
        return "had"
    if word in words.future:
        return BEHIND if word in words.deniable and _is_denied(at, around, words) else AHEAD
    if word == words.infinitive:
        return AHEAD if _is_verb(at + 1, around, words) else ""
    if word in words.auxiliaries:
        return BEHIND
    if word in words.past or _is_regular_past(at, word, around, words):
        return "" if _is_carried(at, lowest, around, words) else BEHIND
    return ""


def _is_regular_past(at: int, word: str, around: Surroundings, words: TenseWords) -> bool:
    if not word.endswith(words.ending) or len(word) < _SHORTEST_PAST or word in words.not_past:
        return False
    return around.lower(at - 1) not in words.determiners


def _is_denied(at: int, around: Surroundings, words: TenseWords) -> bool:
    """Whether "could" looks back: "could not be reached on Friday"."""
    return any(around.lower(index) in words.denials for index in range(max(0, at - _DENIAL_REACH), at + _CARRIER_REACH))


def _is_verb(at: int, around: Surroundings, words: TenseWords) -> bool:
    word = around.tokens.word(at)
    return word[:1].islower() and word not in words.no_verb and not word.endswith(("ing", "s"))


def _is_carried(at: int, lowest: int, around: Surroundings, words: TenseWords) -> bool:
    """Whether a participle belongs to "to be", "will be", "is": then those decide."""
    return any(around.lower(index) in words.carriers for index in range(max(lowest, at - _CARRIER_REACH), at))
