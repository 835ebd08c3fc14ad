"""The colours and pens of one theme, made once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen

from timeline_app.layout.painter import Theme
from timeline_app.render.palette import Palette

_SOLID, _ROUND_CAP, _ROUND_JOIN = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin


class Brushes:
    """Named colours of a theme as Qt values."""

    def __init__(self, palette: Palette, theme: Theme) -> None:
        self._colours = {name: QColor(value) for name, value in palette.themes[theme].items()}
        self._brushes = {name: QBrush(colour) for name, colour in self._colours.items()}
        self._pens: dict[tuple[str, float, Qt.PenStyle], QPen] = {}
        self._faded: dict[tuple[str, float], QColor] = {}
        self.no_pen = QPen(Qt.PenStyle.NoPen)
        self.no_brush = QBrush(Qt.BrushStyle.NoBrush)

    def colour(self, name: str) -> QColor:
        """Return a named colour; raises KeyError where the palette has none of that name."""
        return self._colours[name]

    def clear(self, name: str, alpha: float) -> QColor:
        """Return a named colour with `alpha` of its opacity, 0 to 1."""
        colour = QColor(self._colours[name])
        colour.setAlphaF(alpha)
        return colour

    def faded(self, name: str, strength: float) -> QColor:
        """Return a named colour mixed with the lanes' ground, 1 for all of it; PDF knows no half-clear gradients."""
        key = (name, strength)
        if key not in self._faded:
            self._faded[key] = _mixed(self._colours[name], self._colours["lane_alternate"], strength)
        return self._faded[key]

    def brush(self, name: str) -> QBrush:
        """Return a solid brush, which others use, too."""
        return self._brushes[name]

    def pen(self, name: str, width_px: float = 1.0, style: Qt.PenStyle = _SOLID) -> QPen:
        """Return a pen with round caps, which others use, too."""
        key = (name, width_px, style)
        if key not in self._pens:
            self._pens[key] = QPen(self._colours[name], width_px, style, _ROUND_CAP, _ROUND_JOIN)
        return self._pens[key]

    def own(self, colour: str) -> QColor:
        """Return a colour that is not of the theme, such as a badge's `#rrggbb`."""
        if colour not in self._colours:
            self._colours[colour] = QColor(colour)
        return self._colours[colour]


def _mixed(own: QColor, ground: QColor, share: float) -> QColor:
    rest = 1 - share
    return QColor.fromRgbF(
        share * own.redF() + rest * ground.redF(),
        share * own.greenF() + rest * ground.greenF(),
        share * own.blueF() + rest * ground.blueF(),
    )
