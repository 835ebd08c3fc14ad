"""Who edits: the name that the edit log keeps."""

from __future__ import annotations

import getpass


def editor() -> str:
    """Return the name of the person at the machine, `editor` where the system knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "editor"
