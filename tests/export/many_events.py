"""Large cases, the same at every run: for the page's packing and its speed."""

from __future__ import annotations

import random
from datetime import date, timedelta

from tests.export.builders import CaseBuilder

ACTORS = ["Harbour authority", "Mayor's office", "Dockers' union", "Coast guard", "Regional court", "Port insurers"]
ACTORS += ["Ministry of transport", "Shipping line", "Residents' league", "Federal auditor"]
VERBS = ["rejects", "announces", "confirms", "denies", "postpones", "publishes", "approves", "withdraws"]
THINGS = ["the dredging contract", "a report on the spill", "new berth fees", "its plan for the north quay"]
THINGS += ["the strike vote", "an inquiry into the accident of the spring and everything that was said about it since"]
SHAPES = ["{:%Y-%m-%d}"] * 7 + [
    "{:%Y-%m-%d}~",
    "{:%Y-%m}",
    "{:%Y-%m-%d}/..",
    "../{:%Y-%m-%d}",
    "{:%Y-%m-%d}T14:30",
    "{:%Y}",
]


def many_events(count, *, days=400, seed=7):
    """Return the builder of a case of `count` dated events within about `days` days, some undated, some in conflict."""
    rng = random.Random(seed)
    story = CaseBuilder(f"The harbour dispute, {count} events")
    shorts = [f"S{number}" for number in range(8)]
    for number, short in enumerate(shorts):
        story.article(short, f"Harbour news {number}\nSomething was told.", outlet=f"Harbour Gazette {number}")
    for number in range(count):
        label = f"{rng.choice(ACTORS)} {rng.choice(VERBS)} {rng.choice(THINGS)}"
        moment = date(2019, 3, 1) + timedelta(days=rng.betavariate(2, 5) * days)
        told = rng.choice(SHAPES).format(moment) if number % 20 else ""
        tellers = rng.sample(shorts, rng.choice([1, 1, 2, 3, 6]))
        accounts = [story.told_by(short, "Something was told", told) for short in tellers]
        story.event(f"{label} ({number})", told, *accounts, actors=[rng.choice(ACTORS)], starred=number % 37 == 0)
    labels = [event.label for event in story.events]
    for number in range(count // 15):
        sides = [("One side", [("S0", "Something was told")]), ("The other side", [("S1", "was told")])]
        story.conflict("claim", f"Dispute {number}", [labels[number * 3], labels[number * 3 + 5]], *sides)
    story.conflict("figure", "Dispute of many", labels[1:9], *sides)
    return story
