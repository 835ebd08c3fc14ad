"""A large case file to look at: dates of every precision, actors of every weight, conflicts, articles.

    python -m tests.benchmarks.view_case CASE EVENTS

The same file for the same number; told by up to 5,000 articles over ten years.
"""

from __future__ import annotations

import hashlib
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path

from timeline_app.domain.actor import Actor
from timeline_app.domain.article import Article
from timeline_app.domain.case import Derived, ReviewItem, Standing
from timeline_app.domain.conflict import Conflict, ConflictType, Passage, Side
from timeline_app.domain.dates import UNDATED, Span, day
from timeline_app.domain.edtf import parse_edtf
from timeline_app.domain.event import Account, Event
from timeline_app.domain.mention import Extraction, NameKind, Stance
from timeline_app.domain.timex import Basis
from timeline_app.storage import CaseFile, ImportedArticle

FORM = 1
"""Of the file; another number makes it anew."""
FIRST_DAY, DAYS = date(2011, 1, 1), 3650
OUTLETS, ACTORS, MOST_ARTICLES, EVENTS_PER_ARTICLE = 40, 300, 5000, 20
ARTICLES_IN_A_BATCH = 250
NOW = datetime(2026, 11, 3, 12, 0, tzinfo=UTC)
WORDS = (
    *("strike", "village", "talks", "ceasefire", "convoy", "denies", "report", "troops", "aid", "border", "vote"),
    *("minister", "resigns", "harbour", "court", "rules", "inquiry", "opens", "evacuation", "statement", "sanctions"),
)
FORMS = ("{d}",) * 70 + ("{m}",) * 8 + ("{d}~",) * 6 + ("{d}/{e}",) * 6 + ("{d}T14:30",) * 4 + ("{d}/..",) * 2
FORMS += ("{y}",) * 2 + ("{d}?",) * 1 + ("",) * 1
"""Of a hundred dates, as EDTF: day, month, around a day, from a day to another …"""


def find_case(count: int) -> Path:
    """Return the case file of so many events, written the first time in a process of its own."""
    folder = Path(tempfile.gettempdir()) / "timeline-app-benchmarks"
    folder.mkdir(exist_ok=True)
    path = folder / f"view-{FORM}-{count}.timeline"
    if not path.exists():
        unfinished = path.with_suffix(".unfinished")
        unfinished.unlink(missing_ok=True)
        subprocess.run([sys.executable, "-m", "tests.benchmarks.view_case", str(unfinished), str(count)], check=True)
        unfinished.rename(path)
    return path


def write_case(path: Path, count: int) -> None:
    """Write the case file of so many events."""
    chance = random.Random(count)
    articles = [_article(number) for number in range(min(MOST_ARTICLES, max(5, count // EVENTS_PER_ARTICLE)))]
    with CaseFile.create(path, title=f"{count:,} events") as case:
        waiting = iter(articles)
        while batch := list(islice(waiting, ARTICLES_IN_A_BATCH)):
            case.add_articles(batch, who="benchmark", now=NOW)
        case.save_derived(_derived([one.article.key for one in articles], count, chance))


def _article(number: int) -> ImportedArticle:
    text = f"Article {number}\n\n" + "\n".join(f"In sentence {n} of {number} nothing is told." for n in range(30))
    data = text.encode()
    article = Article(hashlib.sha256(data).hexdigest(), "", f"{number}.txt", text, title=f"Article {number}")
    return ImportedArticle(article, Extraction(article.key, 1), data)


def _derived(keys: list[str], count: int, chance: random.Random) -> Derived:
    standings = tuple(Standing(key, f"Outlet {n % OUTLETS}", True, f"O{n % OUTLETS}") for n, key in enumerate(keys))
    actors = tuple(Actor(f"a{n}", f"Person {n}", NameKind.PERSON, (f"Person {n}",)) for n in range(ACTORS))
    days = sorted(int(chance.triangular(0, DAYS, DAYS * 0.7)) for _ in range(count))
    events = tuple(_event(number, on, keys, chance) for number, on in enumerate(days))
    reviews = tuple(
        ReviewItem("undated", events[n].id, f"“{events[n].label}” has no date") for n in range(0, count, 20)
    )
    return Derived(standings, actors, events, tuple(_conflicts(events, chance)), (), reviews)


def _event(number: int, on_day: int, keys: list[str], chance: random.Random) -> Event:
    told = _span(FIRST_DAY + timedelta(days=on_day), chance)
    corrected = told.is_dated and chance.random() < 0.02
    span = day(FIRST_DAY + timedelta(days=max(0, on_day - chance.randint(1, 40)))) if corrected else told
    label = " ".join(chance.choices(WORDS, k=chance.randint(3, 12))).capitalize()
    accounts = tuple(
        Account(f"{key}@{number}", key, number, number + 40, label, told, "on Monday", Basis.WEEKDAY, None,
                Stance.ASSERTS)
        for key in dict.fromkeys(chance.choices(keys, k=chance.choice((1, 1, 1, 2, 3))))
    )  # fmt: skip
    actor = min(int(chance.paretovariate(0.8)) - 1, ACTORS - 1)
    return Event(
        f"e{number:031x}",
        label,
        "statement",
        span,
        told,
        Basis.WEEKDAY,
        accounts,
        (f"a{actor}",),
        len(accounts),
        corrected=corrected,
        correction_reason="The minutes say so" if corrected else "",
        starred=chance.random() < 0.01,
    )


def _span(on: date, chance: random.Random) -> Span:
    form = chance.choice(FORMS)
    later = on + timedelta(days=chance.randint(1, 20))
    return parse_edtf(form.format(d=on, e=later, m=f"{on:%Y-%m}", y=on.year)) if form else UNDATED


def _conflicts(events: tuple[Event, ...], chance: random.Random) -> Iterator[Conflict]:
    """Let one event in fifty be disputed, with one of the next few hours or days."""
    for number in range(0, len(events) - 30, 100):
        pair = (events[number], events[number + chance.randint(1, 29)])
        sides = tuple(
            Side(one.label, tuple(Passage(a.article, a.start, a.end, a.quote) for a in one.accounts), 1) for one in pair
        )
        ids = tuple(one.id for one in pair)
        yield Conflict(f"c{number}", ConflictType.CLAIM, sides, ids, "They disagree.", 0.7)


if __name__ == "__main__":
    write_case(Path(sys.argv[1]), int(sys.argv[2]))
