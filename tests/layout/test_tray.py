"""The tray pages through more undated events than it has room for."""

from tests.layout.builders import FixedMeasurer, TimelineBuilder
from timeline_app.layout import TimeScale, View, compute_scene
from timeline_app.layout.tray import BACK


def tray_of(count, first=0, lines=2):
    b = TimelineBuilder()
    for number in range(count):
        b.event(f"Event {number:03}")
    view = View(TimeScale.uniform(0, 86_400, 900), 900, 600, tray_lines=lines, tray_first=first)
    return compute_scene(b.build(), view, FixedMeasurer()).tray


def test_what_has_room_is_shown_without_more():
    places = len(tray_of(40).cards) + 1
    tray = tray_of(places)
    assert len(tray.cards) == places
    assert tray.more is None


def test_paging_shows_each_undated_event_once_and_leads_back():
    seen, first = [], 0
    for _ in range(40):
        tray = tray_of(23, first)
        seen += [card.row for card in tray.cards]
        first += len(tray.cards)
        assert tray.count.text == "23 without a date"
        if tray.more.text == BACK:
            break
        assert tray.more.text == f"{23 - first} more …"
    assert seen == list(range(23))


def test_every_page_is_as_high_as_the_first():
    assert tray_of(23, 20).rect == tray_of(23).rect
