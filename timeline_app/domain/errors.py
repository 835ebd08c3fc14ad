"""The errors that are for people: what happened, to which file, what to do next.

Everything that is not a `UserError` is a bug and is never swallowed.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One input that could not be used, in words; batches collect these."""

    file: str
    what: str
    next_step: str

    def __str__(self) -> str:
        """Return the whole message as one line."""
        return f"{self.file}: {self.what} {self.next_step}".strip()


class UserError(Exception):
    """Something the person can understand and act upon."""

    def __init__(self, file: str, what: str, next_step: str = "") -> None:
        """Keep what happened to which file and what to do, all in plain words."""
        self.problem = Problem(file, what, next_step)
        super().__init__(str(self.problem))

    def __reduce__(self) -> tuple[type[UserError], tuple[str, str, str]]:
        """Survive the way back from a child process."""
        return type(self), (self.problem.file, self.problem.what, self.problem.next_step)


class ArticleError(UserError):
    """A file that can't be read as an article."""


class CaseError(UserError):
    """A case file that can't be opened, read or written."""


class ExportError(UserError):
    """An export that can't be written."""
