"""Filters over the timeline's columns."""

import pytest

from tests.layout.builders import TimelineBuilder
from timeline_app.domain.timeline import EventFlag
from timeline_app.services.find_events import EventFilter, visible_events

LABELS = ("Bill tabled", "Statement published", "Denial", "Strike", "Old quarrel")


def timeline():
    b = TimelineBuilder().source("RFE", "Radio Free Europe").source("BBC", "BBC News")
    b.event("Old quarrel", "1999", actor="Parliament")
    b.event("Bill tabled", "2021-09", actor="Parliament", sources="BBC")
    b.event("Statement published", "2021-11-01", actor="Government", sources="RFE BBC", flags=EventFlag.STARRED)
    b.event("Denial", "2021-11-02", actor="Meta", sources="RFE")
    b.event("Strike", "", actor="Union", sources="RFE")
    b.event("Left out", "2021-11-03", flags=EventFlag.HIDDEN)
    return b.conflict("Statement published", "Denial", kind="claim").build()


@pytest.mark.parametrize(
    ("wanted", "labels"),
    [
        (EventFilter(), LABELS),
        (EventFilter(with_hidden=True), (*LABELS, "Left out")),
        (EventFilter(words="PUBLISHED government"), ("Statement published",)),
        (EventFilter(words="europe"), ("Statement published", "Denial", "Strike")),
        (EventFilter(words="quarrels", quoted=frozenset({"e3"})), ("Denial",)),
        (EventFilter(source="bbc"), ("Bill tabled", "Statement published")),
        (EventFilter(without_sources=frozenset({"Radio Free Europe"})), LABELS[:2] + LABELS[4:]),
        (EventFilter(conflict="claim"), ("Statement published", "Denial")),
        (EventFilter(conflict="date"), ()),
        (EventFilter(only_conflicts=True, source="bbc"), ("Statement published",)),
        (EventFilter(only_starred=True), ("Statement published",)),
        (EventFilter(first="2021-11"), ("Statement published", "Denial")),
        (EventFilter(last="2021-09-15"), ("Bill tabled", "Old quarrel")),
        (EventFilter(first="2021-09-30", last="2021-11-01"), ("Bill tabled", "Statement published")),
    ],
)
def test_a_filter_shows_what_passes_each_of_its_tests(wanted, labels):
    shown_in = timeline()
    visible = visible_events(shown_in, wanted)
    shown = [shown_in.events.labels[row] for row, seen in enumerate(visible) if seen]
    assert len(visible) == len(shown_in.events)
    assert sorted(shown) == sorted(labels)
