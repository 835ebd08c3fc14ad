"""`timeline-app verify`: whether a case file is whole."""

from __future__ import annotations

from pathlib import Path

import click

from timeline_app.cli.words import echo_problems
from timeline_app.services.verify_case import verify_case


@click.command()
@click.argument("case", type=click.Path(path_type=Path))
def verify(case: Path) -> int:
    """Check CASE: the file, every article's hash, every quote, and the chain of the edit log."""
    problems = verify_case(case)
    echo_problems(problems)
    if not problems:
        click.echo(f"{case} is whole.")
    return 1 if problems else 0
