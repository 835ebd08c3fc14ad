"""The composition root: builds the services and hands the painters in."""

from __future__ import annotations


def run() -> int:
    """Run the command line; return the exit status."""
    raise NotImplementedError
