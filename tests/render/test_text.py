"""The fonts that ship with the program, and measuring in them."""

import os
import subprocess
import sys

import pytest
from PySide6.QtGui import QFontMetricsF, QRawFont

from timeline_app.layout import TextRole
from timeline_app.layout.elision import elide
from timeline_app.paths import resource
from timeline_app.render import QtTextMeasurer, load_fonts, load_palette


@pytest.mark.parametrize("name", load_palette().font_files)
def test_the_fonts_have_every_letter_that_the_timeline_writes(name):
    font = QRawFont(str(resource("fonts", name)), 12)
    letters = "≠·–…“”+~0123456789Қазақстан Мета Žluťoučký Ωß"
    assert not [letter for letter in letters if not font.supportsCharacter(ord(letter))]


def test_the_fonts_come_with_their_licence():
    assert "SIL OPEN FONT LICENSE Version 1.1" in resource("fonts", "OFL.txt").read_text(encoding="utf-8")


def test_text_is_set_in_the_shipped_font():
    for role, font in load_fonts(load_palette()).items():
        assert font.family() == "Inter", role
        assert font.pixelSize() == load_palette().fonts[role].px


def test_longer_text_is_wider_and_bold_wider_than_regular():
    measurer = QtTextMeasurer()
    assert measurer.width_px("", TextRole.CHIP) == 0
    assert measurer.width_px("Ministry", TextRole.CHIP) < measurer.width_px("Ministry of", TextRole.CHIP)
    assert measurer.width_px("Ministry", TextRole.CHIP) < measurer.width_px("Ministry", TextRole.CARD_TITLE)


@pytest.mark.parametrize("role", list(TextRole))
@pytest.mark.parametrize(
    "text",
    [
        "To V. A. Yves, T. W. Avery",
        "Путин: «Да, Т. А. Уфа»",
        "“Quoted” — yes, 2021",
        " two  spaces ",
        "نفت Ltd. 外交部 AB",
    ],
)
def test_a_line_is_as_wide_as_the_font_says(text, role):
    whole = QFontMetricsF(load_fonts(load_palette())[role]).horizontalAdvance(text)
    assert QtTextMeasurer().width_px(text, role) == pytest.approx(whole, abs=0.01)


@pytest.mark.parametrize(
    "text", ["Ministry publishes a joint statement", "外交部发言人否认有关独家访问权的说法", "Длинная подпись"]
)
def test_elided_text_fits_in_the_real_font(text):
    measurer = QtTextMeasurer()
    shown = elide(measurer, text, TextRole.CARD_TITLE, 90)
    assert shown.endswith("…")
    assert measurer.width_px(shown, TextRole.CARD_TITLE) <= 90


def test_fonts_without_an_application_are_refused_in_words():
    code = "from timeline_app.render import QtTextMeasurer; QtTextMeasurer()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "QGuiApplication" in done.stderr.splitlines()[-1]


def test_pictures_need_no_widgets():
    code = (
        "import sys\n"
        "from PySide6.QtGui import QGuiApplication\n"
        "application = QGuiApplication([])\n"
        "from tests.layout.builders import founding_timeline\n"
        "from timeline_app.layout import ExportFrame, Theme, compute_scene, export_view\n"
        "from timeline_app.render import QtTextMeasurer, painters\n"
        "measurer = QtTextMeasurer()\n"
        "timeline = founding_timeline().build()\n"
        "scene = compute_scene(timeline, export_view(timeline, ExportFrame(), measurer), measurer)\n"
        "assert painters()['.png'].paint(scene, Theme.DARK).startswith(b'\\x89PNG')\n"
        "assert 'PySide6.QtWidgets' not in sys.modules\n"
    )
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
