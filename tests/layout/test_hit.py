"""Hit-testing finds what is drawn where it is drawn."""

from tests.layout.builders import FixedMeasurer, founding_timeline
from timeline_app.layout import ExportFrame, HitKind, compute_scene, export_view, hit_test

measurer = FixedMeasurer()
timeline = founding_timeline().build()
scene = compute_scene(timeline, export_view(timeline, ExportFrame(), measurer), measurer)


def at(rect):
    return hit_test(scene, rect.centre.x, rect.centre.y)


def test_every_card_is_hit_in_its_title():
    for card in (*scene.cards, *scene.tray.cards):
        hit = at(card.title[0].rect)
        assert (hit.kind, hit.row) == (HitKind.CARD, card.row)
        assert hit.tooltip == card.full_label


def test_every_badge_is_hit_with_its_source_and_event():
    for card in scene.cards:
        for badge in card.badges:
            hit = at(badge.rect)
            assert (hit.kind, hit.row, hit.source) == (HitKind.BADGE, card.row, badge.source)


def test_every_marker_opens_its_conflicts():
    markers = [card.marker for card in scene.cards if card.marker] + [link.marker for link in scene.links]
    for marker in markers:
        hit = at(marker.rect)
        assert (hit.kind, hit.conflicts) == (HitKind.MARKER, marker.conflicts)


def test_bars_are_hit_also_a_little_beside_them():
    bar = scene.bars[0]
    assert hit_test(scene, bar.rect.centre.x, bar.rect.y - 2).row == bar.row


def test_breaks_lanes_axis_and_tray_are_hit_where_nothing_lies_above():
    assert at(scene.axis.breaks[0].rect).kind is HitKind.BREAK
    assert hit_test(scene, scene.width_px - 3, scene.lanes[0].rect.y + 3).lane == scene.lanes[0].name.text
    assert hit_test(scene, 200, scene.axis.rect.y + 3).kind is HitKind.AXIS
    assert hit_test(scene, scene.width_px - 3, scene.tray.rect.y + 3).kind is HitKind.TRAY


def test_outside_there_is_nothing():
    assert hit_test(scene, -5, 100) is None
    assert hit_test(scene, 100, scene.height_px + 50) is None
