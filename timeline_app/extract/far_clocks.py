"""Times of day whose day another sentence tells, too far off to be told as of that day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.domain.mention import Speech
from timeline_app.domain.timex import Anchor, Timex

_CLOCK = re.compile(r"(?:\+0D )?T")
_FARTHEST = 250
"""Characters between a day and a time on it that are told together."""


def is_far_clock(timex: Timex, told: Sequence[Timex], sentence_start: int, speech: Speech | None) -> bool:
    """Whether a bare time of day counts from a day of another sentence, and that day is only implied.

    It is where the time stands far behind the day, or in what somebody reports: "The man was
    buried on Monday. A neighbour told them that he had left at 11." `told` are all expressions
    of the article.
    """
    if timex.anchor is not Anchor.TIMEX or timex.anchor_index is None or not _CLOCK.match(timex.expression):
        return False
    day = told[timex.anchor_index]
    if day.start >= sentence_start:
        return False
    is_reported = speech is not None and not speech.is_direct and speech.content[0] <= timex.start < speech.content[1]
    return is_reported or timex.start - day.end > _FARTHEST
