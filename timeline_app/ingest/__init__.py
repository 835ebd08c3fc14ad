"""Files to articles: one reader per format."""

from timeline_app.ingest.formats import SUFFIXES
from timeline_app.ingest.reading import read_articles

__all__ = ["SUFFIXES", "read_articles"]
