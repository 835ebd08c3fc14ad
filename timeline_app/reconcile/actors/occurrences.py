"""Every name of a case by its form, so that what is decided once holds for all its occurrences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from timeline_app.domain.article import Article
from timeline_app.domain.mention import Extraction, Name, NameKind
from timeline_app.reconcile.actors.forms import Form, read_form
from timeline_app.reconcile.actors.lexicon import fold_text, lexicon
from timeline_app.reconcile.actors.wording import country_before, country_behind, is_body, with_apposition, with_country
from timeline_app.reconcile.last_words import last_words_start

_APOSTROPHES = "'’"
_POSSESSIVE_END = re.compile(r"(?:['’]s|(?<=s)['’])$")
_ALLIANCE = re.compile(r"\s((?i:coalition|alliance|forces|mission|group|militia|task force))\b")
_HOUSES = ("airport", "hospital", "prison", "university")
_HOUSE = re.compile(rf" ({'|'.join(_HOUSES)})\b(?! [A-Z])")
"""What a place's name is used with to call a house there: "Leemouth airport"."""
_ADDRESS = re.compile(r"\b(Mr|Mrs|Ms|Miss)\b\.?\s\Z")
_LONGEST_ADDRESS = len("a Miss. ")
_FARTHEST_BEFORE = 40
"""Characters looked at before a body's name for its country."""


@dataclass(frozen=True, slots=True, order=True)
class Occurrence:
    """One name in one article."""

    article: str
    start: int
    end: int
    text: str
    kind: NameKind
    role: str
    is_phrase: bool
    is_margin: bool = False
    """Whether it stands around the article's account: it spells an actor that is named in one, and makes none."""

    @property
    def place(self) -> tuple[str, int, int]:
        """Article key and offsets."""
        return self.article, self.start, self.end


@dataclass(frozen=True)
class FormUse:
    """A form with all its occurrences, in order of article and offset; without slots, to keep what is worked out."""

    form: Form
    occurrences: tuple[Occurrence, ...]
    kind: NameKind
    """What most occurrences are taken for; the first in the enumeration wins a tie."""
    articles: frozenset[str]
    """The articles it stands in."""

    @cached_property
    def told(self) -> Sequence[Occurrence]:
        """Those in the accounts, not around them."""
        return [one for one in self.occurrences if not one.is_margin]

    @cached_property
    def roles(self) -> Counter[str]:
        """The words of roles that accounts tell beside it, with how often they do."""
        return Counter(one.role for one in self.told if one.role)

    @cached_property
    def texts(self) -> frozenset[str]:
        """How it is written."""
        return frozenset(one.text for one in self.occurrences)

    @classmethod
    def of(cls, form: Form, occurrences: Sequence[Occurrence]) -> FormUse:
        """Return the use of a form that occurs at these places."""
        counted = Counter(one.kind for one in occurrences if not one.is_margin) or Counter(
            one.kind for one in occurrences
        )
        kind = max(NameKind, key=lambda each: counted[each])
        return cls(form, tuple(occurrences), kind, frozenset(one.article for one in occurrences))


@dataclass(frozen=True, slots=True)
class ReadNames:
    """All names of one article."""

    by_form: Mapping[Form, tuple[Occurrence, ...]]
    """Proper names by form, in order of offset."""
    phrases: tuple[Occurrence, ...]
    """"the minister", "the company's spokesperson", in order of offset."""
    text: str


@dataclass(frozen=True, slots=True)
class CaseNames:
    """All names of a case."""

    uses: dict[Form, FormUse]
    """Proper names by form, in the order of forms."""
    by_article: Mapping[str, ReadNames]
    """By article key, in the order of keys."""
    texts: dict[str, str]
    """Text by article key."""
    acronyms: Mapping[str, Sequence[tuple[Form, str]]]
    """By key of an article that tells any: names and the acronyms told right behind them."""
    aliases: Mapping[str, Sequence[tuple[Form, Form]]]
    """By key of an article that tells any: names of which it says that they are one's."""
    described: Collection[Form]
    """What phrases say, each once."""


def read_names(article: Article, extraction: Extraction) -> ReadNames:
    """Return every name of an article."""
    found: dict[Form, list[Occurrence]] = {}
    phrases: list[Occurrence] = []
    for occurrence in _occurrences(extraction, article.text):
        form = _form_of(occurrence, article.text)
        if form.sort == "name" and (occurrence.is_phrase or _is_office(form)):
            phrases.extend([] if occurrence.is_margin else [occurrence])
        elif form.words or form.country:
            found.setdefault(form, []).append(occurrence)
    return ReadNames({form: tuple(found[form]) for form in sorted(found)}, tuple(phrases), article.text)


def _occurrences(extraction: Extraction, text: str) -> list[Occurrence]:
    """Return all names of an article in order of their places."""
    told = [_occurrence(extraction.article, name, text) for name in extraction.names]
    margin = [replace(_occurrence(extraction.article, name, text), is_margin=True) for name in extraction.margin_names]
    return sorted([*told, *margin], key=lambda one: (one.start, one.end))


def _is_office(form: Form) -> bool:
    """Return whether a capitalised name is an office alone: "the Supreme Leader"."""
    return form.is_single and not form.country and form.words[0] in lexicon().sole_roles


def _occurrence(article: str, name: Name, text: str) -> Occurrence:
    """Return a name as an occurrence; one cut at an apostrophe or a hyphen ("' Party", "US-led") is made whole."""
    told = name.text
    if told[:1] in _APOSTROPHES and text[name.start : name.end] == told:
        start = name.start
        while start > 0 and text[start - 1].isalnum():
            start -= 1
        told = text[start : name.end]
    may_be_house = text.startswith(_HOUSES, name.end + 1)
    house = (
        _HOUSE.match(text, name.end)
        if may_be_house and name.kind is not NameKind.PERSON and not name.is_phrase
        else None
    )
    if house and told.replace("-", "").replace(" ", "").isalpha():
        told = f"{told} {house[1]}"
    alliance = _ALLIANCE.match(text, name.end) if told.lower().endswith(("-led", "-backed")) else None
    if alliance:
        told = f"{told} {alliance[1].lower()}"
    role = with_apposition(with_country(name, text), name, text) if name.role and not name.is_phrase else name.role
    return Occurrence(article, name.start, name.end, told, name.kind, role, name.is_phrase)


def _gender_before(occurrence: Occurrence, text: str) -> str:
    """Return what "Mr" or "Miss" right before a name tells; empty where nothing does."""
    told = _ADDRESS.search(text, max(0, occurrence.start - _LONGEST_ADDRESS), occurrence.start)
    return lexicon().gender.roles.get(told[1].lower(), "") if told else ""


def _form_of(occurrence: Occurrence, text: str) -> Form:
    """Return the form of a name; a body takes its country from the words beside it too."""
    form = read_form(occurrence.text)
    if form.sort != "name" or form.country:
        return form
    if not is_body(occurrence.text):
        gender = "" if form.gender or occurrence.is_phrase else _gender_before(occurrence, text)
        return replace(form, gender=gender) if gender else form
    first = max(0, occurrence.start - _FARTHEST_BEFORE)
    before = text[last_words_start(text, occurrence.start, 3, first) : occurrence.start]
    told = country_before(before) or country_behind(text, occurrence.end)
    country = lexicon().country_of(fold_text(_POSSESSIVE_END.sub("", told)))
    return replace(form, country=country) if country else form
