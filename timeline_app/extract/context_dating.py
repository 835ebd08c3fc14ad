"""Dates that a text tells once and means on: whoever "said on Thursday" still says so in the next sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline_app.domain.mention import Mention, Name

_FARTHEST = 700
"""Characters between two things that one speaker says on one occasion."""


@dataclass(frozen=True, slots=True)
class _Occasion:
    """Someone's dated statement."""

    speaker: Name
    timex: int
    end: int


def date_by_context(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions in order, where statements that go on take over the date of the first.

    Another speaker, another date or too long a gap ends the occasion.
    """
    found: list[Mention] = []
    occasion: _Occasion | None = None
    for mention in mentions:
        speaker = _speaker_of(mention)
        if mention.timex is not None:
            is_said = speaker is not None and not mention.dated_by_context
            occasion = _Occasion(speaker, mention.timex, mention.end) if is_said and speaker else None
        elif speaker is not None:
            if occasion is not None and _goes_on(occasion, mention, speaker):
                mention = replace(  # noqa: PLW2901
                    mention, timex=occasion.timex, dated_by_context=True, date_is_implied=True
                )
                occasion = replace(occasion, end=mention.end)
            else:
                occasion = None
        found.append(mention)
    return tuple(found)


def _speaker_of(mention: Mention) -> Name | None:
    """Return who speaks where the mention tells of the speaking itself, not of what is said."""
    speech = mention.speech
    if speech is None or not mention.start <= speech.verb_start < mention.end:
        return None
    return speech.speaker if speech.verb.split()[-1] == mention.trigger else None


def _goes_on(occasion: _Occasion, mention: Mention, speaker: Name) -> bool:
    if mention.start - occasion.end > _FARTHEST:
        return False
    first = occasion.speaker
    same_place = (first.start, first.end) == (speaker.start, speaker.end)
    return same_place or (first.kind is speaker.kind and first.text.split()[-1] == speaker.text.split()[-1])
