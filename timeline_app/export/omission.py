"""What an export leaves out, said in the export itself: nothing goes missing silently."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Omission:
    """One thing left out, and why, both in plain words."""

    what: str
    """`scan.pdf`, `2 hidden events`."""
    why: str
    """`it could not be read`, `hidden by an editor`."""
