"""The fonts that ship with the program, and how wide text is in them."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication

from timeline_app.layout.metrics import Metrics, TextRole
from timeline_app.paths import resource
from timeline_app.render.palette import Palette, load_palette

_WORDS_KEPT = 65_536
_REGISTERED = "timeline_app_fonts"
"""A property of Qt's application object, with which its fonts end."""


def load_fonts(palette: Palette) -> dict[TextRole, QFont]:
    """Register the fonts and return one per text role; raises what `load_font` raises."""
    return {role: load_font(palette, role) for role in TextRole}


def load_font(palette: Palette, role: TextRole) -> QFont:
    """Register the fonts and return the one of a text role.

    Raises RuntimeError without a QGuiApplication, OSError where a font file is missing.
    """
    app = QGuiApplication.instance()
    if app is None:
        message = "fonts need a QGuiApplication"
        raise RuntimeError(message)
    if not app.property(_REGISTERED):
        _register(palette)
        app.setProperty(_REGISTERED, True)
    return _font(palette, role)


def _register(palette: Palette) -> None:
    for name in palette.font_files:
        if QFontDatabase.addApplicationFont(str(resource("fonts", name))) < 0:
            message = f"the font {name} cannot be read; install the program again"
            raise OSError(message)


def _font(palette: Palette, role: TextRole) -> QFont:
    spec = palette.fonts[role]
    font = QFont(palette.family)
    font.setPixelSize(spec.px)
    font.setWeight(QFont.Weight(spec.weight))
    # Coloured edges need the ground that text stands on, which pictures of cards do not have.
    font.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)
    # Hinted advances change with the zoom of the device; exports and screen must agree.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


class QtTextMeasurer:
    """Measures text in the fonts that the painters draw with (a `layout.TextMeasurer`)."""

    def __init__(self, palette: Palette | None = None) -> None:
        palette = palette or load_palette()
        self._metrics = palette.metrics
        self._font_metrics = {role: QFontMetricsF(font) for role, font in load_fonts(palette).items()}
        self._word_px = lru_cache(maxsize=_WORDS_KEPT)(self._measure)

    @property
    def metrics(self) -> Metrics:
        """The sizes that go with its fonts."""
        return self._metrics

    def width_px(self, text: str, role: TextRole) -> float:
        """Return the width of `text` on one line, in logical pixels.

        The fonts set nothing closer to a space before it, so a line is as wide as its words, each
        with the space after it; words come again and again, and are measured once.
        """
        *words, last = text.split(" ")
        word_px = self._word_px
        return sum([word_px(f"{word} ", role) for word in words]) + word_px(last, role)

    def _measure(self, text: str, role: TextRole) -> float:
        return self._font_metrics[role].horizontalAdvance(text)
