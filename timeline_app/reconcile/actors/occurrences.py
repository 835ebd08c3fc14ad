"""Every name of a case by its form, so that what is decided once holds for all its occurrences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline_app.domain.article import Article
from timeline_app.domain.mention import Extraction, Name, NameKind
from timeline_app.reconcile.actors.forms import Form, read_form


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

    @property
    def place(self) -> tuple[str, int, int]:
        """Article key and offsets."""
        return self.article, self.start, self.end


@dataclass(slots=True)
class FormUse:
    """A form with all its occurrences, in order of article and offset."""

    form: Form
    occurrences: list[Occurrence] = field(default_factory=list)

    @property
    def kind(self) -> NameKind:
        """What most occurrences are taken for; the first in the enumeration wins a tie."""
        counted = Counter(occurrence.kind for occurrence in self.occurrences)
        return max(NameKind, key=lambda kind: counted[kind])

    @property
    def articles(self) -> list[str]:
        """The articles it stands in, each once."""
        return list(dict.fromkeys(occurrence.article for occurrence in self.occurrences))


@dataclass(frozen=True, slots=True)
class CaseNames:
    """All names of a case."""

    uses: dict[Form, FormUse]
    """Proper names by form, in the order of forms."""
    phrases: tuple[Occurrence, ...]
    """"the minister", "the company's spokesperson", in order of article and offset."""
    texts: dict[str, str]
    """Text by article key."""


def collect_names(articles: Sequence[Article], extractions: Sequence[Extraction]) -> CaseNames:
    """Return every name of the articles; the order of the arguments does not matter."""
    found: dict[Form, FormUse] = {}
    phrases: list[Occurrence] = []
    for extraction in sorted(extractions, key=lambda one: one.article):
        for name in sorted(extraction.names, key=lambda one: (one.start, one.end)):
            occurrence = _occurrence(extraction.article, name)
            form = read_form(name.text)
            if name.is_phrase and form.sort == "name":
                phrases.append(occurrence)
            elif form.words or form.country:
                found.setdefault(form, FormUse(form)).occurrences.append(occurrence)
    uses = {form: found[form] for form in sorted(found)}
    return CaseNames(uses, tuple(phrases), {article.key: article.text for article in articles})


def _occurrence(article: str, name: Name) -> Occurrence:
    return Occurrence(article, name.start, name.end, name.text, name.kind, name.role, name.is_phrase)
