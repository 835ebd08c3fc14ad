"""What a mention claims of the world: whether it happened, and whether it is only background."""

from __future__ import annotations

import re

from timeline_app.domain.dates import Span
from timeline_app.domain.mention import Modality, Speech, Stance
from timeline_app.domain.timex import Timex
from timeline_app.extract.triggers import Trigger

_YEAR = re.compile(r"(?:\.\. )?(?P<year>\d{4})")
_DECADE = re.compile(r"(?:\.\. )?\d\d(?:\dX|XX)")
_YEARS_AGO = re.compile(r"-(?P<count>\d+)Y")
_COARSE = re.compile(r"(?:\.\. )?(?:\d{4}|\d{3}X)(?: |$)")
_LONG_AGO = 2
"""Years before publication from which a dated happening is an earlier precedent."""
_OF_STANCE = {Stance.ASSERTS: Modality.CLAIMED, Stance.DENIES: Modality.DENIED, Stance.PLANS: Modality.PLANNED}


def modality_of(trigger: Trigger, speech: Speech | None, *, is_frame: bool) -> Modality:
    """Return whether what is told happened; `is_frame` where the trigger is the verb of saying itself."""
    if trigger.modality is not Modality.HAPPENED or speech is None or is_frame:
        return trigger.modality
    if speech.hedges:
        return Modality.CLAIMED
    return _OF_STANCE.get(speech.stance, Modality.HAPPENED)


def is_background(timex: Timex, published: Span) -> bool:
    """Whether a date lies so far back, or is so coarse, that it dates a precedent or standing fact."""
    ago = _YEARS_AGO.match(timex.expression)
    if ago:
        return int(ago["count"]) >= _LONG_AGO
    if _DECADE.match(timex.expression):
        return True
    told = _YEAR.match(timex.expression)
    if not told:
        return False
    year = int(told["year"])
    if published.first is None:
        return bool(_COARSE.match(timex.expression))
    distance = published.first.day.year - year
    return distance >= _LONG_AGO or (distance > 0 and bool(_COARSE.match(timex.expression)))
