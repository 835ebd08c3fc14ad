"""What the hand annotation of real cases calls boilerplate, and what it calls a mention of an event."""

import json
from functools import cache
from pathlib import Path

import pytest

from timeline_app.ingest import read_articles

SHARED = Path(__file__).resolve().parents[3] / "shared"
CASES = {
    "seeds": "seeds-gold",
    "cases/absent-leader": "cases/absent-leader",
    "cases/manbij-strikes": "cases/manbij-strikes",
}
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the annotated cases are not beside the checkout")


@cache
def article_of(folder, name):
    return read_articles((SHARED / folder / name).read_bytes(), name)[0]


def gold_of(folder):
    return json.loads((SHARED / CASES[folder] / "gold.json").read_text(encoding="utf-8"))


def is_marked(folder, item):
    """Tell whether one mark covers the whole quote."""
    article = article_of(folder, item["article"])
    quote = item["quote"].strip()
    start = article.text.find(quote)
    return any(mark.start <= start and start + len(quote) <= mark.end for mark in article.boilerplate)


@pytest.mark.parametrize("folder", CASES)
def test_annotated_boilerplate_is_marked(folder):
    assert [item for item in gold_of(folder)["boilerplate"] if not is_marked(folder, item)] == []


@pytest.mark.parametrize("folder", CASES)
def test_annotated_mentions_are_not_marked(folder):
    events = [event for event in gold_of(folder)["events"] if not event.get("optional")]
    assert [item for event in events for item in event["mentions"] if is_marked(folder, item)] == []
