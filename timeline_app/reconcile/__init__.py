"""Mentions of many articles and decisions to events, actors, conflicts.  Pure."""

from timeline_app.reconcile.pipeline import reconcile

__all__ = ["reconcile"]
