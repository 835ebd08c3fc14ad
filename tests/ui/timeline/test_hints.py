"""Hints say what was cut, escape what was told, and come up at the mouse."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from tests.layout.builders import TimelineBuilder, founding_timeline
from timeline_app.domain.timeline import EventFlag
from timeline_app.layout import Hit, HitKind, Rect
from timeline_app.ui.timeline.hints import hint_of

RECT = Rect(0, 0, 10, 10)


def hint(timeline, kind, **fields):
    return hint_of(timeline, Hit(kind, RECT, **fields))


def test_a_card_says_its_whole_label_its_date_and_its_sources(timeline):
    words = hint(timeline, HitKind.CARD, row=2)
    assert "Ministry publishes a “joint statement” that claims direct and exclusive access" in words
    assert "Mon 1 Nov 2021" in words
    assert "Radio Free Europe, Euractiv, Eurasianet" in words


def test_a_corrected_event_says_what_was_told():
    b = TimelineBuilder().event("Moved", "2021-11-03", told="2021-11-01", flags=EventFlag.CORRECTED)
    b.event("Moved month", "2021-11-04", told="2021-09", flags=EventFlag.CORRECTED)
    timeline = b.build()
    assert "told: Mon 1 Nov 2021" in hint(timeline, HitKind.BAR, row=0)
    assert "told: 1–30 Sep 2021" in hint(timeline, HitKind.GHOST, row=1)


def test_a_badge_says_the_outlets_name(timeline):
    assert "Radio Free Europe" in hint(timeline, HitKind.BADGE, row=2, source=0)


def test_a_marker_says_why_accounts_conflict(timeline):
    assert "The accounts differ." in hint(timeline, HitKind.MARKER, conflicts=(0, 1))


def test_what_was_told_is_never_read_as_markup():
    timeline = TimelineBuilder().event("<b>5 < 6 & more</b>", "2021-01-01").build()
    assert "&lt;b&gt;5 &lt; 6 &amp; more&lt;/b&gt;" in hint(timeline, HitKind.CARD, row=0)


@pytest.mark.parametrize("kind", [HitKind.AXIS, HitKind.TRAY, HitKind.LANE])
def test_the_background_says_nothing(timeline, kind):
    assert hint(timeline, kind) == ""


def test_a_cut_lane_name_is_said_in_full():
    assert "A very long name" in hint(founding_timeline().build(), HitKind.LANE, tooltip="A very long name")


def test_a_hint_comes_up_over_a_card_and_goes_beside_it(widget, hand, qtbot):
    at = hand.on("Meta denies")
    ask(widget, at)
    assert "Meta denies exclusive access" in QToolTip.text()
    ask(widget, hand.background())
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def ask(widget, at):
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))
