"""How long a large case takes to save and load: `python -m tests.benchmarks.storage [--events N] [--json]`."""

from __future__ import annotations

import argparse
import gc
import hashlib
import json
import random
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from timeline_app.domain.actor import Actor
from timeline_app.domain.article import Article
from timeline_app.domain.case import Derived, Standing
from timeline_app.domain.conflict import Conflict, ConflictType, Passage, Side
from timeline_app.domain.dates import day
from timeline_app.domain.event import Account, Event
from timeline_app.domain.mention import Extraction, Mention, Name, NameKind, Stance
from timeline_app.domain.timex import Basis
from timeline_app.storage import CaseFile, ImportedArticle

NOW = datetime(2026, 11, 3, 12, 0, tzinfo=UTC)
OUTLETS, ACTORS, SENTENCES = 40, 500, 40
ARTICLES_IN_A_BATCH = 25
WORDS = ["harbour", "ministry", "denied", "reported", "convoy", "ceasefire", "petition", "signed", "border"]


def make_article(number: int, chance: random.Random) -> ImportedArticle:
    """Return an article of 40 sentences, a mention in each."""
    sentences = [" ".join(chance.choices(WORDS, k=18)).capitalize() + "." for _ in range(SENTENCES)]
    text = f"Article {number}\n\n" + "\n".join(sentences)
    data = text.encode()
    article = Article(hashlib.sha256(data).hexdigest(), "", f"{number}.txt", text, title=f"Article {number}")
    mentions, start = [], text.index("\n\n") + 2
    for sentence in sentences:
        end = start + len(sentence)
        name = Name(start, start + 5, text[start : start + 5], NameKind.PERSON, "minister")
        terms = tuple(sentence.lower().split()[:8])
        mentions.append(
            Mention(article.key, start, end, sentence, "statement", "denied", "deny", names=(name,), terms=terms)
        )
        start = end + 1
    return ImportedArticle(article, Extraction(article.key, 1, mentions=tuple(mentions)), data)


def make_derived(count: int, chance: random.Random) -> Derived:
    """Return so many events over thirty years, one or two accounts each, one conflict for every hundred."""
    keys = [f"{number:064x}#" for number in range(OUTLETS * 5)]
    standings = tuple(
        Standing(key, f"Outlet {number % OUTLETS}", True, f"O{number % OUTLETS}") for number, key in enumerate(keys)
    )
    actors = tuple(Actor(f"a{n}", f"Person {n}", NameKind.PERSON, (f"Person {n}",)) for n in range(ACTORS))
    events = tuple(make_event(number, keys, chance) for number in range(count))
    conflicts = tuple(make_conflict(n, events[n : n + 2]) for n in range(0, count - 1, 100))
    return Derived(standings, actors, events, conflicts)


def make_event(number: int, keys: list[str], chance: random.Random) -> Event:
    span = day(date(1995, 1, 1) + timedelta(days=chance.randrange(11_000)))
    quote = " ".join(chance.choices(WORDS, k=12))
    accounts = tuple(
        Account(f"{key}@{number}", key, number, number + len(quote), quote, span, "on Monday", Basis.WEEKDAY, "a1",
                Stance.ASSERTS)
        for key in chance.sample(keys, chance.choice((1, 1, 2)))
    )  # fmt: skip
    label = f"{quote[:40]} {number}"
    return Event(
        f"e{number:031x}", label, "statement", span, span, Basis.WEEKDAY, accounts, (f"a{chance.randrange(ACTORS)}",), 2
    )


def make_conflict(number: int, events: tuple[Event, ...]) -> Conflict:
    sides = tuple(
        Side(event.label, tuple(Passage(a.article, a.start, a.end, a.quote) for a in event.accounts), 1)
        for event in events
    )
    return Conflict(f"c{number}", ConflictType.CLAIM, sides, tuple(event.id for event in events), "They disagree.", 0.7)


def best_ms(work, runs: int = 3) -> float:
    """Return the shortest of a few runs, in milliseconds."""
    times = []
    for _ in range(runs):
        gc.collect()
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return round(min(times), 1)


def measure(count: int, folder: Path) -> dict[str, float]:
    """Return every figure in milliseconds, or as its name says."""
    chance = random.Random(7)
    path = folder / "large.timeline"
    derived = make_derived(count, chance)
    batches = [[make_article(b * 1000 + n, chance) for n in range(ARTICLES_IN_A_BATCH)] for b in range(3)]
    with CaseFile.create(path) as case:
        figures = {"events": float(count)}
        todo = iter(batches)
        figures["add_batch_of_25_articles_ms"] = best_ms(lambda: case.add_articles(next(todo), who="x", now=NOW))
        figures["save_derived_ms"] = best_ms(lambda: case.save_derived(derived), runs=2)
        figures["load_timeline_ms"] = best_ms(case.load_timeline)
        figures["load_one_event_ms"] = best_ms(lambda: case.event(derived.events[count // 2].id))
        figures["search_ms"] = best_ms(lambda: case.search("harbour denied"))
        figures["load_material_ms"] = best_ms(case.load_material)
        figures["load_case_ms"] = best_ms(case.load_case, runs=1)
    figures["open_ms"] = best_ms(lambda: CaseFile.open(path).close())
    figures["open_read_only_ms"] = best_ms(lambda: CaseFile.open(path, read_only=True).close())
    figures["file_mb"] = round(path.stat().st_size / 1e6, 1)
    return figures


def main() -> None:
    """Print the figures as a table or as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = measure(options.events, Path(folder))
    if options.json:
        print(json.dumps(figures))
    else:
        print("\n".join(f"{name:32}{value:>12,.1f}" for name, value in figures.items()))


if __name__ == "__main__":
    main()
