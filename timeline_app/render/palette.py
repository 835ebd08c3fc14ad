"""Colours, fonts and sizes, read from `resources/palette.json`; the HTML page reads the same file."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from timeline_app.layout.metrics import Metrics, TextRole
from timeline_app.layout.painter import Theme
from timeline_app.paths import resource

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\Z")
_LINEAR_BELOW = 0.04045


class BadgeColours(NamedTuple):
    """The colours of one source's badge, as `#rrggbb`."""

    fill: str
    text: str


class FontSpec(NamedTuple):
    """The font of one text role."""

    px: int
    weight: int
    """400 regular, 600 semi-bold."""
    colour: str
    """Name of a theme's colour."""


class Palette(NamedTuple):
    """Everything a scene's looks are made of."""

    themes: Mapping[Theme, Mapping[str, str]]
    """Named colours as `#rrggbb`."""
    badges: tuple[BadgeColours, ...]
    family: str
    font_files: tuple[str, ...]
    fonts: Mapping[TextRole, FontSpec]
    metrics: Metrics

    def badge(self, index: int, own_colour: str) -> BadgeColours:
        """Return the colours of the source at `index`; `own_colour` is what an editor set, or empty."""
        if _COLOUR.match(own_colour):
            return BadgeColours(own_colour, readable_on(own_colour))
        return self.badges[index % len(self.badges)]


@cache
def load_palette() -> Palette:
    """Read the palette.  Raises OSError or ValueError where the installation is damaged."""
    data = json.loads(resource("palette.json").read_text(encoding="utf-8"))
    fonts = data["fonts"]
    return Palette(
        {theme: data["themes"][theme.value] for theme in Theme},
        tuple(BadgeColours(**badge) for badge in data["badges"]),
        fonts["family"],
        tuple(fonts["files"]),
        {role: FontSpec(**fonts["roles"][role.value]) for role in TextRole},
        Metrics.from_sizes(data["sizes"]),
    )


def readable_on(fill: str) -> str:
    """Return black or white, whichever reads better on `fill`: at least 4.5 to 1 on any `#rrggbb`."""
    return max(("#000000", "#ffffff"), key=lambda text: contrast(text, fill))


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.1, 1.4.3)."""
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _LINEAR_BELOW else float(((channel + 0.055) / 1.055) ** 2.4)
