"""One actor under all its spellings: persons, bodies and places of a case."""

from timeline_app.reconcile.actors.finding import FoundActors, find_actors
from timeline_app.reconcile.actors.keeping import ActorKeeper, CaseActors

__all__ = ["ActorKeeper", "CaseActors", "FoundActors", "find_actors"]
