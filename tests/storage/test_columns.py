"""Columns say of each event what is drawn, and survive their packing."""

from array import array
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.storage.builders import account_of, article_of, event_of, gate, mention_of, port, small_derived, standing_of
from timeline_app.domain.article import PublishedBasis
from timeline_app.domain.case import Derived
from timeline_app.domain.conflict import ConflictStatus
from timeline_app.domain.dates import SECONDS_PER_DAY
from timeline_app.domain.edtf import parse_edtf
from timeline_app.domain.timeline import EventColumns, EventFlag, Source
from timeline_app.domain.timex import Basis
from timeline_app.storage.codec import CodecError
from timeline_app.storage.columns import bounds_s, in_time_order, make_columns
from timeline_app.storage.outlets import list_sources
from timeline_app.storage.packing import pack_columns, unpack_columns

ARTICLE = article_of("Title\n\nIt was closed.\n")
MENTION = mention_of(ARTICLE, "It was closed.")


def columns_of(*events, **parts):
    derived = Derived(events=events, **parts)
    return make_columns(in_time_order(events), derived, list_sources(derived.standings))


def seconds(day):
    return parse_edtf(day).first.ordinal_s


@pytest.mark.parametrize(
    ("edtf", "start", "end", "flags"),
    [
        ("2021-11-01", "2021-11-01", "2021-11-01", 0),
        ("2021-11", "2021-11-01", "2021-11-30", 0),
        ("2021-09-15~", "2021-09-11", "2021-09-19", EventFlag.APPROXIMATE),
        ("2021-11-01?", "2021-11-01", "2021-11-01", EventFlag.UNCERTAIN),
        ("2021-10-30/2021-11-02", "2021-10-30", "2021-11-02", 0),
    ],
)
def test_a_span_reaches_from_its_first_second_to_its_last(edtf, start, end, flags):
    columns = columns_of(event_of("e1", "x", edtf))
    assert columns.start_s[0] == seconds(start)
    assert columns.end_s[0] == seconds(end) + SECONDS_PER_DAY - 1
    assert columns.flags[0] == flags
    assert columns.dates == (edtf,)


def test_an_open_span_has_its_one_bound_twice():
    since, until = columns_of(event_of("e1", "x", "2021-11-01/..")), columns_of(event_of("e1", "x", "../2021-11-01"))
    assert since.start_s[0] == since.end_s[0] == seconds("2021-11-01")
    assert since.flags[0] == EventFlag.OPEN_END
    assert until.start_s[0] == until.end_s[0] == seconds("2021-11-02") - 1
    assert until.flags[0] == EventFlag.OPEN_START


def test_events_stand_in_time_order_and_undated_ones_last():
    columns = columns_of(
        event_of("none", "x", ""), event_of("late", "x", "2021-11-02"), event_of("month", "x", "2021-11")
    )
    assert columns.ids == ("month", "late", "none")
    assert bounds_s(parse_edtf("")) == (0, 0)


def test_the_told_date_of_a_corrected_event_stays_beside_it():
    event = event_of("e1", "x", "2021-10-31", told_span=parse_edtf("2021-11-01"), corrected=True)
    columns = columns_of(event)
    assert columns.told_start_s[0] - columns.start_s[0] == SECONDS_PER_DAY
    assert columns.flags[0] == EventFlag.CORRECTED


def test_what_an_editor_set_and_background_are_flagged():
    event = event_of("e1", "x", "2021", hidden=True, starred=True, is_background=True)
    assert columns_of(event).flags[0] == EventFlag.HIDDEN | EventFlag.STARRED | EventFlag.BACKGROUND


@pytest.mark.parametrize(
    ("basis", "published", "corrected", "inferred"),
    [
        (Basis.EXPLICIT, PublishedBasis.INFERRED, False, False),
        (Basis.RELATIVE, PublishedBasis.INFERRED, False, True),
        (Basis.RELATIVE, PublishedBasis.STATED, False, False),
        (Basis.INFERRED, PublishedBasis.STATED, False, True),
        (Basis.INFERRED, PublishedBasis.STATED, True, False),
    ],
)
def test_a_date_that_rests_on_inference_is_flagged(basis, published, corrected, inferred):
    event = event_of("e1", "x", "2021-11-01", account_of(MENTION, "2021-11-01"), basis=basis, corrected=corrected)
    standing = replace(standing_of(ARTICLE, "PORT"), published_basis=published)
    flags = columns_of(event, standings=(standing,)).flags[0]
    assert bool(flags & EventFlag.INFERRED) is inferred


def test_only_open_conflicts_are_counted():
    derived = small_derived()
    resolved = replace(derived.conflicts[0], status=ConflictStatus.RESOLVED)
    assert columns_of(*derived.events, conflicts=(resolved,)).conflicts == array("H", [0, 0, 0])
    assert columns_of(*derived.events, conflicts=derived.conflicts).conflicts == array("H", [1, 1, 0])


def test_counts_too_large_for_their_column_are_cut():
    event = replace(event_of("e1", "x", "2021"), independent_sources=70_000)
    assert columns_of(event).independent == array("H", [65_535])


def test_two_articles_of_one_outlet_are_one_source():
    second = replace(standing_of(gate().article, "PORT"), outlet="The Port", colour="#112233")
    found = list_sources((standing_of(port().article, "PORT"), second))
    assert found.sources == (Source("The Port", "PORT", "#112233"),)
    assert set(found.of_article.values()) == {0}


def test_removed_articles_are_nobody_s_source():
    removed = standing_of(port().article, "PORT", removed=True)
    found = list_sources((removed, standing_of(gate().article, "GATE")))
    assert [source.short for source in found.sources] == ["GATE"]
    assert list(found.of_article) == [gate().article.key]


TEXTS = st.text(max_size=9)
SECONDS = st.integers(-(2**63), 2**63 - 1)
COUNTS = st.integers(0, 65_535)
ROWS = st.lists(
    st.tuples(
        TEXTS, TEXTS, TEXTS, TEXTS, SECONDS, SECONDS, SECONDS, SECONDS, TEXTS, COUNTS, COUNTS, COUNTS, COUNTS,
        st.lists(COUNTS, max_size=3).map(tuple), TEXTS, TEXTS,
    ),
    max_size=8,
)  # fmt: skip
CODES = dict.fromkeys(("start_s", "end_s", "told_start_s", "told_end_s"), "q")
CODES |= dict.fromkeys(("flags", "independent", "accounts", "conflicts"), "H")


@given(ROWS)
def test_packed_columns_come_back_as_they_were(rows):
    table = list(zip(*rows, strict=True)) or [()] * len(EventColumns.__slots__)
    named = zip(EventColumns.__slots__, table, strict=True)
    columns = EventColumns(**{name: array(CODES[name], column) if name in CODES else column for name, column in named})
    assert unpack_columns(pack_columns(columns)) == columns


@pytest.mark.parametrize("name", ["start_s", "labels", "kinds", "sources"])
def test_damaged_columns_are_said_to_be_damaged(name):
    packed = pack_columns(columns_of(event_of("e1", "x", "2021"), event_of("e2", "y", "2022")))
    for data in (b"", packed[name][:-1], b"\xff" * 30):
        with pytest.raises(CodecError):
            unpack_columns(packed | {name: data})
    with pytest.raises(CodecError):
        unpack_columns({key: data for key, data in packed.items() if key != name})
