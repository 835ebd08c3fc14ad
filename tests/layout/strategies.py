"""Random timelines: every kind of date, long and short labels, conflicts anywhere."""

from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st

from tests.layout.builders import TimelineBuilder

few = settings(deadline=None, max_examples=25)
"""A whole scene is laid out for every example."""

FIRST = date(2015, 1, 1)
ACTORS = ("Ministry of Information", "Meta", "Parliament", "", "A person with a rather long name indeed")
LABELS = ("Talks", "Bill approved at first reading", "外交部否认", "Ministry publishes a statement of many words " * 3)


@st.composite
def edtf_dates(draw):
    """Draw any kind of date that an event may have, the empty one included."""
    first = FIRST + timedelta(days=draw(st.integers(0, 2500)))
    last = first + timedelta(days=draw(st.integers(1, 90)))
    day, until = first.isoformat(), last.isoformat()
    kinds = [
        day,
        f"{day}T14:30",
        day[:7],
        day[:4],
        f"{day}~",
        f"{day}?",
        f"{day}/{until}",
        f"{day}/..",
        f"../{day}",
        "",
    ]
    return draw(st.sampled_from(kinds))


@st.composite
def timelines(draw, most=16):
    """Draw a timeline of up to `most` events."""
    builder = TimelineBuilder("Anything")
    for number in range(draw(st.integers(1, most))):
        when = draw(edtf_dates())
        told = draw(st.sampled_from(["", "2016-03-04", "2019-07"])) if when else ""
        builder.event(
            f"{number} {draw(st.sampled_from(LABELS))}",
            when,
            told=told,
            actor=draw(st.sampled_from(ACTORS)),
            sources=draw(st.sampled_from(["", "AAA", "AAA BBB CCC", "AAA BBB CCC DDD EEE FFF GGG"])),
            independent=draw(st.integers(0, 9)),
        )
    labels = [row.label for row in builder.rows]
    for pair in (
        draw(st.lists(st.lists(st.sampled_from(labels), min_size=2, max_size=3, unique=True), max_size=5))
        if (len(labels) > 1)
        else []
    ):
        builder.conflict(*pair)
    return builder.build()
