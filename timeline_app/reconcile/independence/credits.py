"""Which agency or outlet an article says its text is from, and how two such names are told to be one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline_app.domain.article import Article, BoilerplateKind
from timeline_app.reconcile.independence.origins import find_agency

LONGEST_CREDIT = 12
"""Words of a line below an article that may be a credit; a longer one is a sentence."""
LAST_LINES = 5
"""Credits stand among an article's last lines: an advert or two may come behind them."""
_WORD = re.compile(r"[^\W_]+")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_SLASHED = re.compile(r"(?<!\S)\(?([^\W\d_]{2,20})/[^\W_]{1,6}\b")
_RUN_IN = re.compile(r"(?<=[.!?\"”’])\s+[-–—(]\s*(?P<credit>[^-–—()]{2,60}?)[.)]?\s*\Z")
"""A credit behind the last sentence of a paragraph: "… was told. - CPA"."""
SHORT_CREDIT = 6
"""Words of a line that may begin with the name of whom it credits: "CPA, with own reporting"."""
_LEADING = re.compile(
    r"\A\W*(?:(?i:source|text|with|(?:additional\s+)?(?:reporting|material|inputs?|files?))\b:?\s*)*"
    r"(?i:(?:from|by)\s+)?(?P<name>[^\W\d_][\w&]+)"
)
_OF_NEWS = frozenset(("news", "press", "telegraph", "information", "telegraphic"))
_ACRONYM = re.compile(r"[A-Z]{3,6}\Z")
"""Initials of an agency before those of who edited its text: "(CNA/r1)", "lp/dl"."""
_GENERIC = frozenset(("the", "news", "agency", "agencies", "newswire", "wire", "press", "service", "media"))
"""Words of an agency's name that credits leave out."""


@dataclass(frozen=True, slots=True)
class Credits:
    """Names an article goes by and names it credits, in all the forms they are compared in."""

    own: frozenset[str]
    initials: str
    """Of its outlet's name; empty for a name of one word."""
    credited: frozenset[str]
    lines: tuple[str, ...] = ()
    """Lines below the article that may name another outlet of the case."""
    leading: frozenset[str] = frozenset()
    """The names in lower case with which short ones of these lines begin."""
    is_agency: bool = False
    """Whether the text is an agency's own, made to be retold."""

    @classmethod
    def of(cls, article: Article) -> Credits:
        """Return the names of an article's outlet and of the agencies that it credits."""
        words = _WORD.findall(article.outlet)
        lines = tuple(_lines_below(article))
        led = [name for name in _leading_names(lines) if name not in words]
        acronyms = (name for name in led if _ACRONYM.match(name))
        credited = frozenset(name.casefold() for name in acronyms).union(*map(_forms, article.agencies))
        leading = frozenset(name.casefold() for name in led)
        own = _forms(article.outlet)
        is_agency = not own.isdisjoint(credited) or bool(find_agency(article.outlet)) or _calls_itself_agency(words)
        return cls(own, _initials(words), credited, lines, leading, is_agency)

    def is_direct(self, other: Credits) -> bool:
        """Tell whether one of the two credits the other's outlet."""
        return self._credits(other) or other._credits(self)

    def is_common(self, other: Credits) -> bool:
        """Tell whether both credit one agency, which is neither of the two."""
        return not (self.credited - self.own).isdisjoint(other.credited - other.own)

    def _credits(self, other: Credits) -> bool:
        if not self.own.isdisjoint(other.own):
            return False
        if not other.own.isdisjoint(self.credited) or not other.own.isdisjoint(self.leading):
            return True
        return any(map(other._is_named_in, self.lines))

    def _is_named_in(self, line: str) -> bool:
        """Tell whether a line names this outlet: in full, by capital initials, or slashed in any case."""
        words = _WORD.findall(line)
        folded = f" {' '.join(words).casefold()} "
        if any(f" {form} " in folded for form in self.own if " " in form):
            return True
        slashed = {match[1].casefold() for match in _SLASHED.finditer(line)}
        return not slashed.isdisjoint(self.own) or (bool(self.initials) and self.initials.upper() in words)


def _forms(name: str) -> frozenset[str]:
    """Return a name in lower case, its initials, what is left without "news agency", and an agency's usual name."""
    told = _WORD.findall(name)
    words = [word.casefold() for word in told]
    core = " ".join(word for word in words if word not in _GENERIC)
    return frozenset({" ".join(words), core, find_agency(name) or "", _initials(told)} - {""})


def _initials(words: Sequence[str]) -> str:
    """Return the initials of a name of more words than one, "of" and its like left out, in lower case."""
    capital = [word for word in words if not word.islower()] or words
    return "".join(word[0] for word in capital).casefold() if len(capital) > 1 else ""


def _calls_itself_agency(words: Sequence[str]) -> bool:
    """Tell whether a name is one of news agencies, not of a country's Medicines Agency."""
    folded = {word.casefold() for word in words}
    return any(word.endswith("wire") for word in folded) or ("agency" in folded and not folded.isdisjoint(_OF_NEWS))


def _leading_names(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        led = _LEADING.match(line) if len(line.split()) <= SHORT_CREDIT and "|" not in line else None
        if led:
            yield led["name"]


def _lines_below(article: Article) -> Iterator[str]:
    lines = list(_LINE.finditer(article.text))[-LAST_LINES:]
    captions = [part for part in article.boilerplate if part.kind is BoilerplateKind.CAPTION]
    for line in lines:
        if any(part.start <= line.start() < part.end for part in captions):
            continue
        run_in = _RUN_IN.search(line.group())
        if len(line.group().split()) <= LONGEST_CREDIT:
            yield line.group()
        elif run_in:
            yield run_in["credit"]
    for part in article.boilerplate:
        if part.kind is BoilerplateKind.CREDIT:
            yield article.text[part.start : part.end]
