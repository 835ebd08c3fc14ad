"""Lines that say whose text an article is: `(Tideline Wire/hg)`, `Text: Newsline/tc`, `AFP/Reuters`, `— with AP`.

As in the head, such a line consists of parts and nothing else: a lead ("with material from"),
names, initials of who edited it, words that stand for names ("agencies").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from timeline_app.ingest.header_dates import HeaderDate, match_date
from timeline_app.ingest.header_names import NameKind, classify_name
from timeline_app.ingest.lexicon import alternatives, load_lexicon
from timeline_app.ingest.outlets import find_outlet, outlet_names

_MOST_WORDS = 24
_ACRONYM = re.compile(r"[A-Z]{2,5}")
_INITIALS = re.compile(r"(?<=/)[a-zäöüß]{1,4}(?![\w’'])")
_INITIALS_FIRST = re.compile(r"[a-zäöüß]{1,4}(?=/[A-Z])")
_BREAK = re.compile(r"[\s,;:/()&.|*_\[\]–—-]+|(?:and|with|for|in|the|of|on)\b")
_WORD = r"(?:[A-Z]\.(?:[A-Z]\.)*|[^\W\d_a-zß-öø-ÿ][\w'’&+-]*)"
_NAME = re.compile(rf"{_WORD}(?:\s+(?:(?:of|the|de|la|le|van|von|al|&)\s+){{0,2}}{_WORD}){{0,6}}")
_BRACKETED = re.compile(r"[(\[].*[)\]]\.?", re.DOTALL)


@dataclass(slots=True)
class CreditLine:
    """What a credit consists of; filled from left to right."""

    names: list[str] = field(default_factory=list)
    owner: str = ""
    """Whose copyright it is."""
    lead: str = ""
    has_weak_lead: bool = False
    has_generic: bool = False
    has_initials: bool = False

    @property
    def is_owned_next(self) -> bool:
        """Whether the next name is the owner's: "© The Quay Gazette"."""
        return not self.owner and not self.names and self.lead.casefold().startswith(("©", "(c)", "copyright"))

    @property
    def agencies(self) -> tuple[str, ...]:
        """The names that agencies or other outlets go by, people and towns left out."""
        return tuple(dict.fromkeys(known_name(name) for name in self.names if self._is_agency(name)))

    def _is_agency(self, name: str) -> bool:
        if _is_source(name):
            return True
        return bool(self.has_initials) and classify_name(name) is NameKind.UNKNOWN


def known_name(name: str) -> str:
    """Return the name an outlet is kept under, or the name as it is where it is not known."""
    outlet = find_outlet(name)
    return outlet.name if outlet else name


def read_credit(words: str) -> CreditLine | None:
    """Return what a credit states; None where anything else stands in it, or nothing makes it a credit."""
    if len(words.split()) > _MOST_WORDS:
        return None
    credit = _scan(words)
    return credit if credit and _has_sign(credit, words) else None


def is_closing_credit(words: str) -> bool:
    """Whether words in brackets or after a dash, run in behind a sentence, are a credit; an acronym alone is none."""
    credit = read_credit(words)
    if credit is None:
        return False
    if credit.lead or credit.has_initials or credit.has_generic:
        return True
    return any(classify_name(name) is NameKind.OUTLET for name in credit.names)


def _has_sign(credit: CreditLine, words: str) -> bool:
    if credit.lead:
        return bool(credit.names or credit.has_generic or credit.owner)
    if not all(map(_is_source, credit.names)) and not (credit.has_initials and len(credit.names) == 1):
        return False
    if credit.has_weak_lead:
        return bool(credit.names or credit.has_generic)
    is_set_off = _BRACKETED.fullmatch(words) is not None or credit.has_initials or "/" in words
    return bool(credit.names) and (is_set_off or all(map(_is_known_agency, credit.names)))


def _scan(words: str) -> CreditLine | None:
    credit, position = CreditLine(), 0
    while position < len(words):
        end = _take(credit, words, position)
        if end is None:
            return None
        position = end
    return credit


def _take(credit: CreditLine, words: str, position: int) -> int | None:
    """Take the part at `position` and return where it ends; None where none stands there."""
    opens = not words[:position].strip("([—–-* _") or words[:position].rstrip()[-1:] in ".,;/|©"
    if opens and (match := _pattern("leads").match(words, position)):
        credit.lead = match.group()
    elif match := _pattern("tails").match(words, position):
        credit.lead = credit.lead or (match.group() if credit.names else "")
    elif match := _pattern("generic").match(words, position):
        credit.has_generic = True
    elif opens and (match := _pattern("weak_leads").match(words, position)):
        credit.has_weak_lead = True
    elif credit.is_owned_next and (match := _outlet().match(words, position) or _NAME.match(words, position)):
        credit.owner = match.group()
    elif match := _outlet().match(words, position):
        credit.names.append(match.group())
    elif match := (_INITIALS.match(words, position) or _INITIALS_FIRST.match(words, position)):
        credit.has_initials = True
    elif moment := (match_date(words, position) or _calendar_word().match(words, position)):
        return _end_of(moment) if credit.lead else None
    elif match := _NAME.match(words, position):
        credit.names.append(match.group().rstrip("."))
    else:
        match = _BREAK.match(words, position)
    return match.end() if match and match.end() > position else None


def _is_known_agency(name: str) -> bool:
    outlet = find_outlet(name)
    return outlet is not None and outlet.is_agency


def _is_source(name: str) -> bool:
    return classify_name(name) is NameKind.OUTLET or _ACRONYM.fullmatch(name) is not None


@cache
def _pattern(section: str) -> re.Pattern[str]:
    """Return one section of the lexicon's credits; a word goes on after none of them."""
    sources = load_lexicon("en", "boilerplate.toml")["credits"][section]
    return re.compile(f"(?i:{'|'.join(sources)})(?![\\w’'])")


@cache
def _calendar_word() -> re.Pattern[str]:
    lexicon = load_lexicon("en", "headers.toml")
    words = [word for names in (*lexicon["months"], *lexicon["weekdays"]) for word in names]
    return re.compile(rf"(?i:{alternatives(words)})(?![\w’'-])(?:\s+(?:19|20)\d\d)?")


def _end_of(moment: HeaderDate | re.Match[str]) -> int:
    return moment.end if isinstance(moment, HeaderDate) else moment.end()


@cache
def _outlet() -> re.Pattern[str]:
    return re.compile(rf"{outlet_names()}(?![\w’'-])")
