"""`timeline-app open`: the window."""

from __future__ import annotations

from pathlib import Path

import click

from timeline_app.domain.errors import UserError
from timeline_app.services.composed import Services


@click.command("open")
@click.argument("case", required=False, type=click.Path(path_type=Path))
@click.pass_obj
def open_(services: Services, case: Path | None) -> int:
    """Open the window, on CASE where one is given.

    `timeline-app` alone and `timeline-app CASE` are short for it.
    """
    if not services.has_display():
        what = "There is no display to show a window on."
        raise UserError("The window", what, "Use import and export instead; timeline-app --help lists them.")
    return services.open_window(case)
