"""How words and cards make do with the room there is."""

import pytest
from PySide6.QtWidgets import QLabel

from timeline_app.ui.panels.elided import ElidedButton, ElidedLabel
from timeline_app.ui.panels.import_banner import short_names
from timeline_app.ui.panels.rich_label import breakable
from timeline_app.ui.panels.side_by_side import LEAST_PX, SideBySide
from timeline_app.ui.window_layout import columns_for

LONG = "a name that is much longer than the room that is left for it"


@pytest.mark.parametrize("kind", [ElidedLabel, ElidedButton])
def test_cut_words_stand_whole_in_the_tooltip_and_uncut_ones_nowhere_else(qtbot, kind):
    shown = kind(LONG)
    qtbot.addWidget(shown)
    shown.show()
    shown.resize(60, 24)
    assert shown.toolTip() == LONG
    shown.resize(900, 24)
    assert shown.toolTip() == ""


def test_a_label_ends_in_an_ellipsis_where_it_is_cut(qtbot):
    label = ElidedLabel(LONG)
    qtbot.addWidget(label)
    label.show()
    label.resize(90, 20)
    assert label.text().endswith("…")
    assert label.words() == LONG


def test_cards_stand_side_by_side_only_where_both_can_be_read(qtbot):
    cards = [QLabel("one"), QLabel("other")]
    holder = SideBySide(cards)
    qtbot.addWidget(holder)
    holder.show()
    holder.resize(2 * LEAST_PX + 20, 100)
    qtbot.waitUntil(lambda: cards[0].y() == cards[1].y() and cards[0].x() < cards[1].x())
    holder.resize(LEAST_PX + 20, 100)
    qtbot.waitUntil(lambda: cards[0].y() < cards[1].y())


@pytest.mark.parametrize("width_px", [960, 1024, 1440, 1600, 2560])
def test_columns_share_the_width_and_leave_the_timeline_the_most(width_px):
    articles, timeline, inspector = columns_for(width_px)
    assert articles + timeline + inspector == width_px
    assert timeline > inspector > articles >= 200


def test_lines_may_end_within_very_long_words_only():
    assert breakable("short words stay as they are") == "short words stay as they are"
    assert "\u200b" in breakable("https://www.example.org/a/very/long/address/of/a/page")


@pytest.mark.parametrize(
    ("files", "names"),
    [
        (["/in/a/one.txt", "/in/a/two.pdf"], ["one.txt", "two.pdf"]),
        (["/in/a/one.txt", "/in/b/one.txt"], ["a/one.txt", "b/one.txt"]),
        (["one.txt", "/in/two.txt"], ["one.txt", "/in/two.txt"]),
        ([], []),
    ],
)
def test_files_left_out_are_named_without_the_folders_they_share(files, names):
    assert [short_names(files)[file] for file in files] == names
