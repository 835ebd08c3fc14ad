"""`timeline-app import`: articles into a case."""

from __future__ import annotations

from pathlib import Path

import click

from timeline_app.cli.words import echo_problems, show_progress
from timeline_app.domain.errors import UserError
from timeline_app.services.import_articles import ImportRequest, ImportSummary, import_articles
from timeline_app.services.told_dates import read_date


@click.command("import")
@click.argument("case", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--outlet", default="", help="The outlet of all these articles, where they don't say it themselves.")
@click.option("--published", default="", metavar="DATE", help="Their publication date, such as 2021-11-02.")
@click.option("--workers", type=click.IntRange(min=1), help="Child processes to read with; by default one per core.")
def import_(case: Path, paths: tuple[Path, ...], outlet: str, published: str, workers: int | None) -> int:
    """Import articles into CASE, which is made if it does not exist.

    PATH is an article (txt, md, html, pdf, docx, eml) or a folder of them.  What can't be
    read is named with the reason, and the rest goes on; the exit status is then 1.
    """
    try:
        date = read_date(published) if published else ""
    except UserError as error:
        raise click.BadParameter(str(error), param_hint="--published") from error
    request = ImportRequest(case, paths, outlet, date, workers or 0)
    with show_progress("Importing") as report:
        summary = import_articles(request, report)
    echo_summary(case, summary)
    return 1 if summary.problems else 0


def echo_summary(case: Path, summary: ImportSummary) -> None:
    """Print what was imported, what was left out and what the case now holds."""
    for imported in summary.imported:
        for warning in imported.warnings:
            click.echo(f"{imported.file}: {warning}", err=True)
    for name in summary.already_there:
        click.echo(f"{name}: This file is in the case already; it was not imported again.", err=True)
    echo_problems(summary.problems)
    count = len(summary.imported)
    click.echo(
        f"{count} {'article' if count == 1 else 'articles'} imported into {case}: "
        f"the case now tells {summary.events} events, {summary.conflicts} conflicts."
    )
