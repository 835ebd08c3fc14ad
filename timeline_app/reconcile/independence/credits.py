"""Which agency or outlet an article says its text is from, and how two such names are told to be one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline_app.domain.article import Article
from timeline_app.reconcile.independence.origins import find_agency

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Credits:
    """Names an article goes by and names it credits, in all the forms they are compared in."""

    own: frozenset[str]
    credited: frozenset[str]

    @classmethod
    def of(cls, article: Article) -> Credits:
        """Return the names of an article's outlet and of the agencies that it credits."""
        return cls(_forms(article.outlet), frozenset().union(*map(_forms, article.agencies)))

    def is_direct(self, other: Credits) -> bool:
        """Tell whether one of the two credits the other's outlet."""
        return not self.own.isdisjoint(other.credited) or not other.own.isdisjoint(self.credited)

    def is_common(self, other: Credits) -> bool:
        """Tell whether both credit one agency."""
        return not self.credited.isdisjoint(other.credited)


def _forms(name: str) -> frozenset[str]:
    """Return a name in lower case, its initials, and the name an agency is kept under; none for an empty name."""
    words = _WORD.findall(name)
    if not words:
        return frozenset()
    initials = "".join(word[0] for word in words).casefold()
    forms = {" ".join(words).casefold(), find_agency(name) or ""}
    if len(initials) > 1:
        forms.add(initials)
    return frozenset(forms - {""})
