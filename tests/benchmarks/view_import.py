"""An import that goes on while frames are measured: as the window does it, in a job thread and child processes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from timeline_app.services.import_articles import ImportRequest, import_articles
from timeline_app.services.jobs import Cancelled, Report
from timeline_app.ui.jobs import JobRunner

ARTICLES, SENTENCES = 1000, 30
WHO = ("the harbour authority", "Mayor Ana Ruiz", "the dockers' union", "the coast guard", "Northway Shipping")
VERBS = ("rejected", "announced", "approved", "published", "postponed", "criticised")
WHAT = ("the dredging contract", "a report on the spill", "new berth fees", "an inquiry into the accident")


@contextmanager
def importing_in_the_background(folder: Path) -> Iterator[None]:
    """Import articles into one case after the other as long as the block lasts."""
    articles = _write_articles(folder / "articles")
    cases: list[Path] = []

    def work(report: Report, cancelled: Cancelled) -> None:
        while not cancelled():
            cases.append(folder / f"{len(cases)}.timeline")
            import_articles(ImportRequest(cases[-1], (articles,)), report, cancelled)

    runner = JobRunner()
    runner.start(work)
    try:
        yield
    finally:
        runner.cancel_all()
        runner.wait()


def _write_articles(folder: Path) -> Path:
    chance = random.Random(3)
    folder.mkdir()
    for number in range(ARTICLES):
        on = [date(2019, 1, 1) + timedelta(days=chance.randrange(365)) for _ in range(SENTENCES)]
        told = [f"On {d.day} {d:%B %Y} {chance.choice(WHO)} {chance.choice(VERBS)} {chance.choice(WHAT)}." for d in on]
        text = f"The harbour, part {number}\n\nSource: Evening Post\nPublished: 2020-01-09\n\n" + "\n\n".join(told)
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return folder
