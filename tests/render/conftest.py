"""One Qt application for all painting tests; it draws off screen."""

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session", autouse=True)
def application():
    """Return the Qt application: the one that runs already, or one that widget tests can share."""
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication

    return QGuiApplication.instance() or QApplication(["tests"])
