"""The expressions told before one, which it may count from."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from timeline_app.domain.calendar_periods import Unit
from timeline_app.domain.chained_steps import told_unit
from timeline_app.domain.timex import Anchor, Timex, TimexType
from timeline_app.extract.timex.matching import Candidate
from timeline_app.extract.timex.surroundings import Surroundings

_DAY_CHARS = 350
"""How far back the day may stand that "the next day" follows: a sentence or two."""
_PERIOD_CHARS = 600
"""The same for months and years, which hold for longer."""
_SPEECH_CHARS = 24
_PART_CHARS = 1200
"""How far back the evening may stand that "that evening" means, though other days were told since."""
_SAME_DAY = "+0D T"
_PART_OF_DAY = re.compile(r" T([A-Z]{2})~?(?: |\Z)")
_PARTS_ALIKE = {"NI": "EV"}
_RECALLED = re.compile(r"-\d+[WMY]|.*<<|\d{4}")
"""Days told in full or as those of an earlier week."""
_OF_THAT_PERIOD = re.compile(r"(?<=\A\+0[WMY]) .*")
"""What stands behind the step in "the Monday of that week" that counts from an earlier expression."""
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n")
CLOCK_ALONE = "+0D T"
"""In the expression of a clock time that names no day."""
_FITTING = {
    Unit.DAY: (Unit.DAY,),
    Unit.WEEK: (Unit.DAY, Unit.WEEK, Unit.WEEKEND),
    Unit.MONTH: (Unit.DAY, Unit.MONTH),
    Unit.QUARTER: (Unit.QUARTER,),
}
"""What an expression can count from by its own unit; years can count from anything."""


@dataclass(frozen=True, slots=True)
class Place:
    """One expression in its text."""

    candidate: Candidate
    timex: Timex
    found: list[Timex]
    """The expressions before it."""
    around: Surroundings

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return self.timex.start

    @property
    def sentence_start(self) -> int:
        """Offset of its sentence's first character."""
        return self.around.tokens.starts[self.around.sentence_start(self.candidate.first)]

    def find_earlier(self) -> int | None:
        """Return the index of the nearest expression before it that it can count from; None where none is near."""
        unit = told_unit(_OF_THAT_PERIOD.sub("", self.candidate.expression))
        reach = _DAY_CHARS if unit is Unit.DAY else _PERIOD_CHARS
        for index in range(len(self.found) - 1, -1, -1):
            if self.start - self.found[index].end > reach:
                return None
            if _fits(self.found[index], unit):
                return index
        return None

    @property
    def is_part_of_that_day(self) -> bool:
        """Whether it tells a part of a day told before: "that night"."""
        return self.candidate.expression.startswith(_SAME_DAY)

    def find_same_part(self) -> int | None:
        """Return the index of the part of a day told before that "that night" means; None where none is near."""
        part = _PART_OF_DAY.search(self.candidate.expression)
        if part is None:
            return None
        alike = _PARTS_ALIKE.get(part[1], part[1])
        for index in range(len(self.found) - 1, -1, -1):
            if self.start - self.found[index].end > _PART_CHARS:
                return None
            told = _PART_OF_DAY.search(self.found[index].expression)
            if told and _PARTS_ALIKE.get(told[1], told[1]) == alike and is_day(self.found[index]):
                return index
        return None

    def find_day_reported(self) -> int | None:
        """Return the index of the day that "later in the day" means: not one that the text itself puts further back."""
        for index in range(len(self.found) - 1, -1, -1):
            earlier = self.found[index]
            if self.start - earlier.end > _PERIOD_CHARS:
                return None
            is_recalled = earlier.start < self.sentence_start and _RECALLED.match(earlier.expression)
            if is_day(earlier) and not is_recalled:
                return index
        return None

    def find_day_of_clock(self) -> int | None:
        """Return the index of the day that a clock time is of: of its sentence, else told shortly before it.

        The day of a verb of saying is passed over: it is that of the telling.
        """
        for index in range(len(self.found) - 1, -1, -1):
            earlier = self.found[index]
            if earlier.start < self.sentence_start and self.start - earlier.end > _DAY_CHARS:
                return None
            if is_day(earlier) and not (
                self._is_of_speech(earlier) or self._is_in_heading(earlier) or _is_clock_alone(earlier)
            ):
                return index
        return None

    def anchored(self, index: int | None, expression: str = "") -> Timex:
        """Return the expression, perhaps rewritten, counting from an earlier one; unchanged where there is none."""
        if index is None:
            return self.timex
        written = expression or self.timex.expression
        return replace(self.timex, expression=written, anchor=Anchor.TIMEX, anchor_index=index)

    def _is_in_heading(self, day: Timex) -> bool:
        """Whether a date in full stands in a paragraph before, as that of a masthead does."""
        text = self.around.tokens.text
        return day.anchor is Anchor.NONE and bool(_PARAGRAPH.search(text, day.end, self.start))

    def _is_of_speech(self, day: Timex) -> bool:
        """Whether a day is that of the telling ("said Tuesday the gate opens at 9 a.m.")."""
        before = self.around.tokens.text[max(0, day.start - _SPEECH_CHARS) : day.start].lower().split()
        return any(word in self.around.words["speech"]["verbs"] for word in before)


def _is_clock_alone(timex: Timex) -> bool:
    return timex.anchor is Anchor.PUBLICATION and CLOCK_ALONE in timex.expression


def is_day(timex: Timex) -> bool:
    """Whether an expression tells a day, perhaps with a time."""
    return timex.type in (TimexType.DATE, TimexType.TIME) and told_unit(timex.expression) is Unit.DAY


def _fits(timex: Timex, unit: Unit | None) -> bool:
    if timex.type not in (TimexType.DATE, TimexType.TIME):
        return False
    told = told_unit(timex.expression)
    return told is not None and (unit not in _FITTING or told in _FITTING[unit])
