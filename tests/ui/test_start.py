"""From the command line to the first paint: what is loaded by then, and what is seen."""

import gc
import os
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.benchmarks.start import start_ours
from tests.ui.conftest import LONGEST_MS, Hand
from timeline_app import app
from timeline_app.app import compose_services
from timeline_app.ui.actions import ACTIONS
from timeline_app.ui.main_window import MainWindow
from timeline_app.ui.opening import Opening
from timeline_app.ui.start import settle_in
from timeline_app.ui.warming import Warming

FORMAT_LIBRARIES = {"bs4", "docx", "htmldate", "lxml", "pypdf", "pypdfium2", "trafilatura"}
NUMBERS = {"numpy", "pandas"}
LATER = {"calendar", "click", "concurrent", "dateutil", "jinja2", "pebble", "rapidfuzz", "sqlite_utils", "tqdm"}
NOT_SEEN_AT_FIRST = {
    *(f"timeline_app.ui.flows.{name}_flow" for name in ("article", "case", "command", "edit", "export", "import")),
    *(f"timeline_app.ui.panels.{name}" for name in ("command_palette", "event_page", "import_banner", "reader")),
    *(f"timeline_app.ui.panels.{name}" for name in ("notice_bar", "review_bar", "welcome")),
    *(f"timeline_app.services.{name}" for name in ("case_views", "derive", "edit_events", "import_articles")),
    *(f"timeline_app.storage.{name}" for name in ("case_file", "derived", "search", "told", "upgrade")),
    *(
        f"timeline_app.ui.timeline.{name}"
        for name in ("date_drag", "gestures", "hands", "hover", "keyboard", "pointer")
    ),
    *(f"timeline_app.domain.{name}" for name in ("edtf", "event", "mention", "timex")),
}


@pytest.fixture(scope="module")
def painted(sample_case, tmp_path_factory):
    """Start the program beside a numpy and a pandas that any `import` of them would find."""
    folder = tmp_path_factory.mktemp("packages")
    for name in NUMBERS:
        (folder / name).mkdir()
        (folder / name / "__init__.py").write_text("int8 = float16 = DataFrame = None", encoding="utf-8")
    paths = [str(folder), *(path for path in sys.path if path)]
    return start_ours(sample_case, PYTHONPATH=os.pathsep.join(paths), QT_QPA_PLATFORM="offscreen")


@pytest.fixture
def window(qtbot, state_folder):
    window = MainWindow(compose_services(), state_folder)
    yield window
    window.close()
    window.deleteLater()


def test_the_first_paint_waits_for_no_library_that_reads_files(painted):
    window, _shown = painted
    assert "PySide6.QtWidgets" in window.modules
    assert not window.modules & (FORMAT_LIBRARIES | NUMBERS | LATER)


def test_a_case_is_shown_without_the_libraries_that_write_or_compute(painted):
    _window, shown = painted
    assert "sqlite3" in shown.modules
    assert not shown.modules & (FORMAT_LIBRARIES | NUMBERS | LATER)


def test_a_case_is_shown_without_what_is_not_seen_at_first(painted):
    _window, shown = painted
    missing = [name for name in NOT_SEEN_AT_FIRST if find_spec(name) is None]
    assert not missing, "these names are out of date"
    assert not shown.modules & NOT_SEEN_AT_FIRST


def test_what_was_not_seen_at_first_is_there_soon_after(make_window, case_path, qtbot):
    hand = make_window()
    hand.window.open(case_path)
    hand.settle()
    warming = Warming(hand.window)
    qtbot.waitUntil(lambda: not warming.is_under_way, timeout=LONGEST_MS)
    hand.settle()
    assert {"reader", "banner", "review_bar"} <= vars(hand.window.panels).keys()
    assert {"edits", "imports", "articles", "exports", "commands"} <= vars(hand.window.flows).keys()


def test_every_action_of_the_window_leads_somewhere(make_window):
    flows = make_window().window.flows
    assert all(callable(flows.find_slot(spec.name)) for spec in ACTIONS)
    with pytest.raises(LookupError, match="sing"):
        flows.find_slot("sing")


def test_a_window_is_first_seen_with_its_case(window, case_path, qtbot):
    Opening(window, case_path)
    assert not window.isVisible()
    qtbot.waitUntil(window.isVisible, timeout=LONGEST_MS)
    qtbot.waitUntil(lambda: window.case.snapshot is not None, timeout=LONGEST_MS)
    assert window.panels.timeline.isVisible()


def test_a_window_is_seen_even_where_its_case_can_not_be_read(window, tmp_path, qtbot):
    Opening(window, tmp_path / "gone.timeline")
    qtbot.waitUntil(window.isVisible, timeout=LONGEST_MS)
    qtbot.waitUntil(lambda: not window.case.is_busy, timeout=LONGEST_MS)
    assert window.panels.welcome.isVisible()
    Hand(window, qtbot).dialog("problem").close()


@pytest.mark.parametrize(
    ("arguments", "is_window"),
    [
        ([], True),
        (["{case}"], True),
        (["verify", "{case}"], False),
        (["{case}", "more"], False),
        (["gone.timeline"], False),
    ],
)
def test_a_window_is_asked_for_by_a_case_alone(case_path: Path, arguments, is_window):
    named = [argument.format(case=case_path) for argument in arguments]
    assert app.names_only_a_case(named) is is_window


def test_columns_stand_there_before_the_case_is_read(make_window, case_path):
    hand = make_window()
    hand.window.open(case_path)
    assert not hand.window.panels.welcome.isVisible()
    hand.settle()
    assert hand.window.panels.timeline.isVisible()


def test_a_case_that_can_not_be_read_leads_back_to_the_first_page(make_window, tmp_path):
    hand = make_window()
    hand.window.open(tmp_path / "gone.timeline")
    hand.settle()
    assert hand.window.panels.welcome.isVisible()
    hand.dialog("problem").close()


def test_a_window_that_was_seen_loads_its_fonts_and_takes_garbage_over(make_window):
    collector = settle_in(make_window().window)
    try:
        assert not gc.isenabled()
    finally:
        collector.stop()
    assert gc.isenabled()
