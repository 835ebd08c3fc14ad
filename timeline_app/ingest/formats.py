"""Which format a file has: its content says so, its name only breaks ties."""

from __future__ import annotations

SUFFIXES = frozenset({".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".eml"})
"""What a scan of a folder picks up, in lower case with the dot."""
