"""The main job on the bundled sample articles, for a newcomer's first minute."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from timeline_app import storage
from timeline_app.domain.errors import ExportError
from timeline_app.domain.timeline import EventFlag, Timeline
from timeline_app.paths import resource
from timeline_app.services.composed import Services
from timeline_app.services.export_timeline import ExportRequest, export_timeline
from timeline_app.services.import_articles import ImportRequest, ImportSummary, import_articles
from timeline_app.services.jobs import Report, report_nothing

LEFT_OUT = EventFlag.UNDATED | EventFlag.HIDDEN | EventFlag.BACKGROUND


@dataclass(frozen=True, slots=True)
class DemoEvent:
    """One dated event in a line."""

    date: str
    label: str
    sources: tuple[str, ...]
    independent: int


@dataclass(frozen=True, slots=True)
class DemoResult:
    """What the demo found and wrote."""

    files: tuple[Path, ...]
    summary: ImportSummary
    events: tuple[DemoEvent, ...]
    conflicts: tuple[str, ...]


def run_demo(folder: Path, services: Services, report: Report = report_nothing) -> DemoResult:
    """Import the samples into a new case and write its timelines beside it.

    Writes into `folder`, or where that exists into `folder-2`, `folder-3` …
    Raises ExportError where no such folder can be made.
    """
    folder = _make_folder(folder)
    case, page, picture = (folder / f"demo{suffix}" for suffix in (".timeline", ".html", ".png"))
    summary = import_articles(ImportRequest(case, (resource("samples"),)), report)
    if not summary.imported:
        what = "The sample articles that belong to the program can't be read."
        raise ExportError(str(resource("samples")), what, "Install timeline-app again.")
    for out in (page, picture):
        export_timeline(ExportRequest(case, out), services)
    with storage.CaseFile.open(case, read_only=True) as opened:
        timeline = opened.load_timeline()
    return DemoResult(
        (case, page, picture),
        summary,
        tuple(_dated_events(timeline)),
        tuple(conflict.reason for conflict in timeline.conflicts),
    )


def _make_folder(folder: Path) -> Path:
    number = 1
    while True:
        candidate = folder if number == 1 else folder.with_name(f"{folder.name}-{number}")
        try:
            candidate.mkdir(parents=True)
        except FileExistsError:
            number += 1
        except OSError as error:
            what = f"The folder can't be made: {error.strerror}."
            raise ExportError(str(candidate), what, "Name another with --out.") from error
        else:
            return candidate


def _dated_events(timeline: Timeline) -> list[DemoEvent]:
    events = timeline.events
    return [
        DemoEvent(
            events.date_words[row],
            events.labels[row],
            tuple(timeline.sources[source].short for source in events.sources[row]),
            events.independent[row],
        )
        for row in range(len(events))
        if not events.flags[row] & LEFT_OUT
    ]
