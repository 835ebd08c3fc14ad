"""A shown timeline, its mouse and its keys."""

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.layout.builders import founding_timeline
from tests.ui.timeline.hand import Hand
from timeline_app.ui.timeline.widget import TimelineWidget


@pytest.fixture
def timeline():
    return founding_timeline().build()


@pytest.fixture
def widget(qtbot, timeline):
    """Return a shown widget that has the focus and shows the story of the first case."""
    made = TimelineWidget()
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show_timeline(timeline)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


@pytest.fixture
def hand(widget):
    """Real mouse and key events on the widget."""
    return Hand(widget)
