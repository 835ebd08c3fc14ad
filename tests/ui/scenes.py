"""What the pictures of the window show: each scene takes a window on a case to one state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from tests.ui.crowds import write_bad_files
from timeline_app.paths import resource
from timeline_app.ui.main_window import MainWindow

WIDE, USUAL, SMALL = (1600, 900), (1440, 900), (1024, 700)
LONGEST_MS = 120_000


@dataclass(frozen=True)
class Scene:
    """One picture: its file name, the state it shows, and on what."""

    name: str
    play: Callable[[MainWindow], None]
    case: str = "sample"
    """`sample`, `day` (33 events on one day), `year` (300), `thousands` (10,000), `names` (long ones) or empty."""
    size: tuple[int, int] = USUAL
    theme: str = "light"
    scale: float = 1


def wait_for(is_reached: Callable[[], bool], what: str) -> None:
    """Run the event loop until something is so; TimeoutError where it takes too long."""
    QApplication.processEvents()
    if is_reached():
        return
    loop = QEventLoop()
    clock, limit = QTimer(loop), QTimer(loop)
    clock.timeout.connect(lambda: is_reached() and loop.quit())
    clock.start(10)
    limit.setSingleShot(True)
    limit.timeout.connect(lambda: loop.exit(1))
    limit.start(LONGEST_MS)
    has_failed = loop.exec()
    shiboken6.delete(loop)  # else Python may do it later, in whatever thread it collects garbage
    if has_failed:
        raise TimeoutError(what)


def settle(window: MainWindow) -> None:
    """Wait until the window has done what it was asked for, and nothing moves."""
    for _ in range(3):
        wait_for(lambda: not window.case.is_busy, "the window is still busy")
        QApplication.processEvents()
    surface = window.panels.timeline
    wait_for(lambda: surface.camera.movement is None, "the timeline still moves")
    surface.foresight.settle()


def _nothing(_window: MainWindow) -> None:
    """Leave the window as it opens."""


def _recent(window: MainWindow) -> None:
    long = "/home/investigator/Documents/disputes/2021/reporting systems and their friends/a case with a very long name"
    window.panels.welcome.show_recent(("/home/investigator/Harbour inquiry.timeline", f"{long}.timeline"))


def event_in_conflict(window: MainWindow) -> str:
    """Return the event with the most accounts among those that take part in a conflict."""
    assert window.case.snapshot
    events = window.case.snapshot.timeline.events
    return events.ids[max(range(len(events)), key=lambda row: (events.conflicts[row] > 0, events.accounts[row]))]


def _select(window: MainWindow) -> None:
    window.panels.timeline.setFocus()
    window.selection.select((event_in_conflict(window),))


def _several(window: MainWindow) -> None:
    assert window.case.snapshot
    window.selection.select(window.case.snapshot.timeline.events.ids[:3])


def _conflict(window: MainWindow) -> None:
    window.actions_["next_conflict"].trigger()


def _review(kind: str) -> Callable[[MainWindow], None]:
    return lambda window: window.flows.reviews.begin(kind)


def _read(window: MainWindow) -> None:
    _select(window)
    settle(window)
    window._go_to_sentence(event_in_conflict(window))


def _read_selected(window: MainWindow) -> None:
    _read(window)
    settle(window)
    text = window.panels.reader.text
    cursor = text.textCursor()
    cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)


def _read_and_find(window: MainWindow) -> None:
    _read(window)
    settle(window)
    window.actions_["find_in_article"].trigger()
    window.panels.reader.find_bar.field.setText("statement")


def _import(window: MainWindow) -> None:
    job = window.flows.imports.import_paths([resource("samples")])
    assert job
    steps: list[object] = []
    job.progressed.connect(steps.append)
    wait_for(lambda: len(steps) > 1, "no progress")


def _import_summary(window: MainWindow) -> None:
    assert window.case.snapshot
    folder = write_bad_files(window.case.snapshot.path.parent / "dropped")
    window.take_paths((folder, resource("samples", "steppe-courier.txt")))


def _closer(steps: int) -> Callable[[MainWindow], None]:
    def play(window: MainWindow) -> None:
        for _ in range(steps):
            window.actions_["zoom_in"].trigger()

    return play


def _search(words: str) -> Callable[[MainWindow], None]:
    def play(window: MainWindow) -> None:
        window.filters.focus_search()
        window.filters.search.setText(words)

    return play


def _lanes(lane_by: str) -> Callable[[MainWindow], None]:
    return lambda window: window.filters.set_lanes(lane_by)


def _do(*names: str) -> Callable[[MainWindow], None]:
    def play(window: MainWindow) -> None:
        _select(window)
        for name in names:
            settle(window)
            window.actions_[name].trigger()

    return play


def _on_article(name: str) -> Callable[[MainWindow], None]:
    def play(window: MainWindow) -> None:
        view = window.panels.articles.view
        view.setCurrentIndex(view.model().index(0, 0))
        window.actions_[name].trigger()

    return play


def _corrected(window: MainWindow) -> None:
    assert window.case.snapshot
    events = window.case.snapshot.timeline.events
    row = next(row for row in range(len(events)) if events.precisions[row] == "day")
    window.selection.select((events.ids[row],))
    settle(window)
    window._on_date_dragged(events.ids[row], "2021-10-20")
    dialog = QApplication.activeModalWidget()
    assert dialog
    dialog.reason.setText("The minutes of the sitting say so")
    dialog.accept()


def _menu(window: MainWindow) -> None:
    _select(window)
    settle(window)
    window._show_event_menu(window.mapToGlobal(window.rect().center()))


def _conflict_in_reader(window: MainWindow) -> None:
    _select(window)
    settle(window)
    window.filters.sources.menu().popup(window.filters.sources.mapToGlobal(window.filters.sources.rect().bottomLeft()))


def _palette(words: str) -> Callable[[MainWindow], None]:
    def play(window: MainWindow) -> None:
        window.actions_["command_palette"].trigger()
        window.flows.commands.palette.field.setText(words)

    return play


def _fault(window: MainWindow) -> None:
    try:
        raise ZeroDivisionError
    except ZeroDivisionError as error:
        window._on_failed(error)


def _missing(window: MainWindow) -> None:
    window.open(Path("no-such-folder") / "gone.timeline")


SCENES = (
    Scene("empty", _nothing, ""),
    Scene("empty-dark", _nothing, "", theme="dark"),
    Scene("empty-small", _recent, "", SMALL),
    Scene("sample", _nothing),
    Scene("sample-dark", _nothing, theme="dark"),
    Scene("event", _select),
    Scene("event-dark", _select, theme="dark"),
    Scene("event-small", _select, size=SMALL),
    Scene("event-wide", _select, size=WIDE),
    Scene("event-double", _select, size=SMALL, scale=2),
    Scene("event-half-more", _select, size=SMALL, scale=1.5),
    Scene("conflict-dark-double", _conflict, size=SMALL, theme="dark", scale=2),
    Scene("events", _several),
    Scene("event-menu", _menu),
    Scene("event-zoomed", _closer(5)),
    Scene("conflict", _conflict),
    Scene("conflict-dark", _conflict, theme="dark"),
    Scene("conflict-small", _conflict, size=SMALL),
    Scene("conflict-wide", _conflict, size=WIDE),
    Scene("review", _review("")),
    Scene("review-dark", _review("speaker"), theme="dark"),
    Scene("review-small", _review("published"), size=SMALL),
    Scene("reader", _read),
    Scene("reader-find", _read_and_find, size=SMALL),
    Scene("reader-dark", _read, theme="dark"),
    Scene("reader-small", _read_selected, size=SMALL),
    Scene("importing", _import),
    Scene("imported", _import_summary),
    Scene("imported-dark", _import_summary, theme="dark", size=SMALL),
    Scene("search", _search("statement")),
    Scene("search-nothing", _search("aardvark")),
    Scene("palette", _palette("")),
    Scene("palette-dark", _palette("st"), theme="dark", size=SMALL),
    Scene("palette-nothing", _palette("aardvark")),
    Scene("sources", _conflict_in_reader),
    Scene("lanes-source", _lanes("source")),
    Scene("lanes-none", _lanes("none")),
    Scene("corrected", _corrected),
    Scene("dialog-date", _do("correct_date")),
    Scene("dialog-date-dark", _do("correct_date"), theme="dark"),
    Scene("dialog-rename", _do("rename_event")),
    Scene("dialog-note", _do("note_event")),
    Scene("dialog-split", _do("split_event")),
    Scene("dialog-export", _do("export")),
    Scene("dialog-export-dark", _do("export"), theme="dark", size=SMALL),
    Scene("dialog-log", _do("star_event", "history")),
    Scene("dialog-keys", _do("shortcuts")),
    Scene("dialog-about", _do("about")),
    Scene("dialog-actors", _do("edit_actors")),
    Scene("dialog-article", _on_article("edit_article")),
    Scene("dialog-remove", _on_article("remove_article")),
    Scene("dialog-fault", _fault),
    Scene("dialog-problem", _missing),
    Scene("crowded-day", _lanes("none"), "day"),
    Scene("crowded-day-lanes", _nothing, "day"),
    Scene("crowded-day-event", _select, "day", SMALL),
    Scene("crowded-year", _nothing, "year"),
    Scene("crowded-year-dark", _select, "year", WIDE, "dark"),
    Scene("crowded-10000", _nothing, "thousands"),
    Scene("crowded-10000-wide", _select, "thousands", WIDE, "dark"),
    Scene("crowded-10000-year", _closer(6), "thousands"),
    Scene("crowded-10000-month", _closer(12), "thousands", WIDE),
    Scene("crowded-10000-week", _closer(16), "thousands", SMALL),
    Scene("crowded-10000-double", _closer(12), "thousands", SMALL, scale=2),
    Scene("long-names", _select, "names"),
    Scene("long-names-small", _conflict, "names", SMALL),
)
