"""Timelines of thousands of events as columns, the same for the same seed."""

import random
from array import array

from timeline_app.domain.timeline import EventColumns, Source, Timeline
from timeline_app.layout.calendar_steps import seconds_of

DAY_S = 86_400
WORDS = ("strike", "village", "talks", "ceasefire", "convoy", "denies", "report", "troops", "aid", "border", "vote")


def crowd(first_day, days, count, *, lanes=2, seed=1):
    """Return `count` events told to the day, spread over `days` days, some busier than others."""
    chance = random.Random(seed)
    start = seconds_of(first_day)
    starts = sorted(start + int(chance.triangular(0, days, days * 0.7)) * DAY_S for _ in range(count))
    ends = array("q", (at + DAY_S - 1 for at in starts))
    columns = EventColumns(
        ids=tuple(f"e{number}" for number in range(count)),
        labels=tuple(" ".join(chance.choices(WORDS, k=chance.randint(2, 9))) for _ in range(count)),
        dates=("2020-01-01",) * count,
        date_words=("Wed 1 Jan 2020",) * count,
        start_s=array("q", starts),
        end_s=ends,
        told_start_s=array("q", starts),
        told_end_s=ends,
        precisions=("day",) * count,
        flags=array("H", [0]) * count,
        independent=array("H", (chance.randint(1, 4) for _ in range(count))),
        accounts=array("H", [1]) * count,
        conflicts=array("H", (int(chance.random() < 0.02) for _ in range(count))),
        sources=tuple((chance.randrange(3),) for _ in range(count)),
        actors=tuple(f"Lane {chance.randrange(lanes)}" for _ in range(count)),
        kinds=("statement",) * count,
    )
    return Timeline("A crowd", columns, tuple(Source(f"Source {n}", f"S{n}", "") for n in range(3)), ())
