"""Files that are either whole or not there."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from timeline_app.domain.errors import ExportError


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` to `path`, replacing it only once the new file is complete.

    Raises ExportError, with what to do next, where the folder or the disk does not allow it.
    """
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        _take_usual_mode(temporary)
        os.replace(temporary, path)  # noqa: PTH105 -- the name is mkstemp's string
    except OSError as error:
        if temporary:
            with suppress(OSError):
                os.unlink(temporary)  # noqa: PTH108
        what = f"It can't be written: {error.strerror or error}."
        raise ExportError(str(path), what, "Choose another folder or free some space, then export again.") from error


def _take_usual_mode(temporary: str) -> None:
    """Give a temporary file, which only its maker may read, the mode of any new file."""
    if os.name != "posix":
        return
    mask = os.umask(0)
    os.umask(mask)
    os.chmod(temporary, 0o666 & ~mask)  # noqa: PTH101
