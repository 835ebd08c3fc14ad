"""Quantities as several accounts tell them."""

from timeline_app.reconcile.figures.grouping import group_figures

__all__ = ["group_figures"]
