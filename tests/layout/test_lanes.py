"""Events in lanes: the important first, the long tail together, nothing lost."""

import pytest

from tests.layout.builders import CountingMeasurer, TimelineBuilder, founding_timeline
from timeline_app.domain.timeline import EventFlag
from timeline_app.layout import ExportFrame, compute_scene, export_view
from timeline_app.layout.lanes import MAX_LANES, OTHER, LaneBy, arrange


def names(arrangement):
    return [lane.name for lane in arrangement.lanes]


def test_lanes_by_actor_come_in_order_of_importance():
    arrangement = arrange(founding_timeline().build(), LaneBy.ACTOR)
    assert names(arrangement) == ["Government of Kazakhstan", "Meta", "Parliament"]


@pytest.mark.parametrize("lane_by", list(LaneBy))
def test_every_event_is_in_exactly_one_lane_or_undated(lane_by):
    timeline = founding_timeline().build()
    arrangement = arrange(timeline, lane_by)
    rows = [row for lane in arrangement.lanes for row in lane.rows] + list(arrangement.undated)
    assert sorted(rows) == list(range(len(timeline.events)))


def test_rows_of_a_lane_are_in_time_order():
    timeline = founding_timeline().build()
    for lane in arrange(timeline, LaneBy.NONE).lanes:
        starts = [timeline.events.start_s[row] for row in lane.rows]
        assert starts == sorted(starts)


def test_the_long_tail_is_folded_into_other():
    builder = TimelineBuilder()
    for number in range(30):
        for _ in range(30 - number):
            builder.event("Something", "2021-11-01", actor=f"Actor {number:02}")
    arrangement = arrange(builder.build(), LaneBy.ACTOR)
    assert len(arrangement.lanes) == MAX_LANES
    assert names(arrangement)[0] == "Actor 00"
    assert names(arrangement)[-1] == OTHER


def test_events_without_an_actor_come_last_under_a_name_that_says_so():
    builder = TimelineBuilder().event("Rain", "2021-11-01").event("Rain", "2021-11-02").event("A", "2021", actor="Zed")
    assert names(arrange(builder.build(), LaneBy.ACTOR)) == ["Zed", "No actor named"]


def test_a_lane_s_name_has_a_capital_of_its_own_or_gets_one():
    builder = TimelineBuilder()
    for actor in ("harbour authority", "eBay"):
        builder.event("Something", "2021-11-01", actor=actor)
    assert names(arrange(builder.build(), LaneBy.ACTOR)) == ["Harbour authority", "eBay"]


def test_hidden_events_are_left_out_unless_a_filter_asks_for_them():
    timeline = TimelineBuilder().event("Seen", "2021").event("Hidden", "2022", flags=EventFlag.HIDDEN).build()
    assert arrange(timeline, LaneBy.NONE).dated_count == 1
    assert arrange(timeline, LaneBy.NONE, bytes([1, 1])).dated_count == 2
    assert arrange(timeline, LaneBy.NONE, bytes([0, 1])).dated_count == 1


def test_lanes_whose_names_would_be_the_same_are_one_in_time_order():
    builder = TimelineBuilder().event("A", "2021", actor="No actor named").event("B", "2020").event("C", "2022")
    (lane,) = arrange(builder.build(), LaneBy.ACTOR).lanes
    assert (lane.name, list(lane.rows)) == ("No actor named", [0, 1, 2])


def test_an_arrangement_made_from_another_shows_the_same_without_measuring_again():
    timeline = founding_timeline().build()
    visible = bytes(row % 2 for row in range(len(timeline.events)))
    counting = CountingMeasurer()
    view = export_view(timeline, ExportFrame(), counting)
    whole = arrange(timeline, LaneBy.ACTOR)
    compute_scene(timeline, view, counting, whole)
    counting.count = 0
    part = arrange(timeline, LaneBy.ACTOR, visible, whole)
    scene = compute_scene(timeline, view, counting, part)
    again = counting.count
    assert scene == compute_scene(timeline, view, counting, arrange(timeline, LaneBy.ACTOR, visible))
    assert scene.cards
    assert again < (counting.count - again) / 2
