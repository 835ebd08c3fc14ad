"""Frames of the timeline on a large case: fit, year, month, week; panned and zoomed; beside a bare QGraphicsView.

    python -m tests.benchmarks.view --events 100000 [--scale 2] [--importing] [--json]

The case is a real file, opened in the real window: `load_s` is from asking for it to the first
paint of its timeline.  A frame is a gesture's step, everything the window does about it, and the
painting of the timeline at 1600×900; what is done between gestures, while nothing moves, is
not part of one.  `rss_mb` is the most that the process ever held until then.
CPU time is the whole process's; with `--importing`, articles are imported all the while in the
window's own job thread and child processes, and it is that of the window's thread.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import asdict, dataclass
from pathlib import Path

WIDTH, HEIGHT = 1600, 900
FRAMES, PEER_FRAMES = 60, 5
DAY_S = 86_400
VIEWS = {"fit": 0.0, "year": 365.0, "month": 30.0, "week": 7.0}
"""Days in view; 0 for all there are."""
PAN_PX, ZOOM, ZOOM_AT = -17.0, 1.03, 0.4
"""Of one frame; zoomed in for half of the frames around a point 40 % across, then out again."""
SETTLING_S = 1.0
"""What a window does when it has nothing else to do, such as measuring its list of articles, is not part of a frame."""
RESTING_S = 0.5
"""A hand begins a gesture after the one before has ended."""
LONGEST_S = 600


@dataclass(frozen=True)
class FrameTimes:
    view: str
    gesture: str
    cpu_ms_median: float
    cpu_ms_p95: float
    wall_ms_median: float
    wall_ms_p95: float
    graphicsview_cpu_ms_median: float


@dataclass(frozen=True)
class Result:
    events: int
    load_s: float
    rss_mb: int
    frames: list[FrameTimes]


class Stage:
    """The real window with a case, its timeline taken out and made 1600×900."""

    def __init__(self, state_folder: Path) -> None:
        from PySide6.QtCore import QEvent, QObject
        from PySide6.QtWidgets import QApplication

        from timeline_app.app import compose_services
        from timeline_app.render import load_fonts, load_palette
        from timeline_app.ui.main_window import MainWindow
        from timeline_app.ui.start import settle_in

        class Paints(QObject):
            """Counts paints of the timeline."""

            count = 0

            def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
                self.count += event.type() == QEvent.Type.Paint
                return False

        self.app = QApplication(["benchmark"])
        load_fonts(load_palette())
        self.window = MainWindow(compose_services(), state_folder)
        self.window.resize(WIDTH, HEIGHT)
        self.window.show()
        self.app.processEvents()
        self.timeline = self.window.panels.timeline
        self._garbage = settle_in(self.window)
        self._paints = Paints()
        self.timeline.installEventFilter(self._paints)

    def load(self, path: Path) -> float:
        """Open a case; return the seconds until its timeline was painted."""
        started = time.perf_counter()
        self.window.open(path)
        self._wait_for(lambda: self.timeline.model.timeline is not None)
        painted = self._paints.count
        self._wait_for(lambda: self._paints.count > painted)
        took_s = time.perf_counter() - started
        self.timeline.setParent(None)
        self.timeline.resize(WIDTH, HEIGHT)
        self.timeline.show()
        self._rest(SETTLING_S)
        return took_s

    def look_at(self, days: float) -> None:
        """Show so many days in the middle of what happened, or everything."""
        from timeline_app.layout import TimeScale

        model = self.timeline.model
        model.fit()
        if days:
            middle = (model.shown.extent.first_s + model.shown.extent.last_s) / 2
            half = days * DAY_S / 2
            model.look_at(TimeScale.uniform(middle - half, middle + half, WIDTH))
        self.timeline.refresh()
        self._rest(RESTING_S)

    def step(self, gesture: str, frame: int) -> None:
        """Do one step of a gesture and paint it."""
        model, painted = self.timeline.model, self._paints.count
        if gesture == "pan":
            model.pan(PAN_PX)
        else:
            model.zoom(zoom_of(frame), WIDTH * ZOOM_AT)
        self.timeline.refresh()
        self.app.processEvents()
        assert self._paints.count > painted

    def close(self) -> None:
        """Let go of the case."""
        self._garbage.stop()
        self.timeline.close()
        self.window.close()
        self.app.processEvents()

    def _rest(self, for_s: float) -> None:
        until = time.monotonic() + for_s
        self._wait_for(lambda: time.monotonic() > until)

    def _wait_for(self, is_reached: Callable[[], bool]) -> None:
        until = time.monotonic() + LONGEST_S
        while not is_reached():
            self.app.processEvents()
            time.sleep(0.001)
            if time.monotonic() > until:
                raise TimeoutError


def zoom_of(frame: int) -> float:
    return ZOOM if frame < FRAMES / 2 else 1 / ZOOM


def measure(
    step: Callable[[int], None], frames: int, cpu_s: Callable[[], float] = time.process_time
) -> tuple[list[float], list[float]]:
    """Return CPU and wall milliseconds of each frame."""
    cpu, wall = [], []
    for frame in range(frames):
        cpu_before, wall_before = cpu_s(), time.perf_counter()
        step(frame)
        cpu.append((cpu_s() - cpu_before) * 1000)
        wall.append((time.perf_counter() - wall_before) * 1000)
    return cpu, wall


def gestures() -> Iterator[tuple[str, float, str]]:
    for name, days in VIEWS.items():
        for gesture in ("pan", "zoom"):
            yield name, days, gesture


def run(path: Path, *, importing: bool) -> Result:
    """Measure all views and gestures on one case."""
    from tests.benchmarks.view_import import importing_in_the_background
    from tests.benchmarks.view_peer import Peer

    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder))
        load_s = stage.load(path)
        times = {}
        with importing_in_the_background(Path(folder)) if importing else nullcontext():
            for name, days, gesture in gestures():
                stage.look_at(days)
                clock = time.thread_time if importing else time.process_time
                times[name, gesture] = measure(lambda frame, g=gesture: stage.step(g, frame), FRAMES, clock)
        rss_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        timeline = stage.timeline.model.timeline
        peer = Peer(timeline)
        frames = []
        for name, days, gesture in gestures():
            peer.look_at(days)
            other, _ = measure(lambda frame, g=gesture: peer.step(g, frame), PEER_FRAMES)
            frames.append(frame_times(name, gesture, times[name, gesture], other))
        stage.close()
    return Result(len(timeline.events), round(load_s, 2), round(rss_mb), frames)


def frame_times(name: str, gesture: str, ours: tuple[list[float], list[float]], other: list[float]) -> FrameTimes:
    cpu, wall = ours
    values = (statistics.median(cpu), p95(cpu), statistics.median(wall), p95(wall), statistics.median(other))
    return FrameTimes(name, gesture, *(round(value, 2) for value in values))


def p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[18]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--scale", type=float, default=1.0, help="device pixels a logical pixel")
    parser.add_argument("--importing", action="store_true", help="measure while articles are imported")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(options.scale)
    from tests.benchmarks.view_case import find_case

    result = run(find_case(options.events), importing=options.importing)
    print(json.dumps(asdict(result), indent=2) if options.json else table(result))


def table(result: Result) -> str:
    head = f"{result.events:,} events: first painted after {result.load_s} s, {result.rss_mb} MB"
    columns = "view   gesture   CPU ms median, p95   wall ms median, p95   QGraphicsView CPU ms"
    rows = [
        f"{f.view:7}{f.gesture:10}{f.cpu_ms_median:8.2f}{f.cpu_ms_p95:8.2f}{f.wall_ms_median:14.2f}{f.wall_ms_p95:8.2f}"
        f"{f.graphicsview_cpu_ms_median:16.2f}"
        for f in result.frames
    ]
    return "\n".join((head, columns, *rows))


if __name__ == "__main__":
    main()
