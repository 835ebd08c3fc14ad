"""A case's articles and actors by key, under the short ids and names that exports use."""

from __future__ import annotations

from collections.abc import Iterable

from timeline_app.domain.article import Article
from timeline_app.domain.case import Case, Standing


class CaseLookup:
    """Finds what an article's key stands for.

    Exports name an article by its place in the case (`a1`, `a2`, …): its key holds the
    file's hash, which a redacted export must not give away.
    """

    def __init__(self, case: Case) -> None:
        """Index the case's articles; those an editor removed are left out."""
        standings = {standing.article: standing for standing in case.derived.standings}
        everyone = [(article, standings.get(article.key) or _unknown_standing(article)) for article in case.articles]
        self.removed = tuple(article for article, standing in everyone if standing.removed)
        present = [(article, standing) for article, standing in everyone if not standing.removed]
        self.articles = tuple(article for article, _ in present)
        self._by_key = {article.key: article for article in self.articles}
        self._standings = {article.key: standing for article, standing in present}
        self._ids = {article.key: f"a{number}" for number, article in enumerate(self.articles, 1)}

    def article(self, key: str) -> Article:
        """Return the article; raises KeyError where the case has none of that key."""
        return self._by_key[key]

    def standing(self, key: str) -> Standing:
        """Return what is concluded of the article; raises KeyError where there is none."""
        return self._standings[key]

    def article_id(self, key: str) -> str:
        """Return the article's id within the export; raises KeyError where there is none."""
        return self._ids[key]

    def find_article_id(self, key: str | None) -> str | None:
        """Return the article's id within the export, or None where it is not in it."""
        return self._ids.get(key or "")

    def outlets(self, keys: Iterable[str]) -> list[str]:
        """Return the outlets of articles, each once, in the order met."""
        return list(dict.fromkeys(self._standings[key].outlet for key in keys))


def _unknown_standing(article: Article) -> Standing:
    return Standing(
        article=article.key,
        outlet=article.outlet or article.file_name,
        outlet_known=bool(article.outlet),
        short=article.outlet or article.file_name,
        group=article.key,
    )
