"""What is dropped on a window or pasted into it: files and folders."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

CASE_SUFFIX = ".timeline"


def paths_in(data: QMimeData) -> tuple[Path, ...]:
    """Return the files and folders that were dropped or pasted, none where it was something else."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


def is_case(paths: tuple[Path, ...]) -> bool:
    """Whether it is one case and nothing else."""
    return len(paths) == 1 and paths[0].suffix == CASE_SUFFIX and paths[0].is_file()
