"""From the command line to the first paint: what is loaded by then, and what is seen."""

import gc
import os
import sys
from pathlib import Path

import pytest

from tests.benchmarks.start import start_ours
from timeline_app import app
from timeline_app.ui.start import settle_in

FORMAT_LIBRARIES = {"bs4", "docx", "htmldate", "lxml", "pypdf", "pypdfium2", "trafilatura"}
NUMBERS = {"numpy", "pandas"}
LATER = {"click", "dateutil", "jinja2", "pebble", "rapidfuzz", "sqlite_utils", "tqdm"}


@pytest.fixture(scope="module")
def painted(sample_case, tmp_path_factory):
    """Start the program beside a numpy and a pandas that any `import` of them would find."""
    folder = tmp_path_factory.mktemp("packages")
    for name in NUMBERS:
        (folder / name).mkdir()
        (folder / name / "__init__.py").write_text("int8 = float16 = DataFrame = None", encoding="utf-8")
    paths = [str(folder), *(path for path in sys.path if path)]
    return start_ours(sample_case, PYTHONPATH=os.pathsep.join(paths), QT_QPA_PLATFORM="offscreen")


def test_the_first_paint_waits_for_no_library_that_reads_files(painted):
    window, _shown = painted
    assert "PySide6.QtWidgets" in window.modules
    assert not window.modules & (FORMAT_LIBRARIES | NUMBERS | LATER)


def test_a_case_is_shown_without_numpy_even_where_it_is_installed(painted):
    _window, shown = painted
    assert "sqlite_utils" in shown.modules
    assert not shown.modules & (FORMAT_LIBRARIES | NUMBERS)


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
