"""Articles made up for full windows: many events on a day, hundreds in a year, very long names."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

from timeline_app.domain.decision import DecisionKind
from timeline_app.services.case_session import CaseSession
from timeline_app.services.edit_events import evidence_of
from timeline_app.storage import NewDecision

ACTORS = ("Mayor Ana Ruiz", "the harbour authority", "the dockers' union", "the coast guard", "Judge Mara Oyelaran")
ACTORS += ("the Ministry of Transport", "Northway Shipping", "the residents' league", "the federal auditor")
VERBS = ("rejected", "announced", "approved", "published", "postponed", "withdrew", "criticised")
THINGS = ("the dredging contract", "a report on the spill", "new berth fees", "its plan for the north quay")
THINGS += ("the strike vote", "an inquiry into the accident", "the tender for the ferry line", "a fine of $2 million")
OUTLETS = ("Harbour Herald", "Evening Post", "Coastal Wire", "Quay Radio", "The Lighthouse", "Port Gazette")
SENTENCES_PER_ARTICLE = 30
GIVEN = ("Ana", "Boris", "Clara", "David", "Elena", "Farid", "Greta", "Hugo", "Irene", "Jonas", "Karin", "Luis", "Mara")
SURNAMES = ("Ruiz", "Oyelaran", "Lindqvist", "Tanaka", "Moreau", "Novak", "Haddad", "Okafor", "Silva", "Petrov")
TOWNS = ("Marseille", "Rotterdam", "Valencia", "Gdansk", "Trieste", "Porto", "Bergen", "Cardiff", "Split")
DEEDS = ("resigned from | the harbour board", "opened | a ferry terminal", "sued | an insurance company")
DEEDS += ("was arrested at | the customs office", "bought | a shipyard", "launched | a lifeboat", "sold | two tugboats")
DEEDS += ("published | an audit of berth fees", "won | the council election", "closed | the fish market")

LONG_OUTLET = "The Intercontinental Quarterly Review of Harbours, Lighthouses and Inland Waterways"
LONG_TITLE = "Harbour authority, dockers' union and residents' league cannot agree on what was agreed " * 2
LONG_NAME = "Parliamentary Standing Committee on Harbours, Lighthouses, Inland Waterways and Related Infrastructure"


def write_day(folder: Path) -> Path:
    """Write articles on 33 things done on one day, each by somebody else, and on two on others."""
    days = [date(2019, 5, 9)] + [date(2019, 5, 14)] * 33 + [date(2019, 5, 15)]
    happenings = [_happening(number, day) for number, day in enumerate(days)]
    return _write(folder, happenings, a_part=1, published=date(2019, 5, 16))


def tell_apart(case: Path) -> None:
    """Decide that every account in a case is an event of its own: a case is as crowded as it has accounts."""
    with CaseSession(case) as session:
        while crowd := next((event for event in session.derived().events if len(event.accounts) > 1), None):
            for account in crowd.accounts[1:]:
                evidence = evidence_of([account])
                session.decide(NewDecision(DecisionKind.DETACH_MENTION, evidence), words="taken apart")


def write_year(folder: Path) -> Path:
    """Write articles that tell of 300 things done within a year."""
    rng = random.Random(300)
    days = sorted(date(2018, 6, 1) + timedelta(days=int(rng.betavariate(2, 4) * 365)) for _ in range(300))
    return _write(folder, [_sentence(rng, day) for day in days])


def write_names(folder: Path) -> Path:
    """Write two articles that disagree, with an outlet, a headline and names that are far too long."""
    folder.mkdir(parents=True, exist_ok=True)
    first = (
        f"{LONG_TITLE.strip()}\n\nSource: {LONG_OUTLET}\nPublished: 2019-05-20\n\n"
        f"On 14 May 2019 the {LONG_NAME} approved the dredging contract for the northern, eastern and western quays, "
        f"which 240 residents of the Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch quarter had opposed.\n"
    )
    second = (
        "Committee denies approval\n\nSource: Evening Post\nPublished: 2019-05-21\n\n"
        f"The {LONG_NAME} denied that it had approved the dredging contract on 14 May 2019. "
        "90 residents of the quarter had opposed the contract.\n"
    )
    (folder / f"{'a-very-long-file-name-' * 8}.txt").write_text(first, encoding="utf-8")
    (folder / "short.txt").write_text(second, encoding="utf-8")
    return folder


def write_bad_files(folder: Path) -> Path:
    """Write files that can't be imported, beside nothing that can."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "scan.pdf").write_bytes(b"%PDF-1.4 cut off")
    (folder / "notes.docx").write_bytes(b"PK\x03\x04 not a document")
    (folder / "holiday.jpg").write_bytes(b"\xff\xd8\xff\xe0 picture")
    return folder


def _happening(number: int, day: date) -> str:
    name = f"{GIVEN[number % len(GIVEN)]} {SURNAMES[number % len(SURNAMES)]}"
    verb, thing = DEEDS[number % len(DEEDS)].split(" | ")
    return f"On {day.day} {day:%B %Y}, {name} {verb} {thing} in {TOWNS[number % len(TOWNS)]}."


def _sentence(rng: random.Random, day: date) -> str:
    return f"On {day.day} {day:%B %Y} {rng.choice(ACTORS)} {rng.choice(VERBS)} {rng.choice(THINGS)}."


def _write(
    folder: Path, sentences: list[str], a_part: int = SENTENCES_PER_ARTICLE, published: date = date(2019, 7, 1)
) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(0, len(sentences), a_part):
        part = number // a_part + 1
        outlet = OUTLETS[part % len(OUTLETS)]
        text = "\n\n".join(sentences[number : number + a_part])
        head = f"The harbour dispute, part {part}\n\nSource: {outlet}\nPublished: {published}\n\n"
        (folder / f"part-{part}.txt").write_text(f"{head}{text}\n", encoding="utf-8")
    return folder
