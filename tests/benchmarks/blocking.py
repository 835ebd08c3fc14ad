"""How long the window keeps a person waiting while it imports: gaps of a heartbeat in its own thread.

    python -m tests.benchmarks.blocking [--articles 1000] [--where] [--json]

The real window imports generated articles into a new case, then an edit and an undo are made.
A gap is what a timer of 5 ms came late by.  Of each gap, the CPU time of the whole process says how
much of it the program made: its window's thread, or another that held the interpreter meanwhile.
The rest is waiting for child processes and, on a busy machine, for its other users.  `--where`
names what the window was at in gaps of over 30 ms.
"""

from __future__ import annotations

import argparse
import collections
import json
import os
import statistics
import sys
import tempfile
import threading
import time
import traceback
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import FrameType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from tests.benchmarks.synthetic import MENTIONS_PER_ARTICLE, many_disputes
from tests.ui.scenes import settle
from timeline_app.app import compose_services
from timeline_app.domain.edtf import format_edtf
from timeline_app.services import edit_events
from timeline_app.ui.main_window import MainWindow
from timeline_app.ui.start import settle_in

BEAT_MS = 5
OVERDUE_S = 0.030
LIMIT_MS = 50.0


@dataclass(frozen=True)
class Gap:
    phase: str
    wall_ms: float
    cpu_ms: float
    """Of the whole process, no more than the gap."""
    own_ms: float
    """Of the window's thread."""


@dataclass(frozen=True)
class Phase:
    """What one part of the work made a person wait."""

    name: str
    beats: int
    wall_ms_max: float
    wall_ms_p99: float
    cpu_ms_max: float
    cpu_ms_p99: float
    own_ms_max: float
    over_limit: int
    """Gaps in which the process itself worked for over 50 ms."""

    @classmethod
    def of(cls, name: str, gaps: list[Gap]) -> Phase:
        wall, cpu = [gap.wall_ms for gap in gaps], [gap.cpu_ms for gap in gaps]
        own = max(gap.own_ms for gap in gaps)
        over = sum(one > LIMIT_MS for one in cpu)
        return cls(name, len(gaps), *(round(one, 1) for one in (max(wall), p99(wall), max(cpu), p99(cpu), own)), over)


def p99(values: list[float]) -> float:
    return statistics.quantiles(values, n=100)[98] if len(values) > 1 else values[0]


class Heartbeat(QObject):
    """Beats in the window's thread and takes down how late it is."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[Gap] = []
        self.phase = ""
        self.last_s = time.perf_counter()
        self._own_s, self._cpu_s = time.thread_time(), time.process_time()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT_MS)

    def begin(self, phase: str) -> None:
        self.phase, self.last_s = phase, time.perf_counter()
        self._own_s, self._cpu_s = time.thread_time(), time.process_time()

    def stop(self) -> None:
        self._timer.stop()

    def _beat(self) -> None:
        now_s, own_s, cpu_s = time.perf_counter(), time.thread_time(), time.process_time()
        late_ms = max(0.0, (now_s - self.last_s) * 1000 - BEAT_MS)
        cpu_ms = min(late_ms, (cpu_s - self._cpu_s) * 1000)
        self.gaps.append(Gap(self.phase, late_ms, cpu_ms, (own_s - self._own_s) * 1000))
        self.last_s, self._own_s, self._cpu_s = now_s, own_s, cpu_s


@dataclass
class Watcher:
    """Looks from another thread at what the window's thread is at when it is overdue."""

    heartbeat: Heartbeat
    seen: collections.Counter[str] = field(default_factory=collections.Counter)
    is_over: threading.Event = field(default_factory=threading.Event)

    def watch(self, window_thread: int) -> None:
        while not self.is_over.wait(0.004):
            if time.perf_counter() - self.heartbeat.last_s > OVERDUE_S:
                frame = sys._current_frames().get(window_thread)
                ours = ours_of(frame)
                if not ours:
                    self._look_elsewhere(window_thread)
                self.seen[" < ".join(f"{Path(one.filename).stem}.{one.name}:{one.lineno}" for one in ours[:-5:-1])] += 1

    def _look_elsewhere(self, window_thread: int) -> None:
        for thread, frame in sys._current_frames().items():
            if thread not in (window_thread, threading.get_ident()) and (ours := ours_of(frame)):
                self.seen[f"other thread: {ours[-1].filename[-30:]}.{ours[-1].name}:{ours[-1].lineno}"] += 1


def ours_of(frame: FrameType | None) -> list[traceback.FrameSummary]:
    """Return the frames of a stack that are the program's."""
    return [one for one in traceback.extract_stack(frame) if "timeline_app" in one.filename]


def write_articles(folder: Path, count: int) -> None:
    """Write generated articles with a head of headline, outlet and day."""
    folder.mkdir()
    for number, article in enumerate(many_disputes(count * MENTIONS_PER_ARTICLE).articles):
        head = f"{article.title or f'Report {number}'}\n\nSource: {article.outlet}\nPublished: "
        text = f"{head}{format_edtf(article.published)}\n\n{article.text}\n"
        (folder / f"article-{number:05}.txt").write_text(text, encoding="utf-8")


def work(window: MainWindow, folder: Path, heartbeat: Heartbeat) -> None:
    """Import the articles, correct a date, undo it."""
    from PySide6.QtWidgets import QFileDialog

    QFileDialog.getSaveFileName = lambda *_: (str(folder / "case.timeline"), "")
    heartbeat.begin("import")
    window.flows.imports.import_paths([folder / "articles"])
    settle(window)
    events = window.case.snapshot.timeline.events
    event = next(events.ids[row] for row in range(len(events)) if events.precisions[row] == "day")
    heartbeat.begin("edit")
    window.case.edit(lambda session: edit_events.correct_date(session, event, "2023-04-01", "checked"))
    settle(window)
    heartbeat.begin("undo")
    window.case.undo()
    settle(window)
    heartbeat.begin("search")
    window.filters.search.setText("bridge")
    settle(window)


def run(count: int, *, where: bool) -> dict[str, object]:
    """Return the phases, and where the window was when it was late."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_articles(folder / "articles", count)
        window = MainWindow(compose_services(), folder / "state")
        window.show()
        settle(window)
        garbage = settle_in(window)
        heartbeat = Heartbeat()
        watcher = Watcher(heartbeat)
        thread = threading.Thread(target=watcher.watch, args=(threading.get_ident(),), daemon=True)
        if where:
            thread.start()
        began_s = time.perf_counter()
        work(window, folder, heartbeat)
        took_s = time.perf_counter() - began_s
        heartbeat.stop()
        watcher.is_over.set()
        garbage.stop()
        articles, events = len(window.case.snapshot.articles), len(window.case.snapshot.timeline.events)
        window.close()
    phases = [
        Phase.of(name, [gap for gap in heartbeat.gaps if gap.phase == name])
        for name in dict.fromkeys(gap.phase for gap in heartbeat.gaps if gap.phase)
    ]
    return {
        "articles": articles,
        "events": events,
        "took_s": round(took_s, 1),
        "phases": [asdict(one) for one in phases],
        "where": dict(watcher.seen.most_common(12)),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--where", action="store_true")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    application = QApplication(["benchmark"])
    result = run(options.articles, where=options.where)
    if options.json:
        print(json.dumps(result, indent=2))
    else:
        print(f"{result['articles']} articles, {result['events']} events in {result['took_s']} s")
        for phase in result["phases"]:
            print("  ".join(f"{key} {value}" for key, value in phase.items()))
        for place, times in result["where"].items():
            print(f"{times:5} {place}")
    del application


if __name__ == "__main__":
    main()
