"""The annotated articles beside the checkout and their scorer."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT.parent / "shared" / "timex"
SETS = ("timebank", "aquaint")

Gold = dict[str, dict[str, Any]]
"""From document to `dct`, `text` and `timexes` (start, end, type, value)."""


def load_scorer() -> ModuleType:
    """Return the scorer's module.  Raises FileNotFoundError where it is missing."""
    path = FOLDER.parent / "score" / "score_timex.py"
    spec = importlib.util.spec_from_file_location("score_timex", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_gold(name: str) -> Gold:
    """Return the documents of one set."""
    gold: Gold = load_scorer().read_gold(FOLDER / name)
    return gold


def score(gold: Gold, found: dict[str, list[dict[str, Any]]], documents: list[str]) -> dict[str, Any]:
    """Return the scorer's numbers over some documents: all, DATE, placed."""
    scorer = load_scorer()
    told = {doc: gold[doc]["timexes"] for doc in documents}
    tagged = {doc: [scorer.trim(timex, gold[doc]["text"]) for timex in found[doc]] for doc in documents}
    return {
        "all": scorer.score(told, tagged),
        "DATE": scorer.score(scorer.only_dates(told), scorer.only_dates(tagged)),
        "placed": scorer.score(scorer.only_placed(told), scorer.only_placed(tagged)),
    }
