"""Which files an import means: files as named, folders searched for articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline_app.domain.errors import Problem
from timeline_app.ingest import SUFFIXES


@dataclass(frozen=True, slots=True)
class Collected:
    """The files to read, each once, and what could not be taken up."""

    files: tuple[Path, ...]
    problems: tuple[Problem, ...]


def collect_files(paths: Iterable[Path]) -> Collected:
    """Return the files that `paths` name, folders searched to any depth for known suffixes.

    A file named outright is taken whatever its suffix: reading it says what is wrong.
    Hidden files in folders are passed over.
    """
    files: dict[Path, None] = {}
    problems: list[Problem] = []
    for path in paths:
        found = _files_of(path)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            files.update(dict.fromkeys(found))
    return Collected(tuple(files), tuple(problems))


def _files_of(path: Path) -> list[Path] | Problem:
    try:
        if path.is_dir():
            found = sorted(_articles_below(path))
            return found or Problem(str(path), "This folder holds no articles.", _wanted())
        if path.exists():
            return [path]
    except OSError as error:
        return Problem(str(path), f"It can't be read: {error.strerror}.", "Check the file's permissions.")
    return Problem(str(path), "There is no such file or folder.", "Check the name and try again.")


def _articles_below(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        is_hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if not is_hidden and path.suffix.lower() in SUFFIXES and path.is_file():
            yield path


def _wanted() -> str:
    return f"Articles are files that end in {', '.join(sorted(SUFFIXES))}."
