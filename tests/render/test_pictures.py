"""Cards and marks kept as pictures: the screen shows what a file would, and only what is new is painted."""

from datetime import date

import pytest
from PIL import Image, ImageChops
from PySide6.QtGui import QImage, QPainter

from tests.layout.builders import TimelineBuilder, founding_timeline
from tests.layout.crowds import crowd
from timeline_app.domain.dates import SECONDS_PER_DAY
from timeline_app.layout import Theme, TimeScale, View, compute_scene
from timeline_app.layout.calendar_steps import seconds_of
from timeline_app.layout.lanes import LaneBy, arrange
from timeline_app.render import Pictures, QtTextMeasurer, ScenePainter, load_palette

WIDTH, HEIGHT = 900, 700
FIRST_DAY = date(2015, 1, 1)
FAR, NEAR = 3000, 40
"""Days in view: bars that count events, and labels with dots."""


@pytest.fixture(scope="module")
def many():
    timeline = crowd(FIRST_DAY, 3000, 6000)
    return timeline, arrange(timeline, LaneBy.ACTOR)


@pytest.fixture(scope="module")
def few():
    timeline = founding_timeline().build()
    return timeline, arrange(timeline, LaneBy.ACTOR)


@pytest.fixture(scope="module")
def mixed():
    """Return dates of every precision, some corrected, some disputed, near to each other and far apart."""
    b = TimelineBuilder()
    dates = ("2017-10-{:02}", "2017-10-{:02}~", "2017-10", "2017-09-{:02}/2017-10-20", "2017-10-{:02}/..", "2017", "")
    dates += ("2017-10-{:02}?", "../2017-10-{:02}", "2017-10-{:02}T12:30")
    for number in range(200):
        date = dates[number % len(dates)].format(number % 28 + 1)
        told = f"2017-{number % 11 + 1:02}-09" if number % 9 == 0 and date else ""
        b.event(f"Event {number}", date, told=told, actor=f"Actor {number % 2}", sources="RFE BBC")
    for number in range(0, 40, 10):
        b.conflict(f"Event {number}", f"Event {number + 3}")
    timeline = b.build()
    return timeline, arrange(timeline, LaneBy.ACTOR)


def scene_of(case, days, *, pan_px=0.0, from_day=1000, selected=frozenset()):
    start = seconds_of(FIRST_DAY) + from_day * SECONDS_PER_DAY
    scale = TimeScale.uniform(start, start + days * SECONDS_PER_DAY, WIDTH).panned(pan_px)
    view = View(scale, float(WIDTH), float(HEIGHT), tray_lines=2, selected=selected)
    return compute_scene(case[0], view, QtTextMeasurer(), case[1])


def painted(painter, scene, ratio=1.0):
    image = QImage(round(WIDTH * ratio), round(HEIGHT * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    on = QPainter(image)
    painter.paint(on, scene)
    on.end()
    return image


def most_different(first, second):
    """Return the largest difference of a colour of a pixel, 0 to 255."""
    difference = ImageChops.difference(as_pillow(first), as_pillow(second))
    return max(most for _least, most in difference.getextrema())


def as_pillow(image):
    plain = image.convertToFormat(QImage.Format.Format_RGBX8888)
    return Image.frombytes("RGBX", (plain.width(), plain.height()), bytes(plain.constBits())).convert("RGB")


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("ratio", [1.0, 2.0])
@pytest.mark.parametrize("days", [FAR, NEAR])
def test_kept_pictures_show_what_is_painted_anew(qapp, many, theme, ratio, days):
    keeping, plain = ScenePainter(load_palette(), theme, Pictures()), ScenePainter(load_palette(), theme)
    for pan_px in (0.0, -17.0, -34.0):
        scene = scene_of(many, days, pan_px=pan_px)
        assert most_different(painted(keeping, scene, ratio), painted(plain, scene, ratio)) <= 2


@pytest.mark.parametrize("ratio", [1.0, 2.0])
@pytest.mark.parametrize("days", [3, 30, 300])
def test_marks_of_every_kind_look_the_same_kept_or_not(qapp, mixed, ratio, days):
    keeping, plain = ScenePainter(load_palette(), Theme.LIGHT, Pictures()), ScenePainter(load_palette(), Theme.LIGHT)
    for pan_px in (0.0, -17.0, -34.0):
        scene = scene_of(mixed, days, pan_px=pan_px, from_day=1015)
        assert scene.bars
        assert most_different(painted(keeping, scene, ratio), painted(plain, scene, ratio)) <= 2


def test_whole_cards_and_chips_look_the_same_kept_or_not(qapp, few):
    keeping, plain = ScenePainter(load_palette(), Theme.LIGHT, Pictures()), ScenePainter(load_palette(), Theme.LIGHT)
    for selected in (frozenset(), frozenset({2})):
        scene = scene_of(few, 120, from_day=2430, selected=selected)
        assert scene.cards
        assert most_different(painted(keeping, scene), painted(plain, scene)) <= 2


def test_panning_paints_only_what_comes_into_view(qapp, many):
    pictures = Pictures()
    painter = ScenePainter(load_palette(), Theme.LIGHT, pictures)
    painted(painter, scene_of(many, NEAR))
    before = pictures.count
    scene = scene_of(many, NEAR, pan_px=-17.0)
    painted(painter, scene)
    assert len(scene.cards) > 10
    assert pictures.count - before <= 3


def test_pictures_are_made_anew_for_another_screen(qapp, many):
    pictures = Pictures()
    painter = ScenePainter(load_palette(), Theme.LIGHT, pictures)
    scene = scene_of(many, NEAR)
    painted(painter, scene)
    sharp = painted(painter, scene, 2.0)
    assert most_different(sharp, painted(ScenePainter(load_palette(), Theme.LIGHT), scene, 2.0)) <= 2


def test_the_oldest_pictures_go_when_there_is_no_more_room(qapp, many):
    pictures = Pictures(most_bytes=200_000)
    painter = ScenePainter(load_palette(), Theme.LIGHT, pictures)
    for pan_px in range(0, -3000, -300):
        scene = scene_of(many, NEAR, pan_px=float(pan_px))
        image = painted(painter, scene)
    assert 0 < pictures.count < 40
    assert most_different(image, painted(ScenePainter(load_palette(), Theme.LIGHT), scene)) <= 2


def test_what_is_selected_is_painted_as_such_at_once(qapp, many):
    painter = ScenePainter(load_palette(), Theme.LIGHT, Pictures())
    scene = scene_of(many, NEAR)
    plain = painted(painter, scene)
    selected = scene_of(many, NEAR, selected=frozenset({scene.cards[0].row}))
    assert selected.cards[0]._replace(face=scene.cards[0].face) == scene.cards[0]
    assert most_different(plain, painted(painter, selected)) > 30


def test_a_frame_with_room_for_few_new_cards_is_finished_by_the_next_ones(qapp, many):
    pictures = Pictures()
    painter = ScenePainter(load_palette(), Theme.LIGHT, pictures)
    scene = scene_of(many, NEAR)
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    frames = 0
    is_complete = False
    while not is_complete:
        on = QPainter(image)
        is_complete = painter.paint(on, scene, most_new_cards=5)
        on.end()
        frames += 1
    assert frames == -(-len(scene.cards) // 5)
    assert most_different(image, painted(ScenePainter(load_palette(), Theme.LIGHT), scene)) <= 2
