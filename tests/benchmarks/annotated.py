"""Annotated disputes, ours and those beside the checkout, and the product's own way through them."""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from timeline_app.domain.article import Article
from timeline_app.domain.case import Case
from timeline_app.domain.mention import Extraction
from timeline_app.export.case_json import write_case_json
from timeline_app.extract import extract_article
from timeline_app.ingest import read_articles
from timeline_app.reconcile import reconcile

ROOT = Path(__file__).resolve().parents[2]
OURS = ROOT / "tests" / "data" / "disputes"
SHARED = ROOT.parent / "shared"


@dataclass(frozen=True, slots=True)
class Dispute:
    """A folder of articles and its annotation."""

    name: str
    articles: Path
    gold_file: Path

    @property
    def gold(self) -> dict[str, Any]:
        """The annotation."""
        gold: dict[str, Any] = json.loads(self.gold_file.read_text(encoding="utf-8"))
        return gold

    @property
    def texts(self) -> dict[str, str]:
        """The articles' texts by file name."""
        return {path.name: path.read_text(encoding="utf-8-sig") for path in sorted(self.articles.glob("*.txt"))}


def find_disputes(half: str) -> list[Dispute]:
    """Return our own disputes of one half, `develop` or `judge`."""
    return [_dispute(gold) for gold in sorted((OURS / half).glob("*/gold.json"))]


def find_shared() -> list[Dispute]:
    """Return the annotated disputes beside the checkout; none where they are not there."""
    founding = SHARED / "seeds-gold" / "gold.json"
    seeds = [Dispute("seeds", SHARED / "seeds", founding)] if founding.exists() else []
    return seeds + [_dispute(gold) for gold in sorted((SHARED / "cases").glob("*/gold.json"))]


def find_topics() -> list[Dispute]:
    """Return the topics of two similar incidents each, beside the checkout; none where they are not there."""
    return [_dispute(gold) for gold in sorted((SHARED / "merging").glob("*/gold.json"))]


def _dispute(gold: Path) -> Dispute:
    return Dispute(gold.parent.name, gold.parent, gold)


def read_dispute(articles: Path) -> list[tuple[Article, Extraction]]:
    """Read and extract a folder of articles as the product does, in this process."""
    read = [one for path in sorted(articles.glob("*.txt")) for one in read_articles(path.read_bytes(), path.name)]
    return [(article, extract_article(article)) for article in read]


def export_dispute(articles: Path) -> dict[str, Any]:
    """Read, extract, reconcile and export a folder of articles as the product does, in this process."""
    pairs = read_dispute(articles)
    read, told = tuple(article for article, _ in pairs), tuple(extraction for _, extraction in pairs)
    case = Case("", read, told, (), reconcile(read, told, ()))
    written: dict[str, Any] = json.loads(write_case_json(case))
    return written


def load_shared_scorer(name: str) -> ModuleType:
    """Return a scorer that lies beside the checkout.  Raises FileNotFoundError where it is missing."""
    path = SHARED / "score" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None or not path.exists():
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # its dataclasses look their own module up
    spec.loader.exec_module(module)
    return module


def score_by_shared(dispute: Dispute, exported: Mapping[str, Any]) -> dict[str, float]:
    """Return the figures of the scorer beside the checkout."""
    scorer, raw = load_shared_scorer("score_case"), dispute.texts
    folded = {name: scorer.fold(text) for name, text in raw.items()}
    figures: dict[str, float] = scorer.score(dispute.gold, exported, folded, raw)
    return figures
