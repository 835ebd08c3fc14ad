"""Where accounts can't all be right: each dispute once, with its sides and a reason in plain words."""

from timeline_app.reconcile.conflicts.finding import find_conflicts

__all__ = ["find_conflicts"]
