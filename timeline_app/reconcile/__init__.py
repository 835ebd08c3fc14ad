"""Mentions of many articles and decisions to events, actors, conflicts.  Pure."""

from timeline_app.reconcile.reconciler import Reconciler, reconcile

__all__ = ["Reconciler", "reconcile"]
