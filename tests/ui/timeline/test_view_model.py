"""The view model without Qt: scale, scroll, lanes, filter, selection."""

import subprocess
import sys
from array import array

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.layout.builders import FixedMeasurer, TimelineBuilder, founding_timeline
from tests.ui.timeline.crowds import crowded
from timeline_app.layout import LaneBy
from timeline_app.ui.timeline.fitting import even_scale, shown_between, whole_scale
from timeline_app.ui.timeline.revealing import is_in_view, reveal
from timeline_app.ui.timeline.shown_events import Extent, ShownEvents
from timeline_app.ui.timeline.view_model import TimelineViewModel

DAY_S = 86_400


@pytest.fixture
def model():
    return make_model()


def make_model(timeline=None, width=1100, height=700):
    made = TimelineViewModel(FixedMeasurer(6.0))
    made.resize(width, height)
    made.show(timeline or founding_timeline().build())
    return made


def row_of(model, label):
    return next(row for row, text in enumerate(model.timeline.events.labels) if text.startswith(label))


def test_it_needs_no_qt():
    code = (
        "import sys, timeline_app.ui.timeline.view_model, timeline_app.ui.timeline.gestures, "
        "timeline_app.ui.timeline.date_drag, timeline_app.ui.timeline.revealing\n"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_everything_is_in_view_at_first(model):
    scene = model.scene()
    assert model.is_fitted
    for row in model.shown.dated:
        assert 0 <= model.scale.x_of(model.timeline.events.start_s[row]) < model.width_px
    assert max(card.rect.right for card in scene.cards) <= model.width_px


def test_the_scene_is_computed_once_for_each_state(model):
    scene = model.scene()
    assert model.scene() is scene
    model.pan(5)
    panned = model.scene()
    assert panned is not scene
    model.pan(0)
    model.select(())
    model.resize(model.width_px, model.height_px)
    assert model.scene() is panned


def test_events_are_sorted_into_lanes_once_while_the_scale_changes(model):
    arrangement = model.shown.arrangement
    model.zoom(1.5)
    model.pan(40)
    model.select([model.shown.id_of(0)])
    assert model.shown.arrangement is arrangement
    model.set_lane_by(LaneBy.SOURCE)
    assert model.shown.arrangement is not arrangement


@given(st.floats(0.5, 8), st.floats(0, 1100), st.lists(st.floats(-400, 400), max_size=4))
@settings(deadline=None, max_examples=60)
def test_zooming_keeps_what_is_under_the_cursor(factor, at_px, pans):
    model = make_model()
    for dx in pans:
        model.pan(dx)
    kept = model.scale.time_at(at_px)
    model.zoom(factor, at_px)
    extent = model.shown.extent
    edge = 0.1 * model.width_px
    held = model.scale.x_of(extent.first_s) > model.width_px - edge - 1 or model.scale.x_of(extent.last_s) < edge + 1
    assert held or model.scale.x_of(kept) == pytest.approx(at_px, abs=0.01)


def test_what_is_fitted_is_fitted_again_in_another_size_or_under_a_filter(model):
    model.resize(600, 500)
    assert model.is_fitted
    assert model.scale.x_of(model.shown.extent.last_s) < 600
    only_november = bytes(row >= row_of(model, "Ministry") for row in range(len(model.timeline.events)))
    model.set_visible(only_november)
    assert model.scale.x_of(model.shown.extent.first_s) < 60


def test_what_is_not_fitted_keeps_its_left_end_in_another_size(model):
    model.zoom(2)
    left = model.scale.time_at(0)
    model.resize(600, 500)
    assert model.scale.time_at(0) == left


def test_scale_and_selection_outlive_a_reload_with_other_rows(model):
    model.zoom(2, 900)
    model.select([model.shown.id_of(row_of(model, "Meta denies"))])
    chosen, scale = model.selection.ids, model.scale
    b = founding_timeline()
    model.show(with_ids_kept(b.event("An earlier event", "2021-08-01", actor="Meta").build(), model.timeline))
    assert model.selection.ids == chosen
    assert model.timeline.events.labels[min(model.view.selected)].startswith("Meta denies")
    assert model.scale == scale


def with_ids_kept(timeline, before):
    """Return a timeline in which events of the same label have the same id."""
    from dataclasses import replace

    ids = dict(zip(before.events.labels, before.events.ids, strict=True))
    renamed = tuple(ids.get(label, f"new-{label}") for label in timeline.events.labels)
    return replace(timeline, events=replace(timeline.events, ids=renamed))


def test_the_selection_loses_what_is_no_longer_there(model):
    model.select(["e0", "e1"])
    model.show(TimelineBuilder().event("Only one", "2021-01-01").build())
    assert model.selection.ids == ("e0",)
    model.show(None)
    assert model.selection.ids == ()


def test_what_is_not_in_the_timeline_is_not_selected(model):
    assert model.select(["e1", "gone", "e1"])
    assert model.selection.ids == ("e1",)
    assert not model.select(["e1"])


def test_a_filter_of_another_length_is_refused(model):
    with pytest.raises(ValueError, match="3 bytes for 9 events"):
        model.set_visible(bytes(3))


def test_a_filter_that_leaves_nothing_out_changes_nothing(model):
    before = model.revision
    model.set_visible(bytes([1]) * len(model.timeline.events))
    assert model.revision == before
    model.set_visible(bytes([0]) + bytes([1]) * (len(model.timeline.events) - 1))
    assert model.revision > before


def test_a_filter_of_the_timeline_before_is_dropped(model):
    model.set_visible(bytes(len(model.timeline.events)))
    model.show(TimelineBuilder().event("Only one", "2021-01-01").build())
    assert list(model.shown.rows) == [0]


@pytest.mark.parametrize(("first", "last"), [("Ministry", "Meta answers"), ("Parliament", "Balaeva")])
def test_a_part_of_the_time_comes_back_as_it_was(model, first, last):
    events = model.timeline.events
    model.look_between(events.start_s[row_of(model, first)], events.end_s[row_of(model, last)])
    state = model.scale_state()
    later = make_model()
    later.restore(state)
    assert later.scale_state() == pytest.approx(state)


def test_a_kept_part_waits_for_its_timeline():
    model = TimelineViewModel(FixedMeasurer())
    timeline = founding_timeline().build()
    start = timeline.events.start_s[2]
    model.restore((start, start + 3 * DAY_S))
    model.resize(900, 500)
    model.show(timeline)
    assert model.scale_state() == pytest.approx((start, start + 3 * DAY_S), abs=1)


def test_restoring_nothing_shows_everything(model):
    model.zoom(3)
    model.restore((0.0, 0.0))
    assert model.is_fitted


def test_revealing_moves_nothing_that_is_in_view(model):
    model.resize(1100, 2000)
    before = model.revision
    for event in model.timeline.events.ids:
        reveal(model, event)
    assert model.revision == before


def test_revealing_brings_any_event_into_view():
    model = make_model(crowded(400), 900, 500)
    model.zoom(12, 10)
    for row in range(0, 400, 37):
        reveal(model, model.shown.id_of(row))
        assert is_in_view(model, row)


def test_lanes_scroll_no_further_than_they_reach():
    model = make_model(crowded(200), 900, 400)
    model.scroll_to(1e9)
    assert model.scroll_px == pytest.approx(model.scene().content_px - model.scene().viewport.height)
    model.scroll_to(-5)
    assert model.scroll_px == 0


def test_cards_do_not_jump_when_the_view_moves_a_pixel():
    model = make_model(crowded(200), 900, 600)
    model.zoom(3)
    tops = {card.row: (card.rect.y, card.rect.height) for card in model.scene().cards}
    for dx in (-1, -0.4, -0.4, -3, 1, 20, -150):
        model.pan(dx)
        for card in model.scene().cards:
            assert tops.setdefault(card.row, (card.rect.y, card.rect.height)) == (card.rect.y, card.rect.height)


def test_one_goes_back_through_places_and_forward_again(model):
    places = [model.scale]
    for factor in (2, 1.5, 3):
        model.leave()
        model.zoom(factor)
        places.append(model.scale)
    for place in reversed(places[:-1]):
        model.go_back()
        assert model.scale == place
    model.go_back()
    assert model.scale == places[0]
    for place in places[1:]:
        model.go_forward()
        assert model.scale == place


def test_many_events_are_fitted_without_looking_for_quiet():
    extent = Extent(737_000 * DAY_S, 738_000 * DAY_S)
    metrics = FixedMeasurer().metrics
    scale = even_scale(extent, 1000, metrics)
    assert 0 < scale.x_of(extent.first_s) < scale.x_of(extent.last_s) < 1000


def test_an_empty_or_undated_timeline_has_a_scale():
    measurer = FixedMeasurer()
    for timeline in (TimelineBuilder().build(), TimelineBuilder().event("Some day").build()):
        shown = ShownEvents.of(timeline, LaneBy.ACTOR, None)
        assert whole_scale(shown, 800, measurer).px_per_s_at(0) > 0
        assert shown.dated == array("I")
        assert shown.extent is None


@given(st.floats(0, 60), st.floats(0.1, 60))
def test_a_stretch_of_time_fills_the_width_where_breaks_leave_room(start_days, length_days):
    model = make_model()
    first = model.shown.extent.first_s + start_days * DAY_S
    last = first + length_days * DAY_S
    scale = shown_between(model.scale, first, last, 1000)
    assert scale.x_of(first) == pytest.approx(0, abs=0.01)
    inside_a_break = any(s.is_break and s.start_s <= first and last <= s.end_s for s in scale.stretches)
    assert inside_a_break or scale.x_of(last) == pytest.approx(1000, abs=0.5) or finest(scale) == pytest.approx(4.0)


def finest(scale):
    return max(stretch.px_per_s for stretch in scale.stretches if not stretch.is_break)
