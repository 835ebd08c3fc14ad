"""Articles about people and bodies of all regions, with the spellings that are one actor's and those that are not."""

import tomllib
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from timeline_app.domain.edtf import parse_edtf
from timeline_app.extract import extract_article
from timeline_app.ingest import read_articles
from timeline_app.reconcile.actors import find_actors

FOLDER = Path(__file__).resolve().parents[1] / "data" / "actors"
FAMILIES = tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))
ARTICLES = ("the ", "a ", "an ")


@dataclass(frozen=True, slots=True)
class Told:
    """A few articles: `one` are the spellings of an actor each, `apart` pairs of two actors."""

    texts: tuple[str, ...]
    one: tuple[tuple[str, ...], ...]
    apart: tuple[tuple[str, str], ...]

    def pairs(self):
        """Return the pairs of spellings that are one."""
        return {tuple(sorted(pair)) for names in self.one for pair in combinations(set(map(bare, names)), 2)}

    def mixed(self):
        """Return the pairs of spellings that are not."""
        told = [set(map(bare, names)) for names in self.one]
        across = {(a, b) for one, other in combinations(told, 2) for a in one - other for b in other - one}
        return across | {(bare(a), bare(b)) for a, b in self.apart}


def read_family(name):
    """Return what a family of names tells, in the order of its file."""
    table = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    return [
        Told(tuple(one["texts"]), tuple(map(tuple, one.get("one", ()))), tuple(map(tuple, one.get("apart", ()))))
        for one in table["dispute"]
    ]


def find_spellings(texts):
    """Return the bare spellings of each actor that the articles name, read as the product reads them."""
    read = [read_articles(text.encode(), f"{number}.txt")[0] for number, text in enumerate(texts)]
    articles = [replace(one, language="en", published=parse_edtf("2024-05-08")) for one in read]
    found = find_actors(articles, [extract_article(one) for one in articles], ())
    return [{bare(name) for name in (*actor.variants, actor.name)} for actor in found.actors]


def are_one(actors, pair):
    return any(set(pair) <= actor for actor in actors)


def bare(name):
    """Return a name without its case, article and genitive."""
    name = name.replace("’", "'").casefold()
    article = next((one for one in ARTICLES if name.startswith(one)), "")
    return name[len(article) :].removesuffix("'s")
