"""Where an event stands among the lanes is found without drawing them."""

import pytest

from tests.layout.builders import FixedMeasurer, TimelineBuilder, founding_timeline
from timeline_app.layout import ExportFrame, LaneBy, TimeScale, View, compute_scene, export_view, find_top_px
from timeline_app.layout.lanes import arrange

measurer = FixedMeasurer()


def test_it_is_where_the_card_and_its_date_are_drawn():
    timeline = founding_timeline().build()
    view = export_view(timeline, ExportFrame(legend=False), measurer)
    scene = compute_scene(timeline, view, measurer)
    arrangement = arrange(timeline, LaneBy.ACTOR, view.visible)
    for card in scene.cards:
        top = find_top_px(timeline, view, measurer, arrangement, card.row)
        assert top == pytest.approx(card.rect.y - scene.viewport.y - measurer.metrics.strip_px)


def test_an_event_without_a_date_or_left_out_is_in_no_lane():
    timeline = founding_timeline().build()
    view = View(TimeScale.uniform(0, 86_400, 900), 900, 600, visible=bytes([0, *[1] * 8]))
    arrangement = arrange(timeline, LaneBy.ACTOR, view.visible)
    assert find_top_px(timeline, view, measurer, arrangement, 0) is None
    assert find_top_px(timeline, view, measurer, arrangement, 8) is None


def test_in_a_crowded_lane_it_is_the_place_of_the_lane():
    b = TimelineBuilder().event("Alone", "2021-01-01", actor="A", independent=9000)
    for number in range(600):
        b.event(f"Event {number:03}", f"2021-02-{number % 28 + 1:02}", actor="B")
    timeline = b.build()
    view = View(TimeScale.uniform(timeline.events.start_s[0], timeline.events.end_s[600], 900), 900, 600)
    scene = compute_scene(timeline, view, measurer)
    arrangement = arrange(timeline, LaneBy.ACTOR)
    assert find_top_px(timeline, view, measurer, arrangement, 300) == scene.lanes[1].rect.y - scene.viewport.y
