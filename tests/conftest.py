"""One Qt application for all tests; it draws off screen, and nothing of it outlives a test."""

import os
import threading

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["CI"] = "true"  # no test opens a window on somebody's screen


@pytest.fixture(scope="session", autouse=True)
def application():
    """Return the Qt application; made before any other part of a test asks for a smaller one."""
    from PySide6.QtWidgets import QApplication

    return QApplication.instance() or QApplication(["tests"])


@pytest.fixture(autouse=True)
def nothing_left_over():
    """Fail a test that leaves a thread of its own running."""
    before = set(threading.enumerate())
    yield
    left = [one for one in threading.enumerate() if one not in before and one.is_alive() and not one.daemon]
    assert not left, f"threads left over: {left}"
