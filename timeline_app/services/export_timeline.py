"""The timeline as a file: PNG and other pictures, HTML, JSON."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from timeline_app import storage
from timeline_app.domain.errors import ExportError
from timeline_app.export.omission import Omission
from timeline_app.layout import ExportFrame, LaneBy, Scene, Theme, compute_scene, export_view
from timeline_app.services.composed import Pictures, Services
from timeline_app.services.derive import ensure_derived
from timeline_app.services.part_of_time import PartOfTime
from timeline_app.services.whole_file import write_whole

PICTURE_PIXEL_RATIO = 2.0
"""Device pixels a logical pixel, so that a PNG stays sharp on dense screens and in print."""


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What to export where; the format follows from the suffix of `out`."""

    case: Path
    out: Path
    first: str = ""
    """EDTF; what happened before is left out.  Empty: no limit."""
    last: str = ""
    width: int = 1600
    """Logical pixels, for pictures."""
    theme: str = ""
    """`light` or `dark`; empty: light for pictures, the reader's system for HTML."""
    lane_by: str = "actor"
    with_text: bool = False
    """JSON only: the articles' whole texts."""


def export_timeline(request: ExportRequest, services: Services) -> None:
    """Write the case's timeline to `request.out`, replacing a file only once the new one is complete.

    Raises CaseError where the case can't be read, ExportError for an unknown format, an empty
    part of time or a place that can't be written.
    """
    write = _WRITERS.get(request.out.suffix.lower(), _write_picture)
    part = PartOfTime.of(request.first, request.last)
    if request.out.resolve() == request.case.resolve():
        raise ExportError(str(request.out), "This is the case itself.", "Give the export another name.")
    if part.is_empty:
        raise ExportError(
            str(request.out), "The time asked for ends before it starts.", "Change its first or last day."
        )
    ensure_derived(request.case)
    with storage.CaseFile.open(request.case, read_only=True) as case:
        data = write(request, part, case, services)
    write_whole(request.out, data)


def preview_timeline(request: ExportRequest, services: Services) -> bytes:
    """Return a small PNG of what a picture export would show; raises as `export_timeline`."""
    pictures = services.pictures()
    part = PartOfTime.of(request.first, request.last)
    with storage.CaseFile.open(request.case, read_only=True) as case:
        scene = _scene(request, part, case, pictures)
    return pictures.painters[".png"].paint(scene, Theme(request.theme or Theme.LIGHT), pixel_ratio=0.5)


def _write_json(request: ExportRequest, part: PartOfTime, case: storage.CaseFile, _services: Services) -> bytes:
    from timeline_app.export.case_json import write_case_json

    snapshot, outside = part.cut(case.load_case())
    unread = [Omission(problem.file, problem.what) for problem in case.unread()]
    return write_case_json(snapshot, with_text=request.with_text, omitted=[*outside, *unread]).encode("utf-8")


def _write_html(request: ExportRequest, part: PartOfTime, case: storage.CaseFile, _services: Services) -> bytes:
    from timeline_app.export.html import write_html

    page = write_html(
        case.load_case(),
        case.load_timeline(),
        theme=request.theme or "auto",
        lane_by=LaneBy(request.lane_by),
        first=part.first if part.first.is_dated else None,
        last=part.last if part.last.is_dated else None,
    )
    return page.encode("utf-8")


def _write_picture(request: ExportRequest, part: PartOfTime, case: storage.CaseFile, services: Services) -> bytes:
    pictures = services.pictures()
    painter = pictures.painters.get(request.out.suffix.lower())
    if painter is None:
        known = ", ".join([*_WRITERS, *pictures.painters])
        what = f"“{request.out.suffix}” is no format to export to." if request.out.suffix else "It names no format."
        raise ExportError(str(request.out), what, f"End the name in one of {known}.")
    scene = _scene(request, part, case, pictures)
    return painter.paint(scene, Theme(request.theme or Theme.LIGHT), pixel_ratio=PICTURE_PIXEL_RATIO)


def _scene(request: ExportRequest, part: PartOfTime, case: storage.CaseFile, pictures: Pictures) -> Scene:
    timeline = case.load_timeline()
    frame = ExportFrame(request.width, LaneBy(request.lane_by), part.from_s, part.to_s)
    return compute_scene(timeline, export_view(timeline, frame, pictures.measurer), pictures.measurer)


_WRITERS = {".json": _write_json, ".html": _write_html, ".htm": _write_html}
"""The formats that need no graphics toolkit."""
