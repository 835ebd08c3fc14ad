"""Zooming and moving by hand."""

import pytest

from tests.export.founding_story import founding_story
from tests.export.reading import DENIAL, card_of, panel_text, tick_labels

MIDDLE = (700, 300)


@pytest.fixture
def story_page(open_page):
    return open_page(founding_story())


def test_the_wheel_zooms_to_other_ticks(story_page):
    before = tick_labels(story_page)
    for _ in range(12):
        story_page.wheel(*MIDDLE, -240)
    assert any(":" in label for label in tick_labels(story_page))
    for _ in range(40):
        story_page.wheel(*MIDDLE, 240)
    assert any(label.endswith("s") and label[:3].isdigit() for label in tick_labels(story_page))
    assert tick_labels(story_page) != before


def test_the_moment_under_the_cursor_stays_there(story_page):
    story_page.click(".card-face", card_of(story_page, DENIAL))
    story_page.press("Escape")
    card = card_of(story_page, DENIAL)
    box = "document.querySelectorAll('.card')[{}].getBoundingClientRect()"
    left, top = story_page.run(f"[{box.format(card)}.left, {box.format(card)}.top - 8]")
    for _ in range(3):
        story_page.wheel(left + 1, top, -120)
    assert abs(story_page.run(f"{box.format(card_of(story_page, DENIAL))}.left") - left) <= 6


def test_dragging_moves_and_opens_nothing(story_page):
    before = story_page.middle_of(".card-face", card_of(story_page, DENIAL))
    story_page.drag(before, (before[0] - 150, before[1]))
    after = story_page.middle_of(".card-face", card_of(story_page, DENIAL))
    assert abs(before[0] - after[0] - 150) <= 2
    assert panel_text(story_page) == ""


def test_fit_brings_everything_back(story_page):
    before = tick_labels(story_page)
    for _ in range(10):
        story_page.wheel(*MIDDLE, -240)
    story_page.click("#fit")
    assert tick_labels(story_page) == before


def test_the_overview_shows_and_moves_the_part_in_view(story_page):
    for _ in range(8):
        story_page.wheel(*MIDDLE, -240)
    x = "document.querySelector('#overview .window').getBoundingClientRect().left"
    left = story_page.run(x)
    story_page.click("#overview")
    assert story_page.run(x) != left


def test_a_click_after_a_drag_opens_again(story_page):
    before = story_page.middle_of(".card-face", card_of(story_page, DENIAL))
    story_page.drag(before, (before[0] - 60, before[1]))
    story_page.click(".card-face", card_of(story_page, DENIAL))
    assert "A Meta spokesman answered on 2 November" in panel_text(story_page)


def test_two_fingers_zoom(story_page):
    fitted = tick_labels(story_page)
    story_page.pinch((400, 300), (600, 300), apart=300)
    assert tick_labels(story_page) != fitted
