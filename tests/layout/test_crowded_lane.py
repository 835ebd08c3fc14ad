"""Lanes of thousands of events: counted far out, labelled nearer, never overlapping, still while panned."""

from array import array
from datetime import date
from itertools import combinations

import pytest

from tests.layout.builders import FixedMeasurer
from tests.layout.crowds import DAY_S, crowd
from timeline_app.layout import HitKind, LaneBy, TimeScale, View, compute_scene, hit_test
from timeline_app.layout.lane_index import LaneIndex
from timeline_app.layout.lanes import arrange

FIRST = date(2020, 1, 1)
DAYS = 2000
WIDTH = 1400.0
measurer = FixedMeasurer()
timeline = crowd(FIRST, DAYS, 6000)
arrangement = arrange(timeline, LaneBy.ACTOR)


def scene_of(days_shown, from_day=900.0, pan_px=0.0, lane_timeline=timeline, lane_arrangement=arrangement):
    start = timeline.events.start_s[0] + from_day * DAY_S
    scale = TimeScale.uniform(start, start + days_shown * DAY_S, WIDTH).panned(pan_px)
    return compute_scene(lane_timeline, View(scale, WIDTH, 900.0), measurer, lane_arrangement)


def in_view(scene, days_shown, from_day):
    start = timeline.events.start_s[0] + from_day * DAY_S
    return sum(start <= at < start + days_shown * DAY_S for at in timeline.events.start_s)


@pytest.mark.parametrize("days_shown", [3, 8, 14, 30, 60, 100, 180])
def test_labels_never_overlap(days_shown):
    for one, other in combinations(scene_of(days_shown).cards, 2):
        assert not one.rect.overlaps(other.rect)


@pytest.mark.parametrize("days_shown", [8, 14, 30, 60])
@pytest.mark.parametrize("pan_px", [1, -1, 37, 333, -512])
def test_panning_changes_no_track_and_no_label(days_shown, pan_px):
    before, after = scene_of(days_shown), scene_of(days_shown, pan_px=pan_px)
    moved = {card.row: card.rect for card in after.cards}
    both = [card for card in before.cards if 20 < card.rect.x < WIDTH - 20 and 20 < card.rect.x + pan_px < WIDTH - 20]
    assert both
    for card in both:
        assert moved[card.row].y == card.rect.y
        assert moved[card.row].x == pytest.approx(card.rect.x + pan_px, abs=1)


def test_zooming_a_little_changes_no_track():
    start = timeline.events.start_s[0] + 900 * DAY_S
    scale = TimeScale.uniform(start, start + 30 * DAY_S, WIDTH)
    before = compute_scene(timeline, View(scale, WIDTH, 900.0), measurer, arrangement)
    after = compute_scene(timeline, View(scale.zoomed(1.02, 700), WIDTH, 900.0), measurer, arrangement)
    ys = {card.row: card.rect.y for card in after.cards}
    kept = [card for card in before.cards if 100 < card.rect.x < WIDTH - 300]
    assert kept
    assert all(ys[card.row] == card.rect.y for card in kept)


def test_every_event_in_view_has_a_label_or_is_counted_by_a_dot():
    scene = scene_of(30)
    start, end = timeline.events.start_s[0] + 901 * DAY_S, timeline.events.start_s[0] + 929 * DAY_S
    rows = [row for row, at in enumerate(timeline.events.start_s) if start <= at < end]
    labelled = [card.row for card in scene.cards if card.row in rows]
    left, right = (46.7 * 1 - 2, 46.7 * 29 - 8)
    dotted = sum(events for dots in scene.dots for _, x, _, events in dots.at if left <= x < right)
    assert len(labelled) + dotted == len(rows)


def test_far_out_the_bars_count_every_event():
    scene = scene_of(DAYS * 1.5, from_day=-100)
    assert not scene.cards
    counted = [bucket for density in scene.densities for block in density.blocks for bucket in block.buckets]
    assert sum(events for _, events, _ in counted) == len(timeline.events)
    assert sum(conflicts for _, _, conflicts in counted) == sum(timeline.events.conflicts)


def test_the_most_important_events_get_the_labels():
    scene = scene_of(60)
    shown = [timeline.events.independent[card.row] for card in scene.cards]
    everyone = [timeline.events.independent[row] for row in range(len(timeline.events))]
    assert sum(shown) / len(shown) > sum(everyone) / len(everyone) + 0.5


def test_a_disputed_event_is_labelled_before_others():
    scene = scene_of(30)
    dotted = {row for dots in scene.dots for row, *_, events in dots.at if events == 1}
    assert not [row for row in dotted if timeline.events.conflicts[row] and timeline.events.independent[row] > 3]


def test_a_bar_far_out_says_how_many_events_it_counts():
    scene = scene_of(DAYS * 1.5, from_day=-100)
    density = scene.densities[0]
    block = density.blocks[1]
    number, events, _ = block.buckets[0]
    hit = hit_test(scene, block.x + (number + 0.4) * block.bucket_px, density.rect.bottom - 6)
    assert hit.kind is HitKind.DENSITY
    assert hit.tooltip.startswith(f"{events} event")


def test_a_dot_is_hit_with_its_event():
    scene = scene_of(30)
    row, x, y, _ = scene.dots[0].at[0]
    hit = hit_test(scene, x, y)
    assert (hit.kind, hit.row) == (HitKind.DOT, row)


def test_a_lane_keeps_its_height_wherever_one_looks():
    heights = {tuple(lane.rect.height for lane in scene_of(30, from_day=day).lanes) for day in (0, 300, 1400, 1900)}
    assert len(heights) == 1


def test_what_is_kept_from_the_frames_before_changes_no_scene():
    fresh = scene_of(30, lane_arrangement=arrange(timeline, LaneBy.ACTOR))
    scene_of(31)
    scene_of(12)
    assert scene_of(30) == fresh


def test_a_frame_makes_only_what_is_seen():
    scene = scene_of(30)
    assert 20 < len(scene.cards) < 150
    assert len(scene.bars) == len(scene.cards)


def test_a_lane_shows_labels_only_where_most_of_its_events_could_have_one():
    starts = array("q", [*range(0, 100_000_000, 1_000_000), *range(200_000_000, 200_100_000, 100)])
    index = LaneIndex(array("I", range(len(starts))), starts, array("Q", [0] * (len(starts) + 1)))
    assert index.usual_span_s(80) == 8_000
    assert index.usual_span_s(len(starts)) == float("inf")
