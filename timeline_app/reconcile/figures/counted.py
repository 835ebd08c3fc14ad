"""What the words beside a number say that it counts: whom, what befell them, and whether it is a part of another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from timeline_app.domain.figure import Figure

_PART = re.compile(
    r"(?:includ(?:es|ing|ed)|of (?:whom|them|those|which)|among (?:them|whom|the dead|those)|another|other"
    r"|further|besides|plus|additional|as well as|along with|more)\W*(?:(?:at least|about|some|nearly|the)\W*)?$",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(
    r"\W*(?:\w+\W+)?(?:others?|more|of (?:them|whom|those|which)|in (?:one|another|a))\b", re.IGNORECASE
)
_AND_OTHERS = re.compile(
    r"(?P<between>[^.;]{0,100})\b(?:and|while)\b(?P<who>[^.;,]{0,25})\b(?:others?|more)\b(?P<then>[^.;]{0,40})",
    re.IGNORECASE,
)
_ENUMERATED = re.compile(
    r"[^.;,]{0,70} (?:and|while) (?:the other )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
    r"(?: people)?(?: died| were killed)? (?:in|at|near|on|outside|inside|elsewhere)\b",
    re.IGNORECASE,
)
"""Behind a number that is of one place, before that of another: "ten at the plaza and two in the square"."""
_SUM_BEFORE = re.compile(r":\s*(?:[\w'-]+ ){0,2}$")
_SUM_AFTER = re.compile(r"[^.;:]{0,60}\band\b")
_ANOTHER_FATE = re.compile(r"\b(?:injur|wound|hurt|missing|rescued|arrest|detain|hospital|surviv|escap)", re.IGNORECASE)
_GROUP = re.compile(
    r"[^\w.,;:]*(?:(?!civilians?|people|persons?|residents|others?|victims|dead|mostly|mainly|including)\w+[^\w.,;:]+){0,2}?(?P<group>child(?:ren)?|women|woman|girls?|boys?|m[ea]n|soldiers?|troops|fighters?"
    r"|militants?|rebels?|police(?:men|man)?|officers?|students?|workers?|journalists?|families|foreigners?|tourists?|crew|passengers?"
    r"|insurgents?|terrorists?|gunmen|attackers?|protesters?|hostages?)\b",
    re.IGNORECASE,
)
_PEOPLES = re.compile(
    r"\s+(?P<group>(?!Civilians|Pedestrians|Veterans|Politicians|Physicians|Musicians|Technicians|Orphans|Citizens|Teens|Women|Children)"
    r"[A-Z][a-z]+(?:ans|is|ese|ards|ens))\b"
)
"""Behind a number of people of one country: "12 Americans"."""
_COUNTS_PEOPLE = re.compile(
    r"\W*(?:[\w.'’-]+\s+){0,3}?(?:people|persons?|civilians?|children|men|women|man|woman|girls?|boys?|soldiers?|troops|fighters?"
    r"|militants?|rebels?|police(?:men|man)?|officers?|students?|workers?|miners?|passengers?|crew|residents?|villagers?"
    r"|victims?|dead|deaths|killed|wounded|injured|hurt|missing|fatalities|casualties|bodies|lives|others?|migrants?"
    r"|refugees|protesters?|hostages?|prisoners?|inmates?|tourists?|pilgrims?|sailors?|families|arrests?|detained|arrested"
    r"|died|signatures|cases|infections|survivors?|suspects?|gunmen|insurgents?|terrorists?|employees|patients?)\b",
    re.IGNORECASE,
)
_COUNTED_BEFORE = re.compile(r"\b(?:killed|killing|kills?|wounded|wounding|injured|injuring)\W*$", re.IGNORECASE)
_TOLL_BEFORE = re.compile(
    r"\b(?:toll|number of (?:dead|deaths|victims|fatalities|those killed))\b"
    r"(?:[^.;]{0,120}\b(?:to|at|of|is|was|reached|reaches|stands?|stood|passed|topped))?"
    r"\W*(?:at least|about)?\W*$",
    re.IGNORECASE,
)
_ABOARD = re.compile(r"\W*(?:people|passengers|persons)\W+(?:[a-z]+\W+){0,3}?(?:on board|aboard)\b", re.IGNORECASE)
_ABOARD_BEFORE = re.compile(
    r"\b(?:passengers and crew|people (?:on board|aboard))\b[^.;\d]{0,30}$"
    r"|\b(?:packed|crammed|crowded) with [^.;,\d]{0,20}$",
    re.IGNORECASE,
)
_ATTENDING = re.compile(
    r"[^.;,]{0,50}\b(?:marched|gathered|attended|rallied|demonstrated|protested|took part|turned out"
    r"|took to the streets)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Counted:
    """What the words beside a figure say of it."""

    what: str
    group: str
    is_part: bool
    is_of_people: bool


@lru_cache(maxsize=1 << 12)
def read_counted(text: str, figure: Figure, sentence: tuple[int, int]) -> Counted:
    """Return what the words of its sentence say of a figure; `sentence` are the offsets of it in the article's text."""
    return Counted(
        _what(text, figure, sentence),
        _group_of(text, figure, sentence[1]),
        _is_part(text, figure, sentence),
        _counts_people(text, figure, sentence),
    )


def _what(text: str, figure: Figure, sentence: tuple[int, int]) -> str:
    if _TOLL_BEFORE.search(text[sentence[0] : figure.start]):
        return "killed"
    if _ABOARD.match(text, figure.end, sentence[1]) or _ABOARD_BEFORE.search(text[sentence[0] : figure.start]):
        return "aboard"
    if figure.unit == "person" and _ATTENDING.match(text, figure.end, sentence[1]):
        return "attending"
    return figure.what


def _group_of(text: str, figure: Figure, sentence_end: int) -> str:
    match = _GROUP.match(text, figure.end, sentence_end) or _PEOPLES.match(text, figure.end, sentence_end)
    return match["group"].lower().rstrip("s") if match else ""


def _is_part(text: str, figure: Figure, sentence: tuple[int, int]) -> bool:
    before = text[sentence[0] : figure.start]
    behind = (figure.end, sentence[1])
    if _PART.search(before) or _PART_AFTER.match(text, *behind) or _ENUMERATED.match(text, *behind):
        return True
    if _SUM_BEFORE.search(before) and _SUM_AFTER.match(text, figure.end, sentence[1]):
        return True
    others = _AND_OTHERS.match(text, figure.end, sentence[1])
    return others is not None and not _ANOTHER_FATE.search(others["who"] + others["then"])


def _counts_people(text: str, figure: Figure, sentence: tuple[int, int]) -> bool:
    if figure.low != int(figure.low) or text[figure.end : figure.end + len(" of ")].lower() == " of ":
        return False
    if _COUNTS_PEOPLE.match(text, figure.end, sentence[1]) or _TOLL_BEFORE.search(text[sentence[0] : figure.start]):
        return True
    is_age = text[figure.end : figure.end + 1] == "," and text[: figure.start].rstrip().endswith(",")
    return not is_age and bool(_COUNTED_BEFORE.search(text[sentence[0] : figure.start]))
