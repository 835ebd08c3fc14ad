"""Light, dark, or as the system has it: chosen in the View menu, kept, and followed while the window is open."""

import json

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from timeline_app.layout import Theme
from timeline_app.render import load_palette


def system_turns(scheme):
    """Say what a system says when its colours change; the platform of the tests has none of its own."""
    QGuiApplication.styleHints().colorSchemeChanged.emit(scheme)


def is_shown(window, theme):
    ground = QApplication.palette().color(QPalette.ColorRole.Window).name()
    return ground == load_palette().themes[theme]["background"] == window.panels.timeline._background


def test_a_theme_is_chosen_in_the_view_menu_and_kept(make_window, state_folder):
    hand = make_window()
    for name, theme in (("theme_dark", Theme.DARK), ("theme_light", Theme.LIGHT)):
        hand.do(name)
        assert is_shown(hand.window, theme)
        assert [one for one in ("system", "light", "dark") if hand.window.actions_[f"theme_{one}"].isChecked()] == [
            theme.value
        ]
    hand.do("theme_dark")
    hand.window.close()
    again = make_window()
    assert is_shown(again.window, Theme.DARK)
    assert again.window.actions_["theme_dark"].isChecked()
    again.do("theme_system")
    again.window.close()
    assert json.loads((state_folder / "window.json").read_text())["theme"] == "system"


def test_the_system_is_followed_while_the_window_is_open(make_window):
    hand = make_window()
    for scheme, theme in ((Qt.ColorScheme.Dark, Theme.DARK), (Qt.ColorScheme.Light, Theme.LIGHT)):
        system_turns(scheme)
        assert is_shown(hand.window, theme)


def test_a_chosen_theme_stays_whatever_the_system_does(make_window):
    hand = make_window()
    hand.do("theme_light")
    system_turns(Qt.ColorScheme.Dark)
    assert is_shown(hand.window, Theme.LIGHT)


def test_a_theme_that_is_none_is_forgotten(make_window, state_folder):
    state_folder.mkdir()
    (state_folder / "window.json").write_text('{"theme": "purple"}', encoding="utf-8")
    assert make_window().window.actions_["theme_system"].isChecked()
