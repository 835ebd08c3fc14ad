"""`timeline-app export`: the case as PNG, HTML or JSON."""

from __future__ import annotations

from pathlib import Path

import click

from timeline_app.domain.errors import UserError
from timeline_app.services.composed import Services
from timeline_app.services.export_timeline import ExportRequest, export_timeline
from timeline_app.services.told_dates import read_date


@click.command()
@click.argument("case", type=click.Path(path_type=Path))
@click.argument("out", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--from", "first", default="", metavar="DATE", help="Leave out what happened before.")
@click.option("--to", "last", default="", metavar="DATE", help="Leave out what happened after.")
@click.option(
    "--width", type=click.IntRange(400, 20_000), default=1600, show_default=True, help="Pixels, for pictures."
)
@click.option(
    "--theme",
    type=click.Choice(["light", "dark"]),
    default=None,
    help="By default HTML follows the reader's system and pictures are light.",
)
@click.option("--with-text", is_flag=True, help="JSON: the articles' whole texts along with their quotes.")
@click.pass_obj
def export(  # noqa: PLR0913, PLR0917 -- click hands every option over by name
    services: Services, case: Path, out: Path, first: str, last: str, width: int, theme: str | None, *, with_text: bool
) -> int:
    """Export CASE to OUT; the format follows from its suffix: .png, .html or .json.

    An existing OUT is replaced, and only once the new file is complete.
    """
    request = ExportRequest(
        case, out, _date(first, "--from"), _date(last, "--to"), width=width, theme=theme or "", with_text=with_text
    )
    export_timeline(request, services)
    click.echo(f"{out} written.")
    return 0


def _date(words: str, option: str) -> str:
    try:
        return read_date(words) if words else ""
    except UserError as error:
        raise click.BadParameter(str(error), param_hint=option) from error
