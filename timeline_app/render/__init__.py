"""Scenes onto screens and into files, with QPainter; needs a QGuiApplication, no widgets.

What writes files is imported when it is first asked for: a window need not load it to be painted.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from timeline_app.render.palette import Palette, load_palette
from timeline_app.render.pictures import Pictures
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.render.text import QtTextMeasurer, load_font, load_fonts

if TYPE_CHECKING:
    from timeline_app.render.files import PdfPainter, PngPainter, SvgPainter, painters

__all__ = [
    "Palette",
    "PdfPainter",
    "Pictures",
    "PngPainter",
    "QtTextMeasurer",
    "ScenePainter",
    "SvgPainter",
    "load_font",
    "load_fonts",
    "load_palette",
    "painters",
]

_OF_FILES = frozenset({"PdfPainter", "PngPainter", "SvgPainter", "painters"})


def __getattr__(name: str) -> object:
    if name not in _OF_FILES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module("timeline_app.render.files"), name)
