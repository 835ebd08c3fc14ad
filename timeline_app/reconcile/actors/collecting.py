"""The names of a case collected time after time; those of an article are read once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline_app.domain.article import Article
from timeline_app.domain.mention import Extraction
from timeline_app.reconcile.actors.acronyms import told_acronym
from timeline_app.reconcile.actors.aliases import told_aliases
from timeline_app.reconcile.actors.forms import Form, read_form
from timeline_app.reconcile.actors.occurrences import CaseNames, FormUse, Occurrence, ReadNames, read_names


@dataclass(frozen=True, slots=True)
class _Known:
    article: Article
    extraction: Extraction
    names: ReadNames


class NameKeeper:
    """Keeps the names of one case."""

    def __init__(self) -> None:
        self._known: dict[str, _Known] = {}
        self._places: defaultdict[Form, dict[str, tuple[Occurrence, ...]]] = defaultdict(dict)
        self._uses: dict[Form, FormUse] = {}
        self._acronyms: dict[str, Sequence[tuple[Form, str]]] = {}
        self._aliases: dict[str, Sequence[tuple[Form, Form]]] = {}
        self._described: Counter[Form] = Counter()

    def collect(self, articles: Sequence[Article], extractions: Sequence[Extraction]) -> tuple[CaseNames, set[str]]:
        """Return every name of the articles and the keys of those that came, changed or went since the last call.

        The order of the arguments does not matter; an article is the same where it is the same object.
        """
        by_key = {article.key: article for article in articles}
        told = {one.article: one for one in extractions if one.article in by_key}
        changed = {key for key, known in self._known.items() if told.get(key) is not known.extraction}
        changed |= {key for key, known in self._known.items() if by_key.get(key) is not known.article}
        forms = {form for key in changed for form in self._drop(key)}
        changed |= told.keys() - self._known.keys()
        forms |= {form for key in changed & told.keys() for form in self._take_in(by_key[key], told[key])}
        self._count(forms)
        by_article = {key: self._known[key].names for key in sorted(self._known)}
        texts = {key: names.text for key, names in by_article.items()}
        found = CaseNames(self._uses, by_article, texts, self._acronyms, self._aliases, self._described.keys())
        return found, changed

    def _drop(self, key: str) -> Sequence[Form]:
        names = self._known.pop(key).names
        self._acronyms.pop(key, None)
        self._aliases.pop(key, None)
        for form in map(_form_of, names.phrases):
            self._described[form] -= 1
            if not self._described[form]:
                del self._described[form]
        for form in names.by_form:
            del self._places[form][key]
        return tuple(names.by_form)

    def _take_in(self, article: Article, extraction: Extraction) -> Sequence[Form]:
        names = read_names(article, extraction)
        self._known[article.key] = _Known(article, extraction, names)
        self._described.update(map(_form_of, names.phrases))
        acronyms = tuple(_told_acronyms(names))
        if acronyms:
            self._acronyms[article.key] = acronyms
        aliases = tuple(told_aliases(names))
        if aliases:
            self._aliases[article.key] = aliases
        for form, places in names.by_form.items():
            self._places[form][article.key] = places
        return tuple(names.by_form)

    def _count(self, forms: Iterable[Form]) -> None:
        """Bring the uses of some forms up to date."""
        for form in forms:
            places = self._places[form]
            if places:
                self._uses[form] = FormUse.of(form, [one for key in sorted(places) for one in places[key]])
            else:
                del self._places[form]
                self._uses.pop(form, None)
        self._uses = {form: self._uses[form] for form in sorted(self._uses)}


def _form_of(phrase: Occurrence) -> Form:
    return read_form(phrase.text)


def _told_acronyms(names: ReadNames) -> Iterator[tuple[Form, str]]:
    for form, places in names.by_form.items():
        for one in places:
            acronym = told_acronym(one, names.text)
            if acronym:
                yield form, acronym
