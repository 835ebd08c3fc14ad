"""Words that people read: an account told in short, with everyone by name."""

from timeline_app.reconcile.wording.telling import InShort, Teller

__all__ = ["InShort", "Teller"]
