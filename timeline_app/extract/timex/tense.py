"""Whether a day without a year or week lies ahead or behind: by tense, aspect and reporting words.

No part-of-speech tagger: the nearest verb form tells.  It is looked for first before the
expression ("is scheduled to close Monday", "said Friday"), then behind it ("On Tuesday,
officials said"); where the expression opens a clause, the other way round.  An infinitive
takes the side of what governs it: "agreed to meet on Friday" lies ahead, "declined to
comment on Friday" behind.
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.extract.timex.matching import Candidate
from timeline_app.extract.timex.surroundings import Surroundings
from timeline_app.extract.timex.tense_words import TenseWords

AHEAD, BEHIND = ">", "<"
_PLUPERFECT = "had"
"""A cue of its own: behind, also where the preposition points ahead ("until Friday he had")."""
_FARTHEST_BACK = 25
_FARTHEST_ON = 18
_CARRIER_REACH = 3
_DENIAL_REACH = 8
_SHORTEST_PAST = 4
_SURE_REACH = 3
_APPOINTING_REACH = 5
_PLAN_REACH = 6
"""Tokens between a present form and the day it plans: "meets the head of state in Rome on Friday"."""
_CLAUSE_REACH = 7
"""Tokens in which a clause shows its verb: "the US-led coalition opened"."""


def choose_direction(candidate: Candidate, around: Surroundings, words: TenseWords) -> str:
    """Return the direction in which a recurring date lies: `<` or `>`."""
    return _Sentence(candidate, around, words).direction()


def is_surely_past(candidate: Candidate, around: Surroundings, words: TenseWords) -> bool:
    """Whether a past form stands close by and the day is when it happened: "was arrested on 3 December"."""
    return _Sentence(candidate, around, words).is_surely_past()


def opens_past_clause(index: int, around: Surroundings, words: TenseWords) -> bool:
    """Whether a clause with a past form starts at a token, not a bare noun: "the truce collapsed", "his death"."""
    near = [around.lower(at) for at in range(index, min(index + _CLAUSE_REACH, around.sentence_end(index)))]
    return any(
        word in words.past or word in words.auxiliaries or word == words.pluperfect or word.endswith(words.ending)
        for word in near
    )


@dataclass(slots=True)
class _Sentence:
    """The sentence around one expression."""

    candidate: Candidate
    around: Surroundings
    words: TenseWords

    def direction(self) -> str:
        first, start = self.candidate.first, self.around.sentence_start(self.candidate.first)
        before = self.around.lower(first - 1) if first > start else ""
        if before in self.words.behind:
            return BEHIND
        if before in self.words.ahead and not (self._is_time_of_day(before) or self._is_possessive()):
            return self._limit(start)
        if before == self.words.appointed and self._is_appointed(start):
            return AHEAD
        if self._opens_clause(start):
            return self._side(self._cue_behind() or self._cue_before(start)) or BEHIND
        return self._beside_verb(start)

    def _is_possessive(self) -> bool:
        """Whether "by Monday's statement" names a statement rather than a limit."""
        return self.around.lower(self.candidate.behind) in self.words.possessives

    def _is_time_of_day(self, before: str) -> bool:
        """Whether "before dawn on Wednesday" tells when on that day, and sets no limit as "by Wednesday" does."""
        return before in self.words.within_day and " T" in self.candidate.expression

    def _beside_verb(self, start: int) -> str:
        if self.candidate.first == start and self.around.lower(self.candidate.behind) in self.words.present:
            return AHEAD
        back = self._cue_before(start)
        if self._is_predicate(start):
            return AHEAD
        if self.around.lower(self.candidate.behind) in self.words.possessives:
            return AHEAD if self._is_announced(start, back) else BEHIND
        return self._side(back or self._cue_behind()) or BEHIND

    def _is_predicate(self, start: int) -> bool:
        """Whether the day is what a present "to be" tells of its subject: "the funeral is on Saturday"."""
        at = self.candidate.first - 1
        if at > start and self.around.lower(at) in self.words.prepositions:
            at -= 1
        return at > start and self.around.lower(at) in self.words.present

    def is_surely_past(self) -> bool:
        first, start = self.candidate.first, self.around.sentence_start(self.candidate.first)
        if first == start:
            return False
        if self.around.lower(first - 1) in self.words.behind:
            return True
        if self.around.lower(first - 1) not in self.words.prepositions:
            return self._was_done(first - 1, start)
        if first - start == 1:
            return self._cue_behind() == _PLUPERFECT
        near = range(max(start, first - _SURE_REACH), first - 1)
        return any(self._cue(at, start) in (BEHIND, _PLUPERFECT) for at in near)

    def _was_done(self, at: int, start: int) -> bool:
        """Whether a participle right before the day tells what happened: "was shot", not "was set"."""
        was = self.around.lower(at - 1) in self.words.were and self.around.lower(at) not in self.words.appointing
        return was and self._cue(at, start) == BEHIND

    @staticmethod
    def _side(cue: str) -> str:
        return BEHIND if cue == _PLUPERFECT else cue

    def _limit(self, start: int) -> str:
        """Return the side of "until Friday", "by Friday": ahead, unless the sentence looks back."""
        if self.candidate.first - start == 1:
            return self._side(self._cue_behind()) or BEHIND
        if self.around.lower(self.candidate.first - 2) in self.words.denials:
            return BEHIND
        cue = self._cue_before(start)
        is_past = cue == BEHIND and self.around.lower(self.candidate.first - 1) in self.words.within_day
        return BEHIND if cue == _PLUPERFECT or is_past else AHEAD

    def _is_appointed(self, start: int) -> bool:
        """Whether a day "for" which something was set lies ahead: "set a hearing for March"."""
        near = range(max(start, self.candidate.first - _APPOINTING_REACH), self.candidate.first - 1)
        return any(self.around.lower(at) in self.words.appointing for at in near)

    def _opens_clause(self, start: int) -> bool:
        at = self.candidate.first - 1
        if at >= start and self.around.lower(at) in self.words.prepositions:
            at -= 1
        return at >= start and self.around.lower(at) in self.words.clause_openers

    def _is_announced(self, start: int, back: str) -> bool:
        """Whether "Friday's vote" is still to come: "ahead of Friday's vote", "will, at Friday's vote"."""
        near = [self.around.lower(at) for at in range(max(start, self.candidate.first - 3), self.candidate.first)]
        is_heralded = self.around.lower(self.candidate.behind + 1) in self.words.heralded
        if is_heralded or any(word in self.words.heralds for word in near):
            return True
        return back == AHEAD and any(word in self.words.announcing for word in near)

    def _cue_before(self, start: int) -> str:
        lowest = max(start, self.candidate.first - _FARTHEST_BACK)
        infinitive = -1
        for at in range(self.candidate.first - 1, lowest - 1, -1):
            if self.around.lower(at) == self.words.infinitive and self._is_verb(at + 1):
                infinitive = at
                continue
            cue = self._cue(at, lowest)
            if cue:
                return AHEAD if infinitive >= 0 and self._governs(at, infinitive) else cue
        return AHEAD if infinitive >= 0 else ""

    def _cue_behind(self) -> str:
        behind = self.candidate.behind
        end = min(self.around.sentence_end(behind - 1), behind + _FARTHEST_ON)
        for at in range(behind, end):
            if self.around.lower(at) == self.words.infinitive and self._is_verb(at + 1):
                return AHEAD
            cue = self._cue(at, max(behind, at - _CARRIER_REACH))
            if cue:
                return cue
        return ""

    def _governs(self, at: int, infinitive: int) -> bool:
        """Whether a past form puts its infinitive ahead: "agreed to meet", "were to appear"."""
        word = self.around.lower(at)
        return word in self.words.planning or (at == infinitive - 1 and word in self.words.auxiliaries)

    def _cue(self, at: int, lowest: int) -> str:
        """Return what one word tells: `<`, `>`, "had" or nothing."""
        word = self.around.lower(at)
        if word in self.words.future:
            return self._future_cue(at, word)
        if word == self.words.pluperfect:
            return _PLUPERFECT
        if self._tells_plan(at, word):
            return AHEAD
        if word in self.words.auxiliaries or self._opens_gerund(at, word):
            return BEHIND
        is_past = self._is_irregular_past(at, word) or self._is_regular_past(at, word)
        return BEHIND if is_past and not self._is_carried(at, lowest) else ""

    def _tells_plan(self, at: int, word: str) -> bool:
        """Whether a present form beside the day tells a plan: "meets the king on Friday", "are leaving Sunday"."""
        if not -_PLAN_REACH <= self.candidate.first - at <= _PLAN_REACH:
            return False
        before = self.around.lower(at - 1)
        if word in self.words.under_way:
            return before in self.words.be
        return (
            word in self.words.planned and self.around.tokens.word(at).islower() and before not in self.words.no_subject
        )

    def _opens_gerund(self, at: int, word: str) -> bool:
        """Whether "after losing in April" tells what is over."""
        return word in self.words.gerund_openers and self.around.lower(at + 1).endswith(self.words.gerund_ending)

    def _future_cue(self, at: int, word: str) -> str:
        if self.around.tokens.word(at)[:1].isupper() and self.around.sentence_start(at) != at:
            return ""
        if self.around.lower(at - 2) == self.words.pluperfect:
            return _PLUPERFECT
        return BEHIND if word in self.words.deniable and self._is_denied(at) else AHEAD

    def _is_denied(self, at: int) -> bool:
        """Whether "could" looks back: "could not be reached on Friday"."""
        near = range(max(0, at - _DENIAL_REACH), at + _CARRIER_REACH)
        return any(self.around.lower(index) in self.words.denials for index in near)

    def _is_irregular_past(self, at: int, word: str) -> bool:
        """Whether it is a past form, not a noun like "the bid", "a cut"."""
        return word in self.words.past and self.around.lower(at - 1) not in self.words.articles

    def _is_regular_past(self, at: int, word: str) -> bool:
        if not word.endswith(self.words.ending) or len(word) < _SHORTEST_PAST or word in self.words.not_past:
            return False
        return self.around.lower(at - 1) not in self.words.determiners

    def _is_verb(self, at: int) -> bool:
        word = self.around.tokens.word(at)
        return word[:1].islower() and word not in self.words.no_verb and not word.endswith(("ing", "s"))

    def _is_carried(self, at: int, lowest: int) -> bool:
        """Whether a participle belongs to "to be", "will be", "is": then those decide."""
        near = range(max(lowest, at - _CARRIER_REACH), at)
        return any(self.around.lower(index) in self.words.carriers for index in near)
