"""One actor under all its spellings: persons, bodies and places of a case."""

from timeline_app.reconcile.actors.finding import FoundActors, find_actors

__all__ = ["FoundActors", "find_actors"]
