"""A case opened to be shown: what a window asks for first, before anything is looked up or changed."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

from timeline_app.domain.timeline import Timeline
from timeline_app.storage import about, drawn, form, overview
from timeline_app.storage.connection import Connection, closed_on_failure
from timeline_app.storage.faults import in_words
from timeline_app.storage.overview import CaseOverview


class ShownCase:
    """What is seen of a case at once; a context manager that closes it.

    `CaseReader` adds all the rest that can be read, `CaseFile` the writing.
    """

    def __init__(self, connection: Connection) -> None:
        """Take over a connection to a file that was checked."""
        self._connection = connection

    @property
    def path(self) -> Path:
        """Where the case is."""
        return self._connection.path

    @property
    def read_only(self) -> bool:
        """Whether writing is refused."""
        return self._connection.read_only

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def title(self) -> str:
        """The case's title."""
        with self._connection.reading() as db:
            return about.load_title(db)

    @property
    def is_stale(self) -> bool:
        """Whether something told or decided has changed since the derived values were computed."""
        with self._connection.reading() as db:
            return drawn.is_stale(db)

    def load_timeline(self) -> Timeline:
        """Return what is drawn, as columns: 100,000 events in about 0.2 s."""
        with self._connection.reading() as db:
            return drawn.load_timeline(db, about.load_title(db))

    def load_overview(self) -> CaseOverview:
        """Return what a window shows at once: nothing of it grows with the length of what was told."""
        with self._connection.reading() as db:
            return overview.load_overview(db, about.load_title(db))


def open_shown(path: Path) -> ShownCase:
    """Open a case for reading only; raises CaseError as `CaseFile.open` does.

    Only a case of another form than today's brings in what knows all forms.
    """
    form.ensure_file(path)
    connection = Connection(path, read_only=True)
    with closed_on_failure(connection), in_words(path, is_trusted=False):
        if form.is_of_today(connection.conn):
            form.ensure_pages(connection.conn, path)
            return ShownCase(connection)
    connection.close()
    from timeline_app.storage.case_file import CaseFile

    return CaseFile.open(path, read_only=True)
