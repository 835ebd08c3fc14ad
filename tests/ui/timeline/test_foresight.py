"""Short frames while something moves: what they leave out is there as soon as it rests."""

from datetime import date

import pytest
from PIL import ImageChops
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.layout.crowds import DAY_S, crowd
from tests.render.test_pictures import as_pillow
from timeline_app.layout import Theme, TimeScale
from timeline_app.layout.foresight import Going
from timeline_app.render import ScenePainter, load_palette
from timeline_app.ui.timeline.foresight import Foresight, going


@pytest.fixture
def crowded_widget(widget):
    """Return a widget without focus that looks at a month of thousands of events."""
    timeline = crowd(date(2015, 1, 1), 3000, 9000)
    widget.show_timeline(timeline)
    start = timeline.events.start_s[0] + 1500 * DAY_S
    widget.model.look_at(TimeScale.uniform(start, start + 30 * DAY_S, widget.model.width_px))
    widget.clearFocus()
    widget.refresh()
    QApplication.processEvents()
    return widget


def on_screen(widget):
    """Return the lanes as they were painted last, without painting them again."""
    return lanes_of(widget, widget.screen().grabWindow(widget.winId()).toImage())


def as_in_a_file(widget):
    """Return the lanes painted anew, everything on them."""
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    ScenePainter(load_palette(), Theme.LIGHT).paint(painter, widget.model.scene())
    painter.end()
    return lanes_of(widget, image)


def lanes_of(widget, image):
    view = widget.model.scene().viewport
    picture = as_pillow(image)
    return picture.crop((0, int(view.y), int(view.width) - 20, int(view.bottom)))


def difference(widget):
    return max(most for _, most in ImageChops.difference(on_screen(widget), as_in_a_file(widget)).getextrema())


def zoom_quickly(widget, frames=6, factor=1.2):
    for _ in range(frames):
        widget.model.zoom(factor, 300.0)
        widget.refresh()
        QApplication.processEvents()


@pytest.mark.parametrize("factor", [1.2, 1 / 1.2])
def test_after_a_zoom_the_screen_shows_what_a_file_would(crowded_widget, qtbot, factor):
    zoom_quickly(crowded_widget, factor=factor)
    qtbot.waitUntil(lambda: difference(crowded_widget) <= 2)


def test_only_frames_of_a_movement_have_room_for_few_cards(widget):
    scale, half_px = widget.model.scale, widget.model.width_px / 2
    foresight = Foresight(widget.model, widget)
    assert foresight.most_new_cards(scale) is None
    foresight.end_frame(scale, is_complete=True)
    assert foresight.most_new_cards(scale) is None
    assert foresight.most_new_cards(scale.zoomed(1.1, half_px)) is not None
    assert foresight.most_new_cards(scale.panned(10)) is not None
    assert foresight.most_new_cards(scale.panned(-3 * half_px)) is None
    assert foresight.most_new_cards(scale.zoomed(5, half_px)) is None


def test_what_has_settled_is_painted_whole(widget):
    scale = widget.model.scale
    foresight = Foresight(widget.model, widget)
    foresight.end_frame(scale, is_complete=True)
    foresight.settle()
    assert foresight.most_new_cards(scale.panned(10)) is None


def test_a_frame_that_left_something_out_is_painted_again_when_nothing_follows(widget, qtbot):
    foresight = Foresight(widget.model, widget)
    with qtbot.waitSignal(foresight.unfinished):
        foresight.end_frame(widget.model.scale, is_complete=False)
    with qtbot.waitSignal(foresight.unfinished):
        foresight.end_frame(widget.model.scale, is_complete=True, is_whole=False)
    with qtbot.assertNotEmitted(foresight.unfinished, wait=300):
        foresight.end_frame(widget.model.scale, is_complete=True)


def test_a_jump_is_painted_whole_at_once(crowded_widget):
    crowded_widget.model.pan(-2000.0)
    crowded_widget.refresh()
    QApplication.processEvents()
    assert difference(crowded_widget) <= 2


def test_a_picture_to_keep_leaves_nothing_out(crowded_widget):
    zoom_quickly(crowded_widget, frames=3, factor=1.5)
    grabbed = lanes_of(crowded_widget, crowded_widget.grab().toImage())
    difference = ImageChops.difference(grabbed, as_in_a_file(crowded_widget))
    assert max(most for _, most in difference.getextrema()) <= 2


def test_looking_ahead_ends_when_there_is_nothing_left_to_lay_out(crowded_widget, qtbot):
    zoom_quickly(crowded_widget)
    qtbot.waitUntil(lambda: not timers_of(crowded_widget), timeout=20_000)


def timers_of(widget):
    """Return the timers that would still have something done though nobody moves anything."""
    return [timer for timer in widget.foresight.findChildren(QTimer) if timer.isActive()]


def test_where_a_view_goes_is_told_from_two_frames():
    scale = TimeScale.uniform(0, 1000 * DAY_S, 900)
    assert going(scale, scale.zoomed(1.1, 200)) is Going.IN
    assert going(scale, scale.zoomed(0.9, 200)) is Going.OUT
    assert going(scale, scale.panned(30)) is Going.ASIDE
