"""The scene: nothing overlaps, nothing is cut without an ellipsis, panning moves and does not rearrange."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.builders import FixedMeasurer, TimelineBuilder, founding_timeline
from tests.layout.strategies import few, timelines
from timeline_app.domain.timeline import EventFlag
from timeline_app.layout import ExportFrame, LaneBy, TextRole, TimeScale, View, compute_scene, export_view
from timeline_app.layout.elision import ELLIPSIS
from timeline_app.layout.scene import BarStyle, Detail

measurer = FixedMeasurer()
widths = st.sampled_from([400.0, 600.0, 1600.0, 3000.0])


def picture(timeline, width=1600.0, **frame):
    view = export_view(timeline, ExportFrame(width, **frame), measurer)
    return compute_scene(timeline, view, measurer)


def texts_of(card):
    return [*card.title, *(text for text in (card.date, card.more, card.note) if text)]


def all_cards(scene):
    return [*scene.cards, *(scene.tray.cards if scene.tray else ())]


@few
@given(timelines(), widths, st.sampled_from(list(LaneBy)))
def test_no_two_cards_overlap(timeline, width, lane_by):
    for one, other in combinations(all_cards(picture(timeline, width, lane_by=lane_by)), 2):
        assert not one.rect.overlaps(other.rect)


@few
@given(timelines(), widths)
def test_no_bar_or_ghost_runs_into_the_card_of_another_event(timeline, width):
    scene = picture(timeline, width)
    for mark in (*scene.bars, *scene.ghosts):
        for card in scene.cards:
            assert card.row == mark.row or not mark.rect.overlaps(card.rect)


@few
@given(timelines(), widths)
def test_everything_on_a_card_is_within_it_and_apart(timeline, width):
    for card in all_cards(picture(timeline, width)):
        parts = [*(text.rect for text in texts_of(card)), *(badge.rect for badge in card.badges)]
        parts += [card.marker.rect] if card.marker else []
        parts += [card.star] if card.star else []
        for part in parts:
            assert part.x >= card.rect.x
            assert part.right <= card.rect.right + 0.01
            assert part.y >= card.rect.y
            assert part.bottom <= card.rect.bottom
        for one, other in combinations(parts, 2):
            assert not one.grown(-0.01).overlaps(other.grown(-0.01))


@few
@given(timelines(), widths)
def test_every_text_fits_its_rectangle(timeline, width):
    scene = picture(timeline, width)
    legend = [entry.text for entry in scene.legend.entries] if scene.legend else []
    texts = [*scene.headings, *scene.axis.labels, *legend]
    texts += [text for card in all_cards(scene) for text in texts_of(card)]
    for text in texts:
        assert measurer.width_px(text.text, text.role) <= text.rect.width + 1


@few
@given(timelines(), widths)
def test_every_card_of_a_picture_lies_within_its_width(timeline, width):
    scene = picture(timeline, width)
    for card in all_cards(scene):
        assert card.rect.x >= 0
        assert card.rect.right <= width


@few
@given(timelines(), widths)
def test_axis_labels_do_not_touch(timeline, width):
    axis = picture(timeline, width).axis
    rects = [label.rect for label in axis.labels] + [band.label.rect for band in axis.breaks]
    for one, other in combinations(rects, 2):
        assert not one.overlaps(other)


@few
@given(timelines(), st.integers(-400, 400))
def test_panning_moves_everything_together_and_rearranges_nothing(timeline, dx):
    view = replace(export_view(timeline, ExportFrame(), measurer), height_px=4000.0)
    wide = replace(view, width_px=6000.0)
    before = compute_scene(timeline, replace(wide, scale=view.scale.panned(2500)), measurer)
    after = compute_scene(timeline, replace(wide, scale=view.scale.panned(2500 + dx)), measurer)
    assert {card.row: card.rect.moved(dx, 0) for card in before.cards} == {card.row: card.rect for card in after.cards}


@few
@given(timelines())
def test_the_same_view_gives_the_same_scene(timeline):
    assert picture(timeline) == picture(timeline)


@few
@given(timelines())
def test_every_event_that_is_not_hidden_is_shown_once(timeline):
    assert sorted(card.row for card in all_cards(picture(timeline))) == list(range(len(timeline.events)))


@few
@given(timelines())
def test_a_cut_title_ends_in_an_ellipsis_and_its_whole_is_kept(timeline):
    for card in all_cards(picture(timeline)):
        label = timeline.events.labels[card.row]
        is_cut = card.title[-1].text.endswith(ELLIPSIS)
        assert is_cut == bool(card.full_label)
        if is_cut:
            assert card.full_label == label
        else:
            assert "".join(line.text for line in card.title).replace(" ", "") == label.replace(" ", "")


def test_a_card_says_title_date_sources_and_how_many_are_independent():
    scene = picture(founding_timeline().build())
    card = next(card for card in scene.cards if card.title[0].text.startswith("Meta denies"))
    assert card.date.text == "Tue 2 Nov 2021"
    assert [badge.text for badge in card.badges] == ["BBC", "RFE", "EUR", "EAN"]
    assert card.note.text == "2 indep."
    assert card.marker.text == "≠ 2"


def test_a_month_and_an_approximate_date_are_drawn_as_what_they_are():
    scene = picture(founding_timeline().build())
    styles = {bar.row: bar.style for bar in scene.bars}
    assert (styles[0], styles[1], styles[2]) == (BarStyle.UNIT, BarStyle.FUZZY, BarStyle.EXACT)


def test_the_undated_are_in_the_tray_with_their_count():
    scene = picture(founding_timeline().build())
    assert len(scene.tray.cards) == 3
    assert scene.tray.count.text == "3 without a date"


def test_sides_of_a_conflict_are_linked_with_a_marker_that_covers_no_card():
    scene = picture(founding_timeline().build())
    assert len(scene.links) == 3
    for link in scene.links:
        assert link.marker
        assert not [card for card in scene.cards if card.rect.overlaps(link.marker.rect)]
    assert [link.settled for link in scene.links].count(True) == 1


def test_a_dismissed_conflict_leaves_no_mark():
    builder = TimelineBuilder().event("A", "2021-11-01").event("B", "2021-11-05")
    scene = picture(builder.conflict("A", "B", status="dismissed").build())
    assert not scene.links
    assert not [card for card in scene.cards if card.marker]


def test_33_events_on_one_day_are_all_readable():
    builder = TimelineBuilder()
    for number in range(33):
        builder.event(f"Thing {number} of a crowded day", "2021-11-01", actor="Police", sources="AAA BBB")
    scene = picture(builder.build())
    assert {card.detail for card in scene.cards} == {Detail.LINE}
    assert all(not card.full_label for card in scene.cards)
    assert scene.height_px < 1400


def test_a_timeline_without_events_says_so():
    scene = picture(TimelineBuilder("Nothing").build())
    assert "No events to show" in [heading.text for heading in scene.headings]
    assert not scene.axis.labels


def test_a_picture_of_undated_events_alone_has_no_axis():
    scene = picture(TimelineBuilder().event("Some day").build())
    assert scene.axis.rect.height == 0
    assert len(scene.tray.cards) == 1


def test_the_legend_explains_the_marks_that_occur_and_names_every_source():
    words = [entry.text.text for entry in picture(founding_timeline().build()).legend.entries]
    assert "exact day or time" in words
    assert "approximate" in words
    assert "until" not in words
    assert "Radio Free Europe" in words


def test_the_heading_says_what_is_shown():
    headings = [heading.text for heading in picture(founding_timeline().build()).headings]
    assert headings == [
        "Content Reporting System — Kazakhstan v. Meta",
        "9 events · 5 sources · 2 open conflicts · 1 Sep – 3 Nov 2021",
    ]


def test_the_heading_counts_a_conflict_that_no_event_tells_as_the_page_does():
    timeline = founding_timeline().build()
    placeless = replace(timeline.conflicts[0], id="placeless", events=())
    scene = picture(replace(timeline, conflicts=(*timeline.conflicts, placeless)))
    assert "3 open conflicts" in scene.headings[1].text


def test_from_and_to_leave_out_what_lies_outside_and_keep_the_undated():
    timeline = founding_timeline().build()
    start = timeline.events.start_s[2]
    scene = picture(timeline, from_s=start, to_s=start + 86_399)
    assert [card.row for card in scene.cards] == [2]
    assert len(scene.tray.cards) == 3


@pytest.mark.parametrize("frame", [ExportFrame(100.0), ExportFrame(from_s=10, to_s=5)])
def test_an_impossible_frame_is_refused(frame):
    with pytest.raises(ValueError, match=r"width|after"):
        export_view(founding_timeline().build(), frame, measurer)


def test_hidden_events_are_not_drawn():
    builder = TimelineBuilder().event("Seen", "2021-11-01").event("Not seen", "2021-11-02", flags=EventFlag.HIDDEN)
    assert [card.title[0].text for card in picture(builder.build()).cards] == ["Seen"]


def test_only_what_is_in_view_is_made():
    builder = TimelineBuilder()
    for month in range(1, 13):
        builder.event(f"Month {month}", f"2021-{month:02}-10", actor="A")
    timeline = builder.build()
    first = timeline.events.start_s[0]
    scale = TimeScale.uniform(first, first + 90 * 86_400, 1000)
    scene = compute_scene(timeline, View(scale, 1000.0, 500.0), measurer)
    assert 1 <= len(scene.cards) <= 4
    assert scene.height_px == 500


def test_the_card_of_a_long_span_stays_in_sight_while_its_bar_is():
    timeline = TimelineBuilder().event("A long year", "2021").build()
    middle = timeline.events.start_s[0] + 180 * 86_400
    scene = compute_scene(timeline, View(TimeScale.uniform(middle, middle + 20 * 86_400, 900), 900.0, 400.0), measurer)
    (card,) = scene.cards
    assert card.rect.x >= 0
    assert scene.bars[0].rect.x < 0


def test_selected_events_are_marked():
    timeline = founding_timeline().build()
    view = replace(export_view(timeline, ExportFrame(), measurer), selected=frozenset({2}))
    assert [card.row for card in compute_scene(timeline, view, measurer).cards if card.selected] == [2]


def test_a_title_too_long_for_the_picture_is_elided_and_kept():
    scene = picture(TimelineBuilder("A very long title " * 30).event("A", "2021").build(), 600.0)
    title = scene.headings[0]
    assert title.role is TextRole.TITLE
    assert title.text.endswith(ELLIPSIS)
    assert title.full.startswith("A very long title A very")
