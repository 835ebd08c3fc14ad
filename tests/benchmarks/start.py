"""From process start to the first painted window on the sample case, beside a bare PySide6 window.

    python -m tests.benchmarks.start [--runs 7] [--json]

Both windows run in processes of their own, turn and turn about, and say themselves when they
were painted: the bare one at its first paint, ours when it first paints the case.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

LONGEST_S = 60

BARE = """
import os, sys, time
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
class Canvas(QWidget):
    def paintEvent(self, event):
        print(time.time(), time.process_time(), flush=True)
        os._exit(0)
app = QApplication(sys.argv[:1])
window = QMainWindow()
window.setCentralWidget(Canvas())
window.resize(1440, 900)
window.show()
app.exec()
"""

OURS = """
import sys, time
from os import _exit
from timeline_app import app
said = []
def say(what):
    if what not in said:
        said.append(what)
        print(time.time(), time.process_time(), *sorted(sys.modules), flush=True)
def open_window(path, show=app.open_window):
    app._load_qt()  # as the program does, ahead of all that needs it
    from timeline_app.ui.main_window import MainWindow
    from timeline_app.ui.timeline.widget import TimelineWidget
    paint_window, paint_timeline = MainWindow.paintEvent, TimelineWidget.paintEvent
    def window_painted(self, event):
        paint_window(self, event)
        say("window")
    def timeline_painted(self, event):
        paint_timeline(self, event)
        if self.model.timeline is not None:
            say("case")
            _exit(0)
    MainWindow.paintEvent, TimelineWidget.paintEvent = window_painted, timeline_painted
    return show(path)
app.open_window = open_window
app.run()
"""


@dataclass(frozen=True)
class Painted:
    """When something was painted: seconds after the process was started, and CPU seconds it took."""

    wall_s: float
    cpu_s: float
    modules: frozenset[str] = frozenset()
    """What was imported by then."""


def start(program: str, *arguments: str, extra: Mapping[str, str] | None = None) -> list[Painted]:
    """Run a program that says when it painted; RuntimeError where it does not.

    Both programs keep their bytecode, as they do on a person's machine.
    """
    environment = {**os.environ, **(extra or {})}
    for name in ("CI", "PYTHONDONTWRITEBYTECODE"):
        environment.pop(name, None)
    command = [sys.executable, "-c", program, *arguments]
    began = time.time()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=LONGEST_S, check=False)
    if done.returncode or not done.stdout:
        raise RuntimeError(done.stderr or "it painted nothing")
    lines = [line.split() for line in done.stdout.splitlines()]
    return [Painted(float(at) - began, float(cpu), frozenset(modules)) for at, cpu, *modules in lines]


def start_ours(case: Path, **extra: str) -> tuple[Painted, Painted]:
    """Return the first paint of the window, and its first one with the case."""
    with tempfile.TemporaryDirectory() as state:
        display = os.environ.get("DISPLAY") or ":0"  # the platform is another where there is none
        window, shown = start(OURS, str(case), extra={"XDG_STATE_HOME": state, "DISPLAY": display, **extra})
    return window, shown


def make_sample(folder: Path) -> Path:
    """Return a case with the sample articles."""
    from timeline_app.paths import resource
    from timeline_app.services.import_articles import ImportRequest, import_articles

    case = folder / "sample.timeline"
    import_articles(ImportRequest(case, (resource("samples"),)))
    return case


def run(runs: int) -> dict[str, object]:
    """Return medians over all runs but the first, which fills the disk's cache."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("PYTHONPYCACHEPREFIX", str(Path(folder) / "bytecode"))
        case = make_sample(Path(folder))
        bare, ours = [], []
        for _ in range(runs + 1):
            bare.append(start(BARE)[0])
            ours.append(start_ours(case))
    bare_s, bare_cpu_s = _median(bare[1:])
    window_s, window_cpu_s = _median([window for window, _ in ours[1:]])
    case_s, case_cpu_s = _median([shown for _, shown in ours[1:]])
    ratio, cpu_ratio = round(case_s / bare_s, 2), round(case_cpu_s / bare_cpu_s, 2)
    return asdict(Result(runs, bare_s, bare_cpu_s, window_s, window_cpu_s, case_s, case_cpu_s, ratio, cpu_ratio))


@dataclass(frozen=True)
class Result:
    runs: int
    bare_s: float
    bare_cpu_s: float
    window_s: float
    window_cpu_s: float
    case_s: float
    case_cpu_s: float
    ratio: float
    """Of the wall times: the case painted, to the bare window."""
    cpu_ratio: float
    """Of the CPU times, which other work on the machine disturbs less."""


def _median(painted: list[Painted]) -> tuple[float, float]:
    wall, cpu = (statistics.median(values) for values in zip(*((p.wall_s, p.cpu_s) for p in painted), strict=True))
    return round(wall, 3), round(cpu, 3)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    result = run(options.runs)
    print(
        json.dumps(result, indent=2) if options.json else "  ".join(f"{key} {value}" for key, value in result.items())
    )


if __name__ == "__main__":
    main()
