"""Mentions of many articles and decisions to events, actors, conflicts.  Pure."""
