"""A new, empty case."""

from __future__ import annotations

from pathlib import Path

from timeline_app import storage


def create_case(path: Path) -> None:
    """Make an empty case; raises CaseError where the name is taken or can't be written."""
    storage.CaseFile.create(path).close()
