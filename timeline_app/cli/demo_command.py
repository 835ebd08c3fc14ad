"""`timeline-app demo`: the main job on the sample articles."""

from __future__ import annotations

from pathlib import Path

import click

from timeline_app.cli.words import show_progress
from timeline_app.services.composed import Services
from timeline_app.services.demo import DemoResult, run_demo

MOST_CONFLICTS_SHOWN = 5


@click.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("timeline-demo"),
    show_default=True,
    help="Folder to write into; where it exists, a number is put behind its name.",
)
@click.pass_obj
def demo(services: Services, out: Path) -> int:
    """Import the five sample articles and write a case, an HTML and a PNG timeline.

    Nothing that exists is written over.  Where there is a display, the case is then shown
    in the window.
    """
    with show_progress("Importing") as report:
        result = run_demo(out, services, report)
    _echo(result)
    return services.open_window(result.files[0]) if services.has_display() else 0


def _echo(result: DemoResult) -> None:
    click.echo(f"{len(result.summary.imported)} sample articles tell {len(result.events)} dated events:")
    for event in result.events:
        click.echo(f"  {event.date:<22}{event.label}")
        click.echo(f"  {'':<22}{', '.join(event.sources)} · {event.independent} independent")
    click.echo(f"and {len(result.conflicts)} conflicts between their accounts:")
    for conflict in result.conflicts[:MOST_CONFLICTS_SHOWN]:
        click.echo(f"  ≠ {conflict}")
    click.echo("Written:")
    for path in result.files:
        click.echo(f"  {path}")
