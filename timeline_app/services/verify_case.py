"""Whether a case file is whole."""

from __future__ import annotations

from pathlib import Path

from timeline_app import storage
from timeline_app.domain.errors import Problem


def verify_case(path: Path) -> tuple[Problem, ...]:
    """Return what is wrong with the case at `path`, nothing where it is whole.

    Raises CaseError where it can't be opened at all.
    """
    with storage.CaseFile.open(path, read_only=True) as case:
        return case.verify()
