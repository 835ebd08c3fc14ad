"""A sentence told in short: who did what, as offsets of its own words."""

from timeline_app.extract.gist.finding import Told, find_gist
from timeline_app.extract.gist.sentence import GistSentence

__all__ = ["GistSentence", "Told", "find_gist"]
