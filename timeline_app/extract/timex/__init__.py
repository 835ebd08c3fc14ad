"""Temporal expressions in prose, as told (TIMEX3): words and rules of a language, and their context."""

from timeline_app.extract.timex.finding import read_timexes
from timeline_app.extract.timex.tagging import find_timexes

__all__ = ["find_timexes", "read_timexes"]
