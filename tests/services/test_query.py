"""What a person types into the search."""

import pytest

from timeline_app.services.find_events import EventFilter, visible_events
from timeline_app.services.query import read_query


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("", EventFilter()),
        ("petition  bill", EventFilter(words="petition bill")),
        ("from:2021-09 to:2021-11-02", EventFilter(first="2021-09", last="2021-11-02")),
        ('to:"2 November 2021" denial', EventFilter(words="denial", last="2021-11-02")),
        ("source:BBC", EventFilter(source="BBC")),
        ('source:"Evening Post"', EventFilter(source="Evening Post")),
        ("conflict:", EventFilter(only_conflicts=True)),
        ("conflict:date", EventFilter(conflict="date")),
        ("from:soon", EventFilter()),
        ("conflict:nonsense", EventFilter()),
    ],
)
def test_a_query_is_words_and_fields(typed, wanted):
    assert read_query(typed) == wanted


def shown(session, typed: str) -> set[str]:
    timeline = session.timeline()
    visible = visible_events(timeline, read_query(typed))
    return {label for label, one in zip(timeline.events.labels, visible, strict=True) if one}


def test_fields_narrow_what_is_shown(session):
    everything = shown(session, "")
    early = shown(session, "to:2024-05-04")
    wire = shown(session, 'source:"coastal wire"')
    assert early
    assert wire
    assert early < everything
    assert wire < everything
    assert early.isdisjoint(wire)
