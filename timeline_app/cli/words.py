"""What the commands say, on which stream: results to output, problems and progress to errors."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import click

from timeline_app.domain.errors import Problem
from timeline_app.services.jobs import Progress, Report


def echo_problems(problems: Iterable[Problem]) -> None:
    """Print each problem on a line of its own."""
    for problem in problems:
        click.echo(str(problem), err=True)


@contextmanager
def show_progress(title: str) -> Iterator[Report]:
    """Show a progress bar on a terminal, nothing where the output is a file or a pipe."""
    from tqdm import tqdm

    with tqdm(desc=title, unit="file", leave=False, disable=not sys.stderr.isatty()) as bar:

        def report(progress: Progress) -> None:
            bar.total = progress.total
            bar.n = progress.done
            bar.set_postfix_str(progress.words)

        yield report
