"""Links between sides: bundled by pair, around cards, with markers in the open."""

from tests.layout.builders import FixedMeasurer, TimelineBuilder
from timeline_app.layout import Rect
from timeline_app.layout.links import lay_out_links, point_on

measurer = FixedMeasurer()


def conflicts(*pairs, events="ABCDEF"):
    builder = TimelineBuilder()
    for number, label in enumerate(events):
        builder.event(label, f"2021-11-{number + 1:02}")
    for pair in pairs:
        builder.conflict(*pair)
    return dict(enumerate(builder.build().conflicts))


def test_several_conflicts_between_the_same_events_are_one_link_with_their_count():
    cards = {0: Rect(0, 0, 100, 50), 1: Rect(300, 200, 100, 50)}
    (link,) = lay_out_links(conflicts("AB", "BA", "AB"), cards, [], measurer)
    assert link.conflicts == (0, 1, 2)
    assert link.marker.text == "≠ 3"


def test_an_event_without_a_card_has_no_link():
    assert not lay_out_links(conflicts("AB"), {0: Rect(0, 0, 100, 50)}, [], measurer)


def test_a_link_goes_around_a_card_in_its_way():
    cards = {0: Rect(200, 0, 100, 50), 1: Rect(200, 400, 100, 50), 2: Rect(150, 150, 200, 150)}
    (link,) = lay_out_links(conflicts("AB"), cards, [], measurer)
    points = [point_on(link.curve, t / 50) for t in range(1, 50)]
    assert sum(cards[2].contains(point.x, point.y) for point in points) == 0


def test_markers_of_links_cover_neither_cards_nor_texts_nor_one_another():
    cards = {0: Rect(200, 0, 100, 50), 1: Rect(200, 300, 100, 50), 2: Rect(240, 600, 100, 50)}
    name = Rect(0, 150, 400, 26)
    links = lay_out_links(conflicts("AB", "AC", "BC"), cards, [name], measurer)
    rects = [link.marker.rect for link in links if link.marker]
    assert len(rects) == 3
    for number, rect in enumerate(rects):
        others = [*cards.values(), name, *rects[:number]]
        assert not [other for other in others if rect.overlaps(other)]


def test_a_link_that_would_be_hidden_nearly_all_the_way_is_left_out():
    wall = {number: Rect(-500, 60 + 20.0 * number, 2000, 20) for number in range(2, 40)}
    cards = {0: Rect(200, 0, 100, 50), 1: Rect(200, 900, 100, 50)} | wall
    assert not lay_out_links(conflicts("AB"), cards, [], measurer)
