"""Who and what a text speaks of: proper names, role phrases, their kinds and the roles beside them."""

from timeline_app.extract.names.finding import find_margin_names, find_names

__all__ = ["find_margin_names", "find_names"]
