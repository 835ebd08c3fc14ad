"""Labels packed block by block: no overlap within a block or across its borders."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.layout.blocks import BLOCK_PX, FREE, Grid, pack_block, room_between

TRACKS, GAP, WIDTH = 3, 10, 724.0
wishes = st.lists(st.tuples(st.integers(0, 723), st.integers(20, 300)), max_size=40)


def packed(spans, room=((0, FREE),) * TRACKS):
    lefts = [(place, left) for place, (left, _) in enumerate(spans)]
    return pack_block(lefts, lambda place: spans[place][1], room, GAP)


@given(wishes)
def test_labels_on_one_track_keep_their_gap(spans):
    for track in packed(spans).tracks:
        for one, other in itertools.pairwise(track):
            assert one.right + GAP <= other.left


@given(wishes, wishes, wishes)
def test_an_odd_block_fits_between_its_even_neighbours(left, middle, right):
    before, after = packed(left), packed(right)
    block = packed(middle, room_between(before, after, WIDTH, TRACKS, GAP))
    for track in range(TRACKS):
        for label in block.tracks[track]:
            assert all(other.right - WIDTH + GAP <= label.left for other in before.tracks[track])
            assert all(label.right + GAP <= other.left + WIDTH for other in after.tracks[track])


@given(wishes)
def test_the_first_asked_is_the_first_served(spans):
    placed = {label.place for track in packed(spans).tracks for label in track}
    assert not spans or 0 in placed


def test_next_to_a_block_without_labels_nothing_reaches_over_the_border():
    room = room_between(None, None, WIDTH, TRACKS, GAP)
    assert room == [(0.0, WIDTH)] * TRACKS


@pytest.mark.parametrize("px_per_s", [1e-6, 3e-4, 0.0185, 0.5, 3.9])
def test_a_block_is_always_about_as_wide_as_a_screen_and_holds_at_coarser_scales(px_per_s):
    grid = Grid.of(px_per_s)
    assert BLOCK_PX / 1.4143 <= grid.block_s * px_per_s <= BLOCK_PX
    assert grid.px_per_s <= px_per_s * 1.0001
