"""One actor under all its spellings: persons, bodies and places of a case."""

from timeline_app.reconcile.actors.finding import FoundActors, find_actors
from timeline_app.reconcile.actors.keeping import ActorKeeper

__all__ = ["ActorKeeper", "FoundActors", "find_actors"]
