"""Intervals on tracks never overlap, and take no more tracks than they must."""

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.layout.packing import pack_tracks

intervals = st.lists(st.tuples(st.integers(0, 1000), st.integers(1, 200)), max_size=60).map(sorted)


@given(intervals, st.integers(0, 20))
def test_intervals_on_one_track_keep_their_gap(spans, gap):
    lefts, rights = [left for left, _ in spans], [left + width for left, width in spans]
    ends = {}
    for left, right, track in zip(lefts, rights, pack_tracks(lefts, rights, gap), strict=True):
        assert left >= ends.get(track, -gap) + gap
        ends[track] = right


@given(intervals)
def test_as_many_tracks_are_used_as_intervals_lie_above_one_another(spans):
    lefts, rights = [left for left, _ in spans], [left + width for left, width in spans]
    deepest = max((sum(a <= left < b for a, b in zip(lefts, rights, strict=True)) for left in lefts), default=0)
    assert len(set(pack_tracks(lefts, rights, 0))) == deepest


@given(intervals)
def test_packing_more_events_later_moves_none_before(spans):
    lefts, rights = [left for left, _ in spans], [left + width for left, width in spans]
    half = len(spans) // 2
    assert pack_tracks(lefts[:half], rights[:half], 5) == pack_tracks(lefts, rights, 5)[:half]
