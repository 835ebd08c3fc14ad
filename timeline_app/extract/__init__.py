"""Text to mentions: sentences, temporal expressions, names, speech, figures.  Pure."""

from timeline_app.extract.reading import EXTRACTOR_VERSION, extract_article
from timeline_app.extract.timex import find_timexes

__all__ = ["EXTRACTOR_VERSION", "extract_article", "find_timexes"]
