"""Quantities in prose: number, bounds, unit, and what is counted."""

from timeline_app.extract.figures.finding import find_figures

__all__ = ["find_figures"]
