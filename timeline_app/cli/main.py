"""The command group, and what happens to errors: words for people, status 1 or 2."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from timeline_app.cli.demo_command import demo
from timeline_app.cli.export_command import export
from timeline_app.cli.import_command import import_
from timeline_app.cli.open_command import open_
from timeline_app.cli.verify_command import verify
from timeline_app.domain.errors import UserError
from timeline_app.services.composed import Services

SOME_FAILED = 1
INTERRUPTED = 130


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="timeline-app", message="%(prog)s %(version)s")
def commands() -> None:
    """Reconstruct what happened when from news articles that disagree.

    A case is one file (CASE, usually ending in .timeline).  Without a command the window
    opens; the commands do the same work without one.
    """


for command in (open_, import_, export, demo, verify):
    commands.add_command(command)


def _with_command(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with `open` before a bare path to a case, or where there are none."""
    if not arguments:
        return ["open"]
    first = arguments[0]
    is_command = first in commands.commands or first.startswith("-")
    return list(arguments) if is_command or not Path(first).exists() else ["open", *arguments]


def run_command_line(arguments: Sequence[str], services: Services) -> int:
    """Run one command; return the exit status: 0, 1 when some inputs failed, 2 for wrong usage."""
    try:
        result = commands.main(_with_command(arguments), prog_name="timeline-app", obj=services, standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("Stopped. What was imported so far is kept.", err=True)
        return INTERRUPTED
    except click.ClickException as error:
        error.show(sys.stderr)
        return error.exit_code
    except UserError as error:
        click.echo(f"timeline-app: {error}", err=True)
        return SOME_FAILED
    return result if isinstance(result, int) else 0
