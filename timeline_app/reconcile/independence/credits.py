"""Which agency or outlet an article says its text is from, and how two such names are told to be one."""

from __future__ import annotations

import re
from collections.abc import Iterator
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

    @classmethod
    def of(cls, article: Article) -> Credits:
        """Return the names of an article's outlet and of the agencies that it credits."""
        words = _WORD.findall(article.outlet)
        initials = "".join(word[0] for word in words).casefold() if len(words) > 1 else ""
        credited = frozenset[str]().union(*map(_forms, article.agencies))
        return cls(_forms(article.outlet), initials, credited, tuple(_lines_below(article)))

    def is_direct(self, other: Credits) -> bool:
        """Tell whether one of the two credits the other's outlet."""
        return self._credits(other) or other._credits(self)

    def is_common(self, other: Credits) -> bool:
        """Tell whether both credit one agency."""
        return not self.credited.isdisjoint(other.credited)

    def _credits(self, other: Credits) -> bool:
        if not self.own.isdisjoint(other.own):
            return False
        return not other.own.isdisjoint(self.credited) or any(map(other._is_named_in, self.lines))

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
    words = [word.casefold() for word in _WORD.findall(name)]
    if not words:
        return frozenset()
    initials = "".join(word[0] for word in words)
    core = " ".join(word for word in words if word not in _GENERIC)
    forms = {" ".join(words), core, find_agency(name) or "", initials if len(initials) > 1 else ""}
    return frozenset(forms - {""})


def _lines_below(article: Article) -> Iterator[str]:
    lines = list(_LINE.finditer(article.text))[-LAST_LINES:]
    captions = [part for part in article.boilerplate if part.kind is BoilerplateKind.CAPTION]
    for line in lines:
        is_caption = any(part.start <= line.start() < part.end for part in captions)
        if not is_caption and len(line.group().split()) <= LONGEST_CREDIT:
            yield line.group()
    for part in article.boilerplate:
        if part.kind is BoilerplateKind.CREDIT:
            yield article.text[part.start : part.end]
