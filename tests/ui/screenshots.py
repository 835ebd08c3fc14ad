"""Pictures of the window in many states, to be looked at: `python -m tests.ui.screenshots OUT_FOLDER`.

Names of scenes after the folder (`event conflict-dark`) draw only those.  The window is the
real one on real cases; dialogs are painted where they stand.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.view_case import write_case
from tests.ui.crowds import tell_apart, write_day, write_names, write_year
from tests.ui.scenes import SCENES, Scene, settle, wait_for
from timeline_app.app import compose_services
from timeline_app.paths import resource
from timeline_app.render import load_fonts, load_palette
from timeline_app.services.import_articles import ImportRequest, import_articles
from timeline_app.ui.main_window import MainWindow
from timeline_app.ui.window_state import WindowState, save_state

_TITLES = {
    "sample": "Sample case",
    "day": "One busy day",
    "year": "The harbour dispute",
    "names": "Names " * 20,
    "thousands": "Thousands",
}
THOUSANDS = 10_000


def main(arguments: list[str]) -> int:
    """Draw the scenes into a folder; those at another scale in a process of their own."""
    if not arguments:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    out = Path(arguments[0])
    out.mkdir(parents=True, exist_ok=True)
    wanted = [scene for scene in SCENES if not arguments[1:] or scene.name in arguments[1:]]
    scale = float(os.environ.get("QT_SCALE_FACTOR", "1"))
    with tempfile.TemporaryDirectory() as folder:
        studio = Studio(Path(folder), out)
        for scene in wanted:
            if scene.scale == scale:
                studio.draw(scene)
    others = [scene for scene in wanted if scene.scale != scale]
    for scene in others if scale == 1 else ():
        environment = {**os.environ, "QT_SCALE_FACTOR": str(scene.scale)}
        command = [sys.executable, "-m", "tests.ui.screenshots", str(out), scene.name]
        subprocess.run(command, env=environment, check=True)
    return 0


class Studio:
    """Opens windows on cases of its own and draws them."""

    def __init__(self, folder: Path, out: Path) -> None:
        self._folder, self._out = folder, out
        app = QApplication.instance() or QApplication([])
        assert isinstance(app, QApplication)
        self._app = app
        load_fonts(load_palette())

    def draw(self, scene: Scene) -> None:
        """Take a window to a scene and save its picture."""
        state = self._folder / "state" / scene.name
        save_state(WindowState(theme=scene.theme, export_folder=str(Path("exports"))), state)
        window = MainWindow(compose_services(), state)
        window.resize(*scene.size)
        window.show()
        if scene.case:
            window.open(self._copy_of(scene.case, scene.name))
            settle(window)
        scene.play(window)
        if not scene.name.startswith("importing"):
            settle(window)
        wait_for(lambda: True, "")
        picture_of(window).save(str(self._out / f"{scene.name}.png"))
        self._close(window)

    def _close(self, window: MainWindow) -> None:
        settle(window)
        while (dialog := QApplication.activeModalWidget() or QApplication.activePopupWidget()) is not None:
            dialog.close()
        window.close()
        window.deleteLater()
        QApplication.processEvents()

    def _copy_of(self, case: str, scene: str) -> Path:
        made = self._case(case)
        copy = self._folder / scene / made.name
        copy.parent.mkdir()
        shutil.copy(made, copy)
        return copy

    @cache  # noqa: B019 # one studio a run
    def _case(self, case: str) -> Path:
        path = self._folder / f"{_TITLES[case].strip()}.timeline"
        if case == "thousands":
            write_case(path, THOUSANDS)
            return path
        writers = {"day": write_day, "year": write_year, "names": write_names}
        articles = writers[case](self._folder / f"{case}-articles") if case in writers else resource("samples")
        import_articles(ImportRequest(path, (articles,)))
        if case == "day":
            tell_apart(path)
        return path


def picture_of(window: MainWindow) -> QPixmap:
    """Return a picture of a window with its open dialogs and menus above it."""
    picture = window.grab()
    painter = QPainter(picture)
    above = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not window]
    for widget in above:
        _paint_above(painter, window, widget)
    painter.end()
    return picture


def _paint_above(painter: QPainter, window: MainWindow, widget: QWidget) -> None:
    at = widget.geometry().topLeft() - window.geometry().topLeft()
    painter.drawPixmap(at, widget.grab())
    painter.drawRect(at.x() - 1, at.y() - 1, widget.width() + 1, widget.height() + 1)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
