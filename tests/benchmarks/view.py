"""Frames of the timeline: fit, year, month, week; panned and zoomed; beside a bare QGraphicsView.

    python -m tests.benchmarks.view --events 100000 [--scale 2] [--json]

CPU and wall time of one frame, layout and painting together, at 1600×900.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import date

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView

from tests.layout.crowds import DAY_S, crowd
from timeline_app.domain.timeline import Timeline
from timeline_app.layout import LaneBy, Theme, TimeScale, View, compute_scene
from timeline_app.layout.lanes import Arrangement, arrange
from timeline_app.render import Pictures, QtTextMeasurer, ScenePainter, load_palette

WIDTH, HEIGHT = 1600, 900
FRAMES = 60
YEARS = 10
VIEWS = {"fit": YEARS * 365.0, "year": 365.0, "month": 30.0, "week": 7.0}


@dataclass(frozen=True)
class FrameTimes:
    view: str
    gesture: str
    cpu_ms_median: float
    cpu_ms_p95: float
    wall_ms_median: float
    wall_ms_p95: float
    graphicsview_cpu_ms_median: float


class Bench:
    """One timeline, painted frame by frame into an image."""

    def __init__(self, timeline: Timeline, pixel_ratio: float) -> None:
        self.timeline = timeline
        self.arrangement: Arrangement = arrange(timeline, LaneBy.ACTOR)
        palette = load_palette()
        self.measurer = QtTextMeasurer(palette)
        self.painter = ScenePainter(palette, Theme.LIGHT, Pictures())
        self.image = QImage(round(WIDTH * pixel_ratio), round(HEIGHT * pixel_ratio), QImage.Format.Format_RGB32)
        self.image.setDevicePixelRatio(pixel_ratio)

    def paint(self, scale: TimeScale) -> None:
        view = View(scale, float(WIDTH), float(HEIGHT), tray_lines=2)
        scene = compute_scene(self.timeline, view, self.measurer, self.arrangement)
        painter = QPainter(self.image)
        self.painter.paint(painter, scene)
        painter.end()


def scales(timeline: Timeline, days: float, gesture: str) -> Iterator[TimeScale]:
    """Yield the scales of a gesture, one for each frame."""
    first, last = timeline.events.start_s[0], timeline.events.end_s[-1]
    middle = (first + last) / 2
    scale = TimeScale.uniform(middle - days * DAY_S / 2, middle + days * DAY_S / 2, WIDTH)
    for frame in range(FRAMES):
        factor = 1.03 if frame < FRAMES / 2 else 1 / 1.03
        scale = scale.panned(-17) if gesture == "pan" else scale.zoomed(factor, WIDTH * 0.4)
        yield scale


def measure(paint: Callable[[TimeScale], None], frames: Iterator[TimeScale]) -> tuple[list[float], list[float]]:
    """Return CPU and wall milliseconds of each frame."""
    cpu, wall = [], []
    for scale in frames:
        cpu_before, wall_before = time.process_time(), time.perf_counter()
        paint(scale)
        cpu.append((time.process_time() - cpu_before) * 1000)
        wall.append((time.perf_counter() - wall_before) * 1000)
    return cpu, wall


def graphics_view(timeline: Timeline) -> Callable[[TimeScale], None]:
    """Return a painter of the same events as bare rectangles of a QGraphicsView."""
    scene = QGraphicsScene()
    first = timeline.events.start_s[0]
    brush, pen = QBrush(QColor("#1b4f9c")), QPen(QColor("#1b4f9c"))
    pen.setCosmetic(True)
    for row, start in enumerate(timeline.events.start_s):
        scene.addRect((start - first) / DAY_S, row % 80 * 10, 1, 8, pen, brush)
    view = QGraphicsView(scene)
    view.resize(WIDTH, HEIGHT)
    kept.append(view)
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)

    def paint(scale: TimeScale) -> None:
        left, right = ((scale.time_at(x) - first) / DAY_S for x in (0, WIDTH))
        painter = QPainter(image)
        target, source = QRectF(0, 0, WIDTH, HEIGHT), QRectF(left, 0, right - left, 800)
        scene.render(painter, target, source, Qt.AspectRatioMode.IgnoreAspectRatio)
        painter.end()

    return paint


kept: list[QGraphicsView] = []
"""A view keeps its scene's index alive."""


def p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[18]


def run(count: int, pixel_ratio: float) -> dict[str, object]:
    """Measure all views and gestures."""
    started = time.perf_counter()
    bench = Bench(crowd(date(2011, 1, 1), YEARS * 365, count, lanes=10), pixel_ratio)
    load_s = time.perf_counter() - started
    bare = graphics_view(bench.timeline)
    frames = []
    for name, days in VIEWS.items():
        for gesture in ("pan", "zoom"):
            cpu, wall = measure(bench.paint, scales(bench.timeline, days, gesture))
            few = iter(list(scales(bench.timeline, days, gesture))[:5])
            other, _ = measure(bare, few)
            times = (statistics.median(cpu), p95(cpu), statistics.median(wall), p95(wall), statistics.median(other))
            frames.append(FrameTimes(name, gesture, *(round(value, 2) for value in times)))
    rss_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "events": count,
        "load_s": round(load_s, 2),
        "rss_mb": round(rss_mb),
        "frames": [asdict(frame) for frame in frames],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--scale", type=float, default=1.0, help="device pixels a logical pixel")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    application = QApplication(["benchmark"])
    result = run(options.events, options.scale)
    if options.json:
        print(json.dumps(result, indent=2))
    else:
        print(f"{result['events']:,} events, made in {result['load_s']} s, {result['rss_mb']} MB at most")
        for frame in result["frames"]:
            print("  ".join(f"{key} {value}" for key, value in frame.items()))
    del application


if __name__ == "__main__":
    main()
