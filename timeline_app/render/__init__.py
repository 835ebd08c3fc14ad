"""Scenes onto screens and into files, with QPainter; needs a QGuiApplication, no widgets."""

from timeline_app.render.files import PdfPainter, PngPainter, SvgPainter, painters
from timeline_app.render.palette import Palette, load_palette
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.render.text import QtTextMeasurer, load_fonts

__all__ = [
    "Palette",
    "PdfPainter",
    "PngPainter",
    "QtTextMeasurer",
    "ScenePainter",
    "SvgPainter",
    "load_fonts",
    "load_palette",
    "painters",
]
