"""Text to mentions: sentences, temporal expressions, names, speech, figures.  Pure."""

from timeline_app.extract.timex import find_timexes

__all__ = ["find_timexes"]
