"""Reading and extracting in child processes: a file that hangs, crashes or swells costs only itself."""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app.domain.article import Article
from timeline_app.domain.errors import Problem, UserError
from timeline_app.domain.mention import Extraction

if TYPE_CHECKING:
    from pebble import ProcessPool

log = logging.getLogger(__name__)

MEMORY_CAP_BYTES = 3 * 1024**3
"""Of one child; a document bomb ends there and not with the machine."""
LARGEST_FILE_BYTES = 100 * 1024**2
"""News articles are smaller by a factor of a hundred; what is larger is something else."""
AS_PLAIN_TEXT = "Save it as plain text and try again."
DEADLINE_S = 60
"""For one file; a page of text takes milliseconds, a PDF page 15 ms."""


@dataclass(frozen=True, slots=True)
class ReadFile:
    """One imported file with the articles in it and what they tell."""

    path: Path
    data: bytes
    sha256: str
    articles: tuple[Article, ...]
    extractions: tuple[Extraction, ...]


def default_workers() -> int:
    """Return how many children to read with: one per core, at most four."""
    return max(1, min(4, os.cpu_count() or 1))


@contextmanager
def child_processes(workers: int) -> Iterator[ProcessPool]:
    """Run a pool of spawned children; they end with the block, at once where it fails."""
    pool = start_pool(workers)
    try:
        yield pool
    finally:
        stop_pool(pool)


def start_pool(workers: int) -> ProcessPool:
    """Return a pool of spawned children, each with a cap on its memory."""
    import multiprocessing

    from pebble import ProcessPool

    context = multiprocessing.get_context("spawn")
    return ProcessPool(max_workers=workers, max_tasks=0, initializer=_cap_memory, context=context)


def stop_pool(pool: ProcessPool) -> None:
    """End the pool's children at once; what they were at is dropped."""
    pool.stop()  # type: ignore[no-untyped-call]
    pool.join()


def read_files(pool: ProcessPool, files: Sequence[Path]) -> Iterator[ReadFile | Problem]:
    """Read and extract `files` in the pool; results come in the order of `files`."""
    futures = [(path, pool.schedule(read_file, args=(path,), timeout=DEADLINE_S)) for path in files]
    for path, future in futures:
        yield _result_of(path, future)


def read_file(path: Path) -> ReadFile:
    """Read one file whole and extract what its articles tell.

    Raises ArticleError where it is no article, OSError where it can't be opened.
    """
    from timeline_app.extract import extract_article
    from timeline_app.ingest import read_articles

    if path.stat().st_size > LARGEST_FILE_BYTES:
        size_mb = path.stat().st_size // 1024**2
        raise UserError(
            str(path),
            f"It is {size_mb} MB large; articles are read up to {LARGEST_FILE_BYTES // 1024**2} MB.",
            "Import the article itself, not an archive of many.",
        )
    data = path.read_bytes()
    articles = read_articles(data, path.name)
    return ReadFile(
        path,
        data,
        hashlib.sha256(data).hexdigest(),
        articles,
        tuple(extract_article(article) for article in articles),
    )


def _result_of(path: Path, future: object) -> ReadFile | Problem:
    from concurrent.futures import TimeoutError as DeadlineError

    from pebble import ProcessExpired

    name = str(path)
    try:
        result: ReadFile = future.result()  # type: ignore[attr-defined]
    except UserError as error:
        return Problem(name, error.problem.what, error.problem.next_step)
    except DeadlineError:
        return Problem(name, f"Reading it took longer than {DEADLINE_S} seconds.", AS_PLAIN_TEXT)
    except (ProcessExpired, MemoryError):
        return Problem(name, "Reading it took more memory than a child process may.", AS_PLAIN_TEXT)
    except OSError as error:
        return Problem(name, f"It can't be read: {error.strerror or error}.", "Check the file's permissions.")
    except Exception as error:
        # A bug of ours: it is logged and named, and costs this file only.
        log.exception("reading %s", path.name)
        fault = f"A fault in the program stopped its reading ({type(error).__name__})."
        return Problem(name, fault, "Please report it.")
    return result


def _cap_memory() -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    try:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_CAP_BYTES, MEMORY_CAP_BYTES))
    except (ValueError, OSError):  # macOS refuses
        return
